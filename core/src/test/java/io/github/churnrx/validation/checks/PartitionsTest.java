package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {
  private static final String PLACE = "signals.csv:10:19 ";

  private static Kb declared(String partition) {
    StringBuilder signals = new StringBuilder();
    for (String line : SOUND.text("signals.csv").lines().toList()) {
      String cell = line.startsWith("satisfaction,") ? partition : "";
      signals.append(line).append(',');
      signals.append(line.startsWith("id,") ? "partition" : cell).append('\n');
    }
    return SOUND.with("signals.csv", signals.toString());
  }

  private static Kb withRows(String partition, String... tests) {
    Kb kb = declared(partition).cell("symptoms.csv", 8, "when-1", "satisfaction " + tests[0]);
    for (int i = 1; i < tests.length; i++) {
      kb =
          kb.append(
              "symptoms.csv",
              "S"
                  + i
                  + ",分"
                  + i
                  + ",score "
                  + i
                  + ",satisfaction "
                  + tests[i]
                  + ",,,rival,,RIVAL_OFFER weak,,,,");
    }
    return kb;
  }

  @Test
  void rows_that_cover_the_partition_once_are_left_alone() {
    assertThat(withRows("[0..10]", ">= 8", "in [4..8)", "in [0..4)").found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0..10]  | >= 8 | in [0..4) | [4..8)",
        "[0..10]  | > 8  | < 8       | = 8",
        "is known | >= 8 | < 4       | [4..8)",
        ">= 0     | in [4..8) | in [2..4) | [0..2), >= 8",
      })
  void a_gap_is_told_with_the_values_that_nothing_covers(
      String partition, String first, String second, String gap) {
    assertThat(withRows(partition, first, second).found())
        .containsExactly(PLACE + "partition-gap " + gap);
  }

  @Test
  void an_overlap_is_told_at_the_later_row_with_the_values_that_are_covered_twice() {
    assertThat(withRows("[0..10]", ">= 8", "in [0..9)").found())
        .containsExactly("symptoms.csv:10:4 partition-overlap [8..9)");
  }

  @Test
  void without_a_partition_gaps_are_nobodys_business() {
    assertThat(withRows("", ">= 8", "in [0..4)").found()).isEmpty();
  }

  @Test
  void rows_with_further_conditions_cover_nothing_by_themselves() {
    Kb kb =
        withRows("[0..10]", ">= 8", "< 8").cell("symptoms.csv", 10, "when-2", "orders.last > 3");

    assertThat(kb.found()).containsExactly(PLACE + "partition-gap [0..8)");
  }

  @Test
  void rows_about_another_target_may_overlap() {
    Kb kb =
        withRows("[0..10]", ">= 8", "in [0..9)")
            .cell("symptoms.csv", 10, "against", "LEAVING weak");

    assertThat(kb.found()).isEmpty();
  }

  @Test
  void a_partition_that_cannot_be_read_is_an_error() {
    assertThat(declared("[0..").found())
        .singleElement()
        .asString()
        .startsWith(PLACE + "bad-test [0..");
  }

  @Test
  void a_layer_that_opens_a_gap_in_what_lies_below_is_told_so() {
    Kb below = withRows("[0..10]", ">= 8", "in [0..8)");
    Kb ours = Kb.OVERLAY.with("symptoms.csv", "id,when-1\nCONTENT,satisfaction >= 9\n");

    assertThat(Kb.lines(ours.validateOver(below)))
        .isEqualTo(List.of(PLACE + "partition-gap [8..9)"));
  }
}
