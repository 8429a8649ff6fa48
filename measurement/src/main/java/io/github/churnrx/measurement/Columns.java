package io.github.churnrx.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the customers' table as they are, for a plain logistic regression beside the
 * knowledge: what the data would give without anybody who understands them. Numbers are
 * standardised, words become one value each. Not thread-safe.
 */
public final class Columns {
  private static final int MOST_WORDS = 30;
  private static final int LEAST_PER_WORD = 5;
  private static final double PENALTY = 1;

  private final List<String> names;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Starts without rows.
   *
   * @param names the names of the columns, without id and outcome
   */
  public Columns(List<String> names) {
    this.names = List.copyOf(names);
  }

  /** Adds the cells of a customer, in the order in which customers enter the sample. */
  public void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** What a regression is worth on held-out parts. */
  record Held(Fit.Quality quality, List<String> leftOut) {}

  /** Fits a regression to each four fifths and judges the remaining fifth; null without columns. */
  @Nullable Held regress(BitSet left, Folds folds) {
    List<double[]> features = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      List<double[]> own = features(column);
      if (own.stream().anyMatch(values -> tells(values, left))) {
        leftOut.add(names.get(column));
      } else {
        features.addAll(own);
      }
    }
    if (features.isEmpty()) {
      return null;
    }
    double[][] matrix = new double[rows.size()][features.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      matrix[i][0] = 1;
      for (int f = 0; f < features.size(); f++) {
        matrix[i][f + 1] = features.get(f)[i];
      }
    }
    double[] penalties = new double[features.size() + 1];
    Arrays.fill(penalties, 1, penalties.length, PENALTY);
    double[] probabilities = new double[rows.size()];
    for (int part = 0; part < Folds.COUNT; part++) {
      int[] others = folds.outside(part);
      double[][] theirs = IntStream.of(others).mapToObj(i -> matrix[i]).toArray(double[][]::new);
      double[] weights =
          LogisticRegression.fit(
              theirs, Folds.select(left, others), new double[others.length], penalties);
      for (int i : folds.in(part)) {
        probabilities[i] =
            LogisticRegression.probability(LogisticRegression.dot(matrix[i], weights));
      }
    }
    return new Held(
        new Fit.Quality(Ranking.auc(probabilities, left), Reliability.of(probabilities, left)),
        leftOut);
  }

  private static boolean tells(double[] values, BitSet left) {
    double auc = Ranking.auc(values, left);
    return Math.max(auc, 1 - auc) > Measurement.LEAK;
  }

  /** Returns a column as numbers: itself, or one for each of its words; none for ids and texts. */
  private List<double[]> features(int column) {
    List<String> cells = rows.stream().map(row -> row.get(column).strip()).toList();
    double[] numbers = numbers(cells);
    if (numbers != null) {
      return List.of(numbers);
    }
    Set<String> words = new LinkedHashSet<>(cells);
    if (words.size() > MOST_WORDS || words.size() * LEAST_PER_WORD > cells.size()) {
      return List.of();
    }
    return words.stream()
        .map(word -> cells.stream().mapToDouble(cell -> cell.equals(word) ? 1 : 0).toArray())
        .toList();
  }

  /** Returns standardised numbers, the mean for empty cells; null if any cell holds words. */
  private static double @Nullable [] numbers(List<String> cells) {
    double[] values = new double[cells.size()];
    double sum = 0;
    double squares = 0;
    int known = 0;
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = cells.get(i).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(i));
      } catch (NumberFormatException e) {
        return null;
      }
      if (!Double.isNaN(values[i])) {
        sum += values[i];
        squares += values[i] * values[i];
        known++;
      }
    }
    double mean = sum / known;
    double spread = Math.sqrt(Math.max(squares / known - mean * mean, 0));
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) || spread == 0 ? 0 : (values[i] - mean) / spread;
    }
    return values;
  }
}
