package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.mapping.MappedContents;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says what must be had for a signal to be known. Thread-safe. */
final class LackOf {
  /** The recorded field from which a computed one follows. */
  private static final Map<String, String> COMPUTED =
      Map.ofEntries(
          Map.entry("complaints.answered", "answered-on"),
          Map.entry("complaints.answer-days", "answered-on"),
          Map.entry("complaints.open", "resolved-on"),
          Map.entry("complaints.open-days", "resolved-on"),
          Map.entry("complaints.resolve-days", "resolved-on"),
          Map.entry("interactions.unanswered", "answered-on"),
          Map.entry("interactions.unanswered-days", "answered-on"),
          Map.entry("promises.overdue", "kept-on"),
          Map.entry("promises.overdue-days", "kept-on"),
          Map.entry("promises.late-days", "kept-on"),
          Map.entry("promises.broken", "kept-on"),
          Map.entry("rebates.overdue", "paid-on"),
          Map.entry("rebates.overdue-days", "paid-on"),
          Map.entry("rebates.late-days", "paid-on"),
          Map.entry("payments.overdue", "paid-on"),
          Map.entry("payments.overdue-days", "paid-on"),
          Map.entry("surveys.level", "score"),
          Map.entry("quality-incidents.open", "resolved-on"),
          Map.entry("quality-incidents.open-days", "resolved-on"),
          Map.entry("owner-changes.introduced", "introduced-on"),
          Map.entry("channel-events.open", "resolved-on"));

  private final MappedContents contents;
  private final Map<Signal, Lack> known = new ConcurrentHashMap<>();

  LackOf(MappedContents contents) {
    this.contents = contents;
  }

  Lack stream(EventType stream) {
    return contents.streams().containsKey(stream) ? Lack.history(stream) : Lack.stream(stream);
  }

  Lack signal(Signal signal) {
    return known.computeIfAbsent(signal, this::find);
  }

  private Lack find(Signal signal) {
    Derivation derivation = signal.derived().orElse(null);
    if (contents.signals().contains(signal.id()) || derivation == null) {
      return Lack.signal(signal, contents.signals().contains(signal.id()));
    }
    if (derivation instanceof FromCustomer from) {
      Field<Customer> field = from.field();
      String id = field.id().equals("tenure-days") ? "since" : field.id();
      return Lack.attribute(id, label(id, field), contents.customerFields().contains(id));
    }
    if (derivation instanceof FromEconomics) {
      String id =
          contents.customerFields().contains("annual-value") ? "annual-margin" : "annual-value";
      return Lack.attribute(id, label(id, null), false);
    }
    FromEvents from = (FromEvents) derivation;
    EventType stream = from.stream();
    Set<String> given = contents.streams().get(stream);
    if (stream == EventType.REMARKS) {
      return Lack.stream(EventType.FEEDBACK);
    }
    if (given == null) {
      return Lack.stream(stream);
    }
    return from.measuredField()
        .filter(field -> isLacking(stream, field, given))
        .or(
            () ->
                from.where().stream()
                    .map(test -> test.field())
                    .filter(field -> isLacking(stream, field, given))
                    .findFirst())
        .map(field -> lacking(stream, field))
        .orElseGet(() -> Lack.history(stream));
  }

  private static io.github.churnrx.text.Text label(
      String id, @org.jspecify.annotations.Nullable Field<Customer> field) {
    return Customer.fields().stream()
        .filter(other -> other.id().equals(id))
        .map(Field::label)
        .findFirst()
        .orElseGet(() -> field == null ? io.github.churnrx.text.Text.of(id, id) : field.label());
  }

  private static boolean isLacking(EventType stream, Field<Event> field, Set<String> given) {
    return !given.contains(recorded(stream, field));
  }

  private static String recorded(EventType stream, Field<Event> field) {
    return COMPUTED.getOrDefault(stream.id() + "." + field.id(), field.id());
  }

  private static Lack lacking(EventType stream, Field<Event> field) {
    String id = recorded(stream, field);
    return Lack.field(stream, id, stream.field(id).map(Field::label).orElse(field.label()));
  }
}
