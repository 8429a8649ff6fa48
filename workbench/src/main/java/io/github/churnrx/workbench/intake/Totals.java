package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Cause;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers and money by risk, cause and reason of doubt. */
final class Totals {
  private final Map<Standing, Sum> standings = new EnumMap<>(Standing.class);
  private final Map<Cause, Sum> causes = new HashMap<>();
  private final Map<Undetermined.Reason, Sum> undetermined =
      new EnumMap<>(Undetermined.Reason.class);
  private final Sum all = new Sum();
  private @Nullable String currency;

  /** How many customers, and what they buy in a year. */
  static final class Sum {
    private long count;
    private double value;

    private void add(double more) {
      count++;
      value += more;
    }

    long count() {
      return count;
    }

    double value() {
      return value;
    }
  }

  void add(Diagnosis diagnosis) {
    Money money = diagnosis.subject().customer().annualValue();
    double value = money == null ? 0 : money.amount().doubleValue();
    if (money != null) {
      currency = money.currency().getCurrencyCode();
    }
    all.add(value);
    Standing standing = Standing.of(diagnosis);
    standings.computeIfAbsent(standing, s -> new Sum()).add(value);
    boolean concerned = diagnosis.isAtRisk() || standing == Standing.LOST;
    CauseFinding main = diagnosis.mainCause().orElse(null);
    if (main != null && concerned) {
      causes.computeIfAbsent(main.cause(), c -> new Sum()).add(value);
    }
    diagnosis
        .undetermined()
        .ifPresent(open -> undetermined.computeIfAbsent(open.reason(), r -> new Sum()).add(value));
  }

  Sum all() {
    return all;
  }

  Map<Standing, Sum> standings() {
    return standings;
  }

  long count(Standing standing) {
    Sum sum = standings.get(standing);
    return sum == null ? 0 : sum.count;
  }

  Map<Undetermined.Reason, Sum> undetermined() {
    return undetermined;
  }

  /** Returns the main causes of those at risk and lost, by money, then by number. */
  List<Map.Entry<Cause, Sum>> causes() {
    return causes.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Cause, Sum> e) -> -e.getValue().value)
                .thenComparing(e -> -e.getValue().count)
                .thenComparing(e -> e.getKey().id()))
        .toList();
  }

  /** Returns the currency of the values; null if none is known. */
  @Nullable String currency() {
    return currency;
  }
}
