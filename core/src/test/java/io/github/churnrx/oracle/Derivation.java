package io.github.churnrx.oracle;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.PersonId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out one signal from the events of one stream, as the table of measures says. */
final class Derivation {
  private static final MathContext EXACT = MathContext.DECIMAL128;

  private final Entry row;
  private final CustomerCase customerCase;
  private final EventType stream;
  private final String measure;
  private final int minimum;
  private final Tally tally;
  private final List<Filter> filters = new ArrayList<>();

  /** A test on a field of an event. */
  private record Filter(Field<Event> field, CellTest test) {}

  Derivation(Entry row, CustomerCase customerCase, Tally tally) {
    this.row = row;
    this.tally = tally;
    this.customerCase = customerCase;
    this.stream = EventType.byId(row.cell("of")).orElseThrow();
    this.measure = row.cell("measure");
    this.minimum = whole("minimum");
    Names fields = new Names();
    stream.fields().forEach(f -> fields.add(f.id(), f.label().zh(), f.label().en()));
    for (String part : Entry.list(row.cell("where"))) {
      String name = fields.beginning(part);
      Field<Event> field = stream.field(fields.id(name)).orElseThrow();
      String test = part.substring(name.length()).strip();
      filters.add(new Filter(field, new CellTest(test, Kind.of(field))));
    }
  }

  Object value() {
    if (!customerCase.isRecorded(stream)) {
      return Nothing.UNKNOWN;
    }
    LocalDate after = null;
    String window = row.cell("window");
    if (window.startsWith("since ")) {
      EventType anchor = EventType.byId(window.substring(6)).orElseThrow();
      if (!customerCase.isRecorded(anchor)) {
        return Nothing.UNKNOWN;
      }
      Optional<LocalDate> last =
          customerCase.events(anchor).stream().map(Event::date).max(Comparator.naturalOrder());
      if (last.isEmpty()) {
        return Nothing.NOT_APPLICABLE;
      }
      after = last.get();
    } else if (!window.isEmpty()) {
      after = customerCase.asOf().minusDays(Integer.parseInt(window));
    }
    Period period = new Period(after, customerCase.asOf());
    tally.note(
        "window " + (window.startsWith("since") ? "since" : window.isEmpty() ? "whole" : "days"));
    if (!period.isCovered(stream, customerCase)) {
      tally.note("window not covered");
    }
    return switch (measure) {
      case "exists", "latest", "days-since" -> presence(period);
      case "trend" -> trend(period);
      case "expected", "versus-expected", "chance" -> againstBaseline(period);
      default -> aggregate(period);
    };
  }

  private Object presence(Period period) {
    List<Event> found = measured(period);
    boolean isThere = !found.isEmpty() && found.size() >= minimum;
    if (!found.isEmpty() && !isThere) {
      tally.note("minimum not reached");
    }
    if (!isThere && (!period.isCovered(stream, customerCase) || minimum > 0)) {
      return Nothing.UNKNOWN;
    }
    if (measure.equals("exists")) {
      return isThere;
    } else if (!isThere) {
      return Nothing.NOT_APPLICABLE;
    } else if (measure.equals("latest")) {
      return plain(read(found.get(found.size() - 1)));
    }
    return daysSince(days(found).stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  private Object aggregate(Period period) {
    List<Event> found = measured(period);
    List<Event> all = period.eventsOf(stream, customerCase);
    boolean isShare = measure.equals("share");
    boolean isOpen = !period.isCovered(stream, customerCase) && found.size() >= minimum;
    if (measure.equals("count") && isOpen && !found.isEmpty()) {
      tally.note("count not complete");
      return new Several(found.size());
    }
    if (!period.isCovered(stream, customerCase)
        || (isShare ? all.size() : found.size()) < minimum) {
      return Nothing.UNKNOWN;
    }
    return switch (measure) {
      case "count" -> number(found.size());
      case "share" -> ratio(number(found.size()), number(all.size()));
      case "rate" -> ratio(number(30L * found.size()), number(period.days()));
      case "sum" -> amount(sum(found), found);
      case "max" -> found.isEmpty() ? Nothing.NOT_APPLICABLE : amount(most(found), found);
      case "min" -> found.isEmpty() ? Nothing.NOT_APPLICABLE : amount(least(found), found);
      case "average" ->
          found.isEmpty()
              ? Nothing.NOT_APPLICABLE
              : amount(sum(found).divide(number(found.size()), EXACT), found);
      case "days-since-first" ->
          found.isEmpty()
              ? Nothing.NOT_APPLICABLE
              : daysSince(days(found).stream().min(Comparator.naturalOrder()).orElseThrow());
      default -> throw new IllegalArgumentException(measure);
    };
  }

  private Object trend(Period period) {
    Period prior = period.before(period.days());
    List<Event> before = measured(prior);
    if (!prior.isCovered(stream, customerCase) || before.size() < minimum) {
      return Nothing.UNKNOWN;
    }
    List<Event> now = measured(period);
    if (row.cell("field").isEmpty()) {
      return guarded(now.size(), number(before.size()));
    }
    return sum(before).signum() < 0 ? Nothing.UNKNOWN : ratio(sum(now), sum(before));
  }

  private Object againstBaseline(Period period) {
    Period baseline = onRecord(period.before(whole("baseline")));
    int before = passing(baseline).size();
    if (!baseline.isCovered(stream, customerCase) || before < minimum) {
      return Nothing.UNKNOWN;
    }
    BigDecimal expected =
        number((long) before * period.days()).divide(number(baseline.days()), EXACT);
    int now = passing(period).size();
    return switch (measure) {
      case "expected" -> expected;
      case "chance" ->
          expected.signum() == 0
              ? Nothing.UNKNOWN
              : BigDecimal.valueOf(Chance.of(now, expected.doubleValue()));
      default -> guarded(now, expected);
    };
  }

  /** Returns the part of a baseline that is on record, if it is half of it at least. */
  private Period onRecord(Period baseline) {
    LocalDate complete = stream == EventType.REMARKS ? null : customerCase.completeSince(stream);
    if (complete == null) {
      return baseline;
    }
    for (int days = baseline.days(); 2 * days >= baseline.days(); days--) {
      Period part = baseline.last(days);
      if (part.isCovered(stream, customerCase)) {
        return part;
      }
    }
    return baseline;
  }

  /** Returns count ÷ expected, or 1 if chance may well explain the difference. */
  private Object guarded(int count, BigDecimal expected) {
    if (expected.signum() == 0) {
      return Nothing.UNKNOWN;
    }
    String guard = row.cell("guard");
    if (!guard.isEmpty() && Chance.of(count, expected.doubleValue()) > Double.parseDouble(guard)) {
      tally.note("guard holds back");
      return BigDecimal.ONE;
    }
    return ratio(number(count), expected);
  }

  /** Returns the events that pass the filter and have the field, if one is measured. */
  private List<Event> measured(Period period) {
    return passing(period).stream()
        .filter(e -> row.cell("field").isEmpty() || read(e) != null)
        .toList();
  }

  private List<Event> passing(Period period) {
    List<Event> passing = new ArrayList<>();
    for (Event event : period.eventsOf(stream, customerCase)) {
      if (passes(event)) {
        passing.add(event);
      }
    }
    return passing;
  }

  private boolean passes(Event event) {
    return filters.stream()
        .map(f -> f.test().on(plain(f.field().read(event, customerCase.asOf()))))
        .allMatch(Answer.YES::equals);
  }

  private @Nullable Object read(Event event) {
    return field(row).read(event, customerCase.asOf());
  }

  /** Returns the field that a signal measures. */
  static Field<Event> field(Entry signal) {
    EventType stream = EventType.byId(signal.cell("of")).orElseThrow();
    return stream.field(signal.cell("field")).orElseThrow();
  }

  private List<LocalDate> days(List<Event> events) {
    return events.stream()
        .map(e -> row.cell("field").isEmpty() ? e.date() : (LocalDate) plain(read(e)))
        .toList();
  }

  private BigDecimal daysSince(LocalDate day) {
    return number(customerCase.asOf().toEpochDay() - day.toEpochDay());
  }

  private List<BigDecimal> sizes(List<Event> events) {
    return events.stream()
        .map(e -> plain(read(e)))
        .map(size -> size instanceof Money money ? money.amount() : (BigDecimal) size)
        .toList();
  }

  private BigDecimal sum(List<Event> events) {
    return sizes(events).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal most(List<Event> events) {
    return sizes(events).stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private BigDecimal least(List<Event> events) {
    return sizes(events).stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns a number as an amount of money if that is what is measured. */
  private Object amount(BigDecimal size, List<Event> events) {
    if (!Kind.typeOf(row).equals("money")) {
      return size;
    }
    Currency currency = Currency.getInstance("XXX");
    for (Event event : events) {
      currency = ((Money) plain(read(event))).currency();
    }
    return new Money(size, currency);
  }

  private static Object ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? Nothing.UNKNOWN : part.divide(whole, EXACT);
  }

  private int whole(String column) {
    return row.cell(column).isEmpty() ? 0 : Integer.parseInt(row.cell(column));
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  /** Returns what a field holds as a decimal number, truth, name, text, day or amount. */
  static Object plain(@Nullable Object read) {
    if (read == null) {
      return Nothing.UNKNOWN;
    } else if (read instanceof Double number) {
      return BigDecimal.valueOf(number);
    } else if (read instanceof Choice choice) {
      return choice.name();
    } else if (read instanceof PersonId person) {
      return person.value();
    }
    return read;
  }
}
