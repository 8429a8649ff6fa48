package io.github.churnrx.loading;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.Signal.Inquiry;
import io.github.churnrx.knowledge.Signal.Privacy;
import io.github.churnrx.knowledge.Signal.Subject;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code signals.csv}. */
final class SignalRows {
  private static final Names<SignalType> TYPES = Names.of(SignalType.class);
  private static final Names<Measure> MEASURES = Names.of(Measure.class);
  private static final Names<Privacy> PRIVACY = Names.of(Privacy.class);
  private static final Names<Subject> SUBJECTS = Names.of(Subject.class);
  private static final Names<EventType> STREAMS = streams();
  private static final Pattern SINCE = Pattern.compile("(?i)(?:since|自)\\s*(.+)");
  private static final Set<Measure> NEEDS_NUMBER =
      EnumSet.of(Measure.SUM, Measure.MAX, Measure.MIN, Measure.AVERAGE);
  private static final Set<Measure> NEEDS_WINDOW =
      EnumSet.of(
          Measure.TREND, Measure.RATE, Measure.EXPECTED, Measure.VERSUS_EXPECTED, Measure.CHANCE);
  private static final Set<Measure> NEEDS_BASELINE =
      EnumSet.of(Measure.EXPECTED, Measure.VERSUS_EXPECTED, Measure.CHANCE);

  private final Cells cells;
  private final Collection<Tier> tiers;
  private final Names<String> roles;

  SignalRows(Cells cells, Collection<Tier> tiers, Names<String> roles) {
    this.cells = cells;
    this.tiers = tiers;
    this.roles = roles;
  }

  Signal read(Entry entry) {
    Row row = entry.first();
    SignalType type = cells.required(row.cell("type"), "type", TYPES, SignalType.NUMBER);
    Derivation derivation = derivation(row, type);
    return new Signal(
        entry.id(),
        cells.requiredText(row, "zh", "en"),
        orElse(cells.one(row.cell("subject"), "subject", SUBJECTS), Subject.CUSTOMER),
        type,
        unit(row.cell("unit")),
        values(row, type, derivation),
        derivation,
        inquiry(row),
        orElse(cells.one(row.cell("privacy"), "privacy", PRIVACY), Privacy.ORDINARY),
        row.cell("sources").list(),
        entry.at());
  }

  private @Nullable Inquiry inquiry(Row row) {
    Text question = cells.text(row, "question-zh", "question-en");
    if (question == null) {
      return null;
    }
    Cell ask = row.cell("ask");
    if (ask.isBlank()) {
      cells.missing(ask, "ask");
      return null;
    }
    String role = cells.reference(ask, roles, ProblemCode.UNKNOWN_ROLE);
    BigDecimal cost = cells.decimal(row.cell("cost"), 1, 10, BigDecimal.valueOf(3));
    return role == null ? null : new Inquiry(question, role, cost.doubleValue());
  }

  /** A unit is written {@code days 天}, or as one word for both languages. */
  private static @Nullable Text unit(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    String[] words = cell.text().strip().split("\\s+", 2);
    return words.length == 1 ? Text.of(words[0], words[0]) : Text.of(words[1], words[0]);
  }

  private List<CategoryValue> values(Row row, SignalType type, @Nullable Derivation derivation) {
    Cell cell = row.cell("values");
    List<CategoryValue> values = new ArrayList<>();
    for (String part : cell.list()) {
      String[] names = part.split("=", -1);
      String id = names[0].strip();
      String zh = names.length > 1 ? names[1].strip() : id;
      values.add(new CategoryValue(id, Text.of(zh, names.length > 2 ? names[2].strip() : id)));
    }
    if (type != SignalType.CATEGORY) {
      if (!values.isEmpty()) {
        cells.report(
            ProblemCode.TYPE_MISMATCH.at(
                cell.at(), cell.text(), type.label(), Text.of("请清空。", "Leave it blank.")));
      }
      return List.of();
    }
    if (!values.isEmpty()) {
      return values;
    }
    List<CategoryValue> inherited = inherited(derivation);
    if (inherited.isEmpty() && !isText(derivation)) {
      cells.missing(cell, "values");
    }
    return inherited;
  }

  private static boolean isText(@Nullable Derivation derivation) {
    if (derivation instanceof FromEvents events) {
      return events.measuredField().map(f -> Typed.typeOf(f) == SignalType.TEXT).orElse(false);
    }
    return derivation instanceof FromCustomer from && Typed.typeOf(from.field()) == SignalType.TEXT;
  }

  private List<CategoryValue> inherited(@Nullable Derivation derivation) {
    if (derivation instanceof FromCustomer from && from.field().id().equals("tier")) {
      return tiers.stream().map(t -> new CategoryValue(t.id(), t.label())).toList();
    }
    if (derivation instanceof FromCustomer from) {
      return Typed.valuesOf(from.field());
    }
    if (derivation instanceof FromEvents from) {
      return from.measuredField().map(Typed::valuesOf).orElse(List.of());
    }
    return List.of();
  }

  private @Nullable Derivation derivation(Row row, SignalType type) {
    Cell of = row.cell("of");
    if (of.isBlank()) {
      for (String column : List.of("measure", "field", "where", "window", "baseline", "guard")) {
        if (!row.cell(column).isBlank()) {
          return wrong(row.cell(column), row.id(), "没有对象", "there is no “of” column value");
        }
      }
      return null;
    }
    Measure measure = cells.required(row.cell("measure"), "measure", MEASURES, Measure.COUNT);
    String source = Spelling.key(of.text());
    return source.equals("customer") || source.equals("客户")
        ? fromCustomer(row, type, measure)
        : fromEvents(row, type, measure);
  }

  private @Nullable Derivation fromCustomer(Row row, SignalType type, Measure measure) {
    Cell cell = row.cell("field");
    Names<Field<Customer>> fields = new Names<>();
    for (Field<Customer> field : Customer.fields()) {
      fields.add(field.id(), field);
      fields.add(field.label(), field);
    }
    Optional<Field<Customer>> field = fields.find(cell.text());
    if (field.isEmpty()) {
      cells.report(
          ProblemCode.UNKNOWN_FIELD.at(
              cell.at(), cell.text(), Text.of("客户", "customer"), fields.suggest(cell.text())));
      return null;
    }
    SignalType given = Typed.typeOf(field.get());
    if (measure == Measure.DAYS_SINCE && given == SignalType.DATE) {
      return fits(row, type, SignalType.NUMBER, new FromCustomer(measure, field.get()));
    }
    if (measure != Measure.VALUE) {
      return wrong(
          row.cell("measure"),
          row.id(),
          "客户字段只能用 value 或 days-since（日期）",
          "attributes of the customer allow value, and days-since for dates");
    }
    return fits(row, type, given, new FromCustomer(measure, field.get()));
  }

  private @Nullable Derivation fromEvents(Row row, SignalType type, Measure measure) {
    Cell of = row.cell("of");
    EventType stream = cells.reference(of, STREAMS, ProblemCode.UNKNOWN_STREAM);
    if (stream == null) {
      return null;
    }
    if (measure == Measure.VALUE) {
      return wrong(
          row.cell("measure"), row.id(), "value 只用于客户", "value is for attributes of the customer");
    }
    Field<Event> measured = null;
    Cell fieldCell = row.cell("field");
    if (!fieldCell.isBlank()) {
      measured = field(stream, fieldCell.text(), fieldCell);
      if (measured == null) {
        return null;
      }
    }
    Window window = window(row.cell("window"));
    List<FieldTest> where = where(stream, row.cell("where"));
    if (window == null || where == null) {
      return null;
    }
    FromEvents derivation =
        new FromEvents(
            stream,
            measure,
            measured,
            where,
            window,
            cells.whole(row.cell("baseline"), 1, 36500, 0),
            cells.whole(row.cell("minimum"), 1, 1000, 0),
            cells.decimal(row.cell("guard"), 0.0001, 0.5, BigDecimal.ONE).doubleValue());
    return checked(row, type, derivation);
  }

  private @Nullable Derivation checked(Row row, SignalType type, FromEvents derivation) {
    Measure measure = derivation.measure();
    Optional<Field<Event>> field = derivation.measuredField();
    SignalType fieldType = field.map(Typed::typeOf).orElse(null);
    boolean numeric =
        fieldType == SignalType.NUMBER
            || fieldType == SignalType.RATIO
            || fieldType == SignalType.MONEY;
    if (NEEDS_NUMBER.contains(measure) && !numeric) {
      return wrong(
          row.cell("field"),
          row.id(),
          "该计量需要数值、比率或金额字段",
          "this measure needs a field that is a number, ratio or amount");
    }
    if (measure == Measure.LATEST && field.isEmpty()) {
      return wrong(row.cell("field"), row.id(), "latest 需要字段", "latest needs a field");
    }
    if (NEEDS_WINDOW.contains(measure) && derivation.window() instanceof Window.Whole) {
      return wrong(row.cell("window"), row.id(), "该计量需要窗口", "this measure needs a window");
    }
    if (measure == Measure.TREND && !(derivation.window() instanceof Window.Days)) {
      return wrong(row.cell("window"), row.id(), "trend 的窗口须为天数", "trend needs a window in days");
    }
    if (NEEDS_BASELINE.contains(measure) && derivation.baselineDays() == 0) {
      return wrong(row.cell("baseline"), row.id(), "该计量需要基期", "this measure needs a baseline");
    }
    if (derivation.guard() < 1
        && measure != Measure.VERSUS_EXPECTED
        && !(measure == Measure.TREND && field.isEmpty())) {
      return wrong(
          row.cell("guard"),
          row.id(),
          "保护只用于计数的 trend 与 versus-expected",
          "a guard is for trend (of a count) and versus-expected");
    }
    SignalType result =
        switch (measure) {
          case EXISTS -> SignalType.FLAG;
          case SHARE, TREND, VERSUS_EXPECTED, CHANCE -> SignalType.RATIO;
          case SUM, MAX, MIN, AVERAGE, LATEST -> fieldType == null ? SignalType.NUMBER : fieldType;
          default -> SignalType.NUMBER;
        };
    if (result == SignalType.TEXT && type == SignalType.CATEGORY) {
      return derivation;
    }
    return fits(row, type, result, derivation);
  }

  private @Nullable Derivation fits(
      Row row, SignalType declared, SignalType actual, Derivation derivation) {
    boolean both =
        (declared == SignalType.NUMBER || declared == SignalType.RATIO)
            && (actual == SignalType.NUMBER || actual == SignalType.RATIO);
    boolean named = actual == SignalType.TEXT && declared == SignalType.CATEGORY;
    if (declared == actual || both || named) {
      return derivation;
    }
    return wrong(
        row.cell("type"),
        row.id(),
        "推导结果的类型是 " + actual.label().zh(),
        "what it derives is of type " + actual.label().en());
  }

  private @Nullable Window window(Cell cell) {
    if (cell.isBlank()) {
      return new Window.Whole();
    }
    Matcher since = SINCE.matcher(Spelling.plain(cell.text()));
    if (since.matches()) {
      Cell anchor = new Cell(since.group(1), cell.at());
      EventType stream = cells.reference(anchor, STREAMS, ProblemCode.UNKNOWN_STREAM);
      return stream == null ? null : new Window.Since(stream);
    }
    return new Window.Days(cells.whole(cell, 1, 36500, 1));
  }

  private @Nullable List<FieldTest> where(EventType stream, Cell cell) {
    List<FieldTest> tests = new ArrayList<>();
    for (String part : cell.list()) {
      var named = ConditionParser.name(fields(stream), part);
      if (named.isEmpty()) {
        field(stream, ConditionParser.unknownName(part), cell);
        return null;
      }
      Field<Event> field = named.get().thing();
      try {
        tests.add(new FieldTest(field, new TestParser(Typed.of(field)).parse(named.get().rest())));
      } catch (Unreadable e) {
        cells.report(ProblemCode.BAD_TEST.at(cell.at(), part, e.why()));
        return null;
      }
    }
    return tests;
  }

  private @Nullable Field<Event> field(EventType stream, String name, Cell cell) {
    Names<Field<Event>> fields = fields(stream);
    Optional<Field<Event>> field = fields.find(name);
    if (field.isEmpty()) {
      cells.report(
          ProblemCode.UNKNOWN_FIELD.at(cell.at(), name, stream.label(), fields.suggest(name)));
      return null;
    }
    return field.get();
  }

  private static Names<Field<Event>> fields(EventType stream) {
    Names<Field<Event>> fields = new Names<>();
    for (Field<Event> field : stream.fields()) {
      fields.add(field.id(), field);
      fields.add(field.label(), field);
    }
    return fields;
  }

  private @Nullable Derivation wrong(Cell cell, String signal, String zh, String en) {
    cells.report(ProblemCode.BAD_DERIVATION.at(cell.at(), signal, Text.of(zh, en)));
    return null;
  }

  private static Names<EventType> streams() {
    Names<EventType> names = new Names<>();
    for (EventType type : EventType.values()) {
      names.add(type.id(), type);
      names.add(type.label(), type);
    }
    return names;
  }

  private static <T> T orElse(@Nullable T value, T standIn) {
    return value == null ? standIn : value;
  }
}
