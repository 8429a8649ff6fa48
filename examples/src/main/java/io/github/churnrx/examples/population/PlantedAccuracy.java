package io.github.churnrx.examples.population;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.examples.population.Measured.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    System.out.print(text(measure(seed)));
  }

  /** Diagnoses the population under every condition. */
  static List<Measured> measure(long seed) {
    Diagnoser diagnoser = ChurnRx.withDefaultKnowledge();
    List<Planted> population = Population.of(seed);
    return Condition.ALL.stream()
        .map(condition -> Measured.of(diagnoser, population, condition))
        .toList();
  }

  /** Writes what was measured. */
  static String text(List<Measured> all) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        | Records | main cause right | among first three | another main cause | undetermined \
        | unnoticed | n | healthy, cause found | n | no trace, none found | n |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """);
    for (Measured each : all) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %d | %s | %d | %s | %d |%n"
              .formatted(
                  each.condition().name(),
                  each.topOne(),
                  each.topThree(),
                  each.another(),
                  each.undetermined(),
                  each.unnoticed(),
                  each.topOne().of(),
                  each.falseAlarms(),
                  each.falseAlarms().of(),
                  each.unexplainedLeftOpen(),
                  each.unexplainedLeftOpen().of()));
    }
    Measured clean = all.get(0);
    text.append("\nWhere records are clean, taken for another cause most often:\n\n");
    text.append("| planted | found | times |\n| --- | --- | --- |\n");
    top(confusions(clean)).forEach(row -> text.append(row).append('\n'));
    text.append("\nNot found most often, of ").append(Population.OF_EACH_CAUSE);
    text.append(" each with this cause alone:\n\n");
    text.append("| planted | main cause right | another | none |\n| --- | --- | --- | --- |\n");
    missed(clean).forEach(row -> text.append(row).append('\n'));
    return text.toString().replace("\r\n", "\n");
  }

  /** Counts the pairs of a planted cause and another that was found in its place. */
  static Map<String, Integer> confusions(Measured measured) {
    Map<String, Integer> pairs = new TreeMap<>();
    for (Result result : measured.explained()) {
      if (result.another()) {
        String planted =
            result.planted().causes().stream().sorted().collect(Collectors.joining(", "));
        pairs.merge(planted + " | " + result.main().orElseThrow(), 1, Integer::sum);
      }
    }
    return pairs;
  }

  private static List<String> top(Map<String, Integer> pairs) {
    return pairs.entrySet().stream()
        .filter(pair -> pair.getValue() > 1)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(pair -> "| " + pair.getKey() + " | " + pair.getValue() + " |")
        .toList();
  }

  private static List<String> missed(Measured measured) {
    List<Missed> rows = new ArrayList<>();
    for (String cause : Population.plots().keySet()) {
      List<Result> alone =
          measured.explained().stream()
              .filter(result -> result.planted().causes().equals(java.util.Set.of(cause)))
              .toList();
      int right = (int) alone.stream().filter(Result::right).count();
      int another = (int) alone.stream().filter(Result::another).count();
      rows.add(new Missed(cause, right, another, alone.size() - right - another));
    }
    return rows.stream()
        .filter(row -> row.right() < 7)
        .sorted(Comparator.comparingInt(Missed::right).thenComparing(Missed::cause))
        .map(
            row ->
                "| %s | %d | %d | %d |"
                    .formatted(row.cause(), row.right(), row.another(), row.none()))
        .toList();
  }

  private record Missed(String cause, int right, int another, int none) {}
}
