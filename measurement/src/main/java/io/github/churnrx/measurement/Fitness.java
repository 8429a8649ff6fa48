package io.github.churnrx.measurement;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Refuses samples on which figures would only look like results. */
final class Fitness {
  /** Fewer customers than this, and every figure is a matter of chance. */
  static final int LEAST_CUSTOMERS = 100;

  /** Fewer customers than this of either outcome, and rates cannot be told apart. */
  static final int LEAST_OF_EACH = 20;

  private Fitness() {}

  /**
   * Checks a sample.
   *
   * @throws UnfitSampleException with all reasons
   */
  static void check(Sample sample) {
    List<Text> reasons = new ArrayList<>();
    int size = sample.size();
    int left = sample.left().cardinality();
    if (sample.lost() > 0) {
      reasons.add(
          Text.of(
              sample.lost() + " 位客户已记为流失，没有可以预见的事。请按流失之前的状态映射，不要映射状态（status）和流失日期。",
              sample.lost()
                  + " customers are on record as lost, so there is nothing to foresee. Map what was"
                  + " known before they left, and neither status nor the day of loss."));
    }
    if (size < LEAST_CUSTOMERS) {
      reasons.add(
          Text.of(
              "只有 " + size + " 位客户，至少需要 " + LEAST_CUSTOMERS + " 位，否则任何数字都可能只是偶然。请提供更多数据。",
              size
                  + " customers are too few; below "
                  + LEAST_CUSTOMERS
                  + " any figure may be chance. Bring more data."));
    }
    if (left == 0 || left == size) {
      reasons.add(
          Text.of(
              "结果列只有一个取值："
                  + size
                  + " 位客户中"
                  + (left == 0 ? "没有一位" : "全部")
                  + "是该结果。请检查 --outcome 的列和值。",
              "the outcome has one value only: "
                  + (left == 0 ? "none" : "all")
                  + " of "
                  + size
                  + " customers have it. Check the column and the value of --outcome."));
    } else if (Math.min(left, size - left) < LEAST_OF_EACH) {
      reasons.add(
          Text.of(
              "两种结果中较少的一种只有 "
                  + Math.min(left, size - left)
                  + " 位客户，至少需要 "
                  + LEAST_OF_EACH
                  + " 位。请提供更多数据。",
              "the rarer outcome has only "
                  + Math.min(left, size - left)
                  + " customers, at least "
                  + LEAST_OF_EACH
                  + " are needed. Bring more data."));
    }
    signals(sample, reasons);
    if (!reasons.isEmpty()) {
      throw new UnfitSampleException(reasons);
    }
  }

  private static void signals(Sample sample, List<Text> reasons) {
    int size = sample.size();
    List<String> constant =
        sample.readings().entrySet().stream()
            .filter(entry -> size > 1 && entry.getValue().isConstant(size))
            .map(Map.Entry::getKey)
            .toList();
    if (!constant.isEmpty()) {
      reasons.add(
          Text.of(
              "信号 " + String.join("、", constant) + " 对所有客户都是同一个值，什么也说明不了。请检查映射的列，或从映射中删除。",
              String.join(", ", constant)
                  + ": the same value for every customer, which can tell nothing. Check its column,"
                  + " or leave it out of the mapping."));
    } else if (size > 1 && new HashSet<>(sample.scoreTenths()).size() == 1) {
      reasons.add(
          Text.of(
              "所有客户的风险得分都相同：知识库中没有一条症状能区分他们。请映射更多的列，或用 --knowledge 加入适用的症状。",
              "every customer has the same risk score: no symptom of the knowledge tells them apart."
                  + " Map more columns, or add symptoms that fit with --knowledge."));
    }
  }
}
