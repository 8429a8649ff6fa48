package io.github.churnrx.knowledge;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The limits at which evidence becomes a grade and risk a level; all in tenths of a deciban unless
 * said otherwise. They stand in {@code settings.csv}.
 *
 * @param strong least score of the grade strong
 * @param strongFamilies families that must support it
 * @param strongCoverage least coverage, 0 to 1
 * @param likely least score of the grade likely
 * @param possible least score of the grade possible
 * @param ruledOut greatest score of the grade ruled out
 * @param conflict least weight on either side, and greatest difference, of a conflict
 * @param raised least risk that is raised
 * @param high least risk that is high
 * @param veryHigh least risk that is very high
 * @param statedCap greatest weight of what the customer says
 * @param undeterminedCoverage coverage below which the reason is called unknown, 0 to 1
 * @param exclusiveMargin lead that one cause of an exclusive group needs over the others
 * @param lostAfterDays days without an order after which a customer without a status counts as lost
 * @param exposedLimit how many exposed customers are named
 */
public record Thresholds(
    int strong,
    int strongFamilies,
    double strongCoverage,
    int likely,
    int possible,
    int ruledOut,
    int conflict,
    int raised,
    int high,
    int veryHigh,
    int statedCap,
    double undeterminedCoverage,
    int exclusiveMargin,
    int lostAfterDays,
    int exposedLimit) {

  /** The settings that must be there, with the value they have when a table leaves them out. */
  public static final Map<String, Double> DEFAULTS =
      Map.ofEntries(
          Map.entry("grade.strong", 15.0),
          Map.entry("grade.strong-families", 2.0),
          Map.entry("grade.strong-coverage", 0.5),
          Map.entry("grade.likely", 10.0),
          Map.entry("grade.possible", 5.0),
          Map.entry("grade.ruled-out", -10.0),
          Map.entry("grade.conflict", 6.0),
          Map.entry("risk.raised", 3.0),
          Map.entry("risk.high", 8.0),
          Map.entry("risk.very-high", 13.0),
          Map.entry("stated.cap", 6.0),
          Map.entry("undetermined.coverage", 0.4),
          Map.entry("exclusive.margin", 3.0),
          Map.entry("lost.no-order-days", 365.0),
          Map.entry("exposed.limit", 20.0));

  /** Reads the thresholds from settings. */
  public static Thresholds from(ToDoubleFunction<String> settings) {
    ToDoubleFunction<String> tenths = id -> Decibans.of(settings.applyAsDouble(id)).tenths();
    return new Thresholds(
        (int) tenths.applyAsDouble("grade.strong"),
        (int) settings.applyAsDouble("grade.strong-families"),
        settings.applyAsDouble("grade.strong-coverage"),
        (int) tenths.applyAsDouble("grade.likely"),
        (int) tenths.applyAsDouble("grade.possible"),
        (int) tenths.applyAsDouble("grade.ruled-out"),
        (int) tenths.applyAsDouble("grade.conflict"),
        (int) tenths.applyAsDouble("risk.raised"),
        (int) tenths.applyAsDouble("risk.high"),
        (int) tenths.applyAsDouble("risk.very-high"),
        (int) tenths.applyAsDouble("stated.cap"),
        settings.applyAsDouble("undetermined.coverage"),
        (int) tenths.applyAsDouble("exclusive.margin"),
        (int) settings.applyAsDouble("lost.no-order-days"),
        (int) settings.applyAsDouble("exposed.limit"));
  }

  /** Returns the ids of {@link #DEFAULTS} in order. */
  public static List<String> ids() {
    return DEFAULTS.keySet().stream().sorted().toList();
  }
}
