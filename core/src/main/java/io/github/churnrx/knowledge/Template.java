package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with signals in braces, such as {@code {we-owe.rebate-overdue} overdue}.
 *
 * @param text the text in both languages, its placeholders written as signal ids
 * @param signals the signals that stand in it, in order of first appearance
 */
public record Template(Text text, List<Signal> signals) {
  /** What a placeholder looks like; group 1 is the signal. */
  public static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Copies the signals. */
  public Template {
    signals = List.copyOf(signals);
  }

  /** Returns a text without placeholders. */
  public static Template plain(Text text) {
    return new Template(text, List.of());
  }

  /**
   * Returns the text with its signals filled in.
   *
   * @param locale the language
   * @param values the value of each signal, by its id
   */
  public String fill(Locale locale, Function<String, Value> values) {
    String raw = text.in(locale);
    if (signals.isEmpty()) {
      return raw;
    }
    Matcher matcher = PLACEHOLDER.matcher(raw);
    return matcher.replaceAll(
        found -> {
          String id = found.group(1);
          for (Signal signal : signals) {
            if (signal.id().equals(id)) {
              return Matcher.quoteReplacement(ValueText.of(signal, values.apply(id), locale));
            }
          }
          throw new IllegalStateException("placeholder without signal: " + id);
        });
  }
}
