package io.github.churnrx.io;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.facts.Impossible;
import io.github.churnrx.facts.ImpossibleFactException;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.io.ScenarioColumn.Attribute;
import io.github.churnrx.io.ScenarioColumn.Fixed;
import io.github.churnrx.io.ScenarioColumn.Given;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.loading.CellValue;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the case of a row: attributes of the customer and signals. What is blank is unknown. */
final class CaseCells {
  /** The day of a case that says none; only dates that stand in the row could tell. */
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern DAYS = Pattern.compile("\\d{4,6}");
  private static final Currency USUAL = Currency.getInstance("CNY");
  private static final Set<String> UNKNOWN = Set.of("unknown", "未知", "?");
  private static final Set<String> NOT_APPLICABLE =
      Set.of("not applicable", "not-applicable", "n/a", "不适用");
  private static final Text ONE_SUBJECT =
      Text.of("请更正主体，或清空该单元格。", "Correct the subject, or clear the cell.");

  private final ScenarioNames names;
  private final Findings findings;
  private final boolean countsDays;
  private final Map<Attribute, Cell> attributes;
  private final Map<Given, Cell> signals;

  CaseCells(
      ScenarioNames names,
      Findings findings,
      boolean countsDays,
      Map<Attribute, Cell> attributes,
      Map<Given, Cell> signals) {
    this.names = names;
    this.findings = findings;
    this.countsDays = countsDays;
    this.attributes = attributes;
    this.signals = signals;
  }

  /** Returns the case; what is wrong is reported. */
  CustomerCase read(Function<Fixed, Cell> cells, CodeCells codes, String name) {
    Cell idCell = cells.apply(Fixed.ID);
    String own = idCell.isBlank() ? name : idCell.text();
    CustomerId id = new CustomerId(own.isBlank() ? "?" : own);
    CustomerCase.Builder builder = CustomerCase.of(id);
    Subject subject = codes.choice(names.subjects(), cells.apply(Fixed.SUBJECT));
    Subject about = subject == null ? Subject.CUSTOMER : subject;
    builder.subject(about);
    Map<Attribute, Object> fields = new LinkedHashMap<>();
    Map<Signal, Object> values = new LinkedHashMap<>();
    attributes.forEach((column, cell) -> put(fields, column, field(column.field(), cell)));
    signals.forEach((column, cell) -> put(values, column.signal(), value(column, cell, about)));
    asOf(cells.apply(Fixed.AS_OF), fields, values, builder);
    Currency currency = currency(fields, values);
    customer(id, fields, currency, builder);
    values.forEach((signal, value) -> give(builder, signal, value, currency));
    codes.codes(ScenarioName.Kind.CAUSE, cells.apply(Fixed.STATED)).forEach(builder::statedReason);
    return builder.build();
  }

  private static <K> void put(Map<K, Object> values, K key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  private void asOf(
      Cell cell,
      Map<Attribute, Object> fields,
      Map<Signal, Object> values,
      CustomerCase.Builder builder) {
    if (cell.isBlank()) {
      boolean hasDates =
          fields.values().stream().anyMatch(LocalDate.class::isInstance)
              || values.values().stream().anyMatch(Value.Day.class::isInstance);
      if (hasDates) {
        findings.add(ProblemCode.MISSING_VALUE.at(cell.at(), "", cell.column()));
      }
      builder.asOf(SOME_DAY);
      return;
    }
    Field<Customer> aDate = Customer.field("since").orElseThrow();
    Object day = field(aDate, cell);
    builder.asOf(SOME_DAY);
    if (day instanceof LocalDate date) {
      try {
        builder.asOf(date);
      } catch (ImpossibleFactException e) {
        bad(cell, e.values().get(0).why());
      }
    }
  }

  /** Returns the value of an attribute in its Java type; a number for money without currency. */
  private @Nullable Object field(Field<Customer> field, Cell cell) {
    if (cell.isBlank() || UNKNOWN.contains(Spelling.key(cell.text()))) {
      return null;
    }
    String text = countedDay(cell.text(), field.type() == FieldType.DATE);
    Value value = CellValue.of(text, field, why -> bad(cell, why));
    if (value instanceof Value.Day day) {
      return day.date();
    } else if (value instanceof Value.Amount amount) {
      return amount.money();
    } else if (value instanceof Value.Num num) {
      return BigDecimal.valueOf(num.value());
    } else if (value instanceof Value.Flag flag) {
      return flag.value();
    } else if (value instanceof Value.Category category) {
      return choice(field, category.id());
    } else if (value instanceof Value.Words words) {
      return field.type() == FieldType.PERSON ? new PersonId(words.text()) : words.text();
    }
    return null;
  }

  private static @Nullable Object choice(Field<Customer> field, String name) {
    for (Choice choice : field.choices()) {
      if (choice.name().equals(name)) {
        return choice;
      }
    }
    return null;
  }

  private @Nullable Value value(Given column, Cell cell, Subject about) {
    Signal signal = column.signal();
    if (cell.isBlank()) {
      return null;
    }
    if (signal.subject() != about) {
      findings.add(
          ProblemCode.OTHER_SUBJECT.at(
              cell.at(), signal.id(), signal.subject().label(), about.label(), ONE_SUBJECT));
      return null;
    }
    String key = Spelling.key(cell.text());
    boolean isValue = signal.valueNamed(key).isPresent();
    if (!isValue && UNKNOWN.contains(key)) {
      return Value.Absent.UNKNOWN;
    }
    if (!isValue && NOT_APPLICABLE.contains(key)) {
      return Value.Absent.NOT_APPLICABLE;
    }
    String text = countedDay(cell.text(), signal.type() == SignalType.DATE);
    return CellValue.of(text, signal, why -> bad(cell, why));
  }

  /** Spreadsheets may keep a day as a number. */
  private String countedDay(String text, boolean isDate) {
    return countsDays && isDate && DAYS.matcher(text).matches()
        ? DAY_ZERO.plusDays(Long.parseLong(text)).toString()
        : text;
  }

  private void bad(Cell cell, Text why) {
    findings.add(ProblemCode.BAD_SCENARIO_CELL.at(cell.at(), cell.text(), cell.column(), why));
  }

  /** Returns the currency that the row names first; amounts without one are in it. */
  private static Currency currency(Map<Attribute, Object> fields, Map<Signal, Object> values) {
    for (Object value : fields.values()) {
      if (value instanceof Money money) {
        return money.currency();
      }
    }
    for (Object value : values.values()) {
      if (value instanceof Value.Amount amount) {
        return amount.money().currency();
      }
    }
    return USUAL;
  }

  private void customer(
      CustomerId id,
      Map<Attribute, Object> fields,
      Currency currency,
      CustomerCase.Builder builder) {
    if (fields.isEmpty()) {
      return;
    }
    Map<String, Object> values = new HashMap<>();
    fields.forEach(
        (column, value) -> {
          boolean isAmount =
              column.field().type() == FieldType.MONEY && value instanceof BigDecimal;
          values.put(
              column.field().id(), isAmount ? new Money((BigDecimal) value, currency) : value);
        });
    values.put("id", id.value());
    try {
      builder.customer(Customer.create(values));
    } catch (ImpossibleFactException e) {
      for (Impossible value : e.values()) {
        attributes.forEach(
            (column, cell) -> {
              if (column.field().id().equals(value.field())) {
                findings.add(
                    ProblemCode.IMPOSSIBLE_VALUE.at(
                        cell.at(), value.value(), cell.column(), value.why(), value.remedy()));
              }
            });
      }
    }
  }

  private static void give(
      CustomerCase.Builder builder, Signal signal, Object value, Currency currency) {
    String id = signal.id();
    if (value == Value.Absent.UNKNOWN) {
      builder.signalUnknown(id);
    } else if (value == Value.Absent.NOT_APPLICABLE) {
      builder.signalNotApplicable(id);
    } else if (value instanceof Value.Num num) {
      if (signal.type() == SignalType.MONEY) {
        builder.signal(id, new Money(BigDecimal.valueOf(num.value()), currency));
      } else {
        builder.signal(id, num.value());
      }
    } else if (value instanceof Value.Amount amount) {
      builder.signal(id, amount.money());
    } else if (value instanceof Value.Flag flag) {
      builder.signal(id, flag.value());
    } else if (value instanceof Value.Day day) {
      builder.signal(id, day.date());
    } else if (value instanceof Value.Category category) {
      builder.signal(id, category.id());
    } else if (value instanceof Value.Words words) {
      builder.signal(id, words.text());
    }
  }
}
