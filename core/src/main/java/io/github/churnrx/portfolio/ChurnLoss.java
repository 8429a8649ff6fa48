package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.ValueText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The profit that went with lost customers in a year (S4.Q2).
 *
 * @param lostRevenue what the lost customers brought a year, not negative
 * @param profitRate profit in parts of revenue, 0 to 1
 * @param basis the setting that the profit rate comes from; null if it was given
 */
public record ChurnLoss(Money lostRevenue, BigDecimal profitRate, @Nullable Setting basis)
    implements Described {

  /**
   * Checks the figures.
   *
   * @throws UnusableFiguresException if the revenue is negative or the rate is no share
   */
  public ChurnLoss {
    Amounts.notNegative(lostRevenue, "失去的营业额", "The revenue lost");
    if (profitRate.signum() < 0 || profitRate.compareTo(BigDecimal.ONE) > 0) {
      throw new UnusableFiguresException(
          "盈利率须在 0 与 1 之间（5% 写成 0.05）：" + profitRate.toPlainString() + "。",
          "A profit rate lies between 0 and 1 (5 % is 0.05): " + profitRate.toPlainString() + ".");
    }
  }

  /** Creates it with a profit rate of one's own. */
  public static ChurnLoss of(Money lostRevenue, BigDecimal profitRate) {
    return new ChurnLoss(lostRevenue, profitRate, null);
  }

  /** Returns the loss: revenue × profit rate. */
  public Money amount() {
    return Amounts.times(lostRevenue, profitRate);
  }

  @Override
  public String describe(Locale locale) {
    String source = basis == null ? "" : Basis.of(List.of(basis), locale);
    return Numbers.say(
            locale,
            "流失损失一年 %s（失去的营业额 %s×盈利率 %s）"
                .formatted(money(amount(), locale), money(lostRevenue, locale), rate()),
            "churn loss of %s a year (revenue lost %s × profit rate %s)"
                .formatted(money(amount(), locale), money(lostRevenue, locale), rate()))
        + source;
  }

  private String rate() {
    return Numbers.percent(profitRate);
  }

  private static String money(Money amount, Locale locale) {
    return ValueText.money(amount, locale);
  }
}
