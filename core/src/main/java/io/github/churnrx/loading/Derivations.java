package io.github.churnrx.loading;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.RecoveryFigure;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.loading.ConditionParser.Split;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the columns of {@code signals.csv} that say how a signal follows from facts. */
final class Derivations {
  private static final Names<Measure> MEASURES = Names.of(Measure.class);
  private static final Names<RecoveryFigure> RECOVERY = Names.of(RecoveryFigure.class);
  private static final Names<EventType> STREAMS = streams();
  private static final Names<Field<Customer>> CUSTOMER = names(Customer.fields());
  private static final Map<EventType, Names<Field<Event>>> EVENTS = events();
  private static final Pattern SINCE = Pattern.compile("(?i)(?:since\\s|自)\\s*(.+)");
  private static final List<String> ONLY_FOR_EVENTS =
      List.of("where", "window", "baseline", "minimum", "guard");

  private final Cells cells;
  private final Figures figures;
  private final Typed topic;

  Derivations(Cells cells, Collection<Topic> topics) {
    this.cells = cells;
    this.topic =
        new Typed(
            SignalType.CATEGORY,
            topics.stream().map(t -> new CategoryValue(t.id(), t.label())).toList(),
            null);
    this.figures = new Figures(cells);
  }

  /**
   * Returns the derivation, or null if the signal is only ever given or its derivation is wrong.
   */
  @Nullable Derivation read(Row row, SignalType type) {
    Cell of = row.cell("of");
    if (of.isBlank()) {
      unused(row, List.of("measure", "field"), "没有对象", "it is derived from nothing");
      unused(row, ONLY_FOR_EVENTS, "没有对象", "it is derived from nothing");
      return null;
    }
    if (row.cell("measure").isBlank()) {
      cells.missing(row, "measure");
      return null;
    }
    Measure measure = cells.one(row.cell("measure"), MEASURES);
    String source = Spelling.key(of.text());
    boolean isCustomer = source.equals("customer") || source.equals("客户");
    if (measure == null) {
      return null;
    }
    if (source.equals("economics") || source.equals("经济测算")) {
      return fromEconomics(row, type, measure);
    }
    return isCustomer ? fromCustomer(row, type, measure) : fromEvents(row, type, measure);
  }

  private @Nullable Derivation fromEconomics(Row row, SignalType type, Measure measure) {
    unused(row, ONLY_FOR_EVENTS, "它只用于事件", "it is for events only");
    if (row.cell("field").isBlank()) {
      cells.missing(row, "field");
      return null;
    }
    RecoveryFigure figure = cells.one(row.cell("field"), RECOVERY);
    if (figure == null) {
      return null;
    }
    DerivationCheck check = new DerivationCheck(row, cells);
    if (measure != Measure.VALUE) {
      check.wrong("measure", "经济测算只能用 value", "what is estimated allows value only");
      return null;
    }
    return check.fits(type, SignalType.MONEY) ? new FromEconomics(measure, figure) : null;
  }

  private @Nullable Derivation fromCustomer(Row row, SignalType type, Measure measure) {
    unused(row, ONLY_FOR_EVENTS, "它只用于事件", "it is for events only");
    if (row.cell("field").isBlank()) {
      cells.missing(row, "field");
      return null;
    }
    Field<Customer> field =
        field(row.cell("field"), row.cell("field").text(), CUSTOMER, Text.of("客户", "customer"));
    if (field == null) {
      return null;
    }
    FromCustomer derivation = new FromCustomer(measure, field);
    SignalType given = Typed.typeOf(field);
    if (measure == Measure.DAYS_SINCE && given == SignalType.DATE) {
      return new DerivationCheck(row, cells).fits(type, SignalType.NUMBER) ? derivation : null;
    }
    if (measure != Measure.VALUE) {
      new DerivationCheck(row, cells)
          .wrong(
              "measure",
              "客户字段只能用 value，日期字段还可用 days-since",
              "a field of the customer allows value, and a date days-since");
      return null;
    }
    return new DerivationCheck(row, cells).fits(type, given) ? derivation : null;
  }

  private @Nullable Derivation fromEvents(Row row, SignalType type, Measure measure) {
    EventType stream = cells.reference(row.cell("of"), STREAMS, ProblemCode.UNKNOWN_STREAM);
    if (stream == null) {
      return null;
    }
    Cell fieldCell = row.cell("field");
    Field<Event> measured =
        fieldCell.isBlank()
            ? null
            : field(fieldCell, fieldCell.text(), fields(stream), stream.label());
    Window window = window(row.cell("window"));
    List<FieldTest> where = where(stream, row.cell("where"));
    int baseline = figures.whole(row.cell("baseline"), 1, 36500, 0);
    int minimum = figures.whole(row.cell("minimum"), 1, 1000, 0);
    double guard = figures.ratio(row.cell("guard"), "0.0001", "0.5", BigDecimal.ONE).doubleValue();
    if ((measured == null && !fieldCell.isBlank()) || window == null || where == null) {
      return null;
    }
    FromEvents derivation =
        new FromEvents(stream, measure, measured, where, window, baseline, minimum, guard);
    return new DerivationCheck(row, cells).isSound(derivation, type) ? derivation : null;
  }

  private void unused(Row row, List<String> columns, String zh, String en) {
    for (String column : columns) {
      if (!row.cell(column).isBlank()) {
        cells.unused(row.cell(column), zh, en);
      }
    }
  }

  private @Nullable Window window(Cell cell) {
    if (cell.isBlank()) {
      return new Window.Whole();
    }
    Matcher since = SINCE.matcher(Spelling.line(cell.text()));
    if (since.matches()) {
      EventType anchor =
          cells.reference(cell.with(since.group(1)), STREAMS, ProblemCode.UNKNOWN_STREAM);
      return anchor == null ? null : new Window.Since(anchor);
    }
    int days = figures.whole(cell, 1, 36500, 0);
    return days == 0 ? null : new Window.Days(days);
  }

  /** Reads tests on fields of events, or null after reporting that one is wrong. */
  @Nullable List<FieldTest> where(EventType stream, Cell cell) {
    List<FieldTest> tests = new ArrayList<>();
    boolean sound = true;
    for (String part : cell.list()) {
      FieldTest test = fieldTest(stream, cell, Spelling.line(part));
      if (test == null) {
        sound = false;
      } else {
        tests.add(test);
      }
    }
    return sound ? tests : null;
  }

  private @Nullable FieldTest fieldTest(EventType stream, Cell cell, String text) {
    Names<Field<Event>> fields = fields(stream);
    Optional<Split<Field<Event>>> split = Split.of(text, fields);
    if (split.isEmpty()) {
      field(cell, Split.unknownName(text, fields), fields, stream.label());
      return null;
    }
    Field<Event> field = split.get().thing();
    try {
      return new FieldTest(field, new TestParser(typed(stream, field)).parse(split.get().test()));
    } catch (Unreadable e) {
      Text why = ConditionParser.why(e, split.get().test());
      cells.report(ProblemCode.BAD_TEST.at(cell.at(), text, why));
      return null;
    }
  }

  /** The topic of a remark is a text, but one of those that the knowledge declares. */
  private Typed typed(EventType stream, Field<Event> field) {
    boolean isTopic = stream == EventType.REMARKS && field.id().equals("topic");
    return isTopic ? topic : Typed.of(field);
  }

  private <T> @Nullable Field<T> field(Cell cell, String name, Names<Field<T>> fields, Text owner) {
    Optional<Field<T>> field = fields.find(name);
    if (field.isEmpty()) {
      cells.report(ProblemCode.UNKNOWN_FIELD.at(cell.at(), name, owner, fields.suggest(name)));
    }
    return field.orElse(null);
  }

  private static Names<Field<Event>> fields(EventType stream) {
    return EVENTS.getOrDefault(stream, new Names<>());
  }

  private static Map<EventType, Names<Field<Event>>> events() {
    Map<EventType, Names<Field<Event>>> fields = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      fields.put(type, names(type.fields()));
    }
    return fields;
  }

  private static <T> Names<Field<T>> names(List<Field<T>> fields) {
    Names<Field<T>> names = new Names<>();
    for (Field<T> field : fields) {
      names.add(field.id(), field);
      names.add(field.label(), field);
    }
    return names;
  }

  private static Names<EventType> streams() {
    Names<EventType> names = new Names<>();
    for (EventType type : EventType.values()) {
      names.add(type.id(), type);
      names.add(type.label(), type);
    }
    return names;
  }
}
