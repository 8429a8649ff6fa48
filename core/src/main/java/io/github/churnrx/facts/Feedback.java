package io.github.churnrx.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said, in free text.
 *
 * @param date the day on which it was said
 * @param text the customer's words, not blank
 * @param channel how it reached us, or null if not known
 * @param solicited whether we had asked for it, or null if not known
 */
public record Feedback(
    LocalDate date, String text, @Nullable String channel, @Nullable Boolean solicited)
    implements Event {

  static final Schema<Event, Feedback> SCHEMA =
      Schema.<Event, Feedback>of("feedback", Feedback.class, Event::happenedBy)
          .occurred("date", "日期", "date", Feedback::date)
          .required()
          .text("text", "内容", "text", Feedback::text)
          .required()
          .text("channel", "渠道", "channel", Feedback::channel)
          .flag("solicited", "是否征询", "solicited", Feedback::solicited)
          .build(
              values ->
                  new Feedback(
                      values.get("date", LocalDate.class),
                      values.get("text", String.class),
                      values.find("channel", String.class),
                      values.find("solicited", Boolean.class)));

  /**
   * Rejects missing values.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public Feedback {
    Objects.requireNonNull(date, "date");
    Require.notBlank(text, "text");
    Sense.of("feedback").day("date", date).check();
  }

  /**
   * Creates a feedback of which only the required values are known.
   *
   * @param date the day on which it was said
   * @param text the customer's words, not blank
   * @return the feedback
   * @throws IllegalArgumentException if the text is blank
   */
  public static Feedback of(LocalDate date, String text) {
    return new Feedback(date, text, null, null);
  }

  @Override
  public EventType type() {
    return EventType.FEEDBACK;
  }
}
