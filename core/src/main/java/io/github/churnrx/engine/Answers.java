package io.github.churnrx.engine;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Comparison;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The answers to a question that the tests of its signal tell apart. */
final class Answers {
  private Answers() {}

  static Set<Value> to(Signal signal, Collection<UnaryTest> tests, Currency currency) {
    Set<Value> answers = new LinkedHashSet<>();
    collect(signal, tests, answers);
    if (signal.type() != SignalType.MONEY) {
      return answers;
    }
    return answers.stream()
        .map(answer -> inCurrency(answer, currency))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A bare limit on money is in the currency of the case. */
  private static Value inCurrency(Value answer, Currency currency) {
    return answer instanceof Value.Num num
        ? new Value.Amount(new Money(BigDecimal.valueOf(num.value()), currency))
        : answer;
  }

  private static void collect(Signal signal, Collection<UnaryTest> tests, Set<Value> answers) {
    switch (signal.type()) {
      case FLAG -> {
        answers.add(Value.Flag.YES);
        answers.add(Value.Flag.NO);
      }
      case CATEGORY -> {
        signal.values().forEach(value -> answers.add(new Value.Category(value.id())));
        tests.forEach(test -> values(test, answers));
      }
      default -> tests.forEach(test -> values(test, answers));
    }
  }

  private static void values(UnaryTest test, Set<Value> answers) {
    if (test instanceof UnaryTest.Compare compare) {
      boolean limitPasses =
          compare.comparison() == Comparison.AT_LEAST || compare.comparison() == Comparison.AT_MOST;
      boolean isLower =
          compare.comparison() == Comparison.AT_LEAST || compare.comparison() == Comparison.GREATER;
      around(compare.limit(), limitPasses == isLower ? -1 : 1, answers);
    } else if (test instanceof UnaryTest.Between between) {
      around(between.low(), between.lowIncluded() ? -1 : 1, answers);
      around(between.high(), between.highIncluded() ? 1 : -1, answers);
    } else if (test instanceof UnaryTest.OneOf oneOf) {
      answers.addAll(oneOf.values());
    } else if (test instanceof UnaryTest.Not not) {
      not.tests().forEach(inner -> values(inner, answers));
    }
  }

  /** Adds the limit itself and the nearest value on the other side of it. */
  private static void around(Limit limit, int other, Set<Value> answers) {
    BigDecimal number = limit.number();
    Money money = limit.money();
    LocalDate day = limit.day();
    if (number != null) {
      BigDecimal step = BigDecimal.valueOf(other, Math.max(0, number.scale()));
      answers.add(new Value.Num(number.doubleValue()));
      answers.add(new Value.Num(number.add(step).doubleValue()));
    } else if (money != null) {
      BigDecimal beyond = money.amount().add(BigDecimal.valueOf(other));
      answers.add(new Value.Amount(money));
      answers.add(new Value.Amount(new Money(beyond, money.currency())));
    } else if (day != null) {
      answers.add(new Value.Day(day));
      answers.add(new Value.Day(day.plusDays(other)));
    }
  }
}
