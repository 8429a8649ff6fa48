package io.github.churnrx.workbench.comparison;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says in a few lines how a customer is diagnosed otherwise. */
final class ChangeLines {
  private static final Text NONE = Text.of("无", "none");

  private ChangeLines() {}

  static List<CustomerImpact.Line> of(
      Verdict was, Verdict is, @Nullable Diagnosis old, @Nullable Diagnosis now) {
    List<CustomerImpact.Line> lines = new ArrayList<>();
    if (was.rejected() || is.rejected()) {
      lines.add(line("诊断", "diagnosis", was.cause(), is.cause()));
      return lines;
    }
    if (!was.hasSameMainCause(is)) {
      lines.add(line("主要原因", "main cause", cause(was, old), cause(is, now)));
    }
    if (!was.hasSameRisk(is)) {
      lines.add(line("风险", "risk", risk(was, old), risk(is, now)));
    }
    if (!was.hasSameFirstAction(is)) {
      lines.add(line("最先做的事", "first action", action(was), action(is)));
    }
    if (old != null && now != null) {
      other(lines, old, now, was.firstAction(), is.firstAction());
    }
    return lines;
  }

  private static CustomerImpact.Line line(String zh, String en, Text was, Text is) {
    return new CustomerImpact.Line(Text.of(zh, en), was, is);
  }

  private static Text cause(Verdict verdict, @Nullable Diagnosis diagnosis) {
    return diagnosis == null
        ? verdict.cause()
        : diagnosis
            .mainCause()
            .map(
                found ->
                    Text.of(
                        found.cause().label().zh()
                            + "（"
                            + found.cause().id()
                            + "，"
                            + found.grade().label().zh()
                            + " "
                            + found.score()
                            + "）",
                        found.cause().label().en()
                            + " ("
                            + found.cause().id()
                            + ", "
                            + found.grade().label().en()
                            + " "
                            + found.score()
                            + ")"))
            .orElse(NONE);
  }

  private static Text risk(Verdict verdict, @Nullable Diagnosis diagnosis) {
    return diagnosis == null
        ? verdict.risk()
        : diagnosis
            .risk()
            .map(
                risk ->
                    Text.of(
                        risk.level().label().zh() + "（" + risk.score() + "）",
                        risk.level().label().en() + " (" + risk.score() + ")"))
            .orElse(NONE);
  }

  private static Text action(Verdict verdict) {
    return verdict.firstAction().isEmpty()
        ? NONE
        : Text.of(
            verdict.action().zh() + "（" + verdict.firstAction() + "）",
            verdict.action().en() + " (" + verdict.firstAction() + ")");
  }

  private static void other(
      List<CustomerImpact.Line> lines,
      Diagnosis old,
      Diagnosis now,
      String firstWas,
      String firstIs) {
    Set<String> was = ids(old);
    Set<String> is = ids(now);
    Set<String> added = new TreeSet<>(is);
    added.removeAll(was);
    added.remove(firstIs);
    Set<String> dropped = new TreeSet<>(was);
    dropped.removeAll(is);
    dropped.remove(firstWas);
    if (!added.isEmpty() || !dropped.isEmpty()) {
      lines.add(line("其他行动", "other actions", words(old, dropped), words(now, added)));
    }
  }

  private static Set<String> ids(Diagnosis diagnosis) {
    Set<String> ids = new TreeSet<>();
    diagnosis.actions().forEach(action -> ids.add(action.id()));
    return ids;
  }

  private static Text words(Diagnosis diagnosis, Set<String> ids) {
    List<Recommendation> some =
        diagnosis.actions().stream().filter(action -> ids.contains(action.id())).toList();
    return some.isEmpty()
        ? NONE
        : Text.of(
            String.join("；", some.stream().map(a -> a.text(Locale.CHINESE)).toList()),
            String.join("; ", some.stream().map(a -> a.text(Locale.ENGLISH)).toList()));
  }
}
