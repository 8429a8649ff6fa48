package io.github.churnrx.workbench.intake;

import java.util.List;
import java.util.Set;

/** How well the name of a column fits a target: 0 not at all, 100 is one of its names. */
final class NameMatch {
  static final int EXACT = 100;
  static final int WITHIN_TABLE = 95;
  private static final double LEAST_SHARE = 0.5;

  private NameMatch() {}

  /**
   * Returns the score.
   *
   * @param words the words for what the table is about: 订单日期 is the 日期 of a table of 订单
   */
  static int of(Target target, ColumnProfile column, Set<String> words) {
    String key = NameKey.of(column.header());
    if (key.isEmpty()) {
      return 0;
    }
    if (target.names().contains(key)) {
      return EXACT;
    }
    for (String rest : withoutTable(key, words)) {
      if (target.names().contains(rest)) {
        return WITHIN_TABLE;
      }
    }
    return target.signal() ? 0 : partial(target, key);
  }

  private static List<String> withoutTable(String key, Set<String> words) {
    return words.stream()
        .filter(word -> key.startsWith(word) && key.length() > word.length())
        .map(word -> key.substring(word.length()).strip())
        .toList();
  }

  /** A name that makes up most of the key counts in part. */
  private static int partial(Target target, String key) {
    int longest = 0;
    for (String name : target.names()) {
      if (name.length() > longest && Vocabulary.contains(key, name)) {
        longest = name.length();
      }
    }
    double share = (double) longest / key.length();
    return share < LEAST_SHARE ? 0 : (int) (30 + 40 * share);
  }
}
