package io.github.churnrx.workbench.findings;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.Locale;

/** Tells what a code means, as the documentation does. */
public final class CodeText {
  private static final String OPEN = "…";

  private final Locale locale;

  private CodeText(Locale locale) {
    this.locale = locale;
  }

  /** Returns a writer in a language. */
  public static CodeText in(Locale locale) {
    return new CodeText(locale);
  }

  /** Returns what a code means, over several lines. */
  public String write(ProblemCode code) {
    String advice = code.advises().in(locale);
    return code.id()
        + say("（" + code.severity().label().zh() + "）", " (" + code.severity().label().en() + ")")
        + "\n  "
        + code.says().in(locale)
        + "\n\n  "
        + code.explanation().in(locale)
        + (advice.isEmpty() || advice.equals(OPEN) ? "" : "\n\n  → " + advice)
        + "\n";
  }

  /** Returns what to do about a code that there is not. */
  public Text remedy(String code) {
    return Nearest.remedy(code, Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList());
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }
}
