package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of ours and its payment by the customer.
 *
 * @param date the day of the invoice
 * @param dueOn the last day on which paying it is in time
 * @param paidOn the day on which the customer paid, or null if not known
 * @param amount what the customer owes
 * @param state how the payment stands
 */
public record Payment(
    LocalDate date, LocalDate dueOn, @Nullable LocalDate paidOn, Money amount, State state)
    implements Event {

  /** How a payment stands. */
  public enum State implements Choice {
    /** Due. */
    DUE("待付", "due"),
    /** Paid. */
    PAID("已付", "paid"),
    /** Failed. */
    FAILED("失败", "failed"),
    /** Disputed. */
    DISPUTED("有争议", "disputed");

    private final String zh;
    private final String en;

    State(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, Payment> SCHEMA =
      Schema.<Event, Payment>of("payments", Payment.class, Event::happenedBy)
          .occurred("date", "开票日", "invoiced on", Payment::date)
          .required()
          .date("due-on", "到期日", "due on", Payment::dueOn)
          .required()
          .occurred("paid-on", "付款日", "paid on", Payment::paidOn)
          .money("amount", "金额", "amount", Payment::amount)
          .required()
          .within(Range.NOT_NEGATIVE)
          .choice("state", "状态", "state", State.values(), Payment::state)
          .required()
          .computedFlag("overdue", "已逾期", "overdue", Payment::overdue)
          .from("due-on", "paid-on", "state")
          .computedNumber(
              "overdue-days",
              "逾期天数",
              "overdue days",
              (payment, asOf) -> payment.overdue(asOf) ? Days.between(payment.dueOn, asOf) : null)
          .from("due-on", "paid-on", "state")
          .build(
              values ->
                  new Payment(
                      values.get("date", LocalDate.class),
                      values.get("due-on", LocalDate.class),
                      values.find("paid-on", LocalDate.class),
                      values.get("amount", Money.class),
                      values.get("state", State.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Payment {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(state, "state");
    Sense.of("payments")
        .day("date", date)
        .notBefore("due-on", dueOn, "date", date)
        .day("paid-on", paidOn)
        .money("amount", amount, Range.NOT_NEGATIVE)
        .check();
  }

  /**
   * Creates a payment of which only the required values are known.
   *
   * @param date the day of the invoice
   * @param dueOn the last day on which paying it is in time
   * @param amount what the customer owes
   * @param state how the payment stands
   * @return the payment
   */
  public static Payment of(LocalDate date, LocalDate dueOn, Money amount, State state) {
    return new Payment(date, dueOn, null, amount, state);
  }

  @Override
  public EventType type() {
    return EventType.PAYMENTS;
  }

  /** Paid without a known day counts as paid; paid on a day after asOf does not yet. */
  private boolean overdue(LocalDate asOf) {
    return Days.overdue(dueOn, paidOn, asOf) && (paidOn != null || state != State.PAID);
  }
}
