package io.github.churnrx.portfolio;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A churn rate together with its definition, without which it means nothing. It may exceed 1: by
 * the documents' definition whenever more left than stayed, and where new customers left, too.
 *
 * @param definition what it is divided by
 * @param lost the customers lost, 0 or more
 * @param base the customers divided by, more than 0
 */
public record ChurnRate(ChurnDefinition definition, long lost, long base) implements Described {

  /**
   * Checks the counts.
   *
   * @throws UnusableFiguresException if the losses are negative or there is nothing to divide by
   */
  public ChurnRate {
    if (lost < 0) {
      throw new UnusableFiguresException(
          "流失数不能为负：" + lost + "。", "The number of lost customers is negative: " + lost + ".");
    }
    if (base <= 0) {
      throw new UnusableFiguresException(
          definition.base().zh() + "没有客户，按" + definition.label().zh() + "算不出流失率。请换一个统计期。",
          "There are no customers %s, so there is no rate by the %s. Choose another period."
              .formatted(definition.base().en(), definition.label().en()));
    }
  }

  /** Returns the rate: 0.0606… for 6.06 %. */
  public BigDecimal value() {
    return Numbers.ratio(lost, base);
  }

  /**
   * Returns by how much this rate is above another, in parts of 1.
   *
   * @throws UnusableFiguresException if the two are by different definitions
   */
  public BigDecimal minus(ChurnRate other) {
    if (definition != other.definition) {
      throw new UnusableFiguresException(
          definition.label().zh() + "与" + other.definition.label().zh() + "的流失率不能相比。请用同一口径。",
          "Rates by the %s and by the %s cannot be compared. Use one definition for both."
              .formatted(definition.label().en(), other.definition.label().en()));
    }
    return value().subtract(other.value());
  }

  @Override
  public String describe(Locale locale) {
    return Numbers.say(
        locale,
        "流失率 %s（%s：流失 %s 家÷%s %s 家）"
            .formatted(
                Numbers.percent(value()),
                definition.label().zh(),
                Numbers.count(lost),
                definition.base().zh(),
                Numbers.count(base)),
        "churn rate %s (%s: %s lost ÷ %s %s)"
            .formatted(
                Numbers.percent(value()),
                definition.label().en(),
                Numbers.count(lost),
                Numbers.count(base),
                definition.base().en()));
  }
}
