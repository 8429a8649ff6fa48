package io.github.churnrx.workbench.intake;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** Makes sheets print as wide as the paper, with the names of the columns on every page. */
final class Paper {
  private static final short AS_MANY_AS_NEEDED = 0;

  private Paper() {}

  static void landscape(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight(AS_MANY_AS_NEEDED);
    sheet.repeatRows(0);
  }
}
