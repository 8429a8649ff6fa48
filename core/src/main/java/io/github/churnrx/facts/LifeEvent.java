package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A change in the customer's own life or business.
 *
 * @param date the day on which it happened or became known
 * @param kind what happened
 */
public record LifeEvent(LocalDate date, Kind kind) implements Event {

  /** What happens to a customer. */
  public enum Kind implements Choice {
    /** Relocated. */
    RELOCATED("搬迁", "relocated"),
    /** Bankrupt. */
    BANKRUPT("破产", "bankrupt"),
    /** Closed. */
    CLOSED("停业", "closed"),
    /** Changed industry. */
    CHANGED_INDUSTRY("转行", "changed industry"),
    /** Merged. */
    MERGED("合并", "merged"),
    /** Budget cut. */
    BUDGET_CUT("削减预算", "budget cut"),
    /** Champion left. */
    CHAMPION_LEFT("支持者离职", "champion left"),
    /** Need ended. */
    NEED_ENDED("需求消失", "need ended"),
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

  static final Schema<Event, LifeEvent> SCHEMA =
      Schema.<Event, LifeEvent>of("life-events", LifeEvent.class, Event::happenedBy)
          .occurred("date", "日期", "date", LifeEvent::date)
          .required()
          .choice("kind", "种类", "kind", Kind.values(), LifeEvent::kind)
          .required()
          .build(
              values ->
                  new LifeEvent(
                      values.get("date", LocalDate.class), values.get("kind", Kind.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public LifeEvent {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Sense.of("life-events").day("date", date).check();
  }

  @Override
  public EventType type() {
    return EventType.LIFE_EVENTS;
  }
}
