package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A charge to the customer beyond the price of the goods.
 *
 * @param date the day of the charge
 * @param kind what is charged
 * @param amount how much
 * @param agreed whether the customer had agreed to it, or null if not known
 * @param explained whether it was explained to the customer, or null if not known
 */
public record Charge(
    LocalDate date, Kind kind, Money amount, @Nullable Boolean agreed, @Nullable Boolean explained)
    implements Event {

  /** What is charged. */
  public enum Kind implements Choice {
    /** Subscription. */
    SUBSCRIPTION("订阅", "subscription"),
    /** Fee. */
    FEE("手续费", "fee"),
    /** Bundle. */
    BUNDLE("捆绑", "bundle"),
    /** Penalty. */
    PENALTY("违约金", "penalty"),
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

  static final Schema<Event, Charge> SCHEMA =
      Schema.<Event, Charge>of("charges", Charge.class, Event::happenedBy)
          .occurred("date", "日期", "date", Charge::date)
          .required()
          .choice("kind", "种类", "kind", Kind.values(), Charge::kind)
          .required()
          .money("amount", "金额", "amount", Charge::amount)
          .required()
          .within(Range.NOT_NEGATIVE)
          .flag("agreed", "是否同意", "agreed", Charge::agreed)
          .flag("explained", "是否说明", "explained", Charge::explained)
          .build(
              values ->
                  new Charge(
                      values.get("date", LocalDate.class),
                      values.get("kind", Kind.class),
                      values.get("amount", Money.class),
                      values.find("agreed", Boolean.class),
                      values.find("explained", Boolean.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Charge {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(amount, "amount");
    Sense.of("charges").day("date", date).money("amount", amount, Range.NOT_NEGATIVE).check();
  }

  /**
   * Creates a charge of which only the required values are known.
   *
   * @param date the day of the charge
   * @param kind what is charged
   * @param amount how much
   * @return the charge
   */
  public static Charge of(LocalDate date, Kind kind, Money amount) {
    return new Charge(date, kind, amount, null, null);
  }

  @Override
  public EventType type() {
    return EventType.CHARGES;
  }
}
