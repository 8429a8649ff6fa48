package io.github.churnrx.loading;

import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test is applied to, as far as reading the test needs it.
 *
 * @param type the type of the values
 * @param values the allowed values of a category
 * @param unit the unit, which may follow a number; null if none
 */
record Typed(SignalType type, List<CategoryValue> values, @Nullable Text unit) {

  static Typed of(Signal signal) {
    return new Typed(signal.type(), signal.values(), signal.unit());
  }

  static Typed of(Field<?> field) {
    return new Typed(typeOf(field), valuesOf(field), null);
  }

  /** Returns whether any word is a value, so that a word by itself could be a slip. */
  boolean isFreeText() {
    return type == SignalType.TEXT || (type == SignalType.CATEGORY && values.isEmpty());
  }

  static SignalType typeOf(Field<?> field) {
    return switch (field.type()) {
      case DATE -> SignalType.DATE;
      case MONEY -> SignalType.MONEY;
      case NUMBER -> SignalType.NUMBER;
      case RATIO -> SignalType.RATIO;
      case FLAG -> SignalType.FLAG;
      case CHOICE -> SignalType.CATEGORY;
      case TEXT, PERSON -> SignalType.TEXT;
    };
  }

  static List<CategoryValue> valuesOf(Field<?> field) {
    return field.choices().stream()
        .map(choice -> new CategoryValue(choice.name(), choice.label()))
        .toList();
  }
}
