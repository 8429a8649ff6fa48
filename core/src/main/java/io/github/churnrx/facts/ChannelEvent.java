package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the sales channel that touches the customer's business.
 *
 * @param date the day on which it happened or came to light
 * @param kind what happened
 * @param region where, or null if not known
 * @param by the dealer or other party that did it, or null if not known
 * @param resolvedOn the day on which it was resolved, or null if it is not known to be
 */
public record ChannelEvent(
    LocalDate date,
    Kind kind,
    @Nullable String region,
    @Nullable String by,
    @Nullable LocalDate resolvedOn)
    implements Event {

  /** What happens in a sales channel. */
  public enum Kind implements Choice {
    /** Goods are sold outside the territory that they were meant for. */
    CROSS_TERRITORY("窜货", "cross-territory selling"),
    /** Price undercut. */
    PRICE_UNDERCUT("低价倾销", "price undercut"),
    /** Stock out. */
    STOCK_OUT("断货", "stock out"),
    /** Exclusivity lost. */
    EXCLUSIVITY_LOST("失去独家", "exclusivity lost"),
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

  static final Schema<Event, ChannelEvent> SCHEMA =
      Schema.<Event, ChannelEvent>of("channel-events", ChannelEvent.class, Event::happenedBy)
          .occurred("date", "日期", "date", ChannelEvent::date)
          .required()
          .choice("kind", "种类", "kind", Kind.values(), ChannelEvent::kind)
          .required()
          .text("region", "区域", "region", ChannelEvent::region)
          .text("by", "责任方", "by", ChannelEvent::by)
          .occurred("resolved-on", "解决日", "resolved on", ChannelEvent::resolvedOn)
          .computedFlag(
              "open", "未解决", "open", (event, asOf) -> !Days.happened(event.resolvedOn, asOf))
          .from("resolved-on")
          .build(
              values ->
                  new ChannelEvent(
                      values.get("date", LocalDate.class),
                      values.get("kind", Kind.class),
                      values.find("region", String.class),
                      values.find("by", String.class),
                      values.find("resolved-on", LocalDate.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public ChannelEvent {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Sense.of("channel-events")
        .day("date", date)
        .notBefore("resolved-on", resolvedOn, "date", date)
        .check();
  }

  /**
   * Creates a channel event of which only the required values are known.
   *
   * @param date the day on which it happened or came to light
   * @param kind what happened
   * @return the channel event
   */
  public static ChannelEvent of(LocalDate date, Kind kind) {
    return new ChannelEvent(date, kind, null, null, null);
  }

  @Override
  public EventType type() {
    return EventType.CHANNEL_EVENTS;
  }
}
