package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The customer's answer to one question of a survey.
 *
 * @param date the day of the answer
 * @param kind what was asked
 * @param score the score given, from 0 to the best
 * @param best the top of the scale, more than 0
 */
public record Survey(LocalDate date, Kind kind, BigDecimal score, BigDecimal best)
    implements Event {

  /** What a survey asks. */
  public enum Kind implements Choice {
    /** Satisfaction. */
    SATISFACTION("满意度", "satisfaction"),
    /** Recommendation. */
    RECOMMENDATION("推荐意愿", "recommendation"),
    /** Expectation. */
    EXPECTATION("期望", "expectation"),
    /** Experience. */
    EXPERIENCE("体验", "experience"),
    /** Price fairness. */
    PRICE_FAIRNESS("价格公平", "price fairness"),
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

  static final Schema<Event, Survey> SCHEMA =
      Schema.<Event, Survey>of("surveys", Survey.class, Event::happenedBy)
          .occurred("date", "日期", "date", Survey::date)
          .required()
          .choice("kind", "种类", "kind", Kind.values(), Survey::kind)
          .required()
          .number("score", "得分", "score", Survey::score)
          .required()
          .within(Range.NOT_NEGATIVE)
          .number("best", "满分", "best", Survey::best)
          .required()
          .within(Range.POSITIVE)
          .computedRatio(
              "level",
              "得分率",
              "level",
              (survey, asOf) -> survey.score.doubleValue() / survey.best.doubleValue())
          .from("score", "best")
          .build(
              values ->
                  new Survey(
                      values.get("date", LocalDate.class),
                      values.get("kind", Kind.class),
                      values.number("score"),
                      values.number("best")));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Survey {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    score = Decimals.canonical(Objects.requireNonNull(score, "score"));
    best = Decimals.canonical(Objects.requireNonNull(best, "best"));
    Sense.of("surveys")
        .day("date", date)
        .number("score", score, Range.NOT_NEGATIVE)
        .number("best", best, Range.POSITIVE)
        .atMost("score", score, "best", best)
        .check();
  }

  @Override
  public EventType type() {
    return EventType.SURVEYS;
  }
}
