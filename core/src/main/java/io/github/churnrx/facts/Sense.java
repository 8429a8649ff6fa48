package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values of one fact that cannot be true. Null is not known, and so never wrong. */
final class Sense {
  private static final Text DAY_REMEDY =
      Text.of(
          "请更正日期；未知则留空。电子表格会把空日期显示为 1899 或 1900 年。",
          "Correct the day; leave it out if it is not known. Spreadsheets show an empty day as one"
              + " of 1899 or 1900.");
  private static final Text ORDER_REMEDY =
      Text.of(
          "请更正其中一天；也许两列对调了，或日与月写反了。",
          "Correct one of the two days; perhaps two columns, or day and month, are swapped.");

  private final String fact;
  private @Nullable List<Impossible> found;

  private Sense(String fact) {
    this.fact = fact;
  }

  /** Starts with a fact, by the id of its stream. */
  static Sense of(String fact) {
    return new Sense(fact);
  }

  /** A day of the present age. */
  Sense day(String field, @Nullable LocalDate day) {
    if (day != null && day.isBefore(Days.EARLIEST)) {
      add(
          field,
          day.toString(),
          Text.of("早于 " + Days.EARLIEST, "it lies before " + Days.EARLIEST),
          DAY_REMEDY);
    }
    return this;
  }

  /** A day of the present age that does not lie before another. */
  Sense notBefore(
      String field, @Nullable LocalDate day, String other, @Nullable LocalDate earlier) {
    if (day != null && earlier != null && day.isBefore(earlier)) {
      add(
          field,
          day.toString(),
          Text.of("早于 " + other + " " + earlier, "it lies before " + other + ", " + earlier),
          ORDER_REMEDY);
      return this;
    }
    return day(field, day);
  }

  Sense number(String field, @Nullable BigDecimal number, Range possible) {
    if (number != null && !possible.holds(number)) {
      impossible(field, number.toPlainString(), number, possible);
    }
    return this;
  }

  Sense money(String field, @Nullable Money money, Range possible) {
    if (money != null && !possible.holds(money.amount())) {
      impossible(field, money.toString(), money.amount(), possible);
    }
    return this;
  }

  /** A number that is not greater than another, both in the units of that scale. */
  Sense atMost(String field, BigDecimal number, String other, BigDecimal most) {
    if (most.signum() > 0 && number.compareTo(most) > 0) {
      String limit = most.toPlainString();
      add(
          field,
          number.toPlainString(),
          Text.of("大于 " + other + " " + limit, "it is greater than " + other + ", " + limit),
          Text.of(
              "请更正其中之一；" + other + " 是可能的最高分。",
              "Correct one of the two; " + other + " is the highest score that can be given."));
    }
    return this;
  }

  private void impossible(String field, String value, BigDecimal number, Range possible) {
    Text what = possible.describe();
    add(
        field,
        value,
        Text.of("应为" + what.zh(), what.en() + " is expected"),
        possible.remedy(number));
  }

  private void add(String field, String value, Text why, Text remedy) {
    if (found == null) {
      found = new ArrayList<>();
    }
    found.add(new Impossible(field, value, why, remedy));
  }

  /**
   * Ends.
   *
   * @throws ImpossibleFactException if a value is impossible
   */
  void check() {
    if (found != null) {
      throw new ImpossibleFactException(fact, found);
    }
  }
}
