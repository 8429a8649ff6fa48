package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action that we took to keep or win back the customer.
 *
 * @param date the day of the action
 * @param action the id of the recommended action, not blank
 * @param outcome what came of it, or null if not known
 * @param by who did it, or null if not known
 */
public record ActionTaken(
    LocalDate date, String action, @Nullable Outcome outcome, @Nullable PersonId by)
    implements Event {

  /** What comes of an action. */
  public enum Outcome implements Choice {
    /** Done. */
    DONE("已完成", "done"),
    /** Accepted. */
    ACCEPTED("被接受", "accepted"),
    /** Rejected. */
    REJECTED("被拒绝", "rejected"),
    /** No answer. */
    NO_ANSWER("无回音", "no answer"),
    /** Failed. */
    FAILED("失败", "failed");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, ActionTaken> SCHEMA =
      Schema.<Event, ActionTaken>of("actions-taken", ActionTaken.class, Event::happenedBy)
          .occurred("date", "日期", "date", ActionTaken::date)
          .required()
          .text("action", "行动", "action", ActionTaken::action)
          .required()
          .choice("outcome", "结果", "outcome", Outcome.values(), ActionTaken::outcome)
          .person("by", "执行人", "by", ActionTaken::by)
          .build(
              values ->
                  new ActionTaken(
                      values.get("date", LocalDate.class),
                      values.get("action", String.class),
                      values.find("outcome", Outcome.class),
                      values.find("by", PersonId.class)));

  /**
   * Rejects missing values.
   *
   * @throws IllegalArgumentException if the action is blank
   */
  public ActionTaken {
    Objects.requireNonNull(date, "date");
    Require.notBlank(action, "action");
    Sense.of("actions-taken").day("date", date).check();
  }

  /**
   * Creates an action taken of which only the required values are known.
   *
   * @param date the day of the action
   * @param action the id of the recommended action, not blank
   * @return the action taken
   * @throws IllegalArgumentException if the action is blank
   */
  public static ActionTaken of(LocalDate date, String action) {
    return new ActionTaken(date, action, null, null);
  }

  /**
   * Creates an action taken of which it is known what came of it.
   *
   * @param date the day of the action
   * @param action the action's id, as {@code Recommendation.id()} returns it
   * @param outcome what came of it; an action that got no answer or failed stays advised
   * @return the action taken
   */
  public static ActionTaken of(LocalDate date, String action, Outcome outcome) {
    return new ActionTaken(date, action, outcome, null);
  }

  @Override
  public EventType type() {
    return EventType.ACTIONS_TAKEN;
  }
}
