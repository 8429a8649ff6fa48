package io.github.churnrx.oracle;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.GivenState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of all signals of one case. */
final class Signals {
  private final Book book;
  private final CustomerCase customerCase;
  private final Standing standing;
  private final Tally tally;
  private final Map<String, Object> values = new LinkedHashMap<>();

  Signals(Book book, CustomerCase customerCase, Tally tally) {
    this.book = book;
    this.customerCase = customerCase;
    this.standing = new Standing(book, customerCase);
    this.tally = tally;
    if (customerCase.customer().tier() == null) {
      tally.note("tier derived " + standing.tier());
    }
    if (customerCase.customer().status() == null) {
      tally.note("status derived " + standing.status());
    }
    for (Entry signal : book.entries("signals")) {
      Object value = value(signal);
      values.put(signal.id(), value);
      noteMeasure(signal, value);
    }
  }

  private Object value(Entry signal) {
    Object given = customerCase.signals().get(signal.id());
    if (given instanceof GivenState state) {
      return state == GivenState.UNKNOWN ? Nothing.UNKNOWN : Nothing.NOT_APPLICABLE;
    } else if (given != null) {
      return named(signal, Derivation.plain(given));
    } else if (signal.cell("of").isEmpty()) {
      return Nothing.UNKNOWN;
    } else if (signal.cell("of").equals("customer")) {
      return named(signal, attribute(signal));
    }
    return named(signal, new Derivation(signal, customerCase, tally).value());
  }

  private Object attribute(Entry signal) {
    Field<Customer> field = Customer.field(signal.cell("field")).orElseThrow();
    if (field.id().equals("tier")) {
      return standing.tier().equals("unknown") ? Nothing.UNKNOWN : standing.tier();
    } else if (field.id().equals("status")) {
      return standing.status().name();
    }
    Object value = Derivation.plain(field.read(customerCase.customer(), customerCase.asOf()));
    if (signal.cell("measure").equals("days-since") && value instanceof LocalDate day) {
      return BigDecimal.valueOf(customerCase.asOf().toEpochDay() - day.toEpochDay());
    }
    return value;
  }

  /** Returns a value of a category by its id, if it is written by one of its labels. */
  private Object named(Entry signal, Object value) {
    return value instanceof String text && Kind.typeOf(signal).equals("category")
        ? book.kind(signal).values().orSame(text)
        : value;
  }

  Object of(String signal) {
    return values.getOrDefault(signal, Nothing.UNKNOWN);
  }

  /** Returns what a reader may see of a value. */
  Object shown(String signal) {
    boolean masked = book.entry("signals", signal).cell("privacy").equals("identifying");
    return masked && !(of(signal) instanceof Nothing) ? "•••" : of(signal);
  }

  Map<String, Object> all() {
    return values;
  }

  boolean isGiven(String signal) {
    return customerCase.signals().containsKey(signal);
  }

  CustomerCase customerCase() {
    return customerCase;
  }

  Standing standing() {
    return standing;
  }

  /** Returns whether a condition such as {@code complaints.open >= 2} holds. */
  Answer holds(String cell) {
    Condition condition = book.condition(cell);
    CellTest test = condition.test();
    if (test == null) {
      throw new IllegalArgumentException("switched off: " + cell);
    }
    Answer answer = test.on(of(condition.signal()));
    tally.note("condition " + answer);
    return answer;
  }

  /** Returns whether a condition is on a signal that does not apply. */
  boolean isNotApplicable(String cell) {
    return of(book.condition(cell).signal()) == Nothing.NOT_APPLICABLE;
  }

  /** Returns whether a condition is on a signal that is switched off. */
  boolean isOff(String cell) {
    return book.condition(cell).test() == null;
  }

  private void noteMeasure(Entry signal, Object value) {
    String state = value instanceof Nothing nothing ? nothing.name() : "KNOWN";
    String measure = signal.cell("measure");
    tally.note("type " + Kind.typeOf(signal) + " " + state);
    if (isGiven(signal.id())) {
      tally.note("given " + state);
    } else if (!measure.isEmpty()) {
      tally.note("measure " + measure + " " + state);
    }
  }
}
