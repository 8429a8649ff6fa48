package io.github.churnrx.oracle;

import io.github.churnrx.facts.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes a random knowledge base. */
final class KnowledgeWriter {
  private static final List<Named> TIERS =
      List.of(
          Named.of("KEY", "重点", "key"),
          Named.of("MAIN", "主要", "main"),
          Named.of("SMALL", "小型", "small"));
  private static final Named TIER_OFF = Named.of("GONE", "旧级", "gone");

  private final Dice dice;
  private final Tally tally;
  private final TestWriter tests;
  private final Map<String, String> files = new TreeMap<>();
  private final List<EventType> streams;
  private final SignalWriter signals;
  private final List<SignalSpec> usable;
  private final List<Named> causes;
  private final List<Named> families;
  private final boolean namesCurrency;
  private final LocalDate around;

  private KnowledgeWriter(long seed, Tally tally) {
    this.dice = new Dice(seed);
    this.tally = tally;
    this.namesCurrency = dice.percent(30);
    this.around = LocalDate.of(2026, 3, 31).plusDays(dice.between(-400, 400));
    this.tests = new TestWriter(dice, tally, around, namesCurrency);
    this.streams = new ArrayList<>(dice.some(recorded(), 3, 4));
    if (!streams.contains(EventType.ORDERS)) {
      streams.add(EventType.ORDERS);
    }
    this.signals = new SignalWriter(dice, tests, streams, TIERS);
    this.usable = signals.specs();
    this.causes = named("C", "原因", "cause ", dice.between(3, 6));
    this.families = named("f", "证据", "family ", dice.between(2, 4));
  }

  /** Remarks are left out: they follow from texts, and the oracle cannot read. */
  private static List<EventType> recorded() {
    return Arrays.stream(EventType.values()).filter(type -> type != EventType.REMARKS).toList();
  }

  static Sample write(long seed, Tally tally) {
    return new KnowledgeWriter(seed, tally).write();
  }

  private static List<Named> named(String id, String zh, String en, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> Named.of(id + i, zh + i, en + i)).toList();
  }

  private Sample write() {
    List<Named> roles = named("r", "角色", "role ", 4);
    List<Named> actions = named("a", "行动", "action ", dice.between(5, 8));
    files.put("signals.csv", signals.sheet().csv(dice));
    manifest();
    tiers();
    roles(roles);
    settings();
    causes();
    new SymptomWriter(dice, tally, tests, usable, causes, families).write(files);
    new ActionWriter(dice, tally, tests, usable, causes, TIERS, TIER_OFF, roles, actions)
        .write(files);
    new PolicyWriter(dice, tests, usable, TIERS, TIER_OFF, actions).write(files);
    List<SignalSpec> enabled = usable.subList(0, usable.size() - 1);
    return new Sample(
        new LinkedHashMap<>(files),
        enabled,
        streams,
        causes,
        actions,
        List.of("KEY", "重点", "main", "小型", "small", "Ａ", "vip", "bronze"),
        around,
        namesCurrency);
  }

  private void manifest() {
    StringBuilder yaml = new StringBuilder("name: random\nversion: 1\nfamilies:\n");
    for (Named family : families) {
      yaml.append(
          "  %s: {zh: %s, en: %s, kind: %s}%n"
              .formatted(
                  family.id(),
                  family.zh(),
                  family.en(),
                  dice.pick("survey", "data", "interview", "market")));
    }
    yaml.append("  mirror: {zh: 镜子, en: mirror, kind: data}\n");
    files.put("knowledge.yaml", yaml.toString());
  }

  private void tiers() {
    Sheet sheet = new Sheet();
    List<String> synonyms = List.of("A; VIP", "", "bronze；D");
    for (int i = 0; i < TIERS.size(); i++) {
      Named tier = TIERS.get(i);
      sheet.row(
          "id", tier.id(),
          "zh", tier.zh(),
          "en", tier.en(),
          "synonyms", synonyms.get(i),
          "rank", String.valueOf(i + 1),
          "at-least", dice.percent(85) ? dice.pick("", "500", "100", "20").strip() : "");
    }
    sheet.row(
        "id",
        TIER_OFF.id(),
        "zh",
        TIER_OFF.zh(),
        "en",
        TIER_OFF.en(),
        "rank",
        "9",
        "at-least",
        "0",
        "enabled",
        "no");
    files.put("tiers.csv", sheet.csv(dice));
  }

  private void roles(List<Named> roles) {
    Sheet sheet = new Sheet();
    for (int i = 0; i < roles.size(); i++) {
      Named role = roles.get(i);
      boolean canFail = dice.percent(60);
      boolean hasFallback = i + 1 < roles.size() && dice.percent(70);
      sheet.row(
          "id", role.id(),
          "zh", role.zh(),
          "en", role.en(),
          "person", dice.pick("", "Ms. Li", "{" + usable.get(2).name().written(dice) + "}"),
          "unless-1", canFail ? tests.condition(dice.pick(usable)) : "",
          "fallback", hasFallback ? roles.get(i + 1).written(dice) : "");
    }
    files.put("roles.csv", sheet.csv(dice));
  }

  private void settings() {
    if (dice.percent(30)) {
      return;
    }
    Sheet sheet = new Sheet();
    setting(sheet, "grade.strong", "12", "15", "18.5");
    setting(sheet, "grade.strong-coverage", "0.3", "0.5", "0.8");
    setting(sheet, "grade.strong-families", "1", "2", "3");
    setting(sheet, "grade.likely", "8", "10");
    setting(sheet, "grade.possible", "4", "5");
    setting(sheet, "grade.ruled-out", "-6", "-10");
    setting(sheet, "grade.conflict", "4.5", "6");
    setting(sheet, "risk.raised", "2", "3");
    setting(sheet, "risk.high", "6", "8");
    setting(sheet, "risk.very-high", "9", "13");
    setting(sheet, "stated.cap", "4.5", "6", "8");
    setting(sheet, "undetermined.coverage", "0.2", "0.4", "0.7");
    setting(sheet, "exclusive.margin", "0", "3", "6");
    setting(sheet, "lost.no-order-days", "30", "90", "365");
    setting(sheet, "figure.own", "0.25");
    files.put("settings.csv", sheet.csv(dice));
  }

  private void setting(Sheet sheet, String id, String... values) {
    if (dice.percent(60) || id.equals("figure.own")) {
      sheet.row("id", id, "value", dice.pick(values), "zh", "设置 " + id, "en", "setting " + id);
    }
  }

  private void causes() {
    Sheet sheet = new Sheet();
    for (Named cause : causes) {
      cause(sheet, cause).put("group", dice.pick("", "g1", "Ｇ1", "g2"));
    }
    cause(sheet, SymptomWriter.MIRROR);
    cause(sheet, SymptomWriter.CAUSE_OFF).put("enabled", "no");
    files.put("causes.csv", sheet.csv(dice));
  }

  private Map<String, String> cause(Sheet sheet, Named cause) {
    return sheet.row(
        "id", cause.id(),
        "zh", cause.zh(),
        "en", cause.en(),
        "class", dice.pick("PRODUCT", "price", "服务", "NATURAL"),
        "explain-zh", "解释",
        "explain-en", "an explanation");
  }
}
