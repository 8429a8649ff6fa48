package io.github.churnrx.names;

import io.github.churnrx.text.Text;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {

  private static final int FEW = 24;

  private Nearest() {}

  /**
   * Returns the remedy for an unknown name: the name that was meant, or all if they are not many.
   */
  public static Text remedy(String name, Collection<String> known) {
    if (known.isEmpty()) {
      return Text.of("这里还没有任何一个。", "There is none yet.");
    }
    return to(name, known)
        .or(() -> related(name, known))
        .map(near -> Text.of("您是不是想写“" + near + "”？", "Did you mean \"" + near + "\"?"))
        .orElseGet(
            () ->
                known.size() > FEW
                    ? Text.of("没有相近的名称。", "Nothing is called anything like it.")
                    : Text.of(
                        "可用：" + String.join("、", known) + "。",
                        "Known here: " + String.join(", ", known) + "."));
  }

  /** Returns the known name that holds the one looked for, or is a part of it. */
  private static Optional<String> related(String name, Collection<String> known) {
    String wanted = key(name);
    int least = wanted.chars().allMatch(c -> c < 0x80) ? 4 : 2;
    return known.stream()
        .filter(
            other -> {
              String key = key(other);
              return Math.min(key.length(), wanted.length()) >= least
                  && (key.contains(wanted) || wanted.contains(key));
            })
        .min(Comparator.comparingInt(other -> Math.abs(key(other).length() - wanted.length())));
  }

  /** Returns the nearest of the known names, if one is near enough to be meant. */
  public static Optional<String> to(String name, Collection<String> known) {
    String wanted = key(name);
    String best = null;
    int bestDistance = Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(wanted, key(candidate));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns what two spellings of one name have in common: no case, width, blank, hyphen. */
  public static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]+", "");
  }

  /** Counts insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
