package io.github.churnrx.measurement;

import java.util.BitSet;

/**
 * Logistic regression with a ridge penalty, by Newton's method: it finds the weights that make Σ
 * log-likelihood − ½ Σ penalty · weight² greatest.
 */
final class LogisticRegression {
  private static final int STEPS = 50;
  private static final double ENOUGH = 1e-9;
  private static final double LONGEST_STEP = 10;

  private LogisticRegression() {}

  /**
   * Fits weights.
   *
   * @param rows the values of each customer
   * @param came whose outcome came
   * @param offsets what is added to the log-odds of each customer beforehand
   * @param penalties how strongly each weight is held back, 0 for not at all
   * @return a weight for each value, in natural logarithms of odds
   */
  static double[] fit(double[][] rows, BitSet came, double[] offsets, double[] penalties) {
    int size = penalties.length;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (int i = 0; i < size; i++) {
        gradient[i] = -penalties[i] * weights[i];
        // A trace of curvature keeps values that never vary from making the system singular.
        curvature[i][i] = penalties[i] + ENOUGH;
      }
      for (int r = 0; r < rows.length; r++) {
        double p = probability(offsets[r] + dot(rows[r], weights));
        add(rows[r], (came.get(r) ? 1 : 0) - p, p * (1 - p), gradient, curvature);
      }
      double[] change = solve(curvature, gradient);
      double longest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, change[i]));
        longest = Math.max(longest, Math.abs(change[i]));
      }
      if (longest < ENOUGH) {
        break;
      }
    }
    return weights;
  }

  private static void add(
      double[] row, double residual, double weight, double[] gradient, double[][] curvature) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        gradient[i] += row[i] * residual;
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += weight * row[i] * row[j];
        }
      }
    }
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Solves a symmetric positive system of which the lower triangle is given (Cholesky). */
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[j][j];
      }
    }
    double[] half = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= root[i][k] * half[k];
      }
      half[i] = sum / root[i][i];
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = half[i];
      for (int k = i + 1; k < size; k++) {
        sum -= root[k][i] * solution[k];
      }
      solution[i] = sum / root[i][i];
    }
    return solution;
  }
}
