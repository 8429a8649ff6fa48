package io.github.churnrx.workbench.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes what is made of each column as a workbook to look through. */
final class MappingWorkbook {
  private static final int[] WIDTHS = {24, 22, 40, 9, 9, 40, 48, 44};

  private final Proposal proposal;
  private final boolean chinese;
  private final Locale locale;

  MappingWorkbook(Proposal proposal, Locale locale) {
    this.proposal = proposal;
    this.locale = locale;
    this.chinese = locale.getLanguage().equals("zh");
  }

  void write(OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "ChurnRx", "1.0");
    Worksheet sheet = workbook.newWorksheet(chinese ? "列的含义" : "Columns");
    List<String> head =
        chinese
            ? List.of("文件", "列", "样例", "有值", "把握", "认作", "为什么", "还可能是")
            : List.of(
                "File",
                "Column",
                "Samples",
                "Filled",
                "Certainty",
                "Taken for",
                "Why",
                "Could also be");
    for (int i = 0; i < head.size(); i++) {
      sheet.value(0, i, head.get(i));
      sheet.width(i, WIDTHS[i]);
    }
    sheet.range(0, 0, 0, head.size() - 1).style().bold().fillColor("D9E2F3").wrapText(true).set();
    int row = 1;
    for (TableProposal table : proposal.tables()) {
      for (ColumnNote note : table.notes()) {
        row(sheet, row++, table, note);
      }
    }
    sheet.freezePane(0, 1);
    Paper.landscape(sheet);
    sheet.setAutoFilter(0, 0, Math.max(1, row - 1), head.size() - 1);
    workbook.finish();
  }

  private void row(Worksheet sheet, int row, TableProposal table, ColumnNote note) {
    sheet.value(row, 0, table.profile().label());
    sheet.value(row, 1, note.column().name());
    sheet.value(row, 2, String.join(" | ", note.column().samples()));
    sheet.value(row, 3, note.column().filled());
    sheet.style(row, 3).format("0%").set();
    sheet.value(row, 4, note.certainty().label().in(locale));
    sheet.value(row, 5, note.meaning().in(locale));
    sheet.value(row, 6, note.why().in(locale));
    sheet.value(row, 7, Texts.list(note.others()).in(locale));
    String colour =
        switch (note.certainty()) {
          case CERTAIN -> "C6EFCE";
          case GUESS -> "FFEB9C";
          case UNUSED -> "EDEDED";
        };
    sheet.style(row, 4).fillColor(colour).set();
    sheet.range(row, 0, row, 7).style().verticalAlignment("top").set();
    sheet.range(row, 5, row, 7).style().wrapText(true).set();
  }
}
