package io.github.churnrx.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the score of the risk into a probability that a customer leaves, as it was fitted to
 * customers whose outcome is known: P = 1 ÷ (1 + e^-(intercept + slope · (logit π + S·ln 10 ÷
 * 10))). It stands in {@code settings.csv}; without it a score is no probability.
 *
 * @param baseRate the share π of customers who left, between 0 and 1
 * @param slope how far the scores are to be stretched, positive; 1 if they can be taken as they are
 * @param intercept what is added to the log-odds; 0 if nothing is
 * @param error the expected calibration error on customers it was not fitted to, 0 to 1
 * @param customers how many customers it was fitted to
 */
public record Calibration(
    double baseRate, double slope, double intercept, double error, int customers) {
  private static final String BASE_RATE = "calibration.base-rate";
  private static final String SLOPE = "calibration.slope";
  private static final String INTERCEPT = "calibration.intercept";
  private static final String ERROR = "calibration.error";
  private static final String CUSTOMERS = "calibration.n";

  /** The settings that hold a calibration: all of them, or none. */
  public static final List<String> SETTINGS =
      List.of(BASE_RATE, SLOPE, INTERCEPT, ERROR, CUSTOMERS);

  /** Refuses what is out of range. */
  public Calibration {
    if (!(baseRate > 0 && baseRate < 1 && slope > 0 && error >= 0 && error <= 1 && customers > 0)
        || !Double.isFinite(slope)
        || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("no calibration");
    }
  }

  /** Reads a calibration from settings; empty unless they hold all of it. */
  static Optional<Calibration> from(Function<String, Optional<Setting>> settings) {
    if (SETTINGS.stream().anyMatch(id -> settings.apply(id).isEmpty())) {
      return Optional.empty();
    }
    Function<String, Double> number =
        id -> Double.parseDouble(settings.apply(id).orElseThrow().value());
    return Optional.of(
        new Calibration(
            number.apply(BASE_RATE),
            number.apply(SLOPE),
            number.apply(INTERCEPT),
            number.apply(ERROR),
            number.apply(CUSTOMERS).intValue()));
  }

  /** Returns the probability that a customer with this score leaves, between 0 and 1. */
  public double probability(Decibans score) {
    double prior = Math.log(baseRate / (1 - baseRate));
    double odds = prior + score.value() * Math.log(10) / 10;
    return 1 / (1 + Math.exp(-(intercept + slope * odds)));
  }
}
