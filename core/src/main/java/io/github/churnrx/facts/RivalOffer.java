package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer that a rival made to the customer.
 *
 * @param date the day of the offer
 * @param rival the rival, or null if not known
 * @param kind what the offer wins by
 * @param priceAdvantage how much cheaper than us it is, 0.15 meaning 15 % cheaper, at most 1,
 *     negative if it is dearer, or null if not known
 * @param accepted whether the customer accepted, or null if not known
 */
public record RivalOffer(
    LocalDate date,
    @Nullable String rival,
    Kind kind,
    @Nullable BigDecimal priceAdvantage,
    @Nullable Boolean accepted)
    implements Event {

  /** What an offer wins by. */
  public enum Kind implements Choice {
    /** Price. */
    PRICE("价格", "price"),
    /** Product. */
    PRODUCT("产品", "product"),
    /** Service. */
    SERVICE("服务", "service"),
    /** Promotion. */
    PROMOTION("促销", "promotion"),
    /** Substitute. */
    SUBSTITUTE("替代品", "substitute"),
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

  static final Schema<Event, RivalOffer> SCHEMA =
      Schema.<Event, RivalOffer>of("rival-offers", RivalOffer.class, Event::happenedBy)
          .occurred("date", "日期", "date", RivalOffer::date)
          .required()
          .text("rival", "对手", "rival", RivalOffer::rival)
          .choice("kind", "种类", "kind", Kind.values(), RivalOffer::kind)
          .required()
          .ratio("price-advantage", "价格优势", "price advantage", RivalOffer::priceAdvantage)
          .within(Range.UP_TO_ALL)
          .flag("accepted", "是否接受", "accepted", RivalOffer::accepted)
          .build(
              values ->
                  new RivalOffer(
                      values.get("date", LocalDate.class),
                      values.find("rival", String.class),
                      values.get("kind", Kind.class),
                      values.findNumber("price-advantage"),
                      values.find("accepted", Boolean.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public RivalOffer {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    priceAdvantage = Decimals.canonicalOrNull(priceAdvantage);
    Sense.of("rival-offers")
        .day("date", date)
        .number("price-advantage", priceAdvantage, Range.UP_TO_ALL)
        .check();
  }

  /**
   * Creates a rival offer of which only the required values are known.
   *
   * @param date the day of the offer
   * @param kind what the offer wins by
   * @return the rival offer
   */
  public static RivalOffer of(LocalDate date, Kind kind) {
    return new RivalOffer(date, null, kind, null, null);
  }

  @Override
  public EventType type() {
    return EventType.RIVAL_OFFERS;
  }
}
