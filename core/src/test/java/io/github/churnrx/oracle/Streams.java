package io.github.churnrx.oracle;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import java.util.List;

/** What a generator has to know of event streams and their fields. */
final class Streams {
  static final List<Named> WORDS =
      List.of(
          Named.of("alpha", "甲", "first"),
          Named.of("Beta", "乙", "second"),
          Named.of("水泵", "丙", "third"),
          Named.of("Ｇamma 3", "丁", "fourth"));
  static final List<String> COUNTS = List.of("0", "1", "2", "3", "4", "6");
  static final List<String> DAYS = List.of("-10", "0", "1", "7", "14", "30", "60", "90", "200");
  static final List<String> SIZES = List.of("-5", "0", "0.3", "0.6", "1", "2.5", "5", "20", "1000");
  static final List<String> RATIOS =
      List.of("0", "0.1", "0.25", "0.3", "0.5", "0.7", "0.8", "1", "1.2", "1.5", "2");
  static final List<String> CHANCES = List.of("0.01", "0.05", "0.1", "0.2", "0.4", "0.6");

  private Streams() {}

  static SignalSpec spec(Field<?> field) {
    Named name = Named.of(field.id(), field.label().zh(), field.label().en());
    List<Named> values =
        field.type() == FieldType.CHOICE
            ? field.choices().stream()
                .map(c -> Named.of(c.name(), c.label().zh(), c.label().en()))
                .toList()
            : WORDS;
    return new SignalSpec(name, type(field), List.of(), values, limits(field));
  }

  static String type(Field<?> field) {
    return Kind.of(field).type();
  }

  private static List<String> limits(Field<?> field) {
    return switch (field.type()) {
      case RATIO -> RATIOS;
      case MONEY -> SIZES;
      default -> field.id().endsWith("days") ? DAYS : SIZES;
    };
  }

  static List<Field<io.github.churnrx.facts.Event>> fields(EventType stream, FieldType... types) {
    return stream.fields().stream().filter(f -> List.of(types).contains(f.type())).toList();
  }
}
