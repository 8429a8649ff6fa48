package io.github.churnrx.names;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what somebody may have meant by a name that does not exist. */
public final class Suggestion {
  private static final int FEW = 24;
  private static final int SHOWN = 3;
  private static final int SHORTEST = 4;
  private static final Pattern MEANT = Pattern.compile("Did you mean \"?([^\"?]+)\"?\\?");

  private Suggestion() {}

  /**
   * Returns the remedy.
   *
   * @param key the name that was looked for, in the form of {@link Spelling#key}
   * @param byKey what there is
   * @param written how each key is written
   * @param all how each thing is called when all are listed
   */
  static <T> Text of(
      String key, Map<String, T> byKey, Map<String, String> written, Collection<Text> all) {
    List<String> near = near(key, byKey);
    if (near.isEmpty()) {
      near = related(key, byKey);
    }
    if (!near.isEmpty()) {
      List<String> names = near.stream().map(k -> written.getOrDefault(k, k)).toList();
      return Text.of(
          "是不是想写 " + String.join("、", names) + "？",
          "Did you mean " + String.join(", ", names) + "?");
    }
    if (all.isEmpty()) {
      return Text.of("此处没有任何可用的名称。", "There is nothing that could be named here.");
    }
    if (all.size() > FEW) {
      return Text.of("没有相近的名称。", "Nothing is called anything like it.");
    }
    return Text.of(
        "可用：" + joined(all, Text::zh, "、") + "。",
        "Use one of " + joined(all, Text::en, ", ") + ".");
  }

  /** Returns the thing that is nearest, unless another is as near. */
  static <T> Optional<T> onlyNear(String key, Map<String, T> byKey) {
    List<String> near = near(key, byKey);
    boolean tie = near.size() > 1 && distance(key, near.get(0)) == distance(key, near.get(1));
    return near.isEmpty() || tie ? Optional.empty() : Optional.ofNullable(byKey.get(near.get(0)));
  }

  /**
   * Returns the name that a remedy suggests, if nothing else can be meant: it differs by few
   * letters, and no other by nearly as few.
   *
   * @param name the name that was looked for
   * @param remedy what was said about it
   */
  public static Optional<String> beyondDoubt(String name, Text remedy) {
    Matcher names = MEANT.matcher(remedy.en());
    if (!names.matches() || name.length() < SHORTEST) {
      return Optional.empty();
    }
    String key = Spelling.key(name);
    List<String> near = List.of(names.group(1).split(", ", -1));
    int first = distance(key, Spelling.key(near.get(0)));
    boolean isNear = first * 4 <= key.length() && first <= 2;
    boolean isAlone =
        near.stream().skip(1).allMatch(other -> distance(key, Spelling.key(other)) >= first + 2);
    return isNear && isAlone ? Optional.of(near.get(0)) : Optional.empty();
  }

  private static String joined(Collection<Text> all, Function<Text, String> in, String separator) {
    return all.stream().map(in).collect(Collectors.joining(separator));
  }

  /** Returns the keys that differ by few edits, the nearest first, one for each thing. */
  private static <T> List<String> near(String key, Map<String, T> byKey) {
    int most = Math.max(1, key.length() / 3);
    Map<String, Integer> distances = new LinkedHashMap<>();
    for (String other : byKey.keySet()) {
      if (Math.abs(other.length() - key.length()) <= most) {
        int distance = distance(key, other);
        if (distance <= most && distance < Math.max(key.length(), other.length())) {
          distances.put(other, distance);
        }
      }
    }
    return best(
        distances.keySet(),
        byKey,
        Comparator.<String>comparingInt(k -> distances.getOrDefault(k, 0)));
  }

  /** Returns the keys that are a part of the one looked for or the other way round. */
  private static <T> List<String> related(String key, Map<String, T> byKey) {
    int least = key.chars().allMatch(c -> c < 0x80) ? 4 : 2;
    Predicate<String> isRelated =
        other ->
            Math.min(key.length(), other.length()) >= least
                && (key.contains(other) || other.contains(key));
    List<String> found = byKey.keySet().stream().filter(isRelated).toList();
    return best(
        found,
        byKey,
        Comparator.<String>comparingInt(other -> Math.abs(other.length() - key.length())));
  }

  private static <T> List<String> best(
      Collection<String> keys, Map<String, T> byKey, Comparator<String> order) {
    Map<T, String> one = new LinkedHashMap<>();
    keys.stream()
        .sorted(order.thenComparing(Comparator.naturalOrder()))
        .forEach(
            key -> Optional.ofNullable(byKey.get(key)).ifPresent(t -> one.putIfAbsent(t, key)));
    List<String> best = new ArrayList<>(one.values());
    return best.subList(0, Math.min(SHOWN, best.size()));
  }

  /** Returns the number of edits between two words, a swap of neighbours counting as one. */
  public static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
