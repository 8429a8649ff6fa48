package io.github.churnrx.signals;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.Value.Absent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of all signals for one case, each worked out when it is first asked for. A signal that
 * was given directly keeps its given value. Not thread-safe.
 */
public final class CaseSignals {
  private final CustomerCase customerCase;
  private final SignalIndex index;
  private final Recovery recovery;
  private final Customer.Status status;
  private final @Nullable Tier tier;
  private final Currency currency;
  private final List<String> statedCauses;
  private final CaseRemarks remarks;
  private final @Nullable Value[] values;
  private final @Nullable Value[] given;

  CaseSignals(
      CustomerCase customerCase,
      SignalIndex index,
      Recovery recovery,
      Customer.Status status,
      @Nullable Tier tier,
      Currency currency,
      List<String> statedCauses,
      CaseRemarks remarks,
      @Nullable Value[] given) {
    this.customerCase = customerCase;
    this.index = index;
    this.recovery = recovery;
    this.status = status;
    this.tier = tier;
    this.currency = currency;
    this.statedCauses = statedCauses;
    this.remarks = remarks;
    this.given = given;
    this.values = given.clone();
  }

  /** Returns the same signals with one of them given, as if somebody had answered a question. */
  public CaseSignals with(Signal signal, Value answer) {
    CaseSignals answered =
        new CaseSignals(
            customerCase,
            index,
            recovery,
            status,
            tier,
            currency,
            statedCauses,
            remarks,
            given.clone());
    System.arraycopy(values, 0, answered.values, 0, values.length);
    recovery.forget(answered.values, given);
    int place = index.place(signal.id());
    answered.values[place] = answer;
    answered.given[place] = answer;
    return answered;
  }

  /** Returns the one currency of the case; XXX if it has no amounts. */
  public Currency currency() {
    return currency;
  }

  /** Returns the codes of the causes that were stated, whatever the codes that stated them. */
  public List<String> statedCauses() {
    return statedCauses;
  }

  /** Returns the case. */
  public CustomerCase customerCase() {
    return customerCase;
  }

  /** Returns the customer's status, given or worked out. */
  public Customer.Status status() {
    return status;
  }

  /** Returns the customer's tier, given or worked out; null if not known. */
  public @Nullable Tier tier() {
    return tier;
  }

  /** Returns what the customer said, given or read from free text, by date. */
  public List<Remark> remarks() {
    return remarks.all().stream().map(Remark.class::cast).toList();
  }

  /** Returns the value of the signal at a place of the index. */
  public Value at(int place) {
    Value value = values[place];
    if (value == null) {
      Signal signal = index.at(place);
      value = named(signal, derive(signal));
      values[place] = value;
    }
    return value;
  }

  /** Returns the value of a signal. */
  public Value of(Signal signal) {
    return at(index.place(signal.id()));
  }

  /** Returns whether the signal was given directly. */
  public boolean isGiven(Signal signal) {
    return isGiven(index.place(signal.id()));
  }

  /** Returns whether the signal at a place of the index was given directly. */
  public boolean isGiven(int place) {
    return given[place] != null;
  }

  private Value derive(Signal signal) {
    Derivation derivation = signal.derivation();
    if (derivation instanceof FromEvents events) {
      if (events.stream() == EventType.REMARKS && !remarks.areKnown()) {
        return Absent.UNKNOWN;
      }
      return new Deriver(customerCase, events, signal.type(), currency, remarks).derive();
    }
    if (derivation instanceof FromEconomics economics) {
      return recovery.value(economics.figure(), this);
    }
    return derivation instanceof FromCustomer from ? attribute(signal, from) : Absent.UNKNOWN;
  }

  /** Returns a category by its id, however the record calls it. */
  private static Value named(Signal signal, Value value) {
    if (value instanceof Value.Category category) {
      return signal
          .valueNamed(category.id())
          .<Value>map(known -> new Value.Category(known.id()))
          .orElse(value);
    }
    return value;
  }

  private Value attribute(Signal signal, FromCustomer from) {
    Field<Customer> field = from.field();
    if (field.id().equals("tier")) {
      return tier == null ? Absent.UNKNOWN : Deriver.value(tier.id(), signal.type());
    }
    if (field.id().equals("status")) {
      return new Value.Category(status.name());
    }
    Object read = field.read(customerCase.customer(), customerCase.asOf());
    if (read == null) {
      return Absent.UNKNOWN;
    }
    if (from.measure() == Measure.DAYS_SINCE) {
      return new Value.Num(ChronoUnit.DAYS.between((LocalDate) read, customerCase.asOf()));
    }
    return Deriver.value(read, signal.type());
  }
}
