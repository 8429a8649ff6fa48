package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Churn of one tier of customers: how many left and what that costs, apart from the others (S4.Q8).
 *
 * @param tier the tier
 * @param cohort its customers at the start and how many of these left
 * @param loss the profit that went with them; null if their revenue is not known
 */
public record TierChurn(Tier tier, Cohort cohort, @Nullable ChurnLoss loss) implements Described {

  /**
   * What is known of a tier.
   *
   * @param tier its id, label or synonym, such as KEY, 重点 or A
   * @param atStart customers at the start
   * @param lost how many of these left
   * @param lostRevenue what these brought a year; null if not known
   */
  public record TierFigures(String tier, long atStart, long lost, @Nullable Money lostRevenue) {}

  /**
   * Works out churn by tier.
   *
   * @param figures what is known, each tier once
   * @param knowledge names the tiers and gives the profit rate, {@code economics.profit-rate}
   * @return one result a tier, the highest tier first
   * @throws UnusableFiguresException if there is none, a tier is not known or stands there twice,
   *     the counts contradict each other, or currencies are mixed
   */
  public static List<TierChurn> of(List<TierFigures> figures, Knowledge knowledge) {
    if (figures.isEmpty()) {
      throw new UnusableFiguresException("没有任何层级的数字。", "There are no figures of any tier.");
    }
    List<Money> revenues =
        figures.stream().flatMap(f -> Stream.ofNullable(f.lostRevenue())).toList();
    if (!revenues.isEmpty()) {
      Amounts.sameCurrency(revenues);
    }
    List<TierChurn> tiers = new ArrayList<>();
    for (TierFigures one : figures) {
      Tier tier = named(one.tier(), knowledge);
      if (tiers.stream().anyMatch(t -> t.tier().id().equals(tier.id()))) {
        throw new UnusableFiguresException(
            "层级“" + one.tier() + "”（" + tier.id() + "）出现了两次。",
            "The tier \"" + one.tier() + "\" (" + tier.id() + ") stands there twice.");
      }
      Text name = Text.of(tier.label().zh() + "客户", tier.label().en() + " customers");
      tiers.add(
          new TierChurn(
              tier,
              new Cohort(name, one.atStart(), one.lost()),
              loss(one.lostRevenue(), knowledge)));
    }
    tiers.sort(Comparator.comparingInt(t -> t.tier().rank()));
    return List.copyOf(tiers);
  }

  private static @Nullable ChurnLoss loss(@Nullable Money revenue, Knowledge knowledge) {
    if (revenue == null) {
      return null;
    }
    Setting rate = new Settings(knowledge).of(Figure.PROFIT_RATE);
    return new ChurnLoss(revenue, new BigDecimal(rate.value()), rate);
  }

  private static Tier named(String name, Knowledge knowledge) {
    String key = Text.key(name);
    return knowledge.tiers().stream()
        .filter(tier -> names(tier).anyMatch(n -> Text.key(n).equals(key)))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> ids = knowledge.tiers().stream().map(Tier::id).toList();
              return new UnusableFiguresException(
                  "没有名为“" + name + "”的层级。可用：" + String.join("、", ids) + "。",
                  "There is no tier called \"%s\". Use one of %s."
                      .formatted(name, String.join(", ", ids)));
            });
  }

  private static Stream<String> names(Tier tier) {
    return Stream.concat(
        Stream.of(tier.id(), tier.label().zh(), tier.label().en()), tier.synonyms().stream());
  }

  /** Returns the profit that went with the lost customers, if their revenue is known. */
  public Optional<ChurnLoss> cost() {
    return Optional.ofNullable(loss);
  }

  @Override
  public String describe(Locale locale) {
    String rate = cohort.describe(locale);
    return loss == null ? rate : rate + Numbers.say(locale, "；", "; ") + loss.describe(locale);
  }
}
