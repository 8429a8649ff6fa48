package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the tables of symptoms. */
final class SymptomWriter {
  /** A cause with evidence in every case, which shows the values of all signals. */
  static final Named MIRROR = Named.of("C_MIRROR", "镜子", "mirror");

  static final Named CAUSE_OFF = Named.of("C_OFF", "旧原因", "former cause");

  private static final Named LEAVING = Named.of("LEAVING", "流失", "leaving");
  private static final List<String> STRENGTHS =
      List.of("weak", "弱", "moderate", "中", "strong", "强", "strong", "decisive", "决定", "4.5", "8");

  private final Dice dice;
  private final Tally tally;
  private final TestWriter tests;
  private final List<SignalSpec> signals;
  private final List<Named> causes;
  private final List<Named> families;

  SymptomWriter(
      Dice dice,
      Tally tally,
      TestWriter tests,
      List<SignalSpec> signals,
      List<Named> causes,
      List<Named> families) {
    this.dice = dice;
    this.tally = tally;
    this.tests = tests;
    this.signals = signals;
    this.causes = causes;
    this.families = families;
  }

  void write(Map<String, String> files) {
    Sheet first = new Sheet();
    mirror(first);
    Sheet second = new Sheet();
    for (int i = 1; i <= 14; i++) {
      symptom(dice.percent(50) ? first : second, i);
    }
    for (Named cause : causes) {
      certain(first, cause);
    }
    off(second);
    files.put("symptoms/one.csv", first.csv(dice));
    files.put("symptoms/two.csv", second.csv(dice));
  }

  /** A symptom that always holds and whose text names every signal. */
  private void mirror(Sheet sheet) {
    String all =
        signals.subList(0, signals.size() - 1).stream()
            .map(s -> "{" + s.name().id() + "}")
            .collect(Collectors.joining(" "));
    sheet
        .row("id", "MIRROR", "zh", "镜子", "en", "mirror", "family", "mirror")
        .putAll(
            Map.of(
                "when-1",
                signals.get(0).name().id() + " is known",
                "supports",
                "C_MIRROR 0.1",
                "text-zh",
                all,
                "text-en",
                all));
  }

  /** A symptom that makes sure that each cause can be supported. */
  private void certain(Sheet sheet, Named cause) {
    sheet
        .row("id", "S_" + cause.id(), "zh", "症状" + cause.zh(), "en", "symptom " + cause.en())
        .putAll(
            Map.of(
                "when-1", tests.condition(dice.pick(signals)),
                "family", dice.pick(families).written(dice),
                "supports", cause.written(dice) + " " + dice.pick(STRENGTHS)));
  }

  /** A symptom that is switched off; its label is that of a signal, which is another kind. */
  private void off(Sheet sheet) {
    Named label = dice.pick(signals).name();
    sheet
        .row("id", "S_OFF", "zh", label.zh(), "en", label.en(), "enabled", "no")
        .putAll(
            Map.of(
                "when-1", signals.get(0).name().id() + " is known",
                "family", families.get(0).id(),
                "supports", causes.get(0).id() + " strong"));
  }

  private void symptom(Sheet sheet, int number) {
    Map<String, String> row =
        sheet.row("id", "S" + number, "zh", "症状" + number, "en", "symptom " + number);
    conditions(row);
    row.put("family", family());
    row.put("supports", claims(dice.between(1, 3)));
    row.put("against", dice.percent(35) ? claims(dice.between(1, 2)) : "");
    if (dice.percent(30)) {
      row.put("absent", dice.pick(STRENGTHS));
      tally.note("knowledge absent weight");
    }
    for (int i = dice.pick(1, 1, 2, 3); i > 1; i--) {
      conditions(sheet.row("id", "S" + number));
      tally.note("knowledge alternative");
    }
  }

  private String family() {
    if (dice.percent(15)) {
      tally.note("knowledge stated family");
      return dice.pick("stated", "客户自述");
    }
    return dice.pick(families).written(dice);
  }

  private void conditions(Map<String, String> row) {
    int count = dice.pick(1, 1, 1, 2, 2, 3, 4);
    for (int i = 1; i <= count; i++) {
      row.put("when-" + i, tests.condition(dice.pick(signals)));
    }
  }

  private String claims(int count) {
    List<Named> targets = new ArrayList<>(dice.some(causes, count, count));
    if (dice.percent(40)) {
      targets.add(LEAVING);
    }
    if (dice.percent(5)) {
      targets.add(CAUSE_OFF);
    }
    return targets.stream()
        .map(target -> target.written(dice) + " " + dice.pick(STRENGTHS))
        .collect(Collectors.joining(dice.pick("; ", "；")));
  }
}
