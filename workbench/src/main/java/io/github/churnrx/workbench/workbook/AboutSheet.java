package io.github.churnrx.workbench.workbook;

import io.github.churnrx.tables.Manifest;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** Writes the first sheet: what this is, how it is used, and which sheet shows which file. */
final class AboutSheet {
  static final Text NAME = Text.of("说明", "About");

  private static final List<Text> HOW_TO =
      List.of(
          Text.of(
              "每张工作表是一个知识表。改单元格、加行、删行、加“备注”列都可以；表头的批注说明该列写什么。",
              "Each sheet is a table of knowledge. Change cells, add or delete rows, add a column"
                  + " called note; the comment on a header says what to write there."),
          Text.of(
              "单元格均为文本，电子表格不会改写编号和日期。下拉列表只是建议：要写几个时用分号隔开。",
              "Cells are text, so that ids and dates stay as they are. Lists only offer; where"
                  + " several may be given, separate them with semicolons."),
          Text.of(
              "重复上一行编号的行（灰色）是它的续行，请不要把它们分开；排序前请留意。",
              "A row that repeats the id above (grey) continues it; keep them together when you"
                  + " sort."),
          Text.of("不要使用公式和合并单元格。", "Do not use formulas or merged cells."),
          Text.of(
              "检查：churnrx validate 文件.xlsx    写回：churnrx import 文件.xlsx 目录",
              "Check: churnrx validate FILE.xlsx    Write back: churnrx import FILE.xlsx DIR"));

  private final Worksheet sheet;
  private final Locale locale;
  private int row;

  AboutSheet(Worksheet sheet, Locale locale) {
    this.sheet = sheet;
    this.locale = locale;
  }

  void write(Manifest manifest, String version, List<TableSheet> sheets, int others) {
    sheet.hideGridLines();
    sheet.setTabColor(Looks.INK);
    sheet.width(0, 30);
    sheet.width(1, 18);
    sheet.width(2, 36);
    sheet.width(3, 10);
    sheet.value(0, 0, manifest.title().in(locale));
    sheet.style(0, 0).bold().fontSize(18).fontColor(Looks.INK).set();
    sheet.rowHeight(0, 30);
    row = 1;
    line(Text.of("名称", "Name"), manifest.name());
    line(Text.of("版本", "Version"), version);
    line(
        Text.of("层", "Layer"),
        (manifest.extendsShipped()
                ? Text.of("叠加在随产品发布的知识之上", "lies upon the shipped knowledge")
                : Text.of("自成一体", "complete in itself"))
            .in(locale));
    if (others > 0) {
      line(
          Text.of("其他文件", "Other files"),
          Text.of(
                  others + " 个文件不是表（场景、模式等），随工作簿隐藏保存，不作改动",
                  others
                      + " files that are no tables (scenarios, patterns …) travel along hidden"
                      + " and unchanged")
              .in(locale));
    }
    row++;
    heading(Text.of("怎样使用", "How to use it").in(locale));
    for (Text text : HOW_TO) {
      sheet.value(row, 0, "·  " + text.in(locale));
      row++;
    }
    row++;
    tables(sheets);
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
  }

  private void tables(List<TableSheet> sheets) {
    List<Text> headings =
        List.of(
            Text.of("工作表", "Sheet"),
            Text.of("内容", "Table"),
            Text.of("文件", "File"),
            Text.of("行数", "Rows"));
    for (int i = 0; i < headings.size(); i++) {
      sheet.value(row, i, headings.get(i).in(locale));
      Looks.header(sheet.range(row, i, row, i), Looks.HEADER);
    }
    row++;
    for (TableSheet table : sheets) {
      Range link = sheet.range(row, 0, row, 0);
      link.setHyperlink(HyperLink.internal("'" + table.name() + "'!A1", table.name()));
      sheet.value(row, 1, SheetNames.title(table.table()).in(locale));
      sheet.value(row, 2, table.path());
      sheet.value(row, 3, Math.max(0, table.rows().size() - 1));
      Looks.body(sheet.range(row, 0, row, 3));
      row++;
    }
  }

  private void line(Text name, String value) {
    sheet.value(row, 0, name.in(locale));
    sheet.style(row, 0).fontColor(Looks.QUIET).set();
    sheet.value(row, 1, value);
    row++;
  }

  private void heading(String text) {
    sheet.value(row, 0, text);
    sheet.style(row, 0).bold().fontSize(13).fontColor(Looks.INK).set();
    row++;
  }
}
