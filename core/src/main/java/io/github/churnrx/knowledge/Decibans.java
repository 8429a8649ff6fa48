package io.github.churnrx.knowledge;

/**
 * Weight of evidence in decibans, ten times the decimal logarithm of a likelihood ratio.
 *
 * <p>Kept in whole tenths, so that sums do not depend on the order of summation.
 *
 * @param tenths tenths of a deciban; negative speaks against
 */
public record Decibans(int tenths) implements Comparable<Decibans> {
  /** No weight at all. */
  public static final Decibans ZERO = new Decibans(0);

  /**
   * Returns the weight of so many decibans, rounded to the nearest tenth.
   *
   * @param decibans a finite number
   */
  public static Decibans of(double decibans) {
    return new Decibans(Math.toIntExact(Math.round(decibans * 10)));
  }

  /** Returns the weight in decibans, for display. */
  public double value() {
    return tenths / 10.0;
  }

  /** Returns the likelihood ratio that this weight stands for: 10 decibans are 10 to 1. */
  public double likelihoodRatio() {
    return Math.pow(10, tenths / 100.0);
  }

  @Override
  public int compareTo(Decibans other) {
    return Integer.compare(tenths, other.tenths);
  }

  /** Returns the weight with its sign, such as {@code +12.5}. */
  @Override
  public String toString() {
    String sign = tenths > 0 ? "+" : tenths < 0 ? "-" : "";
    int size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }
}
