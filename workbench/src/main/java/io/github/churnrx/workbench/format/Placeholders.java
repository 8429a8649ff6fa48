package io.github.churnrx.workbench.format;

import io.github.churnrx.knowledge.Template;
import io.github.churnrx.names.Spelling;
import java.util.Optional;
import java.util.regex.Matcher;

/** Rewrites the signals in braces that texts hold; the words between stay as they are. */
final class Placeholders {
  private final Reading<String> signals;

  Placeholders(Book signals) {
    this.signals =
        new Reading<>(
            name -> name.matches(".*[{}｛｝].*") ? Optional.empty() : signals.read(name),
            signals::write);
  }

  String rewritten(String text, Wording wording) {
    // Of the same length, so that places in one are places in the other.
    String plain = text.replace('｛', '{').replace('｝', '}');
    Matcher matcher = Template.PLACEHOLDER.matcher(plain);
    StringBuilder result = new StringBuilder();
    int last = 0;
    while (matcher.find()) {
      String name = signals.rewritten(Spelling.trim(matcher.group(1)), wording);
      result.append(text, last, matcher.start()).append('{').append(name).append('}');
      last = matcher.end();
    }
    return result.append(text, last, text.length()).toString();
  }
}
