package io.github.churnrx.engine;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;

/** The answers to a question that the tests of its signal tell apart. */
final class Answers {
  private Answers() {}

  static Set<Value> to(Signal signal, Collection<UnaryTest> tests) {
    Set<Value> answers = new LinkedHashSet<>();
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
    return answers;
  }

  /** Returns the case with an answer given. */
  static CustomerCase given(CustomerCase customerCase, Signal signal, Value answer) {
    CustomerCase.Builder builder = customerCase.toBuilder();
    String id = signal.id();
    if (answer instanceof Value.Num num) {
      builder.signal(id, num.value());
    } else if (answer instanceof Value.Amount amount) {
      builder.signal(id, amount.money());
    } else if (answer instanceof Value.Flag flag) {
      builder.signal(id, flag.value());
    } else if (answer instanceof Value.Category category) {
      builder.signal(id, category.id());
    } else if (answer instanceof Value.Day day) {
      builder.signal(id, day.date());
    } else if (answer instanceof Value.Words words) {
      builder.signal(id, words.text());
    }
    return builder.build();
  }

  private static void values(UnaryTest test, Set<Value> answers) {
    if (test instanceof UnaryTest.Compare compare) {
      around(compare.limit(), answers);
    } else if (test instanceof UnaryTest.Between between) {
      around(between.low(), answers);
      around(between.high(), answers);
    } else if (test instanceof UnaryTest.OneOf oneOf) {
      answers.addAll(oneOf.values());
    } else if (test instanceof UnaryTest.Not not) {
      not.tests().forEach(inner -> values(inner, answers));
    }
  }

  /** Adds the limit itself and a value on either side. */
  private static void around(Limit limit, Set<Value> answers) {
    BigDecimal number = limit.number();
    Money money = limit.money();
    if (number != null) {
      BigDecimal step = number.scale() > 0 ? BigDecimal.valueOf(1, number.scale()) : BigDecimal.ONE;
      for (BigDecimal n : new BigDecimal[] {number.subtract(step), number, number.add(step)}) {
        answers.add(new Value.Num(n.doubleValue()));
      }
    } else if (money != null) {
      Currency currency = money.currency();
      for (int step = -1; step <= 1; step++) {
        answers.add(
            new Value.Amount(new Money(money.amount().add(BigDecimal.valueOf(step)), currency)));
      }
    } else if (limit.day() != null) {
      for (int step = -1; step <= 1; step++) {
        answers.add(new Value.Day(limit.day().plusDays(step)));
      }
    }
  }
}
