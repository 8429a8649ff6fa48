package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a mapping. */
final class MappingProblems {
  private static final Text NO_REMEDY = Text.of("", "");

  private final List<Problem> problems = new ArrayList<>();

  void add(Problem problem) {
    problems.add(problem);
  }

  /** Says what is wrong. */
  void wrong(Location at, String value, String zh, String en) {
    add(ProblemCode.BAD_MAPPING.at(at, value, Text.of(zh, en), NO_REMEDY));
  }

  /** Says what is wrong, and what to do about it. */
  void wrong(Location at, String value, String zh, String en, String remedyZh, String remedyEn) {
    add(ProblemCode.BAD_MAPPING.at(at, value, Text.of(zh, en), Text.of(remedyZh, remedyEn)));
  }

  /** Reports keys that mean nothing. */
  void onlyKeys(Yaml.Entries map, String where, Collection<String> keys) {
    Names<String> names = new Names<>();
    for (String key : keys) {
      names.add(key, key);
    }
    for (Yaml.Entry entry : map.entries().values()) {
      if (!keys.contains(entry.key())) {
        add(
            ProblemCode.UNKNOWN_PROPERTY.at(
                entry.at(), entry.key(), where, names.suggest(entry.key())));
      }
    }
  }

  /** Throws what was collected, if anything was. */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }
}
