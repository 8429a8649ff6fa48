package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documents say of the knowledge is so; {@code -Dchurnrx.docs=renew} writes it anew. */
class KnowledgeReportTest {
  private static final List<Scenario> SCENARIOS = ShippedScenarios.in(Path.of("knowledge"));
  private static final Reach REACH = new Reach(ChurnRx.withDefaultKnowledge(), SCENARIOS);
  private static final KnowledgeReport REPORT =
      new KnowledgeReport(REACH, new Realisations(REACH, new Shipped()));

  @Test
  void the_counts_are_right() {
    says("knowledge.md", "counts", REPORT.counts());
  }

  @Test
  void the_coverage_is_right() {
    says("knowledge.md", "coverage", REPORT.coverage(SCENARIOS.size()));
  }

  @Test
  void the_table_of_statements_is_right() {
    says("knowledge.md", "traceability", REPORT.traceability());
  }

  @Test
  void every_statement_is_listed_with_what_realises_it() {
    says("traceability.md", "statements", REPORT.everyStatement());
  }

  private static void says(String document, String block, String content) {
    assertThat(new DocumentBlock(document, block).afterRenewal(content)).isEqualTo(content);
  }
}
