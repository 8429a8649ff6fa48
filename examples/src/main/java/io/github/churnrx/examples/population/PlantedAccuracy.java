package io.github.churnrx.examples.population;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import java.util.List;

/**
 * Prints how often the shipped knowledge finds the causes that were planted in a made-up
 * population, as tables in Markdown.
 */
public final class PlantedAccuracy {
  static final long SEED = 20260331L;

  private PlantedAccuracy() {}

  /**
   * Prints the tables.
   *
   * @param args another seed, if any
   */
  public static void main(String[] args) {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : SEED;
    System.out.print(AccuracyText.of(measure(seed)));
  }

  /**
   * Diagnoses the population under every condition.
   *
   * @param seed the same gives the same population
   */
  static List<Measured> measure(long seed) {
    Diagnoser diagnoser = ChurnRx.withDefaultKnowledge();
    List<Planted> population = Population.of(seed);
    return Condition.ALL.stream()
        .map(condition -> Measured.of(diagnoser, population, condition))
        .toList();
  }
}
