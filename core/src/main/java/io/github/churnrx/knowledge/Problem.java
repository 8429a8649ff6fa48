package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something wrong with a file or with the data of a case.
 *
 * @param severity whether it keeps the file from being used
 * @param code the stable code, such as {@code unknown-signal}
 * @param at where
 * @param value what was found there, possibly empty
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Problem(
    Severity severity, String code, Location at, String value, Text message, Text remedy) {

  /** Orders problems by place, then by code and value. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::at).thenComparing(Problem::code).thenComparing(Problem::value);

  /** Returns the same problem at another place. */
  public Problem movedTo(Location place) {
    return new Problem(severity, code, place, value, message, remedy);
  }

  /** Returns the problem in one line: place, severity, code, message, remedy. */
  public String describe(Locale locale) {
    return at
        + ": "
        + severity.label().in(locale)
        + " "
        + code
        + ": "
        + message.in(locale)
        + (remedy.in(locale).isEmpty() ? "" : " " + remedy.in(locale));
  }

  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }

  /** How bad a problem is. */
  public enum Severity {
    /** Cannot be used like this. */
    ERROR(Text.of("错误", "error")),
    /** Usable, but probably not what was meant. */
    WARNING(Text.of("警告", "warning")),
    /** Usable, but look at it. */
    NOTICE(Text.of("提示", "notice"));

    private final Text label;

    Severity(Text label) {
      this.label = label;
    }

    /** Returns the word for readers. */
    public Text label() {
      return label;
    }
  }
}
