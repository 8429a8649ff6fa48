package io.github.churnrx.examples.population;

import java.util.Set;

/**
 * A made-up customer of whom the truth is known.
 *
 * @param dossier the complete records
 * @param truth what is the matter
 * @param causes the planted causes; none for who is healthy, and for who leaves without a trace
 */
record Planted(Dossier dossier, Truth truth, Set<String> causes) {

  /** What is the matter with a made-up customer. */
  enum Truth {
    /** It buys as ever. */
    HEALTHY,
    /** It leaves, and what leaves traces is the cause. */
    EXPLAINED,
    /** It leaves, and nothing on record says why. */
    UNEXPLAINED
  }

  Planted {
    causes = Set.copyOf(causes);
  }
}
