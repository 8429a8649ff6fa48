package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that we promised the customer.
 *
 * @param date the day on which it was promised
 * @param kind what was promised
 * @param dueOn the last day on which keeping it is in time
 * @param keptOn the day on which it was kept, or null if it is not known to be
 * @param amount what it is worth, or null if not known
 */
public record Promise(
    LocalDate date, Kind kind, LocalDate dueOn, @Nullable LocalDate keptOn, @Nullable Money amount)
    implements Event {

  /** What is promised. */
  public enum Kind implements Choice {
    /** Gift. */
    GIFT("礼品", "gift"),
    /** Discount. */
    DISCOUNT("折扣", "discount"),
    /** Delivery. */
    DELIVERY("交货", "delivery"),
    /** Support. */
    SUPPORT("支持", "support"),
    /** Service. */
    SERVICE("服务", "service"),
    /** Exclusivity. */
    EXCLUSIVITY("独家经营", "exclusivity"),
    /** Anything else. */
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, Promise> SCHEMA =
      Schema.<Event, Promise>of("promises", Promise.class, Event::happenedBy)
          .occurred("date", "日期", "date", Promise::date)
          .required()
          .choice("kind", "种类", "kind", Kind.values(), Promise::kind)
          .required()
          .date("due-on", "到期日", "due on", Promise::dueOn)
          .required()
          .occurred("kept-on", "兑现日", "kept on", Promise::keptOn)
          .money("amount", "金额", "amount", Promise::amount)
          .within(Range.NOT_NEGATIVE)
          .computedFlag("overdue", "已逾期", "overdue", Promise::overdue)
          .from("due-on", "kept-on")
          .computedNumber(
              "overdue-days",
              "逾期天数",
              "overdue days",
              (promise, asOf) -> promise.overdue(asOf) ? Days.between(promise.dueOn, asOf) : null)
          .from("due-on", "kept-on")
          .computedNumber("late-days", "延误天数", "late days", Promise::lateDays)
          .from("due-on", "kept-on")
          .computedFlag("broken", "未守约", "broken", (promise, asOf) -> promise.lateDays(asOf) > 0)
          .from("due-on", "kept-on")
          .build(
              values ->
                  new Promise(
                      values.get("date", LocalDate.class),
                      values.get("kind", Kind.class),
                      values.get("due-on", LocalDate.class),
                      values.find("kept-on", LocalDate.class),
                      values.find("amount", Money.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Promise {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(dueOn, "dueOn");
    Sense.of("promises")
        .day("date", date)
        .notBefore("due-on", dueOn, "date", date)
        .notBefore("kept-on", keptOn, "date", date)
        .money("amount", amount, Range.NOT_NEGATIVE)
        .check();
  }

  /**
   * Creates a promise of which only the required values are known.
   *
   * @param date the day on which it was promised
   * @param kind what was promised
   * @param dueOn the last day on which keeping it is in time
   * @return the promise
   */
  public static Promise of(LocalDate date, Kind kind, LocalDate dueOn) {
    return new Promise(date, kind, dueOn, null, null);
  }

  @Override
  public EventType type() {
    return EventType.PROMISES;
  }

  private boolean overdue(LocalDate asOf) {
    return Days.overdue(dueOn, keptOn, asOf);
  }

  private double lateDays(LocalDate asOf) {
    return Days.late(dueOn, keptOn, asOf);
  }
}
