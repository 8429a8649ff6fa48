package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.ValueText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What keeping one customer costs against finding and developing one, from one's own books (S4.Q5),
 * beside what the documents say of it.
 *
 * @param keeping the cost of keeping one customer for a year, above zero
 * @param winning the cost of finding one
 * @param developing the cost of developing it until it buys as much
 * @param low the least ratio that the documents name (S0.F09)
 * @param high the greatest
 */
public record KeepingAgainstWinning(
    Money keeping, Money winning, Money developing, Setting low, Setting high)
    implements Described {

  /**
   * Checks the amounts.
   *
   * @throws UnusableFiguresException if currencies are mixed, keeping costs nothing or an amount is
   *     negative
   */
  public KeepingAgainstWinning {
    Amounts.sameCurrency(List.of(keeping, winning, developing));
    Amounts.positive(keeping, "留住一个客户的花费", "The cost of keeping a customer");
    Amounts.notNegative(winning, "新找一个客户的花费", "The cost of finding a customer");
    Amounts.notNegative(developing, "养熟一个客户的花费", "The cost of developing a customer");
  }

  /** Returns how many times as much a new customer costs. */
  public BigDecimal times() {
    return Numbers.ratio(winning.plus(developing).amount(), keeping.amount());
  }

  /** Returns whether keeping costs less than winning and developing. */
  public boolean isKeepingCheaper() {
    return times().compareTo(BigDecimal.ONE) > 0;
  }

  @Override
  public String describe(Locale locale) {
    String one = ValueText.money(keeping, locale);
    String other = ValueText.money(winning.plus(developing), locale);
    return Numbers.say(
            locale,
            "留住一个客户 %s，找来并养熟一个 %s，是 %s 倍；文献说是 %s 至 %s 倍。%s"
                .formatted(
                    one,
                    other,
                    Numbers.number(times()),
                    low.value(),
                    high.value(),
                    isKeepingCheaper() ? "留客更划算" : "留客并不更省"),
            "keeping a customer costs %s, finding and developing one %s, %s times as much; the documents say %s to %s times: %s"
                .formatted(
                    one,
                    other,
                    Numbers.number(times()),
                    low.value(),
                    high.value(),
                    isKeepingCheaper() ? "keeping is cheaper" : "keeping is not cheaper"))
        + Basis.of(List.of(low, high), locale);
  }
}
