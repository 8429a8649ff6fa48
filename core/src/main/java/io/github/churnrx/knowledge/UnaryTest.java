package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Money;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A unary test, applied to the value of a signal: {@code >= 2}, {@code [3..7]}, {@code not(LOST)}.
 *
 * <p>A test on an unknown value is unknown, {@code not(…)} included; on a value that does not apply
 * it is false; on a count of which only the least is known it is what it is on all such counts.
 * Only {@link Known} always has an answer. The string form is normalised: equal tests print
 * equally, and as they may be written in a table.
 */
public sealed interface UnaryTest {

  /** Returns whether the value passes. */
  default Truth on(Value value) {
    if (value == Value.Absent.UNKNOWN) {
      return this instanceof Known ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (value == Value.Absent.NOT_APPLICABLE) {
      return Truth.FALSE;
    }
    if (value instanceof Value.AtLeast least) {
      return this instanceof Known ? Truth.FALSE : OpenCounts.pass(this, least.count());
    }
    return Truth.of(passes(value));
  }

  /**
   * Returns whether a known value passes.
   *
   * @param value a known value of the signal's type
   */
  boolean passes(Value value);

  /** Returns a value as it stands in a test. */
  private static String written(Value value) {
    if (value instanceof Value.Num num) {
      return BigDecimal.valueOf(num.value()).stripTrailingZeros().toPlainString();
    } else if (value instanceof Value.Amount amount) {
      return amount.money().toString();
    } else if (value instanceof Value.Flag flag) {
      return flag.value() ? "yes" : "no";
    } else if (value instanceof Value.Day day) {
      return day.date().toString();
    } else if (value instanceof Value.Category category) {
      return quotedIfNeeded(category.id());
    }
    return value instanceof Value.Words words ? quotedIfNeeded(words.text()) : value.toString();
  }

  private static String quotedIfNeeded(String text) {
    boolean plain =
        !text.isEmpty()
            && text.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** How two values are compared. */
  enum Comparison {
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    AT_MOST("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or equal. */
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** Returns the comparison's sign in ASCII. */
    public String sign() {
      return sign;
    }

    boolean accepts(int compared) {
      return switch (this) {
        case LESS -> compared < 0;
        case AT_MOST -> compared <= 0;
        case GREATER -> compared > 0;
        case AT_LEAST -> compared >= 0;
      };
    }
  }

  /**
   * Compares with a limit.
   *
   * @param comparison how
   * @param limit a number, amount or day
   */
  record Compare(Comparison comparison, Limit limit) implements UnaryTest {
    @Override
    public boolean passes(Value value) {
      return comparison.accepts(limit.compare(value));
    }

    @Override
    public String toString() {
      return comparison.sign() + " " + limit;
    }
  }

  /**
   * Lies between two limits.
   *
   * @param low the lower limit
   * @param lowIncluded whether the lower limit itself passes
   * @param high the upper limit
   * @param highIncluded whether the upper limit itself passes
   */
  record Between(Limit low, boolean lowIncluded, Limit high, boolean highIncluded)
      implements UnaryTest {
    @Override
    public boolean passes(Value value) {
      int toLow = low.compare(value);
      int toHigh = high.compare(value);
      return (lowIncluded ? toLow >= 0 : toLow > 0) && (highIncluded ? toHigh <= 0 : toHigh < 0);
    }

    @Override
    public String toString() {
      return "in " + (lowIncluded ? "[" : "(") + low + ".." + high + (highIncluded ? "]" : ")");
    }
  }

  /**
   * Is one of several values.
   *
   * @param values the values, at least one, in the order in which they are written
   */
  record OneOf(Set<Value> values) implements UnaryTest {
    /** Copies the values. */
    public OneOf {
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Returns the test for a single value. */
    public static OneOf only(Value value) {
      return new OneOf(Set.of(value));
    }

    @Override
    public boolean passes(Value value) {
      if (values.contains(value)) {
        return true;
      }
      for (Value listed : values) {
        if (isSame(listed, value)) {
          return true;
        }
      }
      return false;
    }

    /** Compares names as cells do; amounts are in the currency of the case, named or not. */
    private static boolean isSame(Value listed, Value value) {
      if (value instanceof Value.Amount amount) {
        BigDecimal size = amount.money().amount();
        return listed instanceof Value.Num n
            ? size.compareTo(BigDecimal.valueOf(n.value())) == 0
            : listed instanceof Value.Amount a && size.compareTo(a.money().amount()) == 0;
      } else if (value instanceof Value.Words words) {
        return listed instanceof Value.Words w && Text.isSameKey(w.text(), words.text());
      }
      return value instanceof Value.Category category
          && listed instanceof Value.Category c
          && Text.isSameKey(c.id(), category.id());
    }

    @Override
    public String toString() {
      return "= " + list();
    }

    private String list() {
      Set<String> sorted = new TreeSet<>();
      values.forEach(value -> sorted.add(written(value)));
      return String.join(", ", sorted);
    }
  }

  /**
   * Passes none of several tests.
   *
   * @param tests the tests, at least one
   */
  record Not(List<UnaryTest> tests) implements UnaryTest {
    /** Copies the tests. */
    public Not {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean passes(Value value) {
      return tests.stream().noneMatch(test -> test.passes(value));
    }

    @Override
    public String toString() {
      Set<String> sorted = new TreeSet<>();
      tests.forEach(test -> sorted.add(test instanceof OneOf of ? of.list() : test.toString()));
      return "not(" + String.join(", ", sorted) + ")";
    }
  }

  /** There is a value at all. */
  record Known() implements UnaryTest {
    @Override
    public boolean passes(Value value) {
      return true;
    }

    @Override
    public String toString() {
      return "is known";
    }
  }

  /**
   * An end of a range.
   *
   * @param number the number, for numbers, ratios and amounts in the currency of the case
   * @param money the amount with its own currency
   * @param day the day
   */
  record Limit(
      @Nullable BigDecimal number, @Nullable Money money, java.time.@Nullable LocalDate day) {

    /** Returns the limit for a number, a ratio or an amount in the currency of the case. */
    public static Limit of(BigDecimal number) {
      return new Limit(number.stripTrailingZeros(), null, null);
    }

    /** Returns the limit for an amount in a currency of its own. */
    public static Limit of(Money money) {
      return new Limit(null, money, null);
    }

    /** Returns the limit for a day. */
    public static Limit of(java.time.LocalDate day) {
      return new Limit(null, null, day);
    }

    /** Compares a known value with this limit: negative if the value is the smaller. */
    int compare(Value value) {
      if (value instanceof Value.Num n && number != null) {
        return Double.compare(n.value(), number.doubleValue());
      }
      if (value instanceof Value.Amount a) {
        if (number != null) {
          return a.money().amount().compareTo(number);
        }
        if (money != null) {
          // The case is in this currency, or it has no money at all and this is a sum of nothing.
          return a.money().amount().compareTo(money.amount());
        }
      }
      if (value instanceof Value.Day d && day != null) {
        return d.date().compareTo(day);
      }
      throw new IllegalArgumentException("cannot compare " + value + " with " + this);
    }

    @Override
    public String toString() {
      return number != null ? number.toPlainString() : String.valueOf(money != null ? money : day);
    }
  }
}
