package io.github.churnrx.examples.population;

import io.github.churnrx.examples.population.Planted.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Customers with planted causes, made for measuring and for nothing else. Their stories are told
 * from what a cause means, in dates, amounts and counts that vary by chance; the conditions of the
 * rules are not looked at.
 */
final class Population {
  static final int OF_EACH_CAUSE = 10;
  static final int WITH_TWO = 40;
  static final int HEALTHY = 100;
  static final int UNEXPLAINED = 30;

  /** One in so many of those who leave is lost already. */
  private static final int LOST_ONE_IN = 6;

  private final long seed;
  private final Map<String, Plot> plots = plots();
  private final List<Planted> customers = new ArrayList<>();

  private Population(long seed) {
    this.seed = seed;
  }

  /** Returns what each cause leaves behind, by the code of the cause. */
  static Map<String, Plot> plots() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.putAll(ProductPlots.all());
    plots.putAll(ServicePlots.all());
    plots.putAll(MarketPlots.all());
    plots.putAll(DealingPlots.all());
    plots.putAll(OwnChangePlots.all());
    return plots;
  }

  /**
   * Makes the population up.
   *
   * @param seed the same gives the same population
   */
  static List<Planted> of(long seed) {
    return new Population(seed).make();
  }

  private List<Planted> make() {
    for (String cause : plots.keySet()) {
      for (int i = 0; i < OF_EACH_CAUSE; i++) {
        add(Truth.EXPLAINED, Set.of(cause));
      }
    }
    List<String> causes =
        plots.keySet().stream().filter(cause -> !OwnChangePlots.all().containsKey(cause)).toList();
    Random pairs = new Random(seed);
    for (int i = 0; i < WITH_TWO; i++) {
      int one = pairs.nextInt(causes.size());
      int other = (one + 1 + pairs.nextInt(causes.size() - 1)) % causes.size();
      add(Truth.EXPLAINED, Set.of(causes.get(one), causes.get(other)));
    }
    for (int i = 0; i < HEALTHY; i++) {
      add(Truth.HEALTHY, Set.of());
    }
    for (int i = 0; i < UNEXPLAINED; i++) {
      add(Truth.UNEXPLAINED, Set.of());
    }
    return List.copyOf(customers);
  }

  private void add(Truth truth, Set<String> causes) {
    int number = customers.size();
    Random random = new Random(seed * 31 + number * 1_000_003L);
    boolean leaving = truth != Truth.HEALTHY;
    int lost = leaving && random.nextInt(LOST_ONE_IN) == 0 ? 10 + random.nextInt(60) : 0;
    Dossier dossier = new Dossier("P%04d".formatted(number + 1), random, leaving, lost);
    plots.forEach(
        (cause, plot) -> {
          if (causes.contains(cause)) {
            plot.tell(dossier);
          }
        });
    Everyday.tell(dossier);
    customers.add(new Planted(dossier, truth, causes));
  }
}
