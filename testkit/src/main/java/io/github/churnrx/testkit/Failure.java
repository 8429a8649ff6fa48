package io.github.churnrx.testkit;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An expectation that does not hold.
 *
 * @param about the diagnosis
 * @param expected what was expected
 * @param found what was found
 * @param hints what nearly made it hold, or keeps it from holding
 * @param open what the explanation tells in full: ids of causes, actions and policies
 */
record Failure(Examined about, Text expected, Text found, List<Text> hints, Set<String> open) {

  Failure {
    hints = List.copyOf(hints);
    open = Set.copyOf(open);
  }

  /** Returns all of it. */
  String text() {
    return about.head() + "\n" + lines() + "\n\n" + about.why(open);
  }

  /** Returns what differs, without whom it is about and why. */
  String lines() {
    List<Text> lines = new ArrayList<>();
    lines.add(Words.join(Text.of("期望：", "expected: "), expected));
    lines.add(Words.join(Text.of("实际：", "found:    "), found));
    lines.addAll(hints);
    return String.join("\n", lines.stream().map(line -> "  " + line.in(about.locale())).toList());
  }
}
