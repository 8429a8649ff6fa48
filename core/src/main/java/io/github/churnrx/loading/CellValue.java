package io.github.churnrx.loading;

import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.text.Text;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a single value from a cell, as people write it and as conditions of tables do. */
public final class CellValue {
  private CellValue() {}

  /**
   * Reads the value of a signal.
   *
   * @param text what stands in the cell, not blank
   * @param signal the signal, which says of what type the value is
   * @param unreadable is told why the text is no such value
   * @return the value, or null if there is none; an amount of money without a currency is a number
   */
  public static @Nullable Value of(String text, Signal signal, Consumer<Text> unreadable) {
    return of(text, Typed.of(signal), unreadable);
  }

  /**
   * Reads the value of a field.
   *
   * @param text what stands in the cell, not blank
   * @param field the field, which says of what type the value is
   * @param unreadable is told why the text is no such value
   * @return the value, or null if there is none; an amount of money without a currency is a number,
   *     a choice is a category with its name
   */
  public static @Nullable Value of(String text, Field<?> field, Consumer<Text> unreadable) {
    return of(text, Typed.of(field), unreadable);
  }

  private static @Nullable Value of(String text, Typed typed, Consumer<Text> unreadable) {
    String written = typed.type() == SignalType.TEXT ? Spelling.trim(text) : Spelling.plain(text);
    try {
      return Literals.value(written, typed);
    } catch (Literals.Unreadable e) {
      unreadable.accept(e.why());
      return null;
    }
  }
}
