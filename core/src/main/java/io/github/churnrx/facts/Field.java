package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes one field of an event or of a customer, and reads it.
 *
 * @param <S> what the field belongs to: {@link Event} or {@link Customer}
 * @param id the id in kebab case, unique within its event type or the customer: {@code due-on}
 * @param label the label, unique likewise in either language
 * @param type the kind of value
 * @param choices the allowed values in their stable order if the type is {@link FieldType#CHOICE},
 *     otherwise empty
 * @param required whether a value must be given
 * @param computed whether the value follows from other fields and the date of the case; a computed
 *     field is never given
 * @param from the ids of the recorded fields that a computed value follows from, beside the date of
 *     the case; empty for a recorded field
 * @param occurred whether the value is the day on which something happened, so that a day after the
 *     date of the case means "not yet happened" and, in given facts, is an error
 * @param range the numbers or amounts that are possible; null if any is
 * @param reader reads the value; use {@link #read}
 */
public record Field<S>(
    String id,
    Text label,
    FieldType type,
    List<? extends Choice> choices,
    boolean required,
    boolean computed,
    List<String> from,
    boolean occurred,
    @Nullable Range range,
    Reader<S> reader) {

  /**
   * Reads a value as it is known on a day.
   *
   * @param <S> what is read from
   */
  @FunctionalInterface
  public interface Reader<S> {

    /**
     * Reads the value.
     *
     * @param subject what to read from
     * @param asOf the date of the case
     * @return the value, or null if it is not known or has not happened by then
     */
    @Nullable Object read(S subject, LocalDate asOf);
  }

  /** Copies the lists. */
  public Field {
    Require.notBlank(id, "field id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(type, "type");
    choices = List.copyOf(choices);
    from = List.copyOf(from);
    Objects.requireNonNull(reader, "reader");
  }

  /**
   * Reads the value as it is known on a day.
   *
   * <p>A day that {@linkplain #occurred() occurred} after {@code asOf} has not yet happened: it
   * reads as null and computed fields do not count it. Other fields read as recorded.
   *
   * @param subject the event or customer to read from
   * @param asOf the date of the case
   * @return the value in the Java type that {@link FieldType} states, or null if it is not known
   * @throws ClassCastException if the subject is an event of another type
   */
  public @Nullable Object read(S subject, LocalDate asOf) {
    return reader.read(subject, asOf);
  }

  /**
   * Reads the value as it was given, days in the future included.
   *
   * @param subject the event or customer to read from
   * @return the value in the Java type that {@link FieldType} states, or null if none was given
   * @throws IllegalStateException if the field is computed
   * @throws ClassCastException if the subject is an event of another type
   */
  public @Nullable Object recorded(S subject) {
    if (computed) {
      throw new IllegalStateException("field '" + id + "' is computed, not recorded");
    }
    return reader.read(subject, LocalDate.MAX);
  }

  /** Returns the id and the type, such as {@code due-on (date)}. */
  @Override
  public String toString() {
    return id + " (" + type.label().en() + ")";
  }
}
