package io.github.churnrx.mapping;

import io.github.churnrx.names.Suggestion;
import io.github.churnrx.text.Text;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things by the names that people write: case, width and the kind of dash do not matter. */
final class Names<T> {
  private static final int FEW = 24;
  private final Map<String, T> byKey = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();

  /** Adds a name; the first thing of a name keeps it. */
  void add(String name, T thing) {
    String key = key(name);
    if (byKey.putIfAbsent(key, thing) == null) {
      written.put(key, name);
    }
  }

  /** Adds an id and both labels. */
  void add(String id, Text label, T thing) {
    add(id, thing);
    add(label.zh(), thing);
    add(label.en(), thing);
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  @Nullable T find(String name) {
    return byKey.get(key(name));
  }

  /** Returns the names as they were added. */
  List<String> all() {
    return List.copyOf(written.values());
  }

  /** Returns the remedy for a name that is not there: the nearest ones, or the first few. */
  Text suggest(String name) {
    String key = key(name);
    Map<T, String> nearest = new LinkedHashMap<>();
    int best = Math.max(1, key.length() / 3);
    for (Map.Entry<String, T> entry : byKey.entrySet()) {
      int distance = Suggestion.distance(key, entry.getKey());
      if (distance < best) {
        nearest.clear();
        best = distance;
      }
      if (distance == best && nearest.size() < 3) {
        nearest.putIfAbsent(entry.getValue(), written.getOrDefault(entry.getKey(), entry.getKey()));
      }
    }
    Collection<String> near = nearest.values();
    if (!near.isEmpty()) {
      return Text.of(
          "是不是想写 " + String.join("、", near) + "？", "Did you mean " + String.join(", ", near) + "?");
    }
    if (written.size() > FEW) {
      return Text.of(
          "没有相近的名称；请检查拼写，或用 --knowledge、--industry 加上定义它的知识。",
          "Nothing is called anything like it: check the spelling, or add the knowledge that"
              + " defines it with --knowledge or --industry.");
    }
    return Text.of(
        "可用：" + String.join("、", written.values()),
        "Use one of " + String.join(", ", written.values()));
  }

  /** Returns a name in the one form that is compared. */
  static String key(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return fold(Normalizer.normalize(name, Normalizer.Form.NFKC));
      }
    }
    return fold(name);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
