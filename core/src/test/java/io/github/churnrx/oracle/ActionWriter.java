package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code actions.csv}. */
final class ActionWriter {
  private static final List<Named> OTHERS =
      List.of(Named.of("LEAVING", "流失", "leaving"), Named.of("UNDETERMINED", "不明", "undetermined"));
  private static final Named UNKNOWN = Named.of("unknown", "未知", "unknown");
  private static final List<Named> STATUSES =
      List.of(
          Named.of("ACTIVE", "活跃", "active"),
          Named.of("AT_RISK", "有风险", "at risk"),
          Named.of("LOST", "已流失", "lost"));

  private final Dice dice;
  private final Tally tally;
  private final TestWriter tests;
  private final List<SignalSpec> signals;
  private final List<Named> causes;
  private final List<Named> tiers;
  private final Named tierOff;
  private final List<Named> roles;
  private final List<Named> actions;
  private final Sheet sheet = new Sheet();

  ActionWriter(
      Dice dice,
      Tally tally,
      TestWriter tests,
      List<SignalSpec> signals,
      List<Named> causes,
      List<Named> tiers,
      Named tierOff,
      List<Named> roles,
      List<Named> actions) {
    this.dice = dice;
    this.tally = tally;
    this.tests = tests;
    this.signals = signals;
    this.causes = causes;
    this.tiers = tiers;
    this.tierOff = tierOff;
    this.roles = roles;
    this.actions = actions;
  }

  void write(Map<String, String> files) {
    for (int i = 0; i < actions.size(); i++) {
      action(i);
    }
    everyCauseIsTreated();
    files.put("actions.csv", sheet.csv(dice));
  }

  private void everyCauseIsTreated() {
    List<Named> all = new ArrayList<>(causes);
    all.add(SymptomWriter.MIRROR);
    sheet
        .row("id", "TREAT", "zh", "治疗", "en", "treat", "stage", "retain", "grade", "strong")
        .putAll(
            Map.of(
                "for", String.join(";", all.stream().map(Named::id).toList()),
                "priority", "5",
                "role", "r1",
                "due", "10"));
  }

  private void action(int place) {
    Named action = actions.get(place);
    Map<String, String> row = sheet.row("id", action.id(), "zh", action.zh(), "en", action.en());
    row.put("stage", dice.pick("prevent", "retain", "win-back", "organise", "慰留", "挽回"));
    row.put("contact", dice.pick("", "none", "personal", "mass", "offer", "亲自"));
    row.put("for", targets());
    row.put("priority", String.valueOf(dice.between(1, 4)));
    row.put("role", dice.pick(roles).written(dice));
    row.put("due", String.valueOf(dice.pick(0, 1, 3, 7, 30)));
    if (place > 0 && dice.percent(60)) {
      row.put("after", list(dice.some(actions.subList(0, place), 1, 2)));
      tally.note("knowledge after");
    }
    if (dice.percent(7)) {
      row.put("enabled", "no");
    }
    restrictions(row);
    for (int i = dice.pick(1, 1, 2, 3); i > 1; i--) {
      continued(action);
    }
  }

  private void continued(Named action) {
    Map<String, String> row = sheet.row("id", action.id());
    boolean isForOthers = dice.percent(50);
    if (isForOthers) {
      row.put("for", targets());
    }
    if (!isForOthers || dice.percent(50)) {
      row.put("due", String.valueOf(dice.pick(0, 2, 5, 60)));
    }
    if (dice.percent(40)) {
      row.put("priority", String.valueOf(dice.between(1, 4)));
    }
    if (dice.percent(40)) {
      row.put("role", dice.pick(roles).written(dice));
    }
    restrictions(row);
    for (String column : List.of("tier", "status", "grade", "when-1", "when-2")) {
      if (dice.percent(15)) {
        row.put(column, "-");
      }
    }
    tally.note("knowledge further case");
  }

  private void restrictions(Map<String, String> row) {
    if (dice.percent(35)) {
      row.put("tier", dice.percent(15) ? dice.pick("any", "任意") : tiers());
      tally.note("knowledge action tier");
    }
    if (dice.percent(30)) {
      row.put("status", list(dice.some(STATUSES, 1, 2)));
      tally.note("knowledge action status");
    }
    if (dice.percent(60)) {
      row.put("grade", dice.pick("strong", "likely", "possible", "conflicted", "有可能", "矛盾"));
    }
    if (dice.percent(25)) {
      row.put("when-1", tests.condition(dice.pick(signals)));
      tally.note("knowledge action condition");
    }
    if (dice.percent(10)) {
      row.put("when-2", tests.condition(dice.pick(signals)));
    }
  }

  private String tiers() {
    List<Named> some = new ArrayList<>(dice.some(tiers, 0, 2));
    if (dice.percent(30)) {
      some.add(UNKNOWN);
    }
    if (some.isEmpty() || dice.percent(10)) {
      some.add(tierOff);
    }
    return list(some);
  }

  private String targets() {
    List<Named> targets = new ArrayList<>(dice.some(causes, 0, 2));
    if (targets.isEmpty() || dice.percent(40)) {
      targets.addAll(dice.some(OTHERS, 1, 2));
    }
    if (dice.percent(5)) {
      targets.add(SymptomWriter.CAUSE_OFF);
    }
    return list(targets);
  }

  private String list(List<Named> names) {
    return String.join("; ", names.stream().map(name -> name.written(dice)).toList());
  }
}
