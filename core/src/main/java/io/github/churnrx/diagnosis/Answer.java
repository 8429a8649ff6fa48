package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.ValueText;
import io.github.churnrx.text.Text;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a question may get, and what the diagnosis would then be. Of numbers and days
 * there is one answer on each side of every limit that matters.
 *
 * @param signal the signal that it gives
 * @param value the value
 * @param mainCause the code of the main cause that would then be found; null if none
 * @param grade its grade; null if there is none
 * @param riskLevel the risk of leaving; null for a lost customer
 * @param firstAction the first action that would then be advised; null if none
 * @param changesFirstAction whether that is another one than now
 */
public record Answer(
    Signal signal,
    Value value,
    @Nullable String mainCause,
    @Nullable Grade grade,
    @Nullable RiskLevel riskLevel,
    @Nullable Recommendation firstAction,
    boolean changesFirstAction) {

  /** Returns a case with this answer given, to be diagnosed anew. */
  public CustomerCase givenTo(CustomerCase customerCase) {
    CustomerCase.Builder answered = customerCase.toBuilder();
    StoredAnswers.give(answered, signal.id(), value);
    return answered.build();
  }

  /**
   * Returns the answer as an application may store it, such as {@code false}, {@code CNY 1200} or
   * {@code 2026-03-31}; the same in every language. {@link StoredAnswers#givenTo} reads it.
   */
  public String key() {
    return StoredAnswers.key(value);
  }

  /** Returns the answer in words, such as yes. */
  public String text(Locale locale) {
    return ValueText.of(signal, value, locale);
  }

  /** Returns the answer in both languages. */
  public Text text() {
    return Text.of(text(Locale.CHINESE), text(Locale.ENGLISH));
  }

  /** Returns the code of the main cause that would then be found, if any. */
  public Optional<String> cause() {
    return Optional.ofNullable(mainCause);
  }

  /** Returns the first action that would then be advised, if any. */
  public Optional<Recommendation> action() {
    return Optional.ofNullable(firstAction);
  }
}
