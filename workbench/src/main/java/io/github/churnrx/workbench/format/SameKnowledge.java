package io.github.churnrx.workbench.format;

import io.github.churnrx.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares all that two knowledge bases say, places included, versions and notices aside. */
final class SameKnowledge {
  private static final Map<String, Function<Knowledge, Collection<?>>> PARTS = parts();

  private SameKnowledge() {}

  /**
   * Does nothing if they say the same.
   *
   * @throws IllegalStateException naming the first thing that differs
   */
  static void check(Knowledge one, Knowledge other) {
    PARTS.forEach(
        (name, part) -> {
          List<?> left = new ArrayList<>(part.apply(one));
          List<?> right = new ArrayList<>(part.apply(other));
          for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Object was = i < left.size() ? left.get(i) : "";
            Object is = i < right.size() ? right.get(i) : "";
            if (!was.equals(is)) {
              throw new IllegalStateException(
                  "formatting would change the " + name + ": " + was + " to " + is);
            }
          }
        });
  }

  private static Map<String, Function<Knowledge, Collection<?>>> parts() {
    Map<String, Function<Knowledge, Collection<?>>> parts = new LinkedHashMap<>();
    parts.put("families", Knowledge::families);
    parts.put("topics", Knowledge::topics);
    parts.put("signals", Knowledge::signals);
    parts.put("causes", Knowledge::causes);
    parts.put("replaced causes", knowledge -> knowledge.replacedCauses().entrySet());
    parts.put("symptoms", Knowledge::symptoms);
    parts.put("actions", Knowledge::actions);
    parts.put("policies", Knowledge::policies);
    parts.put("tiers", Knowledge::tiers);
    parts.put("roles", Knowledge::roles);
    parts.put("settings", Knowledge::settings);
    parts.put("patterns", Knowledge::patterns);
    parts.put("catalogue", Knowledge::catalogue);
    parts.put("angles", Knowledge::angles);
    parts.put("harms", Knowledge::harms);
    parts.put("checks", Knowledge::checks);
    parts.put(
        "reason maps",
        knowledge ->
            knowledge.reasonMaps().stream().map(m -> List.of(m.id(), m.reasons())).toList());
    parts.put("phrases", Knowledge::phrases);
    return parts;
  }
}
