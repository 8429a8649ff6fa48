package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * Lost customers that brought about the same a year.
 *
 * @param customers how many, 0 or more
 * @param yearly what each brought a year, not negative
 */
public record LostRevenue(long customers, Money yearly) {

  /**
   * Checks the figures.
   *
   * @throws UnusableFiguresException if one is negative
   */
  public LostRevenue {
    if (customers < 0 || yearly.amount().signum() < 0) {
      throw new UnusableFiguresException(
          "流失客户数和年营业额不能为负：" + customers + "，" + yearly + "。",
          "Lost customers and their revenue must not be negative: " + customers + ", " + yearly);
    }
  }

  /** Returns what they brought together. */
  public Money total() {
    return new Money(yearly.amount().multiply(BigDecimal.valueOf(customers)), yearly.currency());
  }

  /**
   * Returns what several groups brought together.
   *
   * @throws UnusableFiguresException if there is no group or they are in different currencies
   */
  public static Money total(List<LostRevenue> groups) {
    return Amounts.sum(groups.stream().map(LostRevenue::total).toList());
  }
}
