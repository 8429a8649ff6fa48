package io.github.churnrx.oracle;

import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code signals.csv}. */
final class SignalWriter {
  private static final List<String> MEASURES =
      List.of(
          "exists",
          "count",
          "share",
          "rate",
          "days-since",
          "days-since-first",
          "sum",
          "max",
          "min",
          "average",
          "latest",
          "trend",
          "expected",
          "versus-expected",
          "chance");
  private static final Map<String, String> TYPES_ZH =
      Map.of(
          "number",
          "数值",
          "ratio",
          "比率",
          "money",
          "金额",
          "flag",
          "是否",
          "category",
          "类别",
          "date",
          "日期",
          "text",
          "文本");
  private static final String WINDOWS = "1 7 14 30 60 90 180 365";

  private final Dice dice;
  private final TestWriter tests;
  private final List<EventType> streams;
  private final List<Named> tiers;
  private final Sheet sheet = new Sheet();
  private final List<SignalSpec> specs = new ArrayList<>();
  private int number;

  SignalWriter(Dice dice, TestWriter tests, List<EventType> streams, List<Named> tiers) {
    this.dice = dice;
    this.tests = tests;
    this.streams = streams;
    this.tiers = tiers;
    attributes();
    for (int i = 0; i < 14; i++) {
      derived();
    }
    given();
  }

  Sheet sheet() {
    return sheet;
  }

  /** Returns the signals that tests can be written on. */
  List<SignalSpec> specs() {
    return specs;
  }

  private Map<String, String> signal(
      String type, String unit, List<Named> values, List<String> limits, String... cells) {
    number++;
    Named name = Named.of("s.n" + number, "信号" + number, "signal " + number);
    List<String> units = unit.isEmpty() ? List.of() : List.of(unit.split(" "));
    specs.add(new SignalSpec(name, type, units, values, limits));
    Map<String, String> row =
        sheet.row("id", name.id(), "zh", name.zh(), "en", name.en(), "type", shown(type));
    row.put("unit", unit);
    row.put("privacy", dice.percent(8) ? "identifying" : dice.pick("", "ordinary"));
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }

  private String shown(String type) {
    return dice.percent(20) ? TYPES_ZH.getOrDefault(type, type) : type;
  }

  private void attributes() {
    List<Named> statuses =
        List.of(
            Named.of("ACTIVE", "活跃", "active"),
            Named.of("AT_RISK", "有风险", "at risk"),
            Named.of("LOST", "已流失", "lost"));
    attribute("category", "", statuses, List.of(), "value", "status");
    attribute(dice.pick("category", "text"), "", tiers, List.of(), "value", "tier");
    attribute("text", "", Streams.WORDS, List.of(), "value", "owner-name");
    attribute("money", "", List.of(), Streams.SIZES, "value", "annual-value");
    attribute("number", "days 天", List.of(), Streams.DAYS, "days-since", "since");
    attribute("number", "", List.of(), Streams.DAYS, "value", "tenure-days");
    attribute("date", "", List.of(), List.of(), "value", "owner-since");
    attribute("category", "", Streams.WORDS, List.of(), "value", "segment")
        .put("values", listed(Streams.WORDS));
  }

  private Map<String, String> attribute(
      String type,
      String unit,
      List<Named> values,
      List<String> limits,
      String measure,
      String field) {
    return signal(type, unit, values, limits, "of", "customer", "measure", measure, "field", field);
  }

  private static String listed(List<Named> values) {
    return String.join(
        ";", values.stream().map(v -> v.id() + "=" + v.zh() + "=" + v.en()).toList());
  }

  private void given() {
    signal("number", "orders 单", List.of(), Streams.COUNTS);
    signal("ratio", "", List.of(), Streams.RATIOS);
    signal("money", "", List.of(), Streams.SIZES);
    signal("flag", "", List.of(), List.of());
    signal("date", "", List.of(), List.of());
    signal("text", "", Streams.WORDS, List.of());
    signal("category", "", Streams.WORDS, List.of()).put("values", listed(Streams.WORDS));
    Map<String, String> off = signal("number", "", List.of(), Streams.COUNTS);
    off.put("enabled", "no");
  }

  private void derived() {
    EventType stream = dice.pick(streams);
    String measure = dice.pick(MEASURES);
    switch (measure) {
      case "exists" -> write(stream, measure, "flag", "", List.of(), List.of(), "");
      case "count" -> write(stream, measure, "number", "", List.of(), Streams.COUNTS, "");
      case "rate", "expected" ->
          write(stream, measure, "number", "", List.of(), Streams.RATIOS, "");
      case "share", "versus-expected" ->
          write(stream, measure, "ratio", "", List.of(), Streams.RATIOS, "");
      case "chance" -> write(stream, measure, "ratio", "", List.of(), Streams.CHANCES, "");
      case "days-since", "days-since-first" -> {
        List<Field<Event>> days = Streams.fields(stream, FieldType.DATE);
        String field = dice.percent(50) ? "" : dice.pick(days).id();
        write(stream, measure, "number", "days 天", List.of(), Streams.DAYS, field);
      }
      case "trend" -> {
        List<Field<Event>> sizes = Streams.fields(stream, FieldType.NUMBER, FieldType.MONEY);
        boolean sums = dice.percent(50) && !sizes.isEmpty();
        String field = sums ? dice.pick(sizes).id() : "";
        write(stream, measure, "ratio", "", List.of(), Streams.RATIOS, field);
      }
      case "latest" -> {
        Field<Event> field = dice.pick(stream.fields());
        SignalSpec spec = Streams.spec(field);
        write(stream, measure, spec.type(), "", spec.values(), spec.limits(), field.id());
      }
      default -> sizes(stream, measure);
    }
  }

  private void sizes(EventType stream, String measure) {
    List<Field<Event>> sizes =
        Streams.fields(stream, FieldType.NUMBER, FieldType.MONEY, FieldType.RATIO);
    if (sizes.isEmpty()) {
      write(stream, "count", "number", "", List.of(), Streams.COUNTS, "");
    } else {
      Field<Event> field = dice.pick(sizes);
      SignalSpec spec = Streams.spec(field);
      write(stream, measure, spec.type(), "", List.of(), spec.limits(), field.id());
    }
  }

  private void write(
      EventType stream,
      String measure,
      String type,
      String unit,
      List<Named> values,
      List<String> limits,
      String field) {
    Map<String, String> row =
        signal(type, unit, values, limits, "of", stream.id(), "measure", measure);
    row.put("field", field);
    row.put("where", dice.percent(45) || measure.equals("share") ? where(stream) : "");
    boolean isAgainst = List.of("expected", "versus-expected", "chance").contains(measure);
    boolean needsWindow = isAgainst || measure.equals("rate") || measure.equals("trend");
    if (needsWindow || dice.percent(60)) {
      boolean since = dice.percent(20) && !measure.equals("trend");
      row.put("window", since ? "since " + dice.pick(streams).id() : dice.pick(WINDOWS.split(" ")));
    }
    if (isAgainst) {
      row.put("baseline", dice.pick("30", "60", "70", "100", "180", "365"));
    }
    if (dice.percent(30)) {
      row.put("minimum", dice.pick("1", "2", "3", "4"));
    }
    boolean canBeGuarded =
        measure.equals("versus-expected") || (measure.equals("trend") && field.isEmpty());
    if (canBeGuarded && dice.percent(50)) {
      row.put("guard", dice.pick("0.05", "0.2", "0.4"));
    }
  }

  private String where(EventType stream) {
    List<String> all = new ArrayList<>();
    for (Field<Event> field : dice.some(stream.fields(), 1, 2)) {
      all.add(tests.condition(Streams.spec(field)));
    }
    return String.join(dice.pick("; ", "；"), all);
  }
}
