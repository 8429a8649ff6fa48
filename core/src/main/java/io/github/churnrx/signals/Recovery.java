package io.github.churnrx.signals;

import io.github.churnrx.facts.Customer.Status;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.RecoveryFigure;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.Value.Absent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Estimates whether recovering a customer pays (S4.G1, S4.Q5), from the customer's annual sales or
 * margin and from settings. A customer that counts as active needs no recovery, so that nothing is
 * estimated. Whoever gives the net has an estimate of his own; gain and cost are then not worked
 * out, because they would contradict it. Thread-safe.
 */
final class Recovery {
  private static final int NOWHERE = -1;

  private final Map<RecoveryFigure, Integer> places = new EnumMap<>(RecoveryFigure.class);
  private final int margin;
  private final int sales;
  private final boolean[] estimated;
  private final BigDecimal winLost;
  private final BigDecimal winAtRisk;
  private final BigDecimal profitRate;
  private final BigDecimal years;
  private final BigDecimal fixedCost;
  private final BigDecimal costShare;
  private final BigDecimal winningAgainstKeeping;

  /** Reads the settings; those that are missing count as 0, and loading does not allow it. */
  Recovery(Knowledge knowledge) {
    Collection<Signal> signals = knowledge.signals();
    for (RecoveryFigure figure : RecoveryFigure.values()) {
      places.put(figure, place(signals, d -> d instanceof FromEconomics e && e.figure() == figure));
    }
    margin = place(signals, d -> isAttribute(d, "annual-margin"));
    sales = place(signals, d -> isAttribute(d, "annual-value"));
    estimated = new boolean[signals.size()];
    int place = 0;
    for (Signal signal : signals) {
      estimated[place++] = signal.derivation() instanceof FromEconomics;
    }
    winLost = setting(knowledge, Figure.SUCCESS_LOST);
    winAtRisk = setting(knowledge, Figure.SUCCESS_EXISTING);
    profitRate = setting(knowledge, Figure.PROFIT_RATE);
    years = setting(knowledge, Figure.EXPECTED_YEARS);
    fixedCost = setting(knowledge, Figure.RECOVERY_FIXED_COST);
    costShare = setting(knowledge, Figure.RECOVERY_COST_SHARE);
    winningAgainstKeeping = setting(knowledge, Figure.ACQUISITION_COST);
  }

  /** Forgets what was estimated, so that it is estimated anew after an answer. */
  void forget(@Nullable Value[] values, @Nullable Value[] given) {
    for (int place = 0; place < estimated.length; place++) {
      if (estimated[place] && given[place] == null) {
        values[place] = null;
      }
    }
  }

  /** Returns a figure, or unknown if what it needs is not known. */
  Value value(RecoveryFigure figure, CaseSignals signals) {
    if (signals.status() == Status.ACTIVE) {
      return Absent.UNKNOWN;
    }
    int net = place(RecoveryFigure.RECOVERY_NET);
    if (figure != RecoveryFigure.RECOVERY_NET && net != NOWHERE && signals.isGiven(net)) {
      return Absent.UNKNOWN;
    }
    Money amount =
        switch (figure) {
          case RECOVERY_GAIN -> gain(signals);
          case RECOVERY_COST -> cost(signals);
          case RECOVERY_NET -> net(signals);
        };
    return amount == null ? Absent.UNKNOWN : new Value.Amount(amount);
  }

  private @Nullable Money gain(CaseSignals signals) {
    Money yearly = annualMargin(signals);
    BigDecimal win = signals.status() == Status.LOST ? winLost : winAtRisk;
    return yearly == null ? null : rounded(yearly, yearly.amount().multiply(win).multiply(years));
  }

  private @Nullable Money annualMargin(CaseSignals signals) {
    Money given =
        margin == NOWHERE
            ? signals.customerCase().customer().annualMargin()
            : amount(signals, margin);
    if (given != null) {
      return given;
    }
    Money yearly = annualSales(signals);
    return yearly == null
        ? null
        : new Money(yearly.amount().multiply(profitRate), yearly.currency());
  }

  /** An attempt to win back; keeping a customer costs so many times less (S2.F01). */
  private @Nullable Money cost(CaseSignals signals) {
    Money yearly = annualSales(signals);
    if (yearly == null) {
      return null;
    }
    BigDecimal full = fixedCost.add(yearly.amount().max(BigDecimal.ZERO).multiply(costShare));
    return rounded(
        yearly,
        signals.status() == Status.LOST
            ? full
            : full.divide(winningAgainstKeeping, MathContext.DECIMAL64));
  }

  private @Nullable Money net(CaseSignals signals) {
    Money gain = declared(RecoveryFigure.RECOVERY_GAIN, signals);
    Money cost = declared(RecoveryFigure.RECOVERY_COST, signals);
    return gain == null || cost == null
        ? null
        : new Money(gain.amount().subtract(cost.amount()), gain.currency());
  }

  /** Returns a figure as its signal says, which may have been given, or else works it out. */
  private @Nullable Money declared(RecoveryFigure figure, CaseSignals signals) {
    int place = place(figure);
    if (place != NOWHERE) {
      return amount(signals, place);
    }
    return figure == RecoveryFigure.RECOVERY_GAIN ? gain(signals) : cost(signals);
  }

  private @Nullable Money annualSales(CaseSignals signals) {
    return sales == NOWHERE
        ? signals.customerCase().customer().annualValue()
        : amount(signals, sales);
  }

  private static @Nullable Money amount(CaseSignals signals, int place) {
    return signals.at(place) instanceof Value.Amount amount ? amount.money() : null;
  }

  private static Money rounded(Money like, BigDecimal amount) {
    int digits = Math.max(0, like.currency().getDefaultFractionDigits());
    return new Money(amount.setScale(digits, RoundingMode.HALF_EVEN), like.currency());
  }

  private int place(RecoveryFigure figure) {
    return places.getOrDefault(figure, NOWHERE);
  }

  private static int place(Collection<Signal> signals, Predicate<@Nullable Derivation> wanted) {
    int place = 0;
    for (Signal signal : signals) {
      if (wanted.test(signal.derivation())) {
        return place;
      }
      place++;
    }
    return NOWHERE;
  }

  private static boolean isAttribute(@Nullable Derivation derivation, String field) {
    return derivation instanceof FromCustomer from
        && from.measure() == Measure.VALUE
        && from.field().id().equals(field);
  }

  private static BigDecimal setting(Knowledge knowledge, Figure figure) {
    return knowledge
        .setting(figure.id())
        .map(setting -> new BigDecimal(setting.value()))
        .orElse(BigDecimal.ZERO);
  }
}
