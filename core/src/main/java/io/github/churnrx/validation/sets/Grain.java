package io.github.churnrx.validation.sets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Which numbers there are. */
enum Grain {
  /** All of them. */
  FINE,
  /** Whole numbers only, such as counts. */
  WHOLE,
  /** Days, counted from 1970-01-01. */
  DAYS;

  /** Returns the cut that parts the numbers there are as this one does; it stands before one. */
  Cut align(Cut cut) {
    if (this == FINE) {
      return cut;
    }
    BigDecimal least =
        cut.isAfter()
            ? cut.number().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
            : cut.number().setScale(0, RoundingMode.CEILING);
    return Cut.before(least);
  }

  /** Returns the greatest number below a cut; of fine numbers, the number at the cut. */
  BigDecimal last(Cut cut) {
    return this == FINE || cut.isAfter() ? cut.number() : cut.number().subtract(BigDecimal.ONE);
  }

  String write(BigDecimal number) {
    return this == DAYS
        ? LocalDate.ofEpochDay(number.longValueExact()).toString()
        : number.toPlainString();
  }
}
