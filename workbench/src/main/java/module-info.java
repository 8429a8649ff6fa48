/** What an analyst does with knowledge files and exports. */
module io.github.churnrx.workbench {
  exports io.github.churnrx.workbench.comparison;
  exports io.github.churnrx.workbench.findings;
  exports io.github.churnrx.workbench.format;
  exports io.github.churnrx.workbench.intake;
  exports io.github.churnrx.workbench.repair;
  exports io.github.churnrx.workbench.scenarios;
  exports io.github.churnrx.workbench.starters;
  exports io.github.churnrx.workbench.terminal;
  exports io.github.churnrx.workbench.workbook;

  requires transitive io.github.churnrx;
  requires static transitive org.jspecify;
  requires java.xml;
  requires org.dhatim.fastexcel;
  requires org.dhatim.fastexcel.reader;

  provides io.github.churnrx.io.Workbooks with
      io.github.churnrx.workbench.scenarios.ScenarioWorkbooks;
  provides io.github.churnrx.tables.LayerOpener with
      io.github.churnrx.workbench.workbook.WorkbookLayers;
}
