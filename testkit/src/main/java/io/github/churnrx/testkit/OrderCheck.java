package io.github.churnrx.testkit;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether diagnoses depend on the order in which facts and customers are told. */
final class OrderCheck {
  private final Diagnoser diagnoser;
  private final List<CustomerCase> cases;
  private final Locale locale = Language.now();

  OrderCheck(Diagnoser diagnoser, Collection<CustomerCase> cases) {
    this.diagnoser = diagnoser;
    this.cases = List.copyOf(cases);
    if (this.cases.isEmpty()) {
      throw Failures.of(
          Text.of("一个客户也没有：什么也没有检验", "there are no customers: nothing would be tested").in(locale));
    }
  }

  void check(Shuffled shuffled) {
    Map<CustomerId, Outcome> expected = new HashMap<>();
    for (Outcome outcome : diagnoser.diagnoseAll(cases)) {
      if (expected.put(outcome.customer(), outcome) != null) {
        throw Failures.of(Words.twice(outcome.customer().value()).in(locale));
      }
    }
    List<CustomerCase> others = shuffled.population(cases.stream().map(shuffled::told).toList());
    for (Outcome outcome : diagnoser.diagnoseAll(others)) {
      Outcome before = expected.get(outcome.customer());
      if (!outcome.equals(before)) {
        throw Failures.of(text(before, outcome, shuffled.seed()));
      }
    }
  }

  private String text(@Nullable Outcome before, Outcome after, long seed) {
    String customer = after.customer().value();
    String head =
        Text.of(
                "客户 " + customer + " 的诊断随事实或客户的先后而变（重现：-D" + Shuffled.PROPERTY + "=" + seed + "）",
                "the diagnosis of customer "
                    + customer
                    + " depends on the order of facts or customers (again with -D"
                    + Shuffled.PROPERTY
                    + "="
                    + seed
                    + ")")
            .in(locale);
    if (before instanceof Outcome.Diagnosed one && after instanceof Outcome.Diagnosed other) {
      Diagnosis then = other.diagnosis();
      return head + "\n" + Comparison.of(one.diagnosis(), then).text(locale).stripTrailing();
    }
    return head + "\n" + before + "\n" + after;
  }
}
