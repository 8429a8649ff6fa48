package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Setting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How few of one's own customers bring most of the sales, against the figure of the documents
 * (S0.F02).
 *
 * @param customers all customers with their sales
 * @param needed how many of them, the largest first, bring the share of sales in question
 * @param salesShare that share of sales, as the knowledge sets it
 * @param customerShare the share of customers that is said to bring it
 */
public record ParetoCheck(long customers, long needed, Setting salesShare, Setting customerShare)
    implements Described {

  /**
   * Checks a base of customers.
   *
   * @param sales the yearly sales of each customer, none negative, in one currency
   * @param knowledge gives the two shares
   * @throws UnusableFiguresException if there are no sales, one is negative or currencies are mixed
   */
  public static ParetoCheck of(List<Money> sales, Knowledge knowledge) {
    Money total = Amounts.sum(sales);
    Amounts.positive(total, "营业额合计", "The sum of sales");
    sales.forEach(one -> Amounts.notNegative(one, "营业额", "Sales"));
    Settings settings = new Settings(knowledge);
    Setting share = settings.of(Figure.PARETO_SALES);
    BigDecimal wanted = total.amount().multiply(new BigDecimal(share.value()));
    List<BigDecimal> falling =
        sales.stream().map(Money::amount).sorted(Comparator.reverseOrder()).toList();
    BigDecimal reached = BigDecimal.ZERO;
    int needed = 0;
    while (reached.compareTo(wanted) < 0) {
      reached = reached.add(falling.get(needed++));
    }
    return new ParetoCheck(sales.size(), needed, share, settings.of(Figure.PARETO_CUSTOMERS));
  }

  /** Returns which part of the customers brings that share of sales, 0 to 1. */
  public BigDecimal share() {
    return Numbers.ratio(needed, customers);
  }

  /** Returns whether sales hang on as few customers as the figure says, or on fewer. */
  public boolean isAsConcentrated() {
    return share().compareTo(new BigDecimal(customerShare.value())) <= 0;
  }

  @Override
  public String describe(Locale locale) {
    String sales = Numbers.percent(new BigDecimal(salesShare.value()));
    String customersSaid = Numbers.percent(new BigDecimal(customerShare.value()));
    return Numbers.say(
            locale,
            "%s 的营业额来自 %s 的客户（%s 家中的 %s 家），文献说是 %s，%s"
                .formatted(
                    sales,
                    Numbers.percent(share()),
                    Numbers.count(customers),
                    Numbers.count(needed),
                    customersSaid,
                    isAsConcentrated() ? "要守住这些客户" : "没有那么集中"),
            "%s of sales come from %s of customers (%s of %s); the documents say %s: %s"
                .formatted(
                    sales,
                    Numbers.percent(share()),
                    Numbers.count(needed),
                    Numbers.count(customers),
                    customersSaid,
                    isAsConcentrated() ? "these must not be lost" : "less concentrated"))
        + Basis.of(List.of(salesShare, customerShare), locale);
  }
}
