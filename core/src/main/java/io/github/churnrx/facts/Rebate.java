package io.github.churnrx.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rebate that the customer has earned and we owe.
 *
 * @param date the day on which it was earned
 * @param dueOn the last day on which paying it is in time
 * @param paidOn the day on which we paid, perhaps in advance, or null if we are not known to have
 * @param amount what we owe
 */
public record Rebate(LocalDate date, LocalDate dueOn, @Nullable LocalDate paidOn, Money amount)
    implements Event {

  static final Schema<Event, Rebate> SCHEMA =
      Schema.<Event, Rebate>of("rebates", Rebate.class, Event::happenedBy)
          .occurred("date", "应得日", "earned on", Rebate::date)
          .required()
          .date("due-on", "到期日", "due on", Rebate::dueOn)
          .required()
          .occurred("paid-on", "支付日", "paid on", Rebate::paidOn)
          .money("amount", "金额", "amount", Rebate::amount)
          .required()
          .within(Range.NOT_NEGATIVE)
          .computedFlag("overdue", "已逾期", "overdue", Rebate::overdue)
          .from("due-on", "paid-on")
          .computedNumber(
              "overdue-days",
              "逾期天数",
              "overdue days",
              (rebate, asOf) -> rebate.overdue(asOf) ? Days.between(rebate.dueOn, asOf) : null)
          .from("due-on", "paid-on")
          .computedNumber(
              "late-days",
              "延误天数",
              "late days",
              (rebate, asOf) -> Days.late(rebate.dueOn, rebate.paidOn, asOf))
          .from("due-on", "paid-on")
          .build(
              values ->
                  new Rebate(
                      values.get("date", LocalDate.class),
                      values.get("due-on", LocalDate.class),
                      values.find("paid-on", LocalDate.class),
                      values.get("amount", Money.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Rebate {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(amount, "amount");
    Sense.of("rebates")
        .day("date", date)
        .notBefore("due-on", dueOn, "date", date)
        .day("paid-on", paidOn)
        .money("amount", amount, Range.NOT_NEGATIVE)
        .check();
  }

  /**
   * Creates a rebate of which only the required values are known.
   *
   * @param date the day on which it was earned
   * @param dueOn the last day on which paying it is in time
   * @param amount what we owe
   * @return the rebate
   */
  public static Rebate of(LocalDate date, LocalDate dueOn, Money amount) {
    return new Rebate(date, dueOn, null, amount);
  }

  @Override
  public EventType type() {
    return EventType.REBATES;
  }

  private boolean overdue(LocalDate asOf) {
    return Days.overdue(dueOn, paidOn, asOf);
  }
}
