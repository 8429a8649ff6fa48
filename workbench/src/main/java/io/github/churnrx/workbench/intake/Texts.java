package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.List;

/** Puts texts together and measures them. */
final class Texts {
  private Texts() {}

  /** Returns the texts as a list. */
  static Text list(List<Text> texts) {
    return texts.isEmpty()
        ? Text.of("", "")
        : Text.of(
            String.join("、", texts.stream().map(Text::zh).toList()),
            String.join(", ", texts.stream().map(Text::en).toList()));
  }

  /** Returns how many columns of a terminal a text takes. */
  static int width(String text) {
    return text.length() + (int) text.codePoints().filter(c -> c >= 0x2E80).count();
  }

  /** Returns a text with blanks up to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Returns a text with blanks before it up to a width. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }
}
