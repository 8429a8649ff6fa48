package io.github.churnrx.testkit;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Explanation;
import io.github.churnrx.diagnosis.Explanation.Kind;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An explanation in which only what a failure is about is told to the last value. */
final class Folded {
  private static final Text REST =
      Text.of("（其余从略；全部见 diagnosis.explain()）", "(shortened; all of it: diagnosis.explain())");

  private Folded() {}

  /**
   * Returns the explanation.
   *
   * @param diagnosis the diagnosis
   * @param open the ids of causes and actions that are told in full; {@link Cause#LEAVING} for the
   *     risk
   * @param locale the language
   */
  static String text(Diagnosis diagnosis, Set<String> open, Locale locale) {
    Explanation whole = diagnosis.explain();
    List<Explanation> shown =
        whole.children().stream()
            .filter(node -> isShown(node, diagnosis, open))
            .map(node -> isOpen(node, open) ? node : leaf(node))
            .toList();
    return with(whole, shown).text(locale) + REST.in(locale);
  }

  private static boolean isShown(Explanation node, Diagnosis diagnosis, Set<String> open) {
    return switch (node.kind()) {
      case CAUSE ->
          open.contains(node.code())
              || diagnosis
                  .cause(node.code())
                  .filter(finding -> finding.grade().isAtLeast(Grade.CONFLICTED))
                  .isPresent();
      case QUESTION -> open.contains(node.code());
      default -> true;
    };
  }

  private static boolean isOpen(Explanation node, Set<String> open) {
    return open.contains(node.kind() == Kind.RISK ? Cause.LEAVING : node.code());
  }

  private static Explanation leaf(Explanation node) {
    return with(node, List.of());
  }

  private static Explanation with(Explanation node, List<Explanation> children) {
    return new Explanation(
        node.kind(), node.code(), node.text(), node.figures(), node.at(), node.sources(), children);
  }
}
