package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Tells why an action is advised or not. */
final class Advice {
  private static final int MOST_ROWS = 3;

  private final Diagnosis diagnosis;
  private final Knowledge knowledge;
  private final Misses misses;

  Advice(Diagnosis diagnosis, Knowledge knowledge, Misses misses) {
    this.diagnosis = diagnosis;
    this.knowledge = knowledge;
    this.misses = misses;
  }

  List<Ground> of(String code) {
    List<Ground> lines = new ArrayList<>();
    for (Recommendation advised : diagnosis.actions()) {
      if (advised.id().equals(code)) {
        String because = String.join(", ", advised.because());
        String who = advised.assignee().role().id();
        lines.add(
            new Ground(
                0,
                ' ',
                Text.of(
                    "行动 "
                        + code
                        + "：建议，因为 "
                        + because
                        + "，"
                        + who
                        + "，"
                        + advised.due()
                        + " 前，优先级 "
                        + advised.priority(),
                    "action "
                        + code
                        + ": advised because of "
                        + because
                        + ", "
                        + who
                        + ", by "
                        + advised.due()
                        + ", priority "
                        + advised.priority()),
                advised.indication().at()));
        return lines;
      }
    }
    for (Withheld withheld : diagnosis.prescription().withheld()) {
      if (withheld.recommendation().id().equals(code)) {
        PolicyDecision decision = withheld.decision();
        lines.add(
            new Ground(
                0,
                ' ',
                Text.of(
                    "行动 "
                        + code
                        + "：被 "
                        + decision.policy().id()
                        + " 压下："
                        + decision.text(Locale.CHINESE),
                    "action "
                        + code
                        + ": withheld by "
                        + decision.policy().id()
                        + ": "
                        + decision.text(Locale.ENGLISH)),
                decision.policy().at()));
        return lines;
      }
    }
    knowledge.action(code).ifPresent(action -> notAdvised(action, lines));
    return lines;
  }

  private void notAdvised(Action action, List<Ground> lines) {
    lines.add(
        new Ground(
            0,
            ' ',
            Text.of("行动 " + action.id() + "：未建议", "action " + action.id() + ": not advised"),
            action.at()));
    action.indications().stream().limit(MOST_ROWS).forEach(row -> row(row, lines));
  }

  private void row(Action.Indication row, List<Ground> lines) {
    List<Text> lacks = new ArrayList<>();
    boolean isFound = false;
    for (String target : new TreeSet<>(row.targets())) {
      isFound |= isFound(target, row.grade());
    }
    if (!isFound) {
      String targets = String.join(", ", new TreeSet<>(row.targets()));
      lacks.add(Text.of(targets + " 不成立", targets + " is not found"));
    }
    String tier = diagnosis.tier().map(t -> t.id()).orElse("unknown");
    if (!row.tiers().isEmpty() && !row.tiers().contains(tier)) {
      String wanted = String.join(", ", new TreeSet<>(row.tiers()));
      lacks.add(Text.of("层级为 " + tier + "，要 " + wanted, "tier is " + tier + ", wanted " + wanted));
    }
    if (!row.statuses().isEmpty() && !row.statuses().contains(diagnosis.status())) {
      lacks.add(
          Text.of(
              "状态为 " + diagnosis.status().label().zh() + "，要 " + row.statuses(),
              "status is " + diagnosis.status() + ", wanted " + row.statuses()));
    }
    List<Ground> conditions = new ArrayList<>();
    row.when().forEach(condition -> misses.lacking(condition, conditions));
    if (lacks.isEmpty() && conditions.isEmpty()) {
      lacks.add(
          Text.of(
              "条件都成立，但已做过、已有更先的行动或须等其他行动",
              "all holds; it was done already, or it waits for other actions"));
    }
    for (Text lack : lacks) {
      lines.add(new Ground(1, '~', lack, row.at()));
    }
    lines.addAll(conditions);
  }

  private boolean isFound(String target, @org.jspecify.annotations.Nullable Grade least) {
    if (target.equals(Cause.LEAVING)) {
      return diagnosis.isAtRisk();
    }
    if (target.equals(Cause.UNDETERMINED)) {
      return diagnosis.undetermined().isPresent();
    }
    Grade wanted = least == null ? Grade.LIKELY : least;
    return diagnosis
        .cause(target)
        .map(CauseFinding::grade)
        .filter(g -> g.isAtLeast(wanted))
        .isPresent();
  }

  List<Ground> ofPolicy(String code) {
    List<Ground> lines = new ArrayList<>();
    knowledge.policies().stream()
        .filter(policy -> policy.id().equals(code))
        .forEach(
            policy -> {
              lines.add(new Ground(0, ' ', Text.of("政策 " + code, "policy " + code), policy.at()));
              policy.when().forEach(condition -> misses.lacking(condition, lines));
            });
    return lines;
  }
}
