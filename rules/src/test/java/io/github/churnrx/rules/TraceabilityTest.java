package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that the documents say is at work, and everything at work comes from somewhere. */
class TraceabilityTest {
  private static final Reach REACH =
      new Reach(ChurnRx.withDefaultKnowledge(), ShippedScenarios.in(Path.of("knowledge")));
  private static final Realisations REALISATIONS = new Realisations(REACH, new Shipped());

  @Test
  void every_statement_of_the_documents_is_realised_by_something_that_takes_effect() {
    List<String> open = new ArrayList<>();
    for (Statement statement : REACH.knowledge().catalogue()) {
      if (REALISATIONS.of(statement).isEmpty()) {
        open.add(statement.kind() + " " + statement.id() + " " + statement.text().en());
      }
    }

    assertThat(REACH.knowledge().catalogue()).hasSizeGreaterThanOrEqualTo(288);
    assertThat(open).isEmpty();
  }

  @Test
  void every_rule_names_the_statement_that_it_comes_from() {
    assertThat(REALISATIONS.withoutSource()).isEmpty();
  }
}
