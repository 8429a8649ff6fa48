package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What became of the revenue of the customers that were there at the start of a period. Revenue of
 * new customers stays out.
 *
 * @param opening their revenue at the start, above zero
 * @param expansion what those who stayed bring more
 * @param contraction what those who stayed bring less
 * @param churned what those who left brought
 */
public record RecurringRevenue(Money opening, Money expansion, Money contraction, Money churned)
    implements Described {

  /**
   * Checks the amounts.
   *
   * @throws UnusableFiguresException if currencies are mixed, the opening is not above zero, an
   *     amount is negative, or more was lost than there was
   */
  public RecurringRevenue {
    Amounts.sameCurrency(List.of(opening, expansion, contraction, churned));
    Amounts.positive(opening, "期初营业额", "The opening revenue");
    Amounts.notNegative(expansion, "增购额", "The expansion");
    Amounts.notNegative(contraction, "减购额", "The contraction");
    Amounts.notNegative(churned, "流失额", "The churned revenue");
    if (contraction.plus(churned).compareTo(opening) > 0) {
      throw new UnusableFiguresException(
          "减购 %s 加流失 %s 超过期初 %s。".formatted(contraction, churned, opening),
          "Contraction %s and churn %s exceed the opening %s."
              .formatted(contraction, churned, opening));
    }
  }

  /** Returns revenue churn: churned ÷ opening, 0 to 1. */
  public BigDecimal revenueChurn() {
    return Numbers.ratio(churned.amount(), opening.amount());
  }

  /** Returns gross revenue retention: (opening − contraction − churned) ÷ opening, 0 to 1. */
  public BigDecimal grossRetention() {
    return Numbers.ratio(kept(), opening.amount());
  }

  /** Returns net revenue retention: gross retention with expansion; may exceed 1. */
  public BigDecimal netRetention() {
    return Numbers.ratio(kept().add(expansion.amount()), opening.amount());
  }

  private BigDecimal kept() {
    return opening.amount().subtract(contraction.amount()).subtract(churned.amount());
  }

  @Override
  public String describe(Locale locale) {
    return Numbers.say(
        locale,
        "金额流失率 %s，总留存率（GRR）%s，净留存率（NRR）%s"
            .formatted(
                Numbers.percent(revenueChurn()),
                Numbers.percent(grossRetention()),
                Numbers.percent(netRetention())),
        "revenue churn %s, gross retention (GRR) %s, net retention (NRR) %s"
            .formatted(
                Numbers.percent(revenueChurn()),
                Numbers.percent(grossRetention()),
                Numbers.percent(netRetention())));
  }
}
