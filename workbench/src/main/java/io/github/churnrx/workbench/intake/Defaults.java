package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in for a value that every row needs and no column gives. Always a guess. */
final class Defaults {
  private static final Map<String, String> CONSTANTS =
      Map.ofEntries(
          Map.entry("complaints.topic", "OTHER"),
          Map.entry("interactions.channel", "OTHER"),
          Map.entry("interactions.purpose", "OTHER"),
          Map.entry("promises.kind", "OTHER"),
          Map.entry("payments.state", "DUE"),
          Map.entry("quality-incidents.severity", "MINOR"),
          Map.entry("rival-offers.kind", "OTHER"),
          Map.entry("owner-changes.destination", "UNKNOWN"),
          Map.entry("policy-changes.kind", "OTHER"),
          Map.entry("policy-changes.effect", "NEUTRAL"),
          Map.entry("channel-events.kind", "OTHER"),
          Map.entry("charges.kind", "OTHER"),
          Map.entry("life-events.kind", "OTHER"));
  private static final List<String> OURS =
      List.of("拜访", "跟进", "回访", "visit", "follow", "activit", "call log", "engagement", "task");

  private final Targets targets;

  Defaults(Targets targets) {
    this.targets = targets;
  }

  /**
   * Fills what is missing.
   *
   * @return whether every row can then be read
   */
  boolean complete(Assignment assignment, TableProfile table, Categories categories) {
    for (Target target : targets.of(assignment.about())) {
      if (target.required() && assignment.bound(target.id()) == null) {
        Bound bound = bound(target, assignment, table, categories);
        if (bound == null) {
          return false;
        }
        assignment.put(bound);
      }
    }
    return true;
  }

  private @Nullable Bound bound(
      Target target, Assignment assignment, TableProfile table, Categories categories) {
    String id = target.about() + "." + target.id();
    switch (id) {
      case "payments.due-on", "rebates.due-on", "promises.due-on" -> {
        return sameDay(target, assignment);
      }
      case "interactions.direction" -> {
        return direction(target, assignment, table, categories);
      }
      case "surveys.kind" -> {
        boolean nps = NameKey.of(table.title()).contains("nps") || hasNps(assignment);
        return constant(target, nps ? "RECOMMENDATION" : "SATISFACTION");
      }
      case "surveys.best" -> {
        return best(target, assignment);
      }
      case "payments.state" -> {
        boolean paid = assignment.bound("paid-on") == null && isReceipts(table);
        return constant(target, paid ? "PAID" : "DUE");
      }
      default -> {
        String constant = CONSTANTS.get(id);
        return constant == null ? null : constant(target, constant);
      }
    }
  }

  private static boolean isReceipts(TableProfile table) {
    String title = NameKey.of(table.title());
    return List.of("回款", "收款", "receipt", "payments").stream().anyMatch(title::contains);
  }

  private static boolean hasNps(Assignment assignment) {
    Bound score = assignment.bound("score");
    return score != null
        && score.column() != null
        && NameKey.of(score.column().header()).contains("nps");
  }

  private static Bound constant(Target target, String value) {
    String label =
        target.choices().stream()
            .filter(choice -> choice.id().equals(value))
            .map(choice -> choice.label().zh())
            .findFirst()
            .orElse(value);
    return Bound.constant(
        target,
        value,
        Text.of("表中没有这一列，每行都按“" + label + "”", "no column says so; every row counts as " + value));
  }

  private static @Nullable Bound sameDay(Target target, Assignment assignment) {
    Bound date = assignment.bound("date");
    return date == null || date.column() == null
        ? null
        : new Bound(
            target,
            date.column(),
            null,
            Certainty.GUESS,
            Text.of("没有到期日，按同一天", "no column for the due day; taken for the same day"),
            date.notation());
  }

  private static @Nullable Bound best(Target target, Assignment assignment) {
    Bound score = assignment.bound("score");
    if (score == null || score.column() == null) {
      return null;
    }
    double largest = score.column().numbers().largest();
    String best = largest <= 1 ? "1" : largest <= 5 ? "5" : largest <= 10 ? "10" : "100";
    return Bound.constant(
        target,
        best,
        Text.of(
            "最高得分为 " + largest + "，按满分 " + best,
            "the highest score is " + largest + ", so the best is " + best));
  }

  /** Who began shows in the purpose, or in what the table is about. */
  private static Bound direction(
      Target target, Assignment assignment, TableProfile table, Categories categories) {
    for (String other : List.of("purpose", "channel")) {
      Bound bound = assignment.bound(other);
      if (bound != null
          && bound.column() != null
          && Fit.of(target, bound.column(), categories).verdict() == Fit.Verdict.YES) {
        return new Bound(
            target,
            bound.column(),
            null,
            Certainty.GUESS,
            Text.of(
                "没有方向列，由“" + bound.column().name() + "”推知",
                "no column says so; told from \"" + bound.column().name() + "\""),
            Notations.of(target, bound.column(), categories).notation());
      }
    }
    String title = NameKey.of(table.title());
    boolean ours = OURS.stream().anyMatch(title::contains);
    return constant(target, ours ? "OUTBOUND" : "INBOUND");
  }
}
