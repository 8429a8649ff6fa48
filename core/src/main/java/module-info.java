/**
 * Diagnoses why customers leave and prescribes what to do about it.
 *
 * <p>Build one {@link io.github.churnrx.ChurnRx} for an application, describe a customer as a
 * {@link io.github.churnrx.facts.CustomerCase}, and ask for the {@link
 * io.github.churnrx.diagnosis.Diagnosis}: causes with the evidence for and against them, actions,
 * and what to ask next. {@link io.github.churnrx.LiveChurnRx} does the same with knowledge that is
 * published while the application runs.
 *
 * <p>Cases come from tables by a {@link io.github.churnrx.mapping.Mapping}, or from {@link
 * io.github.churnrx.io.CaseJson}; diagnoses are written by {@link
 * io.github.churnrx.io.DiagnosisText}, {@link io.github.churnrx.io.DiagnosisJson} and their like.
 * What is wrong with knowledge or cases is told by {@link io.github.churnrx.knowledge.Problem}s,
 * all at once. The shipped knowledge is an artifact of its own, {@code churnrx-rules}.
 */
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
