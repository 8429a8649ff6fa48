package io.github.churnrx.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Customer.Status;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.RecoveryFigure;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.Value.Absent;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final Signal GAIN = signal("gain", RecoveryFigure.RECOVERY_GAIN);
  private static final Signal COST = signal("cost", RecoveryFigure.RECOVERY_COST);
  private static final Signal NET = signal("net", RecoveryFigure.RECOVERY_NET);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "figure.success-lost", "0.25",
          "figure.success-existing", "0.5",
          "figure.acquisition-cost", "5",
          "economics.profit-rate", "0.05",
          "economics.expected-years", "3",
          "economics.recovery-fixed-cost", "300",
          "economics.recovery-cost-share", "0.02");

  @Test
  void a_lost_customer_brings_a_quarter_of_three_annual_margins_less_the_attempt() {
    CaseSignals lost = read(customer(Status.LOST, 5000));

    assertThat(lost.of(GAIN)).isEqualTo(cny("187.5"));
    assertThat(lost.of(COST)).isEqualTo(cny("400"));
    assertThat(lost.of(NET)).isEqualTo(cny("-212.5"));
    assertThat(lost.isGiven(NET)).isFalse();
  }

  @Test
  void a_customer_at_risk_is_won_more_often_and_costs_a_fifth() {
    CaseSignals atRisk = read(customer(Status.AT_RISK, 5000));

    assertThat(atRisk.of(GAIN)).isEqualTo(cny("375"));
    assertThat(atRisk.of(COST)).isEqualTo(cny("80"));
    assertThat(atRisk.of(NET)).isEqualTo(cny("295"));
  }

  @Test
  void a_known_margin_counts_instead_of_the_profit_rate() {
    Customer customer =
        Customer.builder("C-1")
            .status(Status.LOST)
            .annualValue(Money.of(5000, "CNY"))
            .annualMargin(Money.of(1000, "CNY"))
            .build();

    CaseSignals lost = read(of(customer));

    assertThat(lost.of(GAIN)).isEqualTo(cny("750"));
    assertThat(lost.of(NET)).isEqualTo(cny("350"));
  }

  @Test
  void nothing_is_estimated_of_a_customer_that_counts_as_active() {
    CaseSignals active = read(customer(Status.ACTIVE, 5000));

    assertThat(active.of(GAIN)).isEqualTo(Absent.UNKNOWN);
    assertThat(active.of(COST)).isEqualTo(Absent.UNKNOWN);
    assertThat(active.of(NET)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void without_annual_sales_cost_and_net_are_unknown() {
    Customer customer =
        Customer.builder("C-1").status(Status.LOST).annualMargin(Money.of(1000, "CNY")).build();

    CaseSignals lost = read(of(customer));

    assertThat(lost.of(GAIN)).isEqualTo(cny("750"));
    assertThat(lost.of(COST)).isEqualTo(Absent.UNKNOWN);
    assertThat(lost.of(NET)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void a_given_cost_changes_the_net() {
    CaseSignals lost = read(customer(Status.LOST, 5000).signal("cost", Money.of(100, "CNY")));

    assertThat(lost.of(NET)).isEqualTo(cny("87.5"));
  }

  @Test
  void who_gives_the_net_has_an_estimate_of_his_own() {
    CaseSignals lost = read(customer(Status.LOST, 5000).signal("net", Money.of(600, "CNY")));

    assertThat(lost.of(NET)).isEqualTo(cny("600"));
    assertThat(lost.of(GAIN)).isEqualTo(Absent.UNKNOWN);
    assertThat(lost.of(COST)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void who_says_that_the_cost_is_unknown_leaves_the_net_unknown() {
    CaseSignals lost = read(customer(Status.LOST, 5000).signalUnknown("cost"));

    assertThat(lost.of(NET)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void an_answer_makes_the_net_anew() {
    CaseSignals before = read(customer(Status.LOST, 5000));
    assertThat(before.of(NET)).isEqualTo(cny("-212.5"));

    CaseSignals after = before.with(COST, cny("100"));

    assertThat(after.of(NET)).isEqualTo(cny("87.5"));
    assertThat(before.of(NET)).isEqualTo(cny("-212.5"));
  }

  @Test
  void the_net_alone_is_enough() {
    CaseSignals lost = read(customer(Status.LOST, 5000).build(), NET);

    assertThat(lost.of(NET)).isEqualTo(cny("-212.5"));
  }

  @Test
  void amounts_are_rounded_to_what_the_currency_has() {
    Customer customer =
        Customer.builder("C-1").status(Status.LOST).annualValue(Money.of(3333, "JPY")).build();

    CaseSignals lost = read(of(customer));

    assertThat(lost.of(GAIN)).isEqualTo(new Value.Amount(Money.of(125, "JPY")));
    assertThat(lost.of(COST)).isEqualTo(new Value.Amount(Money.of(367, "JPY")));
  }

  private static CustomerCase.Builder customer(Status status, long sales) {
    return of(Customer.builder("C-1").status(status).annualValue(Money.of(sales, "CNY")).build());
  }

  private static CustomerCase.Builder of(Customer customer) {
    return CustomerCase.of(customer).asOf(LocalDate.of(2026, 6, 30));
  }

  private static Value cny(String amount) {
    return new Value.Amount(Money.of(amount, "CNY"));
  }

  private static Signal signal(String id, RecoveryFigure figure) {
    return Derived.signal(id, SignalType.MONEY, new FromEconomics(Measure.VALUE, figure));
  }

  private static CaseSignals read(CustomerCase.Builder customerCase) {
    return read(customerCase.build(), NET, GAIN, COST);
  }

  private static CaseSignals read(CustomerCase customerCase, Signal... signals) {
    List<Signal> all = List.of(signals);
    List<Setting> settings =
        SETTINGS.entrySet().stream()
            .map(
                s ->
                    new Setting(
                        s.getKey(), s.getValue(), Text.of("", ""), List.of(), Location.of("test")))
            .toList();
    Knowledge knowledge =
        Knowledge.builder("test", Text.of("", ""), "").signals(all).settings(settings).build();
    return new CaseIntake(knowledge, new SignalIndex(all), Set.of()).take(customerCase);
  }
}
