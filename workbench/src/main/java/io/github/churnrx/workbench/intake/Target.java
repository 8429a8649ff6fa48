package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a column can hold.
 *
 * @param about {@code customers}, or the id of a stream
 * @param id the field or signal
 * @param label its names
 * @param type the kind of value
 * @param choices what it may be, for choices and categories
 * @param required whether a row needs it
 * @param occurred whether it is a day on which something happened
 * @param signal whether it is a signal
 * @param names the keys of its names
 */
record Target(
    String about,
    String id,
    Text label,
    FieldType type,
    List<Choice> choices,
    boolean required,
    boolean occurred,
    boolean signal,
    Set<String> names) {

  static final String CUSTOMERS = "customers";

  Target {
    choices = List.copyOf(choices);
    names = Set.copyOf(names);
  }

  /** A value that it may have. */
  record Choice(String id, Text label) {}

  static Target of(@Nullable EventType stream, Field<?> field, Vocabulary vocabulary) {
    String about = stream == null ? CUSTOMERS : stream.id();
    List<Choice> choices = new ArrayList<>();
    for (io.github.churnrx.facts.Choice choice : field.choices()) {
      choices.add(new Choice(choice.name(), choice.label()));
    }
    return new Target(
        about,
        field.id(),
        field.label(),
        field.type(),
        choices,
        field.required(),
        field.occurred(),
        false,
        names(about, field.id(), field.label(), vocabulary));
  }

  static Target of(Signal signal, Vocabulary vocabulary) {
    FieldType type =
        switch (signal.type()) {
          case NUMBER -> FieldType.NUMBER;
          case RATIO -> FieldType.RATIO;
          case MONEY -> FieldType.MONEY;
          case FLAG -> FieldType.FLAG;
          case CATEGORY -> FieldType.CHOICE;
          case DATE -> FieldType.DATE;
          case TEXT -> FieldType.TEXT;
        };
    return new Target(
        CUSTOMERS,
        signal.id(),
        signal.label(),
        type,
        signal.values().stream().map(value -> new Choice(value.id(), value.label())).toList(),
        false,
        false,
        true,
        names(CUSTOMERS, signal.id(), signal.label(), vocabulary));
  }

  private static Set<String> names(String about, String id, Text label, Vocabulary vocabulary) {
    Set<String> names = new LinkedHashSet<>(vocabulary.names(about, id));
    names.add(NameKey.of(id));
    names.add(NameKey.of(label.zh()));
    names.add(NameKey.of(label.en()));
    return names;
  }

  boolean isCustomers() {
    return about.equals(CUSTOMERS);
  }
}
