package io.github.churnrx.cli;

import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Subject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says at the end of a run what became of it. */
final class Summary {
  private static final int BAR = 30;
  private static final int WIDTH = 10;
  private static final int MOST_CAUSES = 5;

  private final Tally tally;
  private final Voice voice;

  Summary(Tally tally, Voice voice) {
    this.tally = tally;
    this.voice = voice;
  }

  void print(PrintStream err) {
    lines().forEach(err::println);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        voice
            .say("%s %,d：已诊断 %,d，被拒 %,d", "%s %,d: diagnosed %,d, rejected %,d")
            .formatted(whom(), tally.read(), tally.diagnosed(), tally.rejectedCustomers()));
    Map<String, Long> risks = risks();
    long most = risks.values().stream().mapToLong(count -> count).max().orElse(0);
    if (most > 0) {
      lines.add(voice.say("流失风险", "Risk of leaving"));
      int width = risks.keySet().stream().mapToInt(Summary::width).max().orElse(0);
      risks.forEach((label, count) -> lines.add(bar(label, width, count, most)));
    }
    if (!tally.causes().isEmpty()) {
      lines.add(
          voice.say("主要原因  ", "Main causes  ")
              + tally.causes().stream()
                  .limit(MOST_CAUSES)
                  .map(cause -> "%s %,d".formatted(cause.label().in(voice.locale()), cause.count()))
                  .collect(Collectors.joining(" · ")));
    }
    lines.add(voice.say("原因未定  %,d", "Undetermined  %,d").formatted(tally.undetermined()));
    if (tally.rejectedRows() > 0) {
      lines.add(
          voice
              .say("未采用的行  %,d（%s）", "Rows left out  %,d (%s)")
              .formatted(
                  tally.rejectedRows(),
                  tally.codes().entrySet().stream()
                      .map(code -> "%s %,d".formatted(code.getKey(), code.getValue()))
                      .collect(Collectors.joining(", "))));
    }
    return lines;
  }

  /** Returns what was read: customers, or cases if they are not all about customers. */
  private String whom() {
    List<String> others = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      if (subject != Subject.CUSTOMER && tally.about(subject) > 0) {
        others.add("%s %,d".formatted(subject.label().in(voice.locale()), tally.about(subject)));
      }
    }
    if (others.isEmpty()) {
      return voice.say("客户", "Customers");
    }
    others.add(
        0,
        "%s %,d"
            .formatted(Subject.CUSTOMER.label().in(voice.locale()), tally.about(Subject.CUSTOMER)));
    return voice.say(
        "案例（" + String.join("、", others) + "）", "Cases (" + String.join(", ", others) + ")");
  }

  /** Returns how many there are of each risk, the highest first. */
  private Map<String, Long> risks() {
    Map<String, Long> risks = new LinkedHashMap<>();
    RiskLevel[] levels = RiskLevel.values();
    for (int i = levels.length - 1; i >= 0; i--) {
      if (levels[i] == RiskLevel.USUAL && tally.listed() > 0) {
        risks.put(voice.say("已列为有风险", "listed as at risk"), tally.listed());
      }
      risks.put(levels[i].label().in(voice.locale()), tally.atRisk(levels[i]));
    }
    if (tally.unjudged() > 0) {
      risks.put(voice.say("无从判断", "cannot be judged"), tally.unjudged());
    }
    if (tally.lost() > 0) {
      risks.put(voice.say("已流失", "lost"), tally.lost());
    }
    return risks;
  }

  private static String bar(String label, int width, long count, long most) {
    String padded = label + " ".repeat(Math.max(0, Math.max(WIDTH, width) - width(label)));
    int length = count == 0 ? 0 : (int) Math.max(1, count * BAR / most);
    return ("  " + padded + " %,7d ".formatted(count) + "█".repeat(length)).stripTrailing();
  }

  private static int width(String label) {
    return label.length() + (int) label.codePoints().filter(c -> c >= 0x2E80).count();
  }
}
