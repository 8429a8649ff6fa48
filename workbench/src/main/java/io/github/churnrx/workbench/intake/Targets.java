package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that columns can hold, by what tables can be about. Immutable. */
final class Targets {
  private final Map<String, List<Target>> byAbout = new LinkedHashMap<>();

  Targets(Knowledge knowledge, Vocabulary vocabulary) {
    List<Target> customers = new ArrayList<>();
    for (Field<Customer> field : Customer.fields()) {
      if (!field.computed() && !field.id().equals("id")) {
        customers.add(Target.of(null, field, vocabulary));
      }
    }
    for (Signal signal : knowledge.signals()) {
      if (signal.subject() == Subject.CUSTOMER && signal.privacy() != Signal.Privacy.PROTECTED) {
        customers.add(Target.of(signal, vocabulary));
      }
    }
    byAbout.put(Target.CUSTOMERS, List.copyOf(customers));
    for (EventType stream : EventType.values()) {
      if (stream != EventType.REMARKS) {
        byAbout.put(
            stream.id(),
            stream.fields().stream()
                .filter(field -> !field.computed())
                .map(field -> Target.of(stream, field, vocabulary))
                .toList());
      }
    }
  }

  /** Returns what a column of a table can hold. */
  List<Target> of(String about) {
    return byAbout.getOrDefault(about, List.of());
  }

  /** Returns what tables can be about, the customers first. */
  List<String> subjects() {
    return List.copyOf(byAbout.keySet());
  }
}
