package io.github.churnrx.engine;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.Value;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the currencies that the conditions and filters of knowledge name. */
final class Currencies {
  private Currencies() {}

  static Set<Currency> in(Knowledge knowledge) {
    Set<Currency> currencies = new HashSet<>();
    Conditions.in(knowledge).map(Condition::test).forEach(test -> collect(test, currencies));
    for (Signal signal : knowledge.signals()) {
      if (signal.derivation() instanceof FromEvents derivation) {
        derivation.where().forEach(filter -> collect(filter.test(), currencies));
      }
    }
    return currencies;
  }

  private static void collect(UnaryTest test, Set<Currency> currencies) {
    if (test instanceof UnaryTest.Compare compare) {
      add(compare.limit(), currencies);
    } else if (test instanceof UnaryTest.Between between) {
      add(between.low(), currencies);
      add(between.high(), currencies);
    } else if (test instanceof UnaryTest.Not not) {
      not.tests().forEach(inner -> collect(inner, currencies));
    } else if (test instanceof UnaryTest.OneOf oneOf) {
      for (Value value : oneOf.values()) {
        if (value instanceof Value.Amount amount) {
          currencies.add(amount.money().currency());
        }
      }
    }
  }

  private static void add(UnaryTest.@Nullable Limit limit, Set<Currency> currencies) {
    if (limit != null && limit.money() != null) {
      currencies.add(limit.money().currency());
    }
  }
}
