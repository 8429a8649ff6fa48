package io.github.churnrx.oracle;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.Money;
import java.time.LocalDate;

/** Gives a case the signals that another one was given. */
final class Signalled {
  private Signalled() {}

  static void copy(CustomerCase from, CustomerCase.Builder to) {
    from.signals().forEach((id, value) -> give(id, value, to));
  }

  private static void give(String id, Object value, CustomerCase.Builder to) {
    if (value instanceof Double number) {
      to.signal(id, number);
    } else if (value instanceof Boolean flag) {
      to.signal(id, flag);
    } else if (value instanceof String text) {
      to.signal(id, text);
    } else if (value instanceof LocalDate day) {
      to.signal(id, day);
    } else if (value instanceof Money money) {
      to.signal(id, money);
    } else if (value == GivenState.UNKNOWN) {
      to.signalUnknown(id);
    } else {
      to.signalNotApplicable(id);
    }
  }
}
