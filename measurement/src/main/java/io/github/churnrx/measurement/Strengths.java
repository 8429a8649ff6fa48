package io.github.churnrx.measurement;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Symptom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly each symptom speaks for leaving, and what that makes of a customer's evidence: per
 * family the strongest piece for and the strongest against, as a diagnosis counts them.
 */
final class Strengths {
  private static final int ROUNDS = 8;
  private static final double PENALTY = 2;
  private static final int LEAST_SUPPORT = 10;
  private static final int GREATEST = 400;

  private final List<Symptom> symptoms;
  private final int[] tenths;

  private Strengths(List<Symptom> symptoms, int[] tenths) {
    this.symptoms = symptoms;
    this.tenths = tenths;
  }

  /** Returns the strengths that the knowledge gives. */
  static Strengths authored(Sample sample) {
    List<Symptom> symptoms = List.copyOf(sample.knowledge().symptoms());
    int[] tenths =
        symptoms.stream()
            .mapToInt(s -> RuleRow.strength(s).map(Decibans::tenths).orElse(0))
            .toArray();
    return new Strengths(symptoms, tenths);
  }

  /** Returns the strength of a symptom; negative if it speaks against leaving. */
  Decibans of(int symptom) {
    return new Decibans(tenths[symptom]);
  }

  /** Returns which symptoms are raised often enough among some customers to be fitted. */
  static List<Integer> fittable(Sample sample, int[] customers) {
    Map<Integer, Integer> raised = new HashMap<>();
    for (int customer : customers) {
      sample.pieces(customer).symptoms().forEach(s -> raised.merge(s, 1, Integer::sum));
    }
    return raised.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SUPPORT)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * What counts of a customer's evidence.
   *
   * @param symptoms the symptoms; where a family has none, also those that weigh nothing
   * @param absences what the known lack of symptoms weighs, in tenths of a deciban
   */
  private record Counted(List<Integer> symptoms, int absences) {}

  /** Returns the score of a customer in decibans. */
  double score(Pieces pieces) {
    Counted counted = counted(pieces);
    int score = counted.absences();
    for (int symptom : counted.symptoms()) {
      score += tenths[symptom];
    }
    return score / 10.0;
  }

  private Counted counted(Pieces pieces) {
    Map<String, Integer> strongestFor = new HashMap<>();
    Map<String, Integer> strongestAgainst = new HashMap<>();
    for (int symptom : pieces.symptoms()) {
      String family = symptoms.get(symptom).family().id();
      if (tenths[symptom] > 0) {
        strongestFor.merge(family, symptom, this::heavier);
      } else if (tenths[symptom] < 0) {
        strongestAgainst.merge(family, symptom, this::heavier);
      }
    }
    Map<String, Integer> absences = new HashMap<>();
    pieces.absences().forEach(a -> absences.merge(a.family(), a.tenths(), Math::min));
    absences
        .entrySet()
        .removeIf(
            absence -> {
              Integer symptom = strongestAgainst.get(absence.getKey());
              return symptom != null && tenths[symptom] <= absence.getValue();
            });
    strongestAgainst.keySet().removeAll(absences.keySet());
    List<Integer> counted = new ArrayList<>(strongestFor.values());
    counted.addAll(strongestAgainst.values());
    for (int symptom : pieces.symptoms()) {
      String family = symptoms.get(symptom).family().id();
      boolean alone =
          !strongestFor.containsKey(family)
              && !strongestAgainst.containsKey(family)
              && !absences.containsKey(family);
      if (tenths[symptom] == 0 && alone) {
        counted.add(symptom);
      }
    }
    return new Counted(counted, absences.values().stream().mapToInt(t -> t).sum());
  }

  private int heavier(int one, int other) {
    return Math.abs(tenths[other]) > Math.abs(tenths[one]) ? other : one;
  }

  /**
   * Fits the strengths of some symptoms to some customers; the others keep theirs. What counts
   * depends on the strengths, so that it is fitted and counted in turn until neither changes.
   *
   * @param prior the log-odds of a customer without evidence
   */
  Strengths fitted(Sample sample, int[] customers, List<Integer> fittable, double prior) {
    Map<Integer, Integer> columns = new HashMap<>();
    fittable.forEach(symptom -> columns.put(symptom, columns.size()));
    double[] penalties = new double[columns.size()];
    Arrays.fill(penalties, PENALTY);
    BitSet left = Folds.select(sample.left(), customers);
    Strengths current = this;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] rows = new double[customers.length][columns.size()];
      double[] offsets = new double[customers.length];
      for (int i = 0; i < customers.length; i++) {
        Counted counted = current.counted(sample.pieces(customers[i]));
        int fixed = counted.absences();
        for (int symptom : counted.symptoms()) {
          Integer column = columns.get(symptom);
          if (column == null) {
            fixed += tenths[symptom];
          } else {
            rows[i][column] = 1;
          }
        }
        offsets[i] = prior + logOdds(fixed / 10.0);
      }
      double[] weights = LogisticRegression.fit(rows, left, offsets, penalties);
      int[] next = tenths.clone();
      columns.forEach((symptom, column) -> next[symptom] = rounded(weights[column]));
      if (Arrays.equals(next, current.tenths)) {
        break;
      }
      current = new Strengths(symptoms, next);
    }
    return current;
  }

  private static int rounded(double logOdds) {
    int tenths = (int) Math.round(logOdds * 100 / Math.log(10));
    return Math.max(-GREATEST, Math.min(GREATEST, tenths));
  }

  /** Returns decibans in natural logarithms. */
  static double logOdds(double decibans) {
    return decibans * Math.log(10) / 10;
  }
}
