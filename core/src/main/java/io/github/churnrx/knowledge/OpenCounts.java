package io.github.churnrx.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tests counts of which only the least is known. */
final class OpenCounts {
  private OpenCounts() {}

  /** Returns true if all counts from the least on pass, false if none does. */
  static Truth pass(UnaryTest test, int least) {
    TreeSet<BigDecimal> counts = new TreeSet<>();
    BigDecimal first = BigDecimal.valueOf(least);
    counts.add(first);
    // Between the limits of a test nothing changes, so the counts around them stand for all.
    limits(test)
        .map(limit -> limit.setScale(0, RoundingMode.FLOOR))
        .flatMap(whole -> Stream.of(-1, 0, 1, 2).map(BigDecimal::valueOf).map(whole::add))
        .filter(count -> count.compareTo(first) > 0)
        .forEach(counts::add);
    long passing = counts.stream().filter(n -> test.passes(new Value.Num(n.doubleValue()))).count();
    return passing == 0 ? Truth.FALSE : passing == counts.size() ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static Stream<BigDecimal> limits(UnaryTest test) {
    if (test instanceof UnaryTest.Compare compare) {
      return number(compare.limit());
    } else if (test instanceof UnaryTest.Between between) {
      return Stream.concat(number(between.low()), number(between.high()));
    } else if (test instanceof UnaryTest.OneOf oneOf) {
      return oneOf.values().stream()
          .filter(Value.Num.class::isInstance)
          .map(value -> BigDecimal.valueOf(((Value.Num) value).value()));
    }
    return test instanceof UnaryTest.Not not
        ? not.tests().stream().flatMap(OpenCounts::limits)
        : Stream.empty();
  }

  private static Stream<BigDecimal> number(UnaryTest.Limit limit) {
    return Stream.ofNullable(limit.number());
  }
}
