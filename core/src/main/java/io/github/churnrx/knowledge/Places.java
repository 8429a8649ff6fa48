package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places {@code {0}}, {@code {1}} … of a text, where what was found is filled in. */
final class Places {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private Places() {}

  /** Returns a text with … in its places. */
  static Text open(Text pattern) {
    return Text.of(
        PLACE.matcher(pattern.zh()).replaceAll("…"), PLACE.matcher(pattern.en()).replaceAll("…"));
  }

  /** Returns a text with a value in the place 0 and details, in its language, in the others. */
  static Text fill(Text pattern, String value, Object... details) {
    return Text.of(
        fill(pattern.zh(), value, Text::zh, details), fill(pattern.en(), value, Text::en, details));
  }

  /** Fills all places in one pass, so that braces in a value are left alone. */
  private static String fill(
      String pattern, String value, Function<Text, String> language, Object... details) {
    String filled =
        PLACE
            .matcher(pattern)
            .replaceAll(
                place -> {
                  int number = Integer.parseInt(place.group(1));
                  if (number > details.length) {
                    return Matcher.quoteReplacement(place.group());
                  }
                  Object detail = number == 0 ? value : details[number - 1];
                  return Matcher.quoteReplacement(
                      detail instanceof Text text ? language.apply(text) : String.valueOf(detail));
                });
    // A detail that is a question ends the sentence, whatever stands after it.
    return filled.replace("？。", "？").replace("?.", "?");
  }
}
