package io.github.churnrx.oracle;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes random cases for a knowledge base. */
final class CaseWriter {
  private static final List<Integer> EDGES =
      List.of(
          0, 0, 1, 1, 6, 7, 8, 13, 14, 15, 29, 30, 31, 59, 60, 61, 89, 90, 91, 179, 180, 181, 364,
          365, 366);

  private final Dice dice;
  private final Tally tally;
  private final Sample sample;
  private final LocalDate asOf;
  private final String currency;

  private CaseWriter(long seed, Sample sample, Tally tally) {
    this.dice = new Dice(seed);
    this.tally = tally;
    this.sample = sample;
    this.asOf = sample.around().plusDays(dice.between(-20, 20));
    this.currency = sample.namesCurrency() ? "CNY" : dice.pick("CNY", "USD");
  }

  /** Returns a case; the same seed gives the same one, its events in another order if asked. */
  static CustomerCase write(long seed, Sample sample, Tally tally) {
    return new CaseWriter(seed, sample, tally).write();
  }

  private CustomerCase write() {
    CustomerCase.Builder builder = CustomerCase.of("K" + dice.between(1, 99)).asOf(asOf);
    customer(builder);
    Set<EventType> streams = EnumSet.copyOf(sample.streams());
    streams.add(EventType.ACTIONS_TAKEN);
    int absent = dice.percent(12) ? 80 : 12;
    for (EventType stream : streams) {
      events(stream, absent, builder);
    }
    for (SignalSpec signal : sample.signals()) {
      boolean isOnlyGiven = sample.signals().indexOf(signal) >= sample.signals().size() - 7;
      boolean isMirrored = signal.equals(sample.signals().get(0));
      if (!isMirrored && dice.percent(isOnlyGiven ? 87 - absent : 4)) {
        give(signal, isOnlyGiven, builder);
      }
    }
    for (Named cause : dice.percent(35) ? dice.some(sample.causes(), 1, 2) : List.<Named>of()) {
      builder.statedReason(cause.id(), dice.percent(50) ? daysAgo() : null);
      tally.note("case stated reason");
      if (dice.percent(20)) {
        builder.statedReason(cause.id());
      }
    }
    if (dice.percent(8)) {
      tally.note("case confirmed reason");
      builder.confirmedReason(dice.pick(sample.causes()).id());
    }
    return builder.build();
  }

  private void customer(CustomerCase.Builder builder) {
    if (dice.percent(35)) {
      builder.status(dice.pick(Customer.Status.values()));
      tally.note("case status given");
    }
    LocalDate since = daysAgo();
    if (dice.percent(4)) {
      LocalDate lost = daysAgo();
      builder.lostOn(lost.isBefore(since) ? since : lost);
    }
    if (dice.percent(35)) {
      builder.tier(dice.pick(sample.tiers()));
      tally.note("case tier given");
    }
    if (dice.percent(60)) {
      builder.annualValue(Money.of(dice.pick("0.5", "0", "20", "99.5", "100", "700"), currency));
    }
    if (dice.percent(70)) {
      builder.since(since);
    }
    if (dice.percent(60)) {
      builder.segment(written(dice.pick(Streams.WORDS)));
    }
    if (dice.percent(60)) {
      String name = dice.percent(70) ? dice.pick("Ms. Wang", "水泵") : null;
      builder.owner("E1", name, dice.percent(70) ? daysAgo() : null);
    }
  }

  private String written(Named word) {
    return dice.pick(word.id(), word.zh(), word.en(), "something else");
  }

  private void events(EventType stream, int absent, CustomerCase.Builder builder) {
    if (dice.percent(absent)) {
      tally.note("case stream absent");
      return;
    }
    builder.none(stream);
    if (dice.percent(20)) {
      builder.completeSince(stream, daysAgo().plusDays(dice.between(-1, 2)));
      tally.note("case stream complete since");
    }
    int count = dice.percent(12) ? 0 : dice.between(1, dice.pick(4, 8, 16));
    for (int i = 0; i < count; i++) {
      Event event = event(stream);
      builder.event(event);
      if (dice.percent(5)) {
        builder.event(event);
      }
    }
  }

  private Event event(EventType stream) {
    Map<String, Object> values = new HashMap<>();
    LocalDate date = daysAgo();
    for (Field<Event> field : stream.fields()) {
      if (field.id().equals("date")) {
        values.put("date", date);
      } else if (!field.computed() && (field.required() || dice.percent(70))) {
        values.put(field.id(), value(stream, field, date));
      }
    }
    return stream.create(values);
  }

  private Object value(EventType stream, Field<Event> field, LocalDate date) {
    return switch (field.type()) {
      case DATE -> field.occurred() ? between(date, asOf) : due(date);
      case MONEY -> amount(field);
      case NUMBER ->
          switch (field.id()) {
            case "handovers" -> BigDecimal.valueOf(dice.between(0, 4));
            case "best" -> new BigDecimal(dice.pick("10", "12.5"));
            default -> new BigDecimal(dice.pick("0.1", "0.2", "0.7", "1", "2.5", "3", "10"));
          };
      case RATIO -> new BigDecimal(dice.pick("0", "0.1", "0.2", "0.35", "0.5", "1"));
      case FLAG -> dice.percent(50);
      case CHOICE -> dice.pick(new ArrayList<>(field.choices()));
      case TEXT -> stream == EventType.ACTIONS_TAKEN ? action() : dice.pick(Streams.WORDS).id();
      case PERSON -> PersonId.of(dice.pick("alpha", "Beta"));
    };
  }

  private String action() {
    return dice.pick(sample.actions()).id();
  }

  private LocalDate due(LocalDate date) {
    LocalDate due = asOf.plusDays(dice.between(-90, 60));
    return due.isBefore(date) ? date : due;
  }

  private Money amount(Field<Event> field) {
    String negative = field.range() == null ? "-20" : "20";
    return Money.of(dice.pick(negative, "0.1", "0.2", "0.3", "5", "20.5", "300"), currency);
  }

  private LocalDate between(LocalDate first, LocalDate last) {
    int days = (int) Math.min(40, last.toEpochDay() - first.toEpochDay());
    return first.plusDays(dice.between(0, days));
  }

  private LocalDate daysAgo() {
    return asOf.minusDays(dice.percent(60) ? dice.pick(EDGES) : dice.between(0, 400));
  }

  private void give(SignalSpec signal, boolean isOnlyGiven, CustomerCase.Builder builder) {
    String id = signal.name().id();
    if (dice.percent(12)) {
      builder.signalUnknown(id);
    } else if (dice.percent(12)) {
      builder.signalNotApplicable(id);
    } else {
      giveValue(signal, isOnlyGiven, builder);
    }
  }

  /** In the place of what could be derived, numbers that any measure can have. */
  private void giveValue(SignalSpec signal, boolean isOnlyGiven, CustomerCase.Builder builder) {
    String id = signal.name().id();
    switch (signal.type()) {
      case "flag" -> builder.signal(id, dice.percent(50));
      case "date" -> builder.signal(id, daysAgo());
      case "money" -> builder.signal(id, Money.of(dice.pick(signal.limits()), currency));
      case "category" -> {
        Named value = dice.pick(signal.values());
        builder.signal(id, dice.pick(value.id(), value.zh(), value.en()));
      }
      case "text" -> builder.signal(id, dice.pick(signal.values()).id());
      default ->
          builder.signal(
              id, new BigDecimal(isOnlyGiven ? dice.pick(signal.limits()) : dice.pick("0", "1")));
    }
  }
}
