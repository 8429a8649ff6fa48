package io.github.churnrx.signals;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.Value.Absent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a signal from the events of one stream. */
final class Deriver {
  private final CustomerCase customerCase;
  private final LocalDate asOf;
  private final FromEvents derivation;
  private final SignalType type;
  private final Currency currency;
  private final CaseRemarks remarks;
  private final boolean isOfRemarks;

  Deriver(
      CustomerCase customerCase,
      FromEvents derivation,
      SignalType type,
      Currency currency,
      CaseRemarks remarks) {
    this.customerCase = customerCase;
    this.asOf = customerCase.asOf();
    this.derivation = derivation;
    this.type = type;
    this.currency = currency;
    this.remarks = remarks;
    this.isOfRemarks = derivation.stream() == EventType.REMARKS;
  }

  Value derive() {
    EventType stream = derivation.stream();
    if (!isRecorded(stream)) {
      return Absent.UNKNOWN;
    }
    LocalDate after = null;
    if (derivation.window() instanceof Window.Days days) {
      after = asOf.minusDays(days.count());
    } else if (derivation.window() instanceof Window.Since since) {
      if (!isRecorded(since.anchor())) {
        return Absent.UNKNOWN;
      }
      List<Event> anchors = events(since.anchor());
      if (anchors.isEmpty()) {
        return Absent.NOT_APPLICABLE;
      }
      after = anchors.get(anchors.size() - 1).date();
    }
    return switch (derivation.measure()) {
      case EXISTS, LATEST, DAYS_SINCE -> presence(after);
      case TREND, EXPECTED, VERSUS_EXPECTED, CHANCE -> comparison(after);
      case COUNT -> covers(after) ? aggregate(after) : atLeast(aggregate(after));
      default -> covers(after) ? aggregate(after) : Absent.UNKNOWN;
    };
  }

  /** Returns what a count on record says of one that is not complete. */
  private static Value atLeast(Value count) {
    return count instanceof Value.Num found && found.value() >= 1
        ? new Value.AtLeast((int) found.value())
        : Absent.UNKNOWN;
  }

  /** Measures to which events on record are enough, whatever is missing. */
  private Value presence(@Nullable LocalDate after) {
    List<Event> events = events(derivation.stream());
    Field<Event> field = derivation.measure() == Measure.EXISTS ? null : derivation.measured();
    boolean byDate = field == null || derivation.measure() == Measure.LATEST;
    int enough = Math.max(1, minimum());
    int count = 0;
    Object latest = null;
    for (int i = events.size() - 1; i >= 0 && !(byDate && count == enough); i--) {
      Event event = events.get(i);
      if (!within(event, after, asOf) || !passes(event)) {
        continue;
      }
      Object read = field == null ? event.date() : field.read(event, asOf);
      if (read != null) {
        count++;
        latest = latest == null || isLater(read, latest) ? read : latest;
      }
    }
    if (latest != null && count >= enough) {
      return found(latest);
    }
    if (minimum() > 0 || !covers(after)) {
      return Absent.UNKNOWN;
    }
    return derivation.measure() == Measure.EXISTS ? Value.Flag.NO : Absent.NOT_APPLICABLE;
  }

  /** Returns whether what an earlier event says is nevertheless a later day. */
  private boolean isLater(Object read, Object latest) {
    return derivation.measure() == Measure.DAYS_SINCE
        && read instanceof LocalDate one
        && latest instanceof LocalDate other
        && one.isAfter(other);
  }

  private Value found(Object latest) {
    if (derivation.measure() == Measure.EXISTS) {
      return Value.Flag.YES;
    }
    if (derivation.measure() == Measure.LATEST) {
      return value(latest, type);
    }
    return latest instanceof LocalDate date ? days(date) : Absent.NOT_APPLICABLE;
  }

  private Value days(LocalDate since) {
    return new Value.Num(ChronoUnit.DAYS.between(since, asOf));
  }

  private Value aggregate(@Nullable LocalDate after) {
    List<Event> events = events(derivation.stream());
    Field<Event> field = derivation.measured();
    int all = 0;
    int count = 0;
    LocalDate first = null;
    Totals totals = new Totals();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (!within(event, after, asOf)) {
        continue;
      }
      all++;
      if (!passes(event)) {
        continue;
      }
      if (field == null) {
        count++;
        first = first == null ? event.date() : first;
      } else {
        Object read = field.read(event, asOf);
        if (read != null) {
          count++;
          totals.add(read);
          LocalDate day = read instanceof LocalDate date ? date : event.date();
          first = first == null || day.isBefore(first) ? day : first;
        }
      }
    }
    boolean isShare = derivation.measure() == Measure.SHARE;
    if ((isShare ? all : count) < minimum()) {
      return Absent.UNKNOWN;
    }
    return switch (derivation.measure()) {
      case COUNT -> new Value.Num(count);
      case SHARE -> all == 0 ? Absent.UNKNOWN : new Value.Num((double) count / all);
      case RATE -> rate(count, after);
      case DAYS_SINCE_FIRST -> first == null ? Absent.NOT_APPLICABLE : days(first);
      case SUM -> totals.sum();
      case MAX -> totals.max();
      case MIN -> totals.min();
      case AVERAGE -> totals.average();
      default -> throw new IllegalStateException(derivation.measure().id());
    };
  }

  private Value rate(int count, @Nullable LocalDate after) {
    long days = after == null ? 0 : ChronoUnit.DAYS.between(after, asOf);
    return days <= 0 ? Absent.UNKNOWN : new Value.Num(count * 30.0 / days);
  }

  /** Measures that hold the window against the time before it. */
  private Value comparison(@Nullable LocalDate after) {
    if (after == null) {
      return Absent.UNKNOWN;
    }
    long windowDays = ChronoUnit.DAYS.between(after, asOf);
    boolean isTrend = derivation.measure() == Measure.TREND;
    LocalDate start = isTrend ? after.minusDays(windowDays) : baselineStart(after);
    if (start == null || !covers(start)) {
      return Absent.UNKNOWN;
    }
    long beforeDays = ChronoUnit.DAYS.between(start, after);
    Field<Event> field = isTrend ? derivation.measured() : null;
    Totals now = new Totals();
    Totals before = new Totals();
    List<Event> events = events(derivation.stream());
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (!within(event, start, asOf) || !passes(event)) {
        continue;
      }
      Object read = field == null ? event : field.read(event, asOf);
      if (read != null) {
        (event.date().isAfter(after) ? now : before).add(read);
      }
    }
    if (before.count < minimum() || (isOfRemarks && now.count == 0)) {
      return Absent.UNKNOWN;
    }
    return field == null
        ? compare(now.count, (double) before.count * windowDays, beforeDays)
        : now.dividedBy(before);
  }

  /**
   * Returns the day after which the usual rhythm is taken from the record: the baseline, or as much
   * of it as is on record, if that is half of it at least; null if it is less.
   */
  private @Nullable LocalDate baselineStart(LocalDate after) {
    LocalDate start = after.minusDays(derivation.baselineDays());
    LocalDate since = isOfRemarks ? null : customerCase.completeSince(derivation.stream());
    if (since == null || !since.isAfter(start.plusDays(1))) {
      return start;
    }
    LocalDate shorter = since.minusDays(1);
    long days = ChronoUnit.DAYS.between(shorter, after);
    return 2 * days >= derivation.baselineDays() ? shorter : null;
  }

  /** Compares a count with what was expected, which is given as a fraction to round only once. */
  private Value compare(int count, double numerator, long denominator) {
    double expected = numerator / denominator;
    if (derivation.measure() == Measure.EXPECTED) {
      return new Value.Num(expected);
    }
    if (expected <= 0) {
      return Absent.UNKNOWN;
    }
    if (derivation.measure() == Measure.CHANCE) {
      return new Value.Num(Poisson.tail(count, expected));
    }
    boolean counts = derivation.guard() >= 1 || Poisson.tail(count, expected) <= derivation.guard();
    return new Value.Num(counts ? (double) count * denominator / numerator : 1);
  }

  private static boolean within(Event event, @Nullable LocalDate after, LocalDate until) {
    LocalDate date = event.date();
    return (after == null || date.isAfter(after)) && !date.isAfter(until);
  }

  private boolean passes(Event event) {
    List<FieldTest> tests = derivation.where();
    for (int i = 0; i < tests.size(); i++) {
      FieldTest test = tests.get(i);
      Object read = test.field().read(event, asOf);
      boolean isTopic = isOfRemarks && test.field().id().equals("topic");
      SignalType wanted = isTopic ? SignalType.CATEGORY : null;
      Value value = read == null ? Absent.UNKNOWN : value(read, wanted);
      if (test.test().on(value) != Truth.TRUE) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(@Nullable LocalDate after) {
    if (after == null) {
      return true;
    }
    return isOfRemarks ? remarks.cover(after) : customerCase.covers(derivation.stream(), after);
  }

  private boolean isRecorded(EventType stream) {
    return stream == EventType.REMARKS ? remarks.areKnown() : customerCase.isRecorded(stream);
  }

  private List<Event> events(EventType stream) {
    return stream == EventType.REMARKS ? remarks.all() : customerCase.events(stream);
  }

  /** Returns how many events there must be. That no remark was found is no evidence of anything. */
  private int minimum() {
    return isOfRemarks ? Math.max(1, derivation.minimum()) : derivation.minimum();
  }

  /** Returns what was read from a field as a value. */
  static Value value(Object read, @Nullable SignalType wanted) {
    if (read instanceof Double number) {
      return new Value.Num(number);
    } else if (read instanceof Boolean flag) {
      return Value.Flag.of(flag);
    } else if (read instanceof LocalDate day) {
      return new Value.Day(day);
    } else if (read instanceof Money money) {
      return new Value.Amount(money);
    } else if (read instanceof Choice choice) {
      return new Value.Category(choice.name());
    }
    String text = read instanceof PersonId person ? person.value() : read.toString();
    return wanted == SignalType.CATEGORY ? new Value.Category(text) : new Value.Words(text);
  }

  /** Adds up numbers or amounts, in decimals: 0.1 and 0.2 make 0.3. */
  private final class Totals {
    private BigDecimal sum = BigDecimal.ZERO;
    private double max = Double.NEGATIVE_INFINITY;
    private double min = Double.POSITIVE_INFINITY;
    private int count;
    private @Nullable Money moneyMax;
    private @Nullable Money moneyMin;

    void add(Object read) {
      count++;
      if (read instanceof Money money) {
        sum = sum.add(money.amount());
        moneyMax = moneyMax == null || money.compareTo(moneyMax) > 0 ? money : moneyMax;
        moneyMin = moneyMin == null || money.compareTo(moneyMin) < 0 ? money : moneyMin;
      } else if (read instanceof Double number) {
        sum = sum.add(BigDecimal.valueOf(number));
        max = Math.max(max, number);
        min = Math.min(min, number);
      }
    }

    Value sum() {
      return total(sum);
    }

    private Value total(BigDecimal size) {
      return type == SignalType.MONEY
          ? new Value.Amount(new Money(size, currency))
          : new Value.Num(size.doubleValue());
    }

    /** Returns the ratio of two sums; nothing can be said against none or a negative one. */
    Value dividedBy(Totals other) {
      return other.sum.signum() <= 0
          ? Absent.UNKNOWN
          : new Value.Num(sum.divide(other.sum, MathContext.DECIMAL64).doubleValue());
    }

    Value max() {
      return amountOr(moneyMax, max);
    }

    Value min() {
      return amountOr(moneyMin, min);
    }

    Value average() {
      return count == 0
          ? Absent.NOT_APPLICABLE
          : total(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64));
    }

    private Value amountOr(@Nullable Money money, double number) {
      if (money != null) {
        return new Value.Amount(money);
      }
      return count == 0 ? Absent.NOT_APPLICABLE : new Value.Num(number);
    }
  }
}
