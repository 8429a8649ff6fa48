package io.github.churnrx.validation.sets;

import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Between;
import io.github.churnrx.knowledge.UnaryTest.Compare;
import io.github.churnrx.knowledge.UnaryTest.Known;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.UnaryTest.Not;
import io.github.churnrx.knowledge.UnaryTest.OneOf;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that something can have, and the sets of them that tests let pass.
 *
 * @param possible all values that there can be
 */
public record Scale(ValueSet possible) {

  /** Returns the scale of a signal; a count, for example, has no value below zero. */
  public static Scale of(Signal signal) {
    if (!signal.type().isOrdered()) {
      return new Scale(listed(signal.type(), signal.values().stream().map(v -> v.id()).toList()));
    }
    return new Scale(PossibleRange.of(signal));
  }

  /** Returns the scale of a field of an event. */
  public static Scale of(Field<?> field) {
    List<String> values = field.choices().stream().map(choice -> choice.name()).toList();
    return switch (field.type()) {
      case NUMBER, RATIO, MONEY -> new Scale(Ranges.all(Grain.FINE));
      case DATE -> new Scale(Ranges.all(Grain.DAYS));
      case FLAG -> new Scale(listed(SignalType.FLAG, values));
      case CHOICE, TEXT, PERSON -> new Scale(listed(SignalType.CATEGORY, values));
    };
  }

  private static Listed listed(SignalType type, Collection<String> values) {
    if (type == SignalType.FLAG) {
      return Listed.all(new TreeSet<>(List.of(Listed.YES, Listed.NO)));
    }
    if (values.isEmpty()) {
      return Listed.all(null);
    }
    SortedSet<String> keys = new TreeSet<>();
    values.forEach(value -> keys.add(Text.key(value)));
    return Listed.all(keys);
  }

  /** Returns the possible values that pass a test on this scale. */
  public ValueSet passing(UnaryTest test) {
    return all(test).and(possible);
  }

  private ValueSet all(UnaryTest test) {
    if (test instanceof Compare compare) {
      return compared(compare);
    } else if (test instanceof Between between) {
      BigDecimal low = number(between.low());
      BigDecimal high = number(between.high());
      return Ranges.between(
          grain(),
          between.lowIncluded() ? Cut.before(low) : Cut.after(low),
          between.highIncluded() ? Cut.after(high) : Cut.before(high));
    } else if (test instanceof OneOf oneOf) {
      return oneOf(oneOf);
    } else if (test instanceof Not not) {
      ValueSet excluded = possible.and(possible.not());
      for (UnaryTest one : not.tests()) {
        excluded = excluded.or(all(one));
      }
      return excluded.not();
    } else if (test instanceof Known) {
      return possible;
    }
    throw new IllegalArgumentException("unknown test " + test);
  }

  private Grain grain() {
    return possible instanceof Ranges ranges ? ranges.grain() : Grain.FINE;
  }

  private Ranges compared(Compare compare) {
    BigDecimal limit = number(compare.limit());
    return switch (compare.comparison()) {
      case LESS -> Ranges.between(grain(), null, Cut.before(limit));
      case AT_MOST -> Ranges.between(grain(), null, Cut.after(limit));
      case GREATER -> Ranges.between(grain(), Cut.after(limit), null);
      case AT_LEAST -> Ranges.between(grain(), Cut.before(limit), null);
    };
  }

  private ValueSet oneOf(OneOf test) {
    if (possible instanceof Listed listed) {
      return Listed.of(listed.allowed(), test.values());
    }
    ValueSet any = possible.and(possible.not());
    for (Value value : test.values()) {
      any = any.or(Ranges.only(grain(), Ranges.number(value)));
    }
    return any;
  }

  /** Returns a limit as a number; amounts are in the currency of the case, named or not. */
  private static BigDecimal number(Limit limit) {
    @Nullable BigDecimal number = limit.number();
    if (number != null) {
      return number;
    }
    if (limit.money() != null) {
      return limit.money().amount();
    }
    if (limit.day() != null) {
      return BigDecimal.valueOf(limit.day().toEpochDay());
    }
    throw new IllegalArgumentException("no limit " + limit);
  }
}
