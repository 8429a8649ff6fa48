package io.github.churnrx;

import io.github.churnrx.Needs.SignalNeed;
import io.github.churnrx.Needs.StreamNeed;
import io.github.churnrx.engine.Conditions;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.signals.CaseRemarks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Works out what knowledge can make use of. */
final class NeedsOf {
  private NeedsOf() {}

  static Needs knowledge(Knowledge knowledge) {
    Set<Signal> used = new LinkedHashSet<>();
    Conditions.in(knowledge).map(Condition::signal).forEach(used::add);
    texts(knowledge).forEach(text -> used.addAll(text.signals()));
    List<SignalNeed> signals = new ArrayList<>();
    Set<String> customerFields = new TreeSet<>();
    Map<EventType, Reads> streams = new EnumMap<>(EventType.class);
    for (Signal signal : knowledge.signals()) {
      if (used.contains(signal)) {
        SignalNeed need = need(signal, knowledge);
        signals.add(need);
        signal.derived().ifPresent(d -> read(d, need.causes(), customerFields, streams));
      }
    }
    knowledge.patterns().stream()
        .flatMap(file -> file.rules().stream())
        .forEach(
            rule ->
                rule.needs()
                    .forEach(
                        stream -> {
                          Reads reads = streams.computeIfAbsent(stream, s -> new Reads());
                          reads.patterns.add(rule.name());
                          knowledge
                              .symptom(rule.raises())
                              .ifPresent(raised -> reads.causes.addAll(causes(raised)));
                          reads.days = Math.max(reads.days, rule.days());
                        }));
    List<StreamNeed> streamNeeds = new ArrayList<>();
    streams.forEach((stream, reads) -> streamNeeds.add(reads.toNeed(stream)));
    return new Needs(signals, streamNeeds, List.copyOf(customerFields));
  }

  private static Stream<Template> texts(Knowledge knowledge) {
    return Stream.of(
            knowledge.symptoms().stream().map(Symptom::text),
            knowledge.actions().stream().map(a -> a.label()),
            knowledge.actions().stream().flatMap(a -> Stream.ofNullable(a.avoid())),
            knowledge.policies().stream().map(p -> p.reason()),
            knowledge.roles().stream().flatMap(r -> Stream.ofNullable(r.person())))
        .flatMap(all -> all);
  }

  private static SignalNeed need(Signal signal, Knowledge knowledge) {
    List<String> symptoms = new ArrayList<>();
    Set<String> causes = new LinkedHashSet<>();
    for (Symptom symptom : knowledge.symptoms()) {
      boolean tests =
          symptom.ways().stream()
              .flatMap(way -> way.conditions().stream())
              .anyMatch(condition -> condition.signal().equals(signal));
      if (tests) {
        symptoms.add(symptom.id());
        causes.addAll(causes(symptom));
      }
    }
    return new SignalNeed(signal, symptoms, List.copyOf(causes));
  }

  private static List<String> causes(Symptom symptom) {
    return Stream.concat(symptom.supports().stream(), symptom.against().stream())
        .map(Symptom.Claim::target)
        .toList();
  }

  private static void read(
      Derivation derivation,
      List<String> causes,
      Set<String> customerFields,
      Map<EventType, Reads> streams) {
    if (derivation instanceof FromCustomer from) {
      customerFields.addAll(recorded(from.field()));
    } else if (derivation instanceof FromEconomics) {
      customerFields.addAll(List.of("annual-margin", "annual-value", "status"));
    } else if (derivation instanceof FromEvents from) {
      Reads reads = streams.computeIfAbsent(from.stream(), s -> new Reads());
      reads.causes.addAll(causes);
      from.measuredField().ifPresent(field -> reads.fields.addAll(recorded(field)));
      from.where().forEach(test -> reads.fields.addAll(recorded(test.field())));
      reads.days = Math.max(reads.days, from.daysBack().orElse(Integer.MAX_VALUE));
      if (from.stream() == EventType.REMARKS) {
        CaseRemarks.TEXTS.forEach((stream, fields) -> texts(reads, stream, fields, streams));
      }
      if (from.window() instanceof Window.Since since) {
        streams.computeIfAbsent(since.anchor(), s -> new Reads()).causes.addAll(causes);
      }
    }
  }

  /** Returns what must be given so that a field has a value. */
  private static List<String> recorded(Field<?> field) {
    return field.computed() ? field.from() : List.of(field.id());
  }

  /** Where remarks are not given, the texts are needed that they can be read from. */
  private static void texts(
      Reads remarks, EventType stream, List<String> fields, Map<EventType, Reads> streams) {
    Reads reads = streams.computeIfAbsent(stream, s -> new Reads());
    reads.fields.addAll(fields);
    reads.causes.addAll(remarks.causes);
    reads.days = Math.max(reads.days, remarks.days);
  }

  /** What is read of one stream. */
  private static final class Reads {
    private final Set<String> fields = new TreeSet<>(Set.of("date"));
    private final Set<String> patterns = new TreeSet<>();
    private final Set<String> causes = new LinkedHashSet<>();
    private int days;

    StreamNeed toNeed(EventType stream) {
      return new StreamNeed(
          stream,
          List.copyOf(fields),
          days == Integer.MAX_VALUE || days == 0 ? null : days,
          List.copyOf(patterns),
          List.copyOf(causes));
    }
  }
}
