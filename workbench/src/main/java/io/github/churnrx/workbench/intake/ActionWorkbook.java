package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the list of actions, and what is lacking, as a workbook. */
final class ActionWorkbook {
  private static final int[] WIDTHS = {48, 26, 14, 34, 16, 14, 12, 9, 14, 12, 16};
  private static final int[] LACK_WIDTHS = {6, 40, 18, 60, 70, 12, 14, 18};
  private static final int FLUSH = 2_000;

  private final List<ActionRow> actions;
  private final long leftOut;
  private final List<Lacking.Item> lacks;
  private final @Nullable String currency;
  private final Locale locale;

  ActionWorkbook(
      List<ActionRow> actions,
      long leftOut,
      List<Lacking.Item> lacks,
      @Nullable String currency,
      Locale locale) {
    this.actions = actions;
    this.leftOut = leftOut;
    this.lacks = lacks;
    this.currency = currency;
    this.locale = locale;
  }

  void write(OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "ChurnRx", "1.0");
    actions(workbook.newWorksheet(say("行动清单", "Actions")));
    lacks(workbook.newWorksheet(say("还缺什么", "What you lack")));
    workbook.finish();
  }

  private void actions(Worksheet sheet) throws IOException {
    head(
        sheet,
        WIDTHS,
        locale.getLanguage().equals("zh")
            ? List.of("行动", "客户", "客户编号", "原因", "角色", "执行人", "到期日", "优先级", "风险", "等级", "年销售额")
            : List.of(
                "Action",
                "Customer",
                "Customer id",
                "Reason",
                "Role",
                "Person",
                "Due",
                "Priority",
                "Risk",
                "Tier",
                "Annual value"),
        actions.size());
    int row = 1;
    for (ActionRow action : actions) {
      sheet.value(row, 0, action.action());
      sheet.value(row, 1, action.name());
      sheet.value(row, 2, action.customer());
      sheet.value(row, 3, action.reason());
      sheet.value(row, 4, action.role());
      sheet.value(row, 5, action.person());
      sheet.value(row, 6, action.due());
      sheet.style(row, 6).format("yyyy-mm-dd").set();
      sheet.value(row, 7, action.priority());
      sheet.value(row, 8, action.risk());
      sheet.value(row, 9, action.tier());
      if (action.value() != null) {
        sheet.value(row, 10, action.value());
        sheet.style(row, 10).format("#,##0").set();
      }
      if (++row % FLUSH == 0) {
        sheet.flush();
      }
    }
    if (leftOut > 0) {
      sheet.value(
          row,
          0,
          say(
              "还有 %,d 项更晚到期的未列出，见 diagnoses.csv".formatted(leftOut),
              "%,d more, due later, are in diagnoses.csv".formatted(leftOut)));
    }
    sheet.finish();
  }

  private void lacks(Worksheet sheet) {
    head(
        sheet,
        LACK_WIDTHS,
        locale.getLanguage().equals("zh")
            ? List.of("序号", "还缺什么", "怎么补", "列名或问题", "可定的原因", "涉及客户", "其中原因未定", "涉及年销售额")
            : List.of(
                "No.",
                "What you lack",
                "How to get it",
                "Columns or question",
                "Causes it decides",
                "Customers",
                "Reason unknown",
                "Annual value"),
        lacks.size());
    LackingText text = new LackingText(lacks, currency, locale);
    int row = 1;
    for (Lacking.Item item : lacks) {
      sheet.value(row, 0, row);
      sheet.value(row, 1, item.lack().name().in(locale));
      sheet.value(row, 2, item.lack().kind().label().in(locale));
      sheet.value(row, 3, item.lack().columns().in(locale));
      sheet.value(row, 4, (item.decides() ? "" : text.effect(item)) + text.causes(item, 12));
      sheet.value(row, 5, item.customers());
      sheet.value(row, 6, item.undetermined());
      if (item.value() > 0) {
        sheet.value(row, 7, Math.round(item.value()));
        sheet.style(row, 7).format("#,##0").set();
      }
      sheet.range(row, 0, row, 7).style().verticalAlignment("top").set();
      sheet.range(row, 3, row, 4).style().wrapText(true).set();
      row++;
    }
  }

  private static void head(Worksheet sheet, int[] widths, List<String> names, int rows) {
    for (int i = 0; i < names.size(); i++) {
      sheet.value(0, i, names.get(i));
      sheet.width(i, widths[i]);
    }
    sheet.range(0, 0, 0, names.size() - 1).style().bold().fillColor("D9E2F3").set();
    sheet.freezePane(0, 1);
    Paper.landscape(sheet);
    sheet.setAutoFilter(0, 0, Math.max(1, rows), names.size() - 1);
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }
}
