package com.example.crm;

import static io.github.churnrx.testkit.Budget.Unit.PERCENT;
import static io.github.churnrx.testkit.Budget.atMost;
import static io.github.churnrx.testkit.ChurnRxAssertions.assertOrderDoesNotMatter;
import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.testkit.junit.ChurnRxTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new version of the library or of our knowledge changes few diagnoses without being noticed. */
@ChurnRxTest(knowledge = "src/main/knowledge", asOf = "2026-06-30", zone = "Asia/Shanghai")
class PopulationTest {
  private List<CustomerCase> dealers;

  @BeforeEach
  void read_dealers(Clock clock) throws IOException {
    dealers = Dealers.read(Path.of("src/test/data/dealers.csv"), new DealerCases(clock));
  }

  @Test
  void diagnoses_are_as_approved(Diagnoser churnRx) {
    assertThat(churnRx.diagnoseAll(dealers))
        .hasNoRejected()
        .isApproved(Path.of("src/test/approved/dealers.csv"), atMost(2, PERCENT));
  }

  @Test
  void the_order_of_facts_and_dealers_does_not_matter(Diagnoser churnRx) {
    assertOrderDoesNotMatter(churnRx, dealers);
  }
}
