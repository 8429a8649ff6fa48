package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.mapping.MappedContents;
import io.github.churnrx.workbench.intake.Openings.Opened;
import io.github.churnrx.workbench.intake.Openings.Opening;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the exports lack, by what it could decide: for customers at risk, and for lost ones whose
 * reason is not known, what could not be judged. Thread-safe once {@link #of} has been taken.
 */
final class Lacking {
  /** A customer without a cause counts twice one who has one. */
  private static final int UNEXPLAINED = 2;

  private static final Comparator<Item> ORDER =
      Comparator.comparing((Item item) -> item.lack.kind() == Lack.Kind.ANSWER)
          .thenComparing(Comparator.comparingDouble((Item item) -> item.deciding).reversed())
          .thenComparing(Comparator.comparingDouble((Item item) -> item.weight).reversed())
          .thenComparing(item -> item.lack.id());

  private final Knowledge knowledge;
  private final Openings openings;
  private final Map<String, Item> items = new HashMap<>();

  Lacking(Knowledge knowledge, MappedContents contents) {
    this.knowledge = knowledge;
    this.openings = new Openings(knowledge, contents);
  }

  /** Sums for one cause. */
  private static final class Sum {
    private double decided;
    private double weight;
  }

  /** Something lacking, and what depends on it. */
  static final class Item {
    private final Lack lack;
    private final Knowledge knowledge;
    private final Map<String, Sum> causes = new HashMap<>();
    private long customers;
    private long undetermined;
    private long value;
    private double deciding;
    private double weight;

    private Item(Lack lack, Knowledge knowledge) {
      this.lack = lack;
      this.knowledge = knowledge;
    }

    Lack lack() {
      return lack;
    }

    /** Returns whether it alone can make a cause likely, for at least one customer. */
    boolean decides() {
      return deciding > 0;
    }

    /**
     * Returns the causes that it alone could make likely, those of the most money first; if there
     * are none, the causes of which it would say something.
     */
    List<Cause> causes() {
      return causes.entrySet().stream()
          .filter(entry -> !decides() || entry.getValue().decided > 0)
          .sorted(
              Comparator.<Map.Entry<String, Sum>>comparingDouble(entry -> -entry.getValue().decided)
                  .thenComparingDouble(entry -> -entry.getValue().weight)
                  .thenComparing(Map.Entry::getKey))
          .flatMap(entry -> knowledge.cause(entry.getKey()).stream())
          .toList();
    }

    /** Returns for how many customers it could decide, or else say something. */
    long customers() {
      return customers;
    }

    /** Returns how many of them are without a cause. */
    long undetermined() {
      return undetermined;
    }

    /** Returns what they buy in a year, as far as that is known, in whole units of money. */
    double value() {
      return value;
    }

    private void add(Share share, Map<String, Opening> opened) {
      boolean decides = opened.values().stream().anyMatch(Opening::decides);
      if (decides && !decides()) {
        customers = 0;
        undetermined = 0;
        value = 0;
      }
      if (decides || !decides()) {
        customers++;
        undetermined += share.undetermined() ? 1 : 0;
        value += share.value();
      }
      double worth = Math.max(share.value(), 1) * (share.undetermined() ? UNEXPLAINED : 1.0);
      opened.forEach(
          (cause, opening) -> {
            Sum sum = causes.computeIfAbsent(cause, id -> new Sum());
            sum.weight += worth * opening.weight();
            weight += worth * opening.weight();
            if (opening.decides()) {
              sum.decided += worth;
              deciding += worth;
            }
          });
    }
  }

  /** What one customer lacks, and what the customer is worth. */
  record Share(long value, boolean undetermined, List<Opened> opened) {}

  /** Works out what a diagnosis lacks; several threads may. */
  Share of(Diagnosis diagnosis) {
    boolean open =
        diagnosis.isAtRisk()
            || (diagnosis.status() == Customer.Status.LOST && diagnosis.undetermined().isPresent());
    Money money = diagnosis.subject().customer().annualValue();
    return new Share(
        money == null ? 0 : Math.round(money.amount().doubleValue()),
        diagnosis.undetermined().isPresent(),
        open ? openings.of(diagnosis) : List.of());
  }

  void add(Share share) {
    for (Opened opened : share.opened()) {
      items
          .computeIfAbsent(opened.lack().id(), id -> new Item(opened.lack(), knowledge))
          .add(share, opened.causes());
    }
  }

  /**
   * Returns what is lacking: tables and columns before what must be asked, and among them first
   * what could decide, by the annual value of the customers times the causes; then what would only
   * add evidence, by its weight.
   */
  List<Item> items() {
    return items.values().stream().sorted(ORDER).toList();
  }
}
