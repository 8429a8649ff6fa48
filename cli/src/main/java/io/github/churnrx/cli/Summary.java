package io.github.churnrx.cli;

import io.github.churnrx.diagnosis.RiskLevel;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says at the end of a run what became of it. */
final class Summary {
  private static final int BAR = 30;
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
            .say("客户 %,d：已诊断 %,d，被拒 %,d", "Customers %,d: diagnosed %,d, rejected %,d")
            .formatted(tally.read(), tally.diagnosed(), tally.rejectedCustomers()));
    long most = tally.lost();
    for (RiskLevel level : RiskLevel.values()) {
      most = Math.max(most, tally.atRisk(level));
    }
    if (most > 0) {
      lines.add(voice.say("流失风险", "Risk of leaving"));
      RiskLevel[] levels = RiskLevel.values();
      for (int i = levels.length - 1; i >= 0; i--) {
        lines.add(bar(levels[i].label().in(voice.locale()), tally.atRisk(levels[i]), most));
      }
      if (tally.lost() > 0) {
        lines.add(bar(voice.say("已流失", "lost"), tally.lost(), most));
      }
    }
    if (!tally.causes().isEmpty()) {
      lines.add(
          voice.say("主要原因  ", "Main causes  ")
              + tally.causes().stream()
                  .limit(MOST_CAUSES)
                  .map(cause -> "%s %,d".formatted(cause.label().in(voice.locale()), cause.count()))
                  .collect(Collectors.joining(" · ")));
    }
    lines.add(voice.say("原因不明  %,d", "Undetermined  %,d").formatted(tally.undetermined()));
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

  private static String bar(String label, long count, long most) {
    int wide = (int) label.codePoints().filter(c -> c >= 0x2E80).count();
    String padded = label + " ".repeat(Math.max(0, 10 - label.length() - wide));
    int length = count == 0 ? 0 : (int) Math.max(1, count * BAR / most);
    return ("  " + padded + " %,7d ".formatted(count) + "█".repeat(length)).stripTrailing();
  }
}
