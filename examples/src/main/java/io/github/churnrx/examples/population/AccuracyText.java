package io.github.churnrx.examples.population;

import io.github.churnrx.examples.population.Measured.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes in Markdown what was measured; the first condition is the one looked at closely. */
final class AccuracyText {
  /** A cause is listed as often missed if it is the main cause of fewer of its customers. */
  private static final int SELDOM = 7;

  private final List<Measured> all;
  private final Measured clean;
  private final StringBuilder text = new StringBuilder();

  private AccuracyText(List<Measured> all) {
    this.all = List.copyOf(all);
    this.clean = all.get(0);
  }

  /**
   * Writes the tables.
   *
   * @param all the measurements, one for each condition, the best records first
   */
  static String of(List<Measured> all) {
    AccuracyText tables = new AccuracyText(all);
    tables.conditions();
    tables.groups();
    tables.confusions();
    tables.missed();
    return tables.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void conditions() {
    int leaving = clean.topOne().of();
    line(
        "| records | main cause right (n = %d) | named first | among the first three |"
            + " another main cause | undetermined | unnoticed |"
            + " healthy, cause found (n = %d) | no trace, no cause found (n = %d) |",
        leaving, clean.falseAlarms().of(), clean.unexplainedLeftOpen().of());
    line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Measured each : all) {
      line(
          "| %s | %s | %s | %s | %s | %s | %s | %s | %s |",
          each.condition().name(),
          each.topOne(),
          each.firstNamed(),
          each.topThree(),
          each.another(),
          each.undetermined(),
          each.unnoticed(),
          each.falseAlarms(),
          each.unexplainedLeftOpen());
    }
  }

  private void groups() {
    line("");
    line("With clean records:");
    line("");
    line("| customers | n | main cause right | named first | among the first three |");
    line("| --- | --- | --- | --- | --- |");
    group("one cause", result -> result.planted().causes().size() == 1);
    group("two causes, either counts", result -> result.planted().causes().size() == 2);
    group("still there", leaving(result -> result.planted().dossier().lostDays() == 0));
    group("lost", leaving(result -> result.planted().dossier().lostDays() > 0));
    group("interviewed", leaving(result -> result.planted().dossier().interviewed()));
    group("not interviewed", leaving(result -> !result.planted().dossier().interviewed()));
  }

  private static Predicate<Result> leaving(Predicate<Result> whom) {
    return whom.and(result -> !result.planted().causes().isEmpty());
  }

  private void group(String name, Predicate<Result> whom) {
    Share right = clean.only(whom, Result::right);
    line(
        "| %s | %d | %s | %s | %s |",
        name,
        right.of(),
        right,
        clean.only(whom, Result::firstNamed),
        clean.only(whom, Result::amongThree));
  }

  private void confusions() {
    Map<String, Integer> pairs = new TreeMap<>();
    for (Result result : clean.explained()) {
      if (result.another()) {
        String planted =
            result.planted().causes().stream().sorted().collect(Collectors.joining(" and "));
        pairs.merge(planted + " | " + result.main().orElseThrow(), 1, Integer::sum);
      }
    }
    line("");
    line("Taken for another cause more than once:");
    line("");
    line("| planted | found | times |");
    line("| --- | --- | --- |");
    pairs.entrySet().stream()
        .filter(pair -> pair.getValue() > 1)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(pair -> line("| %s | %d |", pair.getKey(), pair.getValue()));
  }

  private void missed() {
    List<Missed> rows = new ArrayList<>();
    for (String cause : Population.plots().keySet()) {
      List<Result> alone =
          clean.explained().stream()
              .filter(result -> result.planted().causes().equals(Set.of(cause)))
              .toList();
      rows.add(
          new Missed(
              cause,
              count(alone, Result::right),
              count(alone, Result::firstNamed),
              count(alone, Result::another)));
    }
    line("");
    line(
        "The main cause of fewer than %d of their %d customers:", SELDOM, Population.OF_EACH_CAUSE);
    line("");
    line("| planted | main cause right | named first | another main cause |");
    line("| --- | --- | --- | --- |");
    rows.stream()
        .filter(row -> row.right() < SELDOM)
        .sorted(Comparator.comparingInt(Missed::right).thenComparing(Missed::cause))
        .forEach(
            row ->
                line(
                    "| %s | %d | %d | %d |", row.cause(), row.right(), row.first(), row.another()));
  }

  private static int count(List<Result> results, Predicate<Result> what) {
    return (int) results.stream().filter(what).count();
  }

  private record Missed(String cause, int right, int first, int another) {}
}
