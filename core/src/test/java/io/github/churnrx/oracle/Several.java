package io.github.churnrx.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** A count of which only the least is known: it may be that or any greater one. */
record Several(long least) {
  private static final int ENOUGH = 1_000;

  /** Tries one count after the other, far beyond any limit that a test may name. */
  Answer answer(Predicate<Object> passes) {
    List<BigDecimal> counts =
        LongStream.range(least, least + ENOUGH).mapToObj(BigDecimal::valueOf).toList();
    if (counts.stream().allMatch(passes)) {
      return Answer.YES;
    }
    return counts.stream().noneMatch(passes) ? Answer.NO : Answer.UNSURE;
  }

  @Override
  public String toString() {
    return "at least " + least;
  }
}
