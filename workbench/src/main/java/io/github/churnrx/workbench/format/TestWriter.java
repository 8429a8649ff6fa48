package io.github.churnrx.workbench.format;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Between;
import io.github.churnrx.knowledge.UnaryTest.Compare;
import io.github.churnrx.knowledge.UnaryTest.Known;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.UnaryTest.Not;
import io.github.churnrx.knowledge.UnaryTest.OneOf;
import io.github.churnrx.knowledge.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes tests in their one form: {@code >= 2}, {@code in [3..7]}, {@code = KEY, MAIN}, {@code
 * not(LOST, SLEEPING)}.
 */
final class TestWriter {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_-]+(?:[ ./·][\\p{L}\\p{N}_-]+)*");

  private final Map<String, CategoryValue> values;
  private final boolean percent;
  private final Wording wording;

  /**
   * Creates a writer.
   *
   * @param values the values of a category, otherwise none
   * @param percent whether numbers are written as percentages
   * @param wording how categories and words of tests are written
   */
  TestWriter(Collection<CategoryValue> values, boolean percent, Wording wording) {
    this.values =
        values.stream()
            .collect(Collectors.toMap(CategoryValue::id, Function.identity(), (one, two) -> one));
    this.percent = percent;
    this.wording = wording;
  }

  String write(UnaryTest test) {
    if (test instanceof OneOf oneOf) {
      return "= " + list(oneOf);
    }
    if (test instanceof Not not) {
      List<UnaryTest> tests = not.tests();
      boolean isOne =
          tests.size() == 1 && tests.get(0) instanceof OneOf of && of.values().size() == 1;
      return isOne ? "!= " + within(tests.get(0)) : notIn(tests);
    }
    if (test instanceof Between) {
      return wording.word("在 ", "in ") + within(test);
    }
    return within(test);
  }

  /** Writes a test as it stands in {@code not(…)}. */
  private String within(UnaryTest test) {
    if (test instanceof OneOf oneOf) {
      return list(oneOf);
    }
    if (test instanceof Not not) {
      return notIn(not.tests());
    }
    if (test instanceof Between between) {
      return (between.lowIncluded() ? "[" : "(")
          + limit(between.low())
          + ".."
          + limit(between.high())
          + (between.highIncluded() ? "]" : ")");
    }
    if (test instanceof Compare compare) {
      return compare.comparison().sign() + " " + limit(compare.limit());
    }
    if (test instanceof Known) {
      return wording.word("已知", "is known");
    }
    throw new IllegalStateException("not a test: " + test);
  }

  private String notIn(List<UnaryTest> tests) {
    return wording.word("非", "not")
        + tests.stream().map(this::within).collect(Collectors.joining(", ", "(", ")"));
  }

  private String list(OneOf oneOf) {
    return oneOf.values().stream().map(this::value).collect(Collectors.joining(", "));
  }

  private String value(Value value) {
    if (value instanceof Value.Num num) {
      return number(BigDecimal.valueOf(num.value()));
    } else if (value instanceof Value.Amount amount) {
      return money(amount.money());
    } else if (value instanceof Value.Flag flag) {
      return flag.value() ? wording.word("是", "yes") : wording.word("否", "no");
    } else if (value instanceof Value.Day day) {
      return day.date().toString();
    } else if (value instanceof Value.Category category) {
      return quoted(category(category.id()));
    } else if (value instanceof Value.Words words) {
      return quoted(words.text());
    }
    throw new IllegalStateException("cannot stand in a test: " + value);
  }

  private String category(String id) {
    CategoryValue value = values.get(id);
    return value == null ? id : wording.of(id, value.label());
  }

  private String limit(Limit limit) {
    BigDecimal number = limit.number();
    Money money = limit.money();
    if (number != null) {
      return number(number);
    }
    return money != null ? money(money) : String.valueOf(limit.day());
  }

  private String number(BigDecimal number) {
    BigDecimal shown = percent ? number.movePointRight(2) : number;
    String digits = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    return percent ? digits + "%" : digits;
  }

  private static String money(Money money) {
    return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
  }

  /** Puts quotes around what would otherwise not be read as one value. */
  private static String quoted(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
