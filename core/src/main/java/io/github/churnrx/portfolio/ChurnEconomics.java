package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.ValueText;
import io.github.churnrx.portfolio.Quantity.Cash;
import io.github.churnrx.portfolio.Quantity.Count;
import io.github.churnrx.portfolio.Quantity.Share;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Puts the figures of the documents to work on one's own numbers. Every figure is a setting that a
 * layer of knowledge can override, and every result names the settings it rests on with their
 * sources. Where a result is in proportion to a figure, it is simply scaled. Immutable.
 */
public final class ChurnEconomics {
  private static final Text CUSTOMERS = Text.of("家", "customers");
  private static final Text ATTEMPTS = Text.of("次", "attempts");
  private static final Text PEOPLE = Text.of("人", "people");

  private final Settings settings;

  private ChurnEconomics(Settings settings) {
    this.settings = settings;
  }

  /**
   * Takes the figures from knowledge.
   *
   * @throws UnusableFiguresException naming all figures that its settings lack
   */
  public static ChurnEconomics of(Knowledge knowledge) {
    Settings settings = new Settings(knowledge);
    settings.require(Figure.values());
    return new ChurnEconomics(settings);
  }

  /** Returns how many new customers at least make up for lost ones (S0.F01). */
  public Estimate newCustomersFor(long lost) {
    Setting each = settings.of(Figure.NEW_PER_LOST);
    return Estimate.of(
        Text.of(
            "流失 " + Numbers.count(lost) + " 家，至少要新找",
            "new customers needed at least for " + Numbers.count(lost) + " lost"),
        new Count(count(lost).multiply(value(each)), CUSTOMERS),
        each);
  }

  /** Returns how many attempts so many sales take on average (S0.F04, S4.F01). */
  public Estimate sellingAttempts(long sales, Buyers buyers) {
    Setting success = settings.of(buyers.success());
    BigDecimal attempts = count(sales).divide(value(success), 0, RoundingMode.CEILING);
    return Estimate.of(
        Text.of(
            "向" + buyers.label().zh() + "做成 " + Numbers.count(sales) + " 单，平均要推销",
            "selling attempts for %s sales to %s"
                .formatted(Numbers.count(sales), buyers.label().en())),
        new Count(attempts, ATTEMPTS),
        success);
  }

  /**
   * Returns what winning replacements costs, as a range (S0.F09).
   *
   * @param lost customers to be replaced
   * @param keepingOne what keeping one of them would have cost, above zero
   */
  public Estimate costOfReplacing(long lost, Money keepingOne) {
    Amounts.positive(keepingOne, "留住一个客户的花费", "The cost of keeping a customer");
    Money keeping = Amounts.times(keepingOne, count(lost));
    Setting low = settings.of(Figure.ACQUISITION_COST_LOW);
    Setting high = settings.of(Figure.ACQUISITION_COST_HIGH);
    return new Estimate(
        Text.of(
            "留住 %s 家要 %s，另找同样多要"
                .formatted(Numbers.count(lost), ValueText.money(keeping, Locale.CHINESE)),
            "cost of winning %s anew, who could have been kept for %s"
                .formatted(Numbers.count(lost), ValueText.money(keeping, Locale.ENGLISH))),
        new Cash(Amounts.times(keeping, value(low))),
        new Cash(Amounts.times(keeping, value(high))),
        List.of(low, high));
  }

  /** Returns what winning one customer costs at least, from what keeping one costs (S2.F01). */
  public Estimate leastCostOfWinning(Money keepingOne) {
    Amounts.positive(keepingOne, "留住一个客户的花费", "The cost of keeping a customer");
    Setting times = settings.of(Figure.ACQUISITION_COST);
    return Estimate.of(
        Text.of("争取一个新客户至少要花", "least cost of winning a customer"),
        new Cash(Amounts.times(keepingOne, value(times))),
        times);
  }

  /** Returns what selling to a new customer costs at least, from what an old one takes (S0.F06). */
  public Estimate leastCostOfSellingToNew(Money sellingToExisting) {
    Amounts.positive(sellingToExisting, "向老客户推销一单的花费", "The cost of selling to a customer");
    Setting times = settings.of(Figure.SELLING_COST);
    return Estimate.of(
        Text.of("同样卖一单，找新客户至少要花", "least cost of the same sale to a new customer"),
        new Cash(Amounts.times(sellingToExisting, value(times))),
        times);
  }

  /** Sets one's own costs of keeping and of finding and developing against each other (S4.Q5). */
  public KeepingAgainstWinning compare(Money keepingOne, Money winningOne, Money developingOne) {
    return new KeepingAgainstWinning(
        keepingOne,
        winningOne,
        developingOne,
        settings.of(Figure.ACQUISITION_COST_LOW),
        settings.of(Figure.ACQUISITION_COST_HIGH));
  }

  /** Returns how many people hear of it from dissatisfied customers (S0.F08). */
  public Estimate peopleTold(long dissatisfied) {
    Setting low = settings.of(Figure.TOLD_LOW);
    Setting high = settings.of(Figure.TOLD_HIGH);
    return new Estimate(
        Text.of(
            Numbers.count(dissatisfied) + " 家不满，会讲给",
            "people who hear of it from " + Numbers.count(dissatisfied) + " dissatisfied"),
        new Count(count(dissatisfied).multiply(value(low)), PEOPLE),
        new Count(count(dissatisfied).multiply(value(high)), PEOPLE),
        List.of(low, high));
  }

  /** Returns how many are dissatisfied and silent behind those who complained (S0.F10). */
  public Estimate silentBehind(long complaining) {
    Setting silent = settings.of(Figure.SILENT_SHARE);
    BigDecimal each = Numbers.ratio(value(silent), BigDecimal.ONE.subtract(value(silent)));
    return Estimate.of(
        Text.of(
            Numbers.count(complaining) + " 家投诉的背后，不满而不吭声的",
            "dissatisfied and silent behind %s who complained"
                .formatted(Numbers.count(complaining))),
        new Count(count(complaining).multiply(each).setScale(0, RoundingMode.HALF_UP), CUSTOMERS),
        silent);
  }

  /**
   * Returns how many new customers stay away because those who would have recommended us left: the
   * referred part of the new ones × the rate (S0.F07).
   *
   * @param newCustomers new customers that a period usually brings
   * @param rate churn in it by the usual definition, at most 1
   * @throws UnusableFiguresException if the rate is by the other definition or above 1
   */
  public Estimate referralsLost(long newCustomers, ChurnRate rate) {
    if (rate.definition() != ChurnDefinition.OF_OPENING
        || rate.value().compareTo(BigDecimal.ONE) > 0) {
      throw new UnusableFiguresException(
          "推荐的损失要用通用口径的流失率来算，且不超过 100%。",
          "Lost referrals follow from a rate by the usual definition of at most 100 %.");
    }
    Setting share = settings.of(Figure.REFERRAL_SHARE);
    BigDecimal lost = count(newCustomers).multiply(value(share)).multiply(rate.value());
    return Estimate.of(
        Text.of(
            "每期新增 %s 家，因老客户流失而少来".formatted(Numbers.count(newCustomers)),
            "fewer by referral, of %s new a period".formatted(Numbers.count(newCustomers))),
        new Count(lost.setScale(0, RoundingMode.HALF_UP), CUSTOMERS),
        share);
  }

  /**
   * Returns how much profit rises when more customers are kept, as a range in proportion (S0.F05).
   *
   * @param rise more customers kept, in parts of all: 0.05 for 5 points; above 0, at most 1
   */
  public Estimate profitFromRetention(BigDecimal rise) {
    BigDecimal checked = part(rise, "客户保持率的提高幅度", "A rise of retention");
    Setting step = settings.of(Figure.RETENTION_RISE);
    Setting low = settings.of(Figure.RETENTION_PROFIT_LOW);
    Setting high = settings.of(Figure.RETENTION_PROFIT_HIGH);
    BigDecimal steps = Numbers.ratio(checked, value(step));
    return new Estimate(
        Text.of(
            "客户保持率提高 %s 个百分点，利润可增".formatted(points(checked)),
            "rise of profit when retention rises by %s points".formatted(points(checked))),
        new Share(steps.multiply(value(low))),
        new Share(steps.multiply(value(high))),
        List.of(step, low, high));
  }

  /**
   * Returns how much profit falls when loyalty falls, in proportion, and at most to nothing
   * (S0.F03).
   *
   * @param fall the fall of loyalty in parts: 0.05 for 5 %; above 0, at most 1
   * @return a share below 0
   */
  public Estimate profitFromLoyaltyFall(BigDecimal fall) {
    BigDecimal checked = part(fall, "忠诚度的下降幅度", "A fall of loyalty");
    Setting step = settings.of(Figure.LOYALTY_FALL);
    Setting loss = settings.of(Figure.LOYALTY_PROFIT_FALL);
    BigDecimal share = Numbers.ratio(checked, value(step)).multiply(value(loss));
    return Estimate.of(
        Text.of(
            "忠诚度下降 %s，利润变化".formatted(Numbers.percent(checked)),
            "change of profit when loyalty falls by %s".formatted(Numbers.percent(checked))),
        new Share(share.min(BigDecimal.ONE).negate()),
        step,
        loss);
  }

  /** Returns the profit that goes with lost revenue at the profit rate of the settings (S4.Q2). */
  public ChurnLoss loss(Money lostRevenue) {
    Setting rate = settings.of(Figure.PROFIT_RATE);
    return new ChurnLoss(lostRevenue, value(rate), rate);
  }

  private static String points(BigDecimal share) {
    return Numbers.number(share.multiply(BigDecimal.valueOf(100)));
  }

  private static BigDecimal part(BigDecimal part, String zh, String en) {
    if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) > 0) {
      throw new UnusableFiguresException(
          zh + "须大于 0、不超过 1（5% 写成 0.05）：" + part.toPlainString() + "。",
          en + " is above 0 and at most 1 (5 % is 0.05): " + part.toPlainString() + ".");
    }
    return part;
  }

  private static BigDecimal value(Setting setting) {
    return new BigDecimal(setting.value());
  }

  private static BigDecimal count(long number) {
    if (number < 0) {
      throw new UnusableFiguresException(
          "数目不能为负：" + number + "。", "A number must not be negative: " + number + ".");
    }
    return BigDecimal.valueOf(number);
  }
}
