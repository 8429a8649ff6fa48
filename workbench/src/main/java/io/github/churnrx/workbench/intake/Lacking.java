package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.mapping.MappedContents;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the exports lack, by the money at stake: for customers at risk, and for lost ones whose
 * reason is not known, what could not be judged. Thread-safe once {@link #of} has been taken.
 */
final class Lacking {
  private final Knowledge knowledge;
  private final LackOf lackOf;
  private final Map<String, Item> items = new HashMap<>();

  Lacking(Knowledge knowledge, MappedContents contents) {
    this.knowledge = knowledge;
    this.lackOf = new LackOf(contents);
  }

  /** Something lacking, and what depends on it. */
  static final class Item {
    private final Lack lack;
    private final Map<Cause, Double> causes = new HashMap<>();
    private long customers;
    private long undetermined;
    private double value;
    private double weight;

    Item(Lack lack) {
      this.lack = lack;
    }

    Lack lack() {
      return lack;
    }

    /** Returns the causes that it would help to judge, the most affected first. */
    List<Cause> causes() {
      return causes.entrySet().stream()
          .sorted(
              Map.Entry.<Cause, Double>comparingByValue()
                  .reversed()
                  .thenComparing(entry -> entry.getKey().id()))
          .map(Map.Entry::getKey)
          .toList();
    }

    long customers() {
      return customers;
    }

    long undetermined() {
      return undetermined;
    }

    /** Returns what the customers concerned buy in a year, as far as that is known. */
    double value() {
      return value;
    }
  }

  /** What one diagnosis lacks: how much evidence for each cause. */
  record Share(Diagnosis diagnosis, Map<Lack, Map<Cause, Double>> lacks) {}

  /** Works out what a diagnosis lacks; several threads may. */
  Share of(Diagnosis diagnosis) {
    Map<Lack, Map<Cause, Double>> lacks = new HashMap<>();
    boolean open =
        diagnosis.isAtRisk()
            || (diagnosis.status() == Customer.Status.LOST && diagnosis.undetermined().isPresent());
    if (open) {
      for (Cause cause : knowledge.causes()) {
        for (Missing missing : diagnosis.doubt().missing(cause.id())) {
          double weight = Math.abs(missing.weight().value());
          for (Signal signal : missing.signals()) {
            note(lacks, lackOf.signal(signal), cause, weight);
          }
          for (EventType stream : missing.streams()) {
            note(lacks, lackOf.stream(stream), cause, weight);
          }
        }
      }
    }
    return new Share(diagnosis, lacks);
  }

  /** Of several pieces of evidence for a cause the strongest counts. */
  private static void note(
      Map<Lack, Map<Cause, Double>> lacks, Lack lack, Cause cause, double weight) {
    lacks.computeIfAbsent(lack, l -> new HashMap<>()).merge(cause, weight, Math::max);
  }

  void add(Share share) {
    Money money = share.diagnosis().subject().customer().annualValue();
    double value = money == null ? 0 : money.amount().doubleValue();
    share
        .lacks()
        .forEach(
            (lack, causes) -> {
              Item item = items.computeIfAbsent(lack.id(), id -> new Item(lack));
              item.customers++;
              item.undetermined += share.diagnosis().undetermined().isPresent() ? 1 : 0;
              item.value += value;
              for (Map.Entry<Cause, Double> cause : causes.entrySet()) {
                item.weight += Math.max(value, 1) * cause.getValue();
                item.causes.merge(cause.getKey(), cause.getValue(), Double::sum);
              }
            });
  }

  /**
   * Returns what is lacking: tables and columns before what must be asked, and among them by the
   * money at stake and the evidence that is missed.
   */
  List<Item> items() {
    return items.values().stream()
        .sorted(
            Comparator.comparing((Item item) -> item.lack.kind() == Lack.Kind.ANSWER)
                .thenComparing(Comparator.comparingDouble((Item item) -> item.weight).reversed())
                .thenComparing(item -> item.lack.id()))
        .toList();
  }
}
