package io.github.churnrx.workbench.format;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a list in a cell. */
final class Parts {
  private static final Pattern SEPARATOR = Pattern.compile("[;；]");

  private Parts() {}

  /** Returns a list with each part rewritten, or the text as it is if it has no part at all. */
  static String rewritten(String list, UnaryOperator<String> rewrite) {
    String joined =
        Arrays.stream(SEPARATOR.split(list, -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(rewrite)
            .collect(Collectors.joining("; "));
    return joined.isEmpty() ? list : joined;
  }

  /** Returns whether a text would fall into several parts. */
  static boolean separate(String text) {
    return SEPARATOR.matcher(text).find();
  }
}
