package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.io.DiagnosisText;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what a run comes to on a page. */
final class SummaryText {
  private static final int BAR = 30;
  private static final int MOST_CAUSES = 8;
  private static final int MOST_URGENT = 5;
  private static final int MOST_LACKS = 8;
  private static final int MOST_ROLES = 8;

  private final Totals totals;
  private final List<Diagnosis> urgent;
  private final List<Lacking.Item> lacks;
  private final List<ActionRow> actions;
  private final Locale locale;

  SummaryText(
      Totals totals,
      List<Diagnosis> urgent,
      List<Lacking.Item> lacks,
      List<ActionRow> actions,
      Locale locale) {
    this.totals = totals;
    this.urgent = urgent;
    this.lacks = lacks;
    this.actions = actions;
    this.locale = locale;
  }

  List<String> lines(List<String> facts) {
    List<String> lines = new ArrayList<>(facts);
    risks(lines);
    causes(lines);
    undetermined(lines);
    first(lines);
    lacking(lines);
    return lines;
  }

  private void risks(List<String> lines) {
    title(lines, "流失风险", "Risk of leaving");
    long most = totals.standings().values().stream().mapToLong(Totals.Sum::count).max().orElse(1);
    int width = 10;
    for (Standing standing : totals.standings().keySet()) {
      width = Math.max(width, Texts.width(standing.label().in(locale)));
    }
    for (Map.Entry<Standing, Totals.Sum> entry : totals.standings().entrySet()) {
      long count = entry.getValue().count();
      String bar = "█".repeat((int) Math.max(1, count * BAR / most));
      lines.add(
          "  %s %,7d  %s %s"
              .formatted(
                  Texts.padded(entry.getKey().label().in(locale), width),
                  count,
                  Texts.right(money(entry.getValue().value()), 18),
                  bar)
              .stripTrailing());
    }
  }

  private void causes(List<String> lines) {
    title(lines, "主要原因（有风险和已流失的客户）", "Main causes, of customers at risk or lost");
    List<Map.Entry<Cause, Totals.Sum>> causes = totals.causes();
    if (causes.isEmpty()) {
      lines.add(say("  没有可能成立的原因", "  no cause is likely"));
    }
    int width = 20;
    for (Map.Entry<Cause, Totals.Sum> cause : causes) {
      width = Math.max(width, Texts.width(cause.getKey().label().in(locale)));
    }
    for (Map.Entry<Cause, Totals.Sum> cause :
        causes.subList(0, Math.min(MOST_CAUSES, causes.size()))) {
      lines.add(row(cause.getKey().label().in(locale), cause.getValue(), width));
    }
    if (causes.size() > MOST_CAUSES) {
      lines.add(
          say(
              "  还有 " + (causes.size() - MOST_CAUSES) + " 种",
              "  and " + (causes.size() - MOST_CAUSES) + " more"));
    }
  }

  private String row(String label, Totals.Sum sum, int width) {
    return "  %s %,7d  %s"
        .formatted(Texts.padded(label, width), sum.count(), Texts.right(money(sum.value()), 18))
        .stripTrailing();
  }

  private void undetermined(List<String> lines) {
    if (totals.undetermined().isEmpty()) {
      return;
    }
    title(lines, "原因未定（有风险或已流失）", "Reason not known, though at risk or lost");
    int width = 20;
    for (var reason : totals.undetermined().keySet()) {
      width = Math.max(width, Texts.width(reason.label().in(locale)));
    }
    for (var entry : totals.undetermined().entrySet()) {
      lines.add(row(entry.getKey().label().in(locale), entry.getValue(), width));
    }
  }

  private void first(List<String> lines) {
    if (!urgent.isEmpty()) {
      title(lines, "先处理这些客户（风险 × 年销售额）", "These customers first (risk × annual value)");
      DiagnosisText text = DiagnosisText.in(locale);
      int number = 0;
      for (Diagnosis diagnosis : urgent.subList(0, Math.min(MOST_URGENT, urgent.size()))) {
        lines.add("  %d. %s".formatted(++number, text.brief(diagnosis)));
      }
    }
    if (!actions.isEmpty()) {
      title(lines, "行动清单", "Actions");
      Map<String, Long> roles = new LinkedHashMap<>();
      actions.forEach(row -> roles.merge(row.role(), 1L, Long::sum));
      List<String> parts =
          roles.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(MOST_ROLES)
              .map(role -> "%s %,d".formatted(role.getKey(), role.getValue()))
              .toList();
      lines.add(
          say(
              "  共 %,d 项，最早 %s 到期：".formatted(actions.size(), actions.get(0).due())
                  + String.join("、", parts),
              "  %,d, the first due on %s: ".formatted(actions.size(), actions.get(0).due())
                  + String.join(", ", parts)));
    }
  }

  private void lacking(List<String> lines) {
    LackingText text = new LackingText(lacks, totals.currency(), locale);
    long unjudged = totals.count(Standing.UNJUDGED);
    if (unjudged > 0 && unjudged * 2 >= totals.all().count()) {
      lines.add("");
      lines.addAll(text.unjudged(unjudged));
    }
    List<Lacking.Item> columns =
        lacks.stream()
            .filter(item -> item.lack().kind() != Lack.Kind.ANSWER)
            .limit(MOST_LACKS)
            .toList();
    if (columns.isEmpty()) {
      return;
    }
    title(lines, "还缺什么（补上后能判断更多原因）", "What you lack (it would open more causes)");
    lines.add("  " + text.order());
    int number = 0;
    for (Lacking.Item item : columns) {
      lines.add(
          "  %d. %s → %s%s"
              .formatted(
                  ++number,
                  item.lack().name().in(locale),
                  item.decides() ? "" : say("旁证：", "adds to "),
                  text.causes(item, 3)));
    }
  }

  private void title(List<String> lines, String zh, String en) {
    lines.add("");
    lines.add(say(zh, en));
  }

  private String money(double value) {
    return Amounts.of(value, totals.currency(), locale);
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }
}
