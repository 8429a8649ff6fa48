package io.github.churnrx.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.Needs;
import io.github.churnrx.Needs.StreamNeed;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Subject;
import org.junit.jupiter.api.Test;

/** What the needs of the shipped knowledge tell somebody who maps a CRM. */
class NeedsTest {
  private static final Needs NEEDS = Outputs.CHURN_RX.needs().about(Subject.CUSTOMER);

  @Test
  void only_fields_are_named_that_can_be_delivered() {
    for (StreamNeed need : NEEDS.streams()) {
      assertThat(need.fields())
          .as(need.stream().id())
          .allSatisfy(
              id -> assertThat(need.stream().field(id).map(Field::computed)).contains(false));
    }
    assertThat(NEEDS.customerFields()).contains("since", "lost-on").doesNotContain("tenure-days");
  }

  @Test
  void a_stream_names_the_causes_that_it_serves() {
    StreamNeed rebates =
        NEEDS.streams().stream()
            .filter(need -> need.stream() == EventType.REBATES)
            .findFirst()
            .orElseThrow();

    assertThat(rebates.causes()).contains("BROKEN_PROMISE").doesNotContain("QUALITY_DEFECTS");
    assertThat(rebates.fields()).contains("due-on", "paid-on").doesNotContain("overdue-days");
  }
}
