package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code policies.csv}. */
final class PolicyWriter {
  private static final List<List<String>> KINDS =
      List.of(
          List.of("give-up", "放弃"),
          List.of("withhold", "不做"),
          List.of("require", "须有"),
          List.of("limit", "限量"),
          List.of("contact-limit", "接触限制"));

  private final Dice dice;
  private final TestWriter tests;
  private final List<SignalSpec> signals;
  private final List<Named> tiers;
  private final Named tierOff;
  private final List<Named> actions;
  private final Sheet sheet = new Sheet();

  PolicyWriter(
      Dice dice,
      TestWriter tests,
      List<SignalSpec> signals,
      List<Named> tiers,
      Named tierOff,
      List<Named> actions) {
    this.dice = dice;
    this.tests = tests;
    this.signals = signals;
    this.tiers = tiers;
    this.tierOff = tierOff;
    this.actions = actions;
  }

  void write(Map<String, String> files) {
    int number = 0;
    for (List<String> kind : dice.shuffled(KINDS)) {
      for (int i = dice.pick(0, 0, 1, 1, 2); i > 0; i--) {
        number++;
        policy(number, kind);
      }
    }
    if (number > 0) {
      files.put("policies.csv", sheet.csv(dice));
    }
  }

  private void policy(int number, List<String> kind) {
    boolean limits = kind.get(0).endsWith("limit");
    Map<String, String> row =
        sheet.row("id", "P" + number, "zh", "政策" + number, "en", "policy " + number);
    row.put("kind", dice.percent(80) ? kind.get(0) : kind.get(1));
    row.put("order", dice.pick("", "1", "2", "3"));
    if (!limits || dice.percent(30)) {
      row.put("when-1", tests.condition(dice.pick(signals)));
    }
    if (dice.percent(15)) {
      row.put("when-2", tests.condition(dice.pick(signals)));
    }
    if (limits) {
      row.put("max", dice.pick("0", "1", "1", "2"));
    }
    if (kind.get(0).equals("contact-limit")) {
      row.put("days", dice.pick("7", "30", "90"));
    }
    if (dice.percent(20)) {
      List<Named> some = new ArrayList<>(dice.some(tiers, 0, 2));
      some.add(dice.pick(tierOff, Named.of("unknown", "未知", "unknown")));
      row.put("tier", list(some));
    }
    if (dice.percent(30)) {
      row.put("stage", String.join(";", dice.some(List.of("retain", "挽回", "organise"), 1, 2)));
    }
    if (dice.percent(25)) {
      row.put("contact", String.join("；", dice.some(List.of("personal", "群发", "offer"), 1, 2)));
    }
    if (dice.percent(50)) {
      row.put("actions", list(dice.some(actions, 1, 3)));
    }
    row.put("reason-zh", "理由 {" + signals.get(3).name().id() + "}");
    row.put("reason-en", "reason");
    if (dice.percent(5)) {
      row.put("enabled", "no");
    }
  }

  private String list(List<Named> names) {
    return String.join("; ", names.stream().map(name -> name.written(dice)).toList());
  }
}
