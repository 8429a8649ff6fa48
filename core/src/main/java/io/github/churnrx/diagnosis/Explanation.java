package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The whole way of a diagnosis as a tree, for somebody who checks it: from each action back to what
 * it is for, from each cause to its evidence, and from each piece to the row of the knowledge, the
 * values and the events it rests on, and the sources. Its text is the tree, line by line.
 *
 * @param kind what the node says
 * @param code the stable id of what it is about, such as the code of a cause
 * @param text what it says, its own children aside
 * @param figures every value that the text names, in the order of the text
 * @param at the row of the knowledge it comes from; null if from none
 * @param sources catalogue ids
 * @param children what it rests on
 */
public record Explanation(
    Kind kind,
    String code,
    Text text,
    List<Figure> figures,
    @Nullable Location at,
    List<String> sources,
    List<Explanation> children) {

  /** Copies the lists. */
  public Explanation {
    figures = List.copyOf(figures);
    sources = List.copyOf(sources);
    children = List.copyOf(children);
  }

  /** What a node says. */
  public enum Kind {
    /** The root: the version of the knowledge. */
    DIAGNOSIS(""),
    /** An action that is advised. */
    ACTION(""),
    /** An action that a policy withholds. */
    WITHHELD(""),
    /** How urgent an action is, one of its steps, or what proves that it was done. */
    DETAIL(""),
    /** A policy that acted. */
    POLICY(""),
    /** The risk of leaving. */
    RISK(""),
    /** A cause. */
    CAUSE(""),
    /** A piece of evidence for the risk or cause above it. */
    FOR("+ "),
    /** A piece of evidence against it. */
    AGAINST("- "),
    /** The value of a signal. */
    READING(""),
    /** An event that a pattern matched. */
    EVENT(""),
    /** A symptom that could not be judged. */
    MISSING("? "),
    /** A question worth asking. */
    QUESTION(""),
    /** An answer to the question above it, and what would then be done first. */
    ANSWER(""),
    /** A row that a single test kept from firing. */
    NEAR_MISS("~ ");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }
  }

  /**
   * A value that a text names.
   *
   * @param name what it is: the id of a signal, or a word such as {@code score}
   * @param text the value as it stands in the text
   */
  public record Figure(String name, Text text) {}

  /**
   * Returns the tree as indented lines, each ending in {@code \n}. Not meant to be parsed.
   *
   * @param locale the language
   */
  public String text(Locale locale) {
    StringBuilder lines = new StringBuilder();
    write(lines, locale, 0);
    return lines.toString();
  }

  private void write(StringBuilder lines, Locale locale, int depth) {
    lines.append("  ".repeat(Math.max(0, depth - 1))).append(kind.mark);
    lines.append(oneLine(text.in(locale)));
    if (at != null) {
      String cited = sources.isEmpty() ? "" : "; " + String.join(", ", sources);
      lines.append("  [").append(at).append(cited).append(']');
    }
    lines.append('\n');
    children.forEach(child -> child.write(lines, locale, depth + 1));
  }

  /** What customers write may hold line ends and characters that steer a terminal. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().stripTrailing();
  }
}
