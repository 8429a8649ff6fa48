package io.github.churnrx.io;

import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of events with all their digits. A field reads them as {@code double}, which is
 * good for arithmetic but not for writing back what was given; the record has them in full.
 */
final class ExactNumber {
  private static final ClassValue<Map<String, RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
          Map<String, RecordComponent> components = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
          }
          return Map.copyOf(components);
        }
      };

  private ExactNumber() {}

  /** Returns the number in a recorded field, or null if it has none. */
  static @Nullable BigDecimal of(Event event, Field<Event> field) {
    RecordComponent component =
        COMPONENTS.get(event.getClass()).get(CaseShape.camelCase(field.id()));
    if (component == null) {
      throw new IllegalStateException(event.type().id() + " has no component for " + field);
    }
    try {
      Object number = component.getAccessor().invoke(event);
      return number == null ? null : new BigDecimal(number.toString());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + field + " of " + event, e);
    }
  }
}
