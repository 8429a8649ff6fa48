package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Customer.Status;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.portfolio.Buyers;
import io.github.churnrx.portfolio.ChurnDefinition;
import io.github.churnrx.portfolio.ChurnEconomics;
import io.github.churnrx.portfolio.ChurnHistory;
import io.github.churnrx.portfolio.ChurnHistory.PeriodChurn;
import io.github.churnrx.portfolio.CustomerCounts;
import io.github.churnrx.portfolio.Estimate;
import io.github.churnrx.portfolio.NewcomerSplit;
import io.github.churnrx.portfolio.ObservationPeriod;
import io.github.churnrx.portfolio.ParetoCheck;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** No figure is there for show: with another value something else comes out. */
class FiguresAtWorkTest {
  private static final Knowledge SHIPPED = ChurnRx.withDefaultKnowledge().knowledge();

  @ParameterizedTest
  @EnumSource(
      value = Figure.class,
      mode = Mode.EXCLUDE,
      names = {"EXPECTED_YEARS", "RECOVERY_FIXED_COST", "RECOVERY_COST_SHARE"})
  void another_figure_makes_another_result(Figure figure) {
    assertThat(results(with(figure))).isNotEqualTo(results(SHIPPED));
  }

  @ParameterizedTest
  @EnumSource(
      value = Figure.class,
      names = {
        "EXPECTED_YEARS",
        "RECOVERY_FIXED_COST",
        "RECOVERY_COST_SHARE",
        "SUCCESS_LOST",
        "PROFIT_RATE"
      })
  void another_figure_makes_another_proposal_to_let_go(Figure figure, @TempDir Path ours)
      throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(
        ours.resolve("settings.csv"), "id,value\n" + figure.id() + "," + half(figure) + "\n");

    String shipped = letGo(ChurnRx.withDefaultKnowledge());
    String changed = letGo(ChurnRx.builder().knowledge(ours).build());

    assertThat(shipped).isNotEmpty();
    assertThat(changed).isNotEqualTo(shipped);
  }

  private static String letGo(ChurnRx churnRx) {
    Customer customer =
        Customer.builder("C-1")
            .status(Status.LOST)
            .tier("SMALL")
            .annualValue(Money.of(5000, "CNY"))
            .build();
    return churnRx
        .diagnose(CustomerCase.of(customer).asOf(LocalDate.of(2026, 6, 30)).build())
        .prescription()
        .giveUps()
        .toString();
  }

  private static String half(Figure figure) {
    return new BigDecimal(SHIPPED.setting(figure.id()).orElseThrow().value())
        .divide(BigDecimal.valueOf(2))
        .toPlainString();
  }

  private static Knowledge with(Figure figure) {
    List<Setting> settings = new ArrayList<>();
    for (Setting setting : SHIPPED.settings()) {
      settings.add(
          setting.id().equals(figure.id())
              ? new Setting(
                  setting.id(), half(figure), setting.label(), setting.sources(), setting.at())
              : setting);
    }
    return Knowledge.builder("changed", SHIPPED.title(), "").settings(settings).build();
  }

  /** Returns all that is worked out, without naming the figures themselves. */
  private static List<Object> results(Knowledge knowledge) {
    ChurnEconomics economics = ChurnEconomics.of(knowledge);
    CustomerCounts counts = new CustomerCounts(300, 90, 380);
    LocalDate start = LocalDate.of(2026, 1, 1);
    ObservationPeriod month = new ObservationPeriod(start, start.plusDays(29));
    ObservationPeriod next = new ObservationPeriod(start.plusDays(30), start.plusDays(59));
    PeriodChurn bad = PeriodChurn.of(next, 100, 17);
    Money cost = Money.of(1000, "CNY");
    List<Money> sales = IntStream.rangeClosed(1, 10).mapToObj(i -> Money.of(i, "CNY")).toList();
    List<Object> results = new ArrayList<>();
    for (Buyers buyers : Buyers.values()) {
      results.add(ends(economics.sellingAttempts(10, buyers)));
    }
    results.add(ends(economics.newCustomersFor(10)));
    results.add(ends(economics.costOfReplacing(10, cost)));
    results.add(ends(economics.leastCostOfWinning(cost)));
    results.add(ends(economics.leastCostOfSellingToNew(cost)));
    results.add(ends(economics.peopleTold(10)));
    results.add(ends(economics.silentBehind(10)));
    results.add(ends(economics.referralsLost(100, counts.rate(ChurnDefinition.OF_OPENING))));
    results.add(ends(economics.profitFromRetention(new BigDecimal("0.01"))));
    results.add(ends(economics.profitFromLoyaltyFall(new BigDecimal("0.01"))));
    results.add(economics.loss(cost).amount());
    results.add(ParetoCheck.of(sales, knowledge).needed());
    results.add(
        ParetoCheck.of(List.of(cost, cost, cost, cost, Money.of(90_000, "CNY")), knowledge)
            .isAsConcentrated());
    results.add(NewcomerSplit.of(counts, 5, knowledge).isPeak());
    results.add(ObservationPeriod.sensibleDays(30, knowledge));
    results.add(
        new ChurnHistory(List.of(PeriodChurn.of(month, 100, 7), bad))
            .compare(bad, knowledge)
            .verdict());
    return results;
  }

  private static String ends(Estimate estimate) {
    return estimate.least().text(Locale.ENGLISH) + " " + estimate.most().text(Locale.ENGLISH);
  }
}
