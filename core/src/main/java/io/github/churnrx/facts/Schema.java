package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The single description of a record's fields: how to read each and how to build the record.
 * Immutable.
 *
 * @param <S> what the fields are read from
 * @param <T> the record described
 */
final class Schema<S, T extends S> {

  interface Getter<T, V> {
    @Nullable V get(T subject);
  }

  interface Computation<T, V> {
    @Nullable V compute(T subject, LocalDate asOf);
  }

  /** Whether the subject exists by a day; before that its computed fields are not known. */
  interface Existence<T> {
    boolean existsBy(T subject, LocalDate asOf);
  }

  interface Factory<T> {
    T create(Values values);
  }

  private final String name;
  private final Class<T> subject;
  private final List<Field<S>> fields;
  private final Map<String, Field<S>> byId;
  private final Factory<T> factory;

  private Schema(String name, Class<T> subject, List<Field<S>> fields, Factory<T> factory) {
    this.name = name;
    this.subject = subject;
    this.fields = List.copyOf(fields);
    this.byId = new LinkedHashMap<>();
    for (Field<S> field : fields) {
      if (byId.put(field.id(), field) != null) {
        throw new IllegalStateException(name + ": two fields '" + field.id() + "'");
      }
    }
    this.factory = factory;
  }

  static <S, T extends S> Builder<S, T> of(
      String name, Class<T> subject, Existence<? super T> existence) {
    return new Builder<>(name, subject, existence);
  }

  String name() {
    return name;
  }

  Class<T> subject() {
    return subject;
  }

  List<Field<S>> fields() {
    return fields;
  }

  Optional<Field<S>> field(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Builds the record, or throws one exception that names every field in error. */
  T create(Map<String, ? extends @Nullable Object> values) {
    List<String> problems = new ArrayList<>();
    Map<String, Object> given = new HashMap<>();
    for (Field<S> field : fields) {
      Object value = values.get(field.id());
      if (value == null) {
        if (field.required()) {
          problems.add("field '" + field.id() + "' is required");
        }
        continue;
      }
      String problem = problem(field, value);
      if (problem == null) {
        given.put(field.id(), value);
      } else {
        problems.add("field '" + field.id() + "' " + problem);
      }
    }
    for (String id : new TreeSet<>(values.keySet())) {
      if (!byId.containsKey(id)) {
        problems.add("there is no field '" + id + "' (fields: " + inputIds() + ")");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(name + ": " + String.join("; ", problems));
    }
    return factory.create(new Values(name, given));
  }

  /** Orders two subjects by their recorded fields, in field order; null first. */
  int compare(S one, S other) {
    for (Field<S> field : fields) {
      if (!field.computed()) {
        int order = compareValues(field.recorded(one), field.recorded(other));
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  private String inputIds() {
    return fields.stream()
        .filter(field -> !field.computed())
        .map(Field::id)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String problem(Field<?> field, Object value) {
    if (field.computed()) {
      return "is computed and cannot be given";
    }
    boolean fits =
        switch (field.type()) {
          case DATE -> value instanceof LocalDate;
          case MONEY -> value instanceof Money;
          case NUMBER, RATIO -> value instanceof Number number && Decimals.inRange(number);
          case FLAG -> value instanceof Boolean;
          case CHOICE -> field.choices().stream().anyMatch(choice -> choice == value);
          case TEXT -> value instanceof String;
          case PERSON -> value instanceof PersonId;
        };
    if (!fits) {
      return "must be "
          + expected(field)
          + ", but is "
          + value.getClass().getSimpleName()
          + " '"
          + value
          + "'";
    }
    return field.required() && value instanceof String text && text.isBlank() ? "is blank" : null;
  }

  private static String expected(Field<?> field) {
    return switch (field.type()) {
      case DATE -> "a LocalDate";
      case MONEY -> "Money";
      case NUMBER, RATIO -> "a finite Number in range";
      case FLAG -> "a Boolean";
      case CHOICE ->
          "one of " + field.choices().stream().map(Choice::name).collect(Collectors.joining(", "));
      case TEXT -> "a String";
      case PERSON -> "a PersonId";
    };
  }

  @SuppressWarnings("unchecked") // both values come from one field, whose type is comparable
  private static int compareValues(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    if (one instanceof Money a && other instanceof Money b && !a.currency().equals(b.currency())) {
      return a.currency().getCurrencyCode().compareTo(b.currency().getCurrencyCode());
    }
    return ((Comparable<Object>) one).compareTo(other);
  }

  /** Checked values by field id, from which a factory builds the record. */
  static final class Values {

    private final String name;
    private final Map<String, Object> values;

    private Values(String name, Map<String, Object> values) {
      this.name = name;
      this.values = values;
    }

    <V> V get(String id, Class<V> type) {
      return type.cast(Objects.requireNonNull(values.get(id), id));
    }

    <V> @Nullable V find(String id, Class<V> type) {
      Object value = values.get(id);
      return value == null ? null : type.cast(value);
    }

    BigDecimal number(String id) {
      return Decimals.of(get(id, Number.class));
    }

    @Nullable BigDecimal findNumber(String id) {
      Number value = find(id, Number.class);
      return value == null ? null : Decimals.of(value);
    }

    @Nullable Integer findInteger(String id) {
      BigDecimal value = findNumber(id);
      if (value == null) {
        return null;
      }
      try {
        return value.intValueExact();
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            name + ": field '" + id + "' must be a whole number, but is " + value, e);
      }
    }
  }

  /** Collects fields in their stable order. */
  static final class Builder<S, T extends S> {

    private final String name;
    private final Class<T> subject;
    private final Existence<? super T> existence;
    private final List<Field<S>> fields = new ArrayList<>();

    private Builder(String name, Class<T> subject, Existence<? super T> existence) {
      this.name = name;
      this.subject = subject;
      this.existence = existence;
    }

    /** A day on which something happened. */
    Builder<S, T> occurred(String id, String zh, String en, Getter<T, LocalDate> getter) {
      Field.Reader<S> reader =
          (from, asOf) -> {
            LocalDate date = getter.get(subject.cast(from));
            return Days.happened(date, asOf) ? date : null;
          };
      return add(id, zh, en, FieldType.DATE, List.of(), false, true, reader);
    }

    /** A day that may lie in the future. */
    Builder<S, T> date(String id, String zh, String en, Getter<T, LocalDate> getter) {
      return plain(id, zh, en, FieldType.DATE, List.of(), getter);
    }

    Builder<S, T> money(String id, String zh, String en, Getter<T, Money> getter) {
      return plain(id, zh, en, FieldType.MONEY, List.of(), getter);
    }

    Builder<S, T> number(String id, String zh, String en, Getter<T, ? extends Number> getter) {
      return numeric(id, zh, en, FieldType.NUMBER, getter);
    }

    Builder<S, T> ratio(String id, String zh, String en, Getter<T, ? extends Number> getter) {
      return numeric(id, zh, en, FieldType.RATIO, getter);
    }

    Builder<S, T> flag(String id, String zh, String en, Getter<T, Boolean> getter) {
      return plain(id, zh, en, FieldType.FLAG, List.of(), getter);
    }

    <C extends Choice> Builder<S, T> choice(
        String id, String zh, String en, C[] choices, Getter<T, C> getter) {
      return plain(id, zh, en, FieldType.CHOICE, Arrays.asList(choices), getter);
    }

    Builder<S, T> text(String id, String zh, String en, Getter<T, String> getter) {
      return plain(id, zh, en, FieldType.TEXT, List.of(), getter);
    }

    Builder<S, T> person(String id, String zh, String en, Getter<T, PersonId> getter) {
      return plain(id, zh, en, FieldType.PERSON, List.of(), getter);
    }

    Builder<S, T> computedFlag(String id, String zh, String en, Computation<T, Boolean> value) {
      return computed(id, zh, en, FieldType.FLAG, value);
    }

    Builder<S, T> computedNumber(String id, String zh, String en, Computation<T, Double> value) {
      return computed(id, zh, en, FieldType.NUMBER, value);
    }

    Builder<S, T> computedRatio(String id, String zh, String en, Computation<T, Double> value) {
      return computed(id, zh, en, FieldType.RATIO, value);
    }

    Builder<S, T> computedText(String id, String zh, String en, Computation<T, String> value) {
      return computed(id, zh, en, FieldType.TEXT, value);
    }

    /** Makes the field added last a required one. */
    Builder<S, T> required() {
      Field<S> last = last();
      return replaceLast(true, last.from(), last.range());
    }

    /** Says which recorded fields the computed field added last follows from. */
    Builder<S, T> from(String... recorded) {
      return replaceLast(false, List.of(recorded), last().range());
    }

    /** Says which numbers the field added last can have; the record's constructor checks it. */
    Builder<S, T> within(Range range) {
      Field<S> last = last();
      return replaceLast(last.required(), last.from(), range);
    }

    private Field<S> last() {
      return fields.get(fields.size() - 1);
    }

    private Builder<S, T> replaceLast(boolean required, List<String> from, @Nullable Range range) {
      Field<S> last = fields.remove(fields.size() - 1);
      fields.add(
          new Field<>(
              last.id(),
              last.label(),
              last.type(),
              last.choices(),
              required,
              last.computed(),
              from,
              last.occurred(),
              range,
              last.reader()));
      return this;
    }

    Schema<S, T> build(Factory<T> factory) {
      return new Schema<>(name, subject, fields, factory);
    }

    private Builder<S, T> plain(
        String id,
        String zh,
        String en,
        FieldType type,
        List<? extends Choice> choices,
        Getter<T, ?> getter) {
      Field.Reader<S> reader = (from, asOf) -> getter.get(subject.cast(from));
      return add(id, zh, en, type, choices, false, false, reader);
    }

    private Builder<S, T> numeric(
        String id, String zh, String en, FieldType type, Getter<T, ? extends Number> getter) {
      Field.Reader<S> reader =
          (from, asOf) -> {
            Number number = getter.get(subject.cast(from));
            return number == null ? null : number.doubleValue();
          };
      return add(id, zh, en, type, List.of(), false, false, reader);
    }

    private Builder<S, T> computed(
        String id, String zh, String en, FieldType type, Computation<T, ?> value) {
      Field.Reader<S> reader =
          (from, asOf) -> {
            T typed = subject.cast(from);
            return existence.existsBy(typed, asOf) ? value.compute(typed, asOf) : null;
          };
      return add(id, zh, en, type, List.of(), true, false, reader);
    }

    private Builder<S, T> add(
        String id,
        String zh,
        String en,
        FieldType type,
        List<? extends Choice> choices,
        boolean computed,
        boolean occurred,
        Field.Reader<S> reader) {
      fields.add(
          new Field<>(
              id,
              Text.of(zh, en),
              type,
              choices,
              false,
              computed,
              List.of(),
              occurred,
              null,
              reader));
      return this;
    }
  }
}
