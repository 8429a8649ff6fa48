package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that differs between two diagnoses.
 *
 * @param kind what differs
 * @param code the code of the cause or action, or a word such as {@code risk}
 * @param label its names
 * @param before how it was
 * @param after how it is
 * @param because why, as far as it can be told; an action changes because what it is for does
 */
public record Change(
    Kind kind, String code, Text label, Text before, Text after, List<Because> because) {

  /** Copies the list. */
  public Change {
    because = List.copyOf(because);
  }

  /** Returns the change in words, without its reasons. Not meant to be parsed. */
  public String text(Locale locale) {
    String colon = locale.getLanguage().equals("zh") ? "：" : ": ";
    return label.in(locale) + colon + before.in(locale) + " → " + after.in(locale);
  }

  /** What differs. */
  public enum Kind {
    /** The customer's status. */
    STATUS,
    /** The customer's tier. */
    TIER,
    /** The level or the score of the risk. */
    RISK,
    /** Which cause comes first. */
    MAIN_CAUSE,
    /** The grade or the score of a cause. */
    CAUSE,
    /** Which action comes first. */
    FIRST_ACTION,
    /** An action is advised that was not. */
    ACTION_ADDED,
    /** An action is no longer advised. */
    ACTION_DROPPED,
    /** Another person, day or priority. */
    ACTION_MOVED
  }

  /**
   * A reason for a change.
   *
   * @param root whether facts or knowledge differ
   * @param id the signal, the event stream or the entry of the knowledge
   * @param text what differs
   * @param at the row of the knowledge that judges it; null if there is none
   */
  public record Because(Root root, String id, Text text, @Nullable Location at) {}

  /** What a change goes back to. */
  public enum Root {
    /** Facts about the customer. */
    FACTS,
    /** Rows of the knowledge. */
    KNOWLEDGE
  }
}
