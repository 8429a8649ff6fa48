package io.github.churnrx.measurement;

import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.knowledge.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of one signal in all customers. Numbers keep their size, other values a number each.
 */
final class Readings {
  private static final double UNKNOWN = Double.NaN;
  private static final int GROUPS = 20;
  private static final int LEAST_PER_VALUE = 5;

  private final Map<Value, Integer> codes = new HashMap<>();
  private final List<Double> values = new ArrayList<>();
  private boolean numeric = true;
  private boolean alwaysGiven = true;

  /** Notes the value of a customer; customers before it that were not noted are unknown. */
  void note(int customer, Reading reading) {
    fill(customer);
    alwaysGiven &= reading.given() && reading.value().isKnown();
    values.add(number(reading.value()));
  }

  private void fill(int size) {
    while (values.size() < size) {
      values.add(UNKNOWN);
      alwaysGiven = false;
    }
  }

  private double number(Value value) {
    if (value.isOpen()) {
      return UNKNOWN;
    } else if (value instanceof Value.Num num) {
      return num.value();
    } else if (value instanceof Value.Amount amount) {
      return amount.money().amount().doubleValue();
    } else if (value instanceof Value.Day day) {
      return day.date().toEpochDay();
    }
    numeric = false;
    return codes.computeIfAbsent(value, v -> codes.size());
  }

  /** Returns whether it was given for every customer, and always with the same value. */
  boolean isConstant(int customers) {
    fill(customers);
    return alwaysGiven && new HashSet<>(values).size() == 1;
  }

  /**
   * Returns how well the signal alone tells who left: the area under the curve of the share of
   * leavers in each of its values, or in each of twenty groups of equal size.
   */
  double auc(BitSet left, int customers) {
    fill(customers);
    double[] groups = grouped(customers);
    Map<Double, int[]> counts = new HashMap<>();
    for (int i = 0; i < customers; i++) {
      int[] count = counts.computeIfAbsent(groups[i], g -> new int[2]);
      count[0]++;
      count[1] += left.get(i) ? 1 : 0;
    }
    if (counts.size() * LEAST_PER_VALUE > customers) {
      return 0; // as good as an id of each customer: it tells nothing of others
    }
    double[] rates = new double[customers];
    for (int i = 0; i < customers; i++) {
      int[] count = counts.getOrDefault(groups[i], new int[] {1, 0});
      rates[i] = (double) count[1] / count[0];
    }
    return Ranking.auc(rates, left);
  }

  private double[] grouped(int customers) {
    double[] raw = values.stream().limit(customers).mapToDouble(v -> v).toArray();
    Set<Double> distinct = new HashSet<>(values);
    if (!numeric || distinct.size() <= GROUPS) {
      return raw;
    }
    double[] known = Arrays.stream(raw).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double[] groups = new double[customers];
    for (int i = 0; i < customers; i++) {
      groups[i] = Double.isNaN(raw[i]) ? UNKNOWN : group(known, raw[i]);
    }
    return groups;
  }

  /** Returns the lower end of the group that a value falls into. */
  private static double group(double[] known, double value) {
    double end = known[0];
    for (int part = 1; part < GROUPS; part++) {
      double next = known[part * known.length / GROUPS];
      if (next > value) {
        break;
      }
      end = next;
    }
    return end;
  }
}
