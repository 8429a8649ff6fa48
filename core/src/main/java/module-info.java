/** Diagnoses why customers leave and prescribes what to do about it. */
@SuppressWarnings("module") // They are built later.
module io.github.churnrx {
  exports io.github.churnrx;
  exports io.github.churnrx.coverage;
  exports io.github.churnrx.audit;
  exports io.github.churnrx.diagnosis;
  exports io.github.churnrx.facts;
  exports io.github.churnrx.knowledge;
  exports io.github.churnrx.io;
  exports io.github.churnrx.mapping;
  exports io.github.churnrx.portfolio;
  exports io.github.churnrx.store;
  exports io.github.churnrx.text;
  exports io.github.churnrx.validation;
  exports io.github.churnrx.loading to
      io.github.churnrx.workbench;
  exports io.github.churnrx.names to
      io.github.churnrx.testkit,
      io.github.churnrx.workbench;
  exports io.github.churnrx.tables to
      io.github.churnrx.workbench;

  uses io.github.churnrx.io.Workbooks;
  uses io.github.churnrx.tables.LayerOpener;

  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires de.siegmar.fastcsv;
  requires org.drools.base;
  requires org.drools.canonicalmodel;
  requires org.drools.core;
  requires org.drools.kiesession;
  requires org.drools.modelcompiler;
  requires org.kie.api;
  requires org.slf4j;
}
