package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.facts.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the customers at risk of whom most can be lost: risk times annual value. */
final class Urgency {
  private static final Comparator<Entry> ORDER =
      Comparator.comparingDouble(Entry::weight)
          .thenComparing(entry -> entry.diagnosis().customer().value(), Comparator.reverseOrder());
  private static final double BASE_RATE = 0.1;

  private final int most;
  private final PriorityQueue<Entry> valued = new PriorityQueue<>(ORDER);
  private final PriorityQueue<Entry> others = new PriorityQueue<>(ORDER);
  private double sum;
  private long count;

  private record Entry(double weight, Diagnosis diagnosis) {}

  Urgency(int most) {
    this.most = most;
  }

  void note(Diagnosis diagnosis) {
    Money money = diagnosis.subject().customer().annualValue();
    if (money != null) {
      sum += money.amount().doubleValue();
      count++;
    }
    if (!diagnosis.isAtRisk()) {
      return;
    }
    double risk = diagnosis.risk().map(Urgency::probability).orElse(BASE_RATE);
    PriorityQueue<Entry> queue = money == null ? others : valued;
    queue.add(new Entry(risk * (money == null ? 1 : money.amount().doubleValue()), diagnosis));
    if (queue.size() > most) {
      queue.remove();
    }
  }

  /** Without calibration the score moves a usual rate, which is enough to compare customers. */
  private static double probability(Risk risk) {
    if (risk.probability().isPresent()) {
      return risk.probability().get().value();
    }
    double odds = BASE_RATE / (1 - BASE_RATE) * Math.pow(10, risk.score().tenths() / 100.0);
    return odds / (1 + odds);
  }

  /** Returns the most urgent first; a customer of unknown value counts as an average one. */
  List<Diagnosis> most() {
    double average = count == 0 ? 1 : sum / count;
    List<Entry> all = new ArrayList<>(valued);
    others.forEach(entry -> all.add(new Entry(entry.weight() * average, entry.diagnosis())));
    return all.stream().sorted(ORDER.reversed()).limit(most).map(Entry::diagnosis).toList();
  }
}
