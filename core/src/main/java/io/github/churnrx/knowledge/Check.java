package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a management checklist: a row of {@code checklist.csv}. Its answer is the signal
 * {@code check.} followed by the id in lower case, about the company.
 *
 * @param id the id
 * @param label the names
 * @param question the question, to be answered yes, partly, no or not applicable
 * @param list the checklist it stands on
 * @param gap what is lacking if the answer is no
 * @param consequences the harms that follow
 * @param actions the actions that close the gap
 * @param role the role that answers; null if not said
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Check(
    String id,
    Text label,
    Text question,
    Checklist list,
    Text gap,
    List<String> consequences,
    List<String> actions,
    @Nullable String role,
    List<String> sources,
    Location at) {

  /** What can be answered; that a question does not apply is a state of the signal. */
  private static final List<Signal.CategoryValue> ANSWERS =
      List.of(
          new Signal.CategoryValue("yes", Text.of("是", "yes")),
          new Signal.CategoryValue("partly", Text.of("部分", "partly")),
          new Signal.CategoryValue("no", Text.of("否", "no")));

  /** Copies the lists. */
  public Check {
    consequences = List.copyOf(consequences);
    actions = List.copyOf(actions);
    sources = List.copyOf(sources);
  }

  /** Returns the id of the signal that holds the answer. */
  public String signal() {
    return signal(id);
  }

  /** Returns the signal that holds the answer. */
  public Signal answer() {
    return new Signal(
        signal(),
        Text.of("检查." + label.zh(), "check: " + label.en()),
        Subject.COMPANY,
        SignalType.CATEGORY,
        null,
        ANSWERS,
        null,
        role == null ? null : new Signal.Inquiry(question, role, 1),
        Signal.Privacy.ORDINARY,
        sources,
        at);
  }

  /** Returns the id of the signal that holds the answer to a check. */
  public static String signal(String id) {
    return "check." + id.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The checklists. */
  public enum Checklist implements Choice {
    /** Who might leave? */
    EARLY_WARNING("预警", "early warning"),
    /** What happened, and what is done about it? */
    PROBLEM("问题", "problem"),
    /** What keeps it from happening? */
    PREVENTION("预防", "prevention"),
    /** Is churn investigated and reviewed? */
    REVIEW("分析", "review"),
    /** Is churn measured and managed? */
    MEASURES("指标", "measures"),
    /** How does the company stand: its products, its service, its people? */
    CONDITION("状况", "condition");

    private final Text label;

    Checklist(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
