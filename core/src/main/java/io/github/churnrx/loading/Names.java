package io.github.churnrx.loading;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of one kind of thing: ids and labels in both languages, all pointing to it. */
final class Names<T> {
  private final Map<String, T> byKey = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();

  /** Returns the names of the constants of an enum, with their ids in kebab case and labels. */
  static <E extends Enum<E> & Choice> Names<E> of(Class<E> type) {
    Names<E> names = new Names<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name(), constant);
      names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
      names.add(constant.label(), constant);
    }
    return names;
  }

  /**
   * Adds a name.
   *
   * @return what had the name already, if it was something else; the name is then left with it
   */
  @Nullable T add(String name, T thing) {
    if (name.isBlank()) {
      return null;
    }
    String key = Spelling.key(name);
    T before = byKey.putIfAbsent(key, thing);
    if (before == null) {
      written.put(key, name);
      return null;
    }
    return before.equals(thing) ? null : before;
  }

  void add(Text label, T thing) {
    add(label.zh(), thing);
    add(label.en(), thing);
  }

  Optional<T> find(String name) {
    return Optional.ofNullable(byKey.get(Spelling.key(name)));
  }

  Collection<String> keys() {
    return byKey.keySet();
  }

  /** Returns the remedy for a name that is not there: the nearest ones, or the first few. */
  Text suggest(String name) {
    String key = Spelling.key(name);
    List<String> near = new ArrayList<>();
    int most = Math.max(1, key.length() / 3);
    byKey.keySet().stream()
        .map(k -> Map.entry(k, distance(key, k)))
        .filter(e -> e.getValue() <= most)
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(3)
        .forEach(e -> near.add(written.getOrDefault(e.getKey(), e.getKey())));
    if (!near.isEmpty()) {
      return Text.of(
          "是不是想写 " + String.join("、", near) + "？", "Did you mean " + String.join(", ", near) + "?");
    }
    List<String> some =
        written.values().stream().sorted(Comparator.naturalOrder()).limit(8).toList();
    if (some.isEmpty()) {
      return Text.of("此处没有任何可用的名称。", "There is nothing that could be named here.");
    }
    String more = byKey.size() > some.size() ? " …" : "";
    return Text.of(
        "可用：" + String.join("、", some) + more, "Use one of " + String.join(", ", some) + more);
  }

  /** Returns the number of edits between two words, a swap of neighbours counting as one. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
