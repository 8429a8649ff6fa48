package io.github.churnrx.io;

import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions of the checklists by everything that they may be called. */
final class Questions {
  private static final Text SEE_TEMPLATE =
      Text.of("全部问题见 churnrx audit --template。", "churnrx audit --template lists all questions.");

  private final Map<String, List<Check>> byKey = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  Questions(Knowledge knowledge) {
    for (Check check : knowledge.checks()) {
      add(check.id(), check);
      add(check.label().zh(), check);
      add(check.label().en(), check);
    }
    for (Check check : knowledge.checks()) {
      check.sources().forEach(source -> add(source, check));
    }
  }

  private void add(String name, Check check) {
    List<Check> called = byKey.computeIfAbsent(Nearest.key(name), key -> new ArrayList<>());
    if (!called.contains(check)) {
      called.add(check);
      names.add(name);
    }
  }

  /** Returns the question that is called so; null after reporting that there is not just one. */
  @Nullable Check find(Item named, Findings findings) {
    String name = named.key();
    List<Check> found = byKey.getOrDefault(Nearest.key(name), List.of());
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      Text remedy =
          Nearest.to(name, names)
              .map(near -> Nearest.remedy(name, List.of(near)))
              .orElse(SEE_TEMPLATE);
      findings.add(ProblemCode.UNKNOWN_CHECK, named.keyAt(), name, remedy);
    } else {
      List<String> ids = found.stream().map(Check::id).toList();
      Text all = Text.of(String.join("、", ids), String.join(", ", ids));
      findings.add(ProblemCode.AMBIGUOUS_CHECK, named.keyAt(), name, all);
    }
    return null;
  }
}
