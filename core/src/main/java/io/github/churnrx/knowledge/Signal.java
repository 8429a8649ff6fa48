package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known about a subject, or could be: a row of {@code signals.csv}.
 *
 * @param id the id, such as {@code we-owe.overdue-days}
 * @param label the names in both languages
 * @param subject whom it is about
 * @param type the type of its values
 * @param unit the unit for readers, such as days; null if none
 * @param values the allowed values of a category, otherwise empty
 * @param derivation how it follows from facts; null if it is only ever given
 * @param question how to obtain it from a person; null if nobody can be asked
 * @param partition the values that symptoms must cover piece by piece; null if not asked for
 * @param privacy how its values must be treated
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Signal(
    String id,
    Text label,
    Subject subject,
    SignalType type,
    @Nullable Text unit,
    List<CategoryValue> values,
    @Nullable Derivation derivation,
    @Nullable Inquiry question,
    @Nullable UnaryTest partition,
    Privacy privacy,
    List<String> sources,
    Location at) {

  /**
   * Returns the names as they stand in a sentence: without the dot that parts a Chinese name in
   * two.
   */
  public Text spoken() {
    return Text.of(label.zh().replace(".", ""), label.en());
  }

  /** Copies the lists. */
  public Signal {
    values = List.copyOf(values);
    sources = List.copyOf(sources);
  }

  /** Creates a signal whose values symptoms need not cover. */
  public Signal(
      String id,
      Text label,
      Subject subject,
      SignalType type,
      @Nullable Text unit,
      List<CategoryValue> values,
      @Nullable Derivation derivation,
      @Nullable Inquiry question,
      Privacy privacy,
      List<String> sources,
      Location at) {
    this(id, label, subject, type, unit, values, derivation, question, null, privacy, sources, at);
  }

  /** Signals that are equal have the same id; all else in them is too much to hash. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns how the signal follows from facts, if it does. */
  public Optional<Derivation> derived() {
    return Optional.ofNullable(derivation);
  }

  /** Returns the value of a category that is called so, by id or label. */
  public Optional<CategoryValue> valueNamed(String name) {
    for (CategoryValue value : values) {
      if (value.id().equals(name)) {
        return Optional.of(value);
      }
    }
    String key = Text.key(name);
    return values.stream()
        .filter(
            v ->
                Text.key(v.id()).equals(key)
                    || Text.key(v.label().zh()).equals(key)
                    || Text.key(v.label().en()).equals(key))
        .findFirst();
  }

  /** Returns how to obtain it from a person, if it can be asked. */
  public Optional<Inquiry> inquiry() {
    return Optional.ofNullable(question);
  }

  /**
   * A value that a category allows.
   *
   * @param id the value's id
   * @param label its names
   */
  public record CategoryValue(String id, Text label) {}

  /**
   * A question that obtains the signal.
   *
   * @param text the question
   * @param role the role to ask
   * @param cost the cost of asking, from 1 (a glance) to 10 (an embarrassing visit)
   */
  public record Inquiry(Text text, String role, double cost) {}

  /** How the values of a signal must be treated. */
  public enum Privacy implements Choice {
    /** No restriction. */
    ORDINARY("普通", "ordinary"),
    /** Identifies a person; masked in reports. */
    IDENTIFYING("可识别", "identifying"),
    /** Protected by law; never evidence. */
    PROTECTED("受保护", "protected");

    private final Text label;

    Privacy(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
