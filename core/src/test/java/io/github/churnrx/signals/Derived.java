package io.github.churnrx.signals;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One signal and how it is derived, to be read off cases. Immutable. */
record Derived(
    EventType stream,
    Measure measure,
    SignalType type,
    @Nullable String field,
    List<FieldTest> where,
    Window window,
    int baseline,
    int minimum,
    double guard) {

  static Derived of(EventType stream, Measure measure, SignalType type) {
    return new Derived(stream, measure, type, null, List.of(), new Window.Whole(), 0, 0, 1);
  }

  Derived field(String id) {
    return new Derived(stream, measure, type, id, where, window, baseline, minimum, guard);
  }

  Derived where(String id, UnaryTest test) {
    List<FieldTest> tests = new ArrayList<>(where);
    tests.add(new FieldTest(fieldOf(id), test));
    return new Derived(stream, measure, type, field, tests, window, baseline, minimum, guard);
  }

  Derived days(int days) {
    return window(new Window.Days(days));
  }

  Derived since(EventType anchor) {
    return window(new Window.Since(anchor));
  }

  private Derived window(Window other) {
    return new Derived(stream, measure, type, field, where, other, baseline, minimum, guard);
  }

  Derived baseline(int days) {
    return new Derived(stream, measure, type, field, where, window, days, minimum, guard);
  }

  Derived minimum(int events) {
    return new Derived(stream, measure, type, field, where, window, baseline, events, guard);
  }

  Derived guard(double probability) {
    return new Derived(stream, measure, type, field, where, window, baseline, minimum, probability);
  }

  private Field<Event> fieldOf(String id) {
    return stream.field(id).orElseThrow();
  }

  /** Returns the value for a case. */
  Value on(CustomerCase customerCase) {
    Field<Event> measured = field == null ? null : fieldOf(field);
    FromEvents derivation =
        new FromEvents(stream, measure, measured, where, window, baseline, minimum, guard);
    Signal signal = signal("x", type, derivation);
    return read(customerCase, List.of(), signal).of(signal);
  }

  static Signal signal(String id, SignalType type, @Nullable Derivation derivation) {
    return new Signal(
        id,
        Text.of(id, id),
        Subject.CUSTOMER,
        type,
        null,
        List.of(),
        derivation,
        null,
        Signal.Privacy.ORDINARY,
        List.of(),
        Location.of("test"));
  }

  /** Takes a case in with knowledge that consists of signals and tiers. */
  static CaseSignals read(CustomerCase customerCase, List<Tier> tiers, Signal... signals) {
    List<Signal> all = List.of(signals);
    Knowledge knowledge =
        Knowledge.builder("test", Text.of("", ""), "").signals(all).tiers(tiers).build();
    return new CaseIntake(knowledge, new SignalIndex(all), Set.of()).take(customerCase);
  }
}
