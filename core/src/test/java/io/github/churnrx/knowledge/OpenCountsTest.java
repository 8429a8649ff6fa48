package io.github.churnrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.UnaryTest.Between;
import io.github.churnrx.knowledge.UnaryTest.Compare;
import io.github.churnrx.knowledge.UnaryTest.Comparison;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.UnaryTest.OneOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three on record, and perhaps more: what is certain of that. */
class OpenCountsTest {
  private static final Value THREE = new Value.AtLeast(3);

  @Test
  void enough_is_on_record_for_at_least_so_many() {
    assertThat(compare(Comparison.AT_LEAST, "3").on(THREE)).isEqualTo(Truth.TRUE);
    assertThat(compare(Comparison.GREATER, "2.5").on(THREE)).isEqualTo(Truth.TRUE);
    assertThat(compare(Comparison.AT_LEAST, "4").on(THREE)).isEqualTo(Truth.UNKNOWN);
    assertThat(compare(Comparison.GREATER, "3").on(THREE)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void too_much_is_on_record_for_at_most_so_many_and_for_none() {
    assertThat(compare(Comparison.LESS, "3").on(THREE)).isEqualTo(Truth.FALSE);
    assertThat(compare(Comparison.AT_MOST, "2").on(THREE)).isEqualTo(Truth.FALSE);
    assertThat(OneOf.only(new Value.Num(0)).on(THREE)).isEqualTo(Truth.FALSE);
    assertThat(compare(Comparison.AT_MOST, "3").on(THREE)).isEqualTo(Truth.UNKNOWN);
    assertThat(compare(Comparison.LESS, "1000000").on(THREE)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void it_may_still_be_one_of_several_or_lie_between_two() {
    assertThat(between("1", "2").on(THREE)).isEqualTo(Truth.FALSE);
    assertThat(between("1", "3").on(THREE)).isEqualTo(Truth.UNKNOWN);
    assertThat(new OneOf(Set.of(new Value.Num(2), new Value.Num(7))).on(THREE))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(new OneOf(Set.of(new Value.Num(1), new Value.Num(3.5))).on(THREE))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void what_is_not_excluded_is_in_doubt_and_what_cannot_be_is_certain() {
    UnaryTest none = new UnaryTest.Not(List.of(OneOf.only(new Value.Num(0))));
    UnaryTest notFive = new UnaryTest.Not(List.of(OneOf.only(new Value.Num(5))));

    assertThat(none.on(THREE)).isEqualTo(Truth.TRUE);
    assertThat(notFive.on(THREE)).isEqualTo(Truth.UNKNOWN);
    assertThat(new UnaryTest.Known().on(THREE)).isEqualTo(Truth.FALSE);
  }

  private static UnaryTest compare(Comparison comparison, String limit) {
    return new Compare(comparison, Limit.of(new BigDecimal(limit)));
  }

  private static UnaryTest between(String low, String high) {
    return new Between(Limit.of(new BigDecimal(low)), true, Limit.of(new BigDecimal(high)), true);
  }
}
