package io.github.churnrx.oracle;

/** The Poisson distribution, added up term by term. */
final class Chance {
  private Chance() {}

  /** Returns the probability of a count as far from the expected, on the same side. */
  static double of(int count, double expected) {
    double sum = 0;
    double probability = Math.exp(-expected);
    for (int k = 0; k <= count + 400; k++) {
      boolean asFar = count <= expected ? k <= count : k >= count;
      sum += asFar ? probability : 0;
      probability *= expected / (k + 1);
    }
    return sum;
  }
}
