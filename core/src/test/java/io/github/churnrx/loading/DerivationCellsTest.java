package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.RecoveryFigure;
import io.github.churnrx.knowledge.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns that say how a signal follows from facts. */
class DerivationCellsTest {
  private static final List<String> COLUMNS =
      List.of("type", "of", "measure", "field", "where", "window", "baseline", "minimum", "guard");

  /** Returns the small knowledge with one more signal, its cells in the order of COLUMNS. */
  private static Files with(String cells) {
    List<String> values = new ArrayList<>(List.of(cells.split("\\s*\\|\\s*", -1)));
    while (values.size() < COLUMNS.size()) {
      values.add("");
    }
    Files files = SMALL.append("signals.csv", "x,测试信号,test signal,,,,,,,,,,,,,,,,,");
    for (int i = 0; i < COLUMNS.size(); i++) {
      files = files.cell("signals.csv", 11, COLUMNS.get(i), values.get(i));
    }
    return files;
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "number | customer | value | tenure-days",
        "number | 客户 | days-since | since",
        "category | customer | value | status",
        "category | customer | value | tier",
        "text | customer | value | tier",
        "number | orders | count | | | 90",
        "数值 | 订单 | 计数 | | | 90",
        "ratio | orders | count | | | 90",
        "money | orders | sum | amount | | | | 2",
        "money | rebates | average | amount | overdue = yes | since orders",
        "number | complaints | max | open-days | 未解决 = 是; open-days >= 7",
        "flag | owner-changes | exists | | destination = RIVAL, UNKNOWN",
        "category | owner-changes | latest | destination",
        "number | owner-changes | days-since | | introduced = no | 自 orders",
        "number | rebates | days-since | paid-on",
        "number | orders | days-since-first | | | | | 2",
        "number | orders | count | amount",
        "flag | orders | exists | | | | | 3",
        "ratio | interactions | share | | direction = OUTBOUND | 30",
        "number | orders | rate | | | 90",
        "ratio | orders | trend | | | 90 | | 4 | 5%",
        "ratio | orders | trend | amount | | 180",
        "number | orders | expected | | | since owner-changes | 180 | 4",
        "ratio | orders | versus-expected | | | 90 | 270 | 4 | 0.05",
        "number | orders | chance | | | 90 | 270",
      })
  void what_can_be_computed_is_accepted(String cells) {
    Files files = with(cells);

    assertThat(files.problems()).isEmpty();
    assertThat(files.load().signal("x").orElseThrow().derived()).isPresent();
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "number | | count ! 8 unused-value count ! it is derived from nothing",
        "number | | | | | 90 ! 11 unused-value 90 ! it is derived from nothing",
        "number | orders ! 8 missing-value !",
        "number | orders | counts ! 8 unknown-value counts ! Did you mean count?",
        "number | orders | value ! 8 bad-derivation x ! value is for fields of the customer",
        "number | customer | value ! 9 missing-value !",
        "number | customer | value | tenur-days ! 9 unknown-field tenur-days ! Did you mean tenure-days?",
        "number | customer | count | tenure-days ! 8 bad-derivation x ! allows value",
        "number | customer | days-since | tenure-days ! 8 bad-derivation x ! allows value",
        "number | customer | value | tenure-days | | 90 ! 11 unused-value 90 ! it is for events only",
        "money | customer | value | tenure-days ! 4 bad-derivation x ! what is derived is of type number",
        "money | economics | value ! 9 missing-value !",
        "money | economics | value | recovery-nett ! 9 unknown-value recovery-nett ! recovery-net",
        "money | economics | count | recovery-net ! 8 bad-derivation x ! allows value only",
        "number | economics | value | recovery-net ! 4 bad-derivation x ! is of type money",
        "number | order | count ! 7 unknown-stream order ! Did you mean orders?",
        "number | orders | sum ! 9 bad-derivation x ! a field that is a number, ratio or amount",
        "number | owner-changes | max | destination ! 9 bad-derivation x ! a number, ratio or amount",
        "number | orders | sum | ammount ! 9 unknown-field ammount ! Did you mean amount?",
        "number | orders | sum | amount ! 4 bad-derivation x ! what is derived is of type money",
        "flag | orders | exists | amount ! 9 unused-value amount ! exists makes no use of it",
        "number | orders | count | | | 90 | 270 ! 12 unused-value 270 ! count makes no use of it",
        "category | owner-changes | latest ! 9 bad-derivation x ! latest needs a field",
        "number | owner-changes | days-since | destination ! 9 bad-derivation x ! is a date",
        "ratio | orders | trend | | | since complaints ! 11 bad-derivation x ! a number of days",
        "ratio | orders | trend ! 11 bad-derivation x ! this measure needs a window",
        "ratio | owner-changes | trend | destination | | 90 ! 9 bad-derivation x ! the field of a trend",
        "number | orders | rate ! 11 bad-derivation x ! this measure needs a window",
        "number | orders | expected | | | 90 ! 12 bad-derivation x ! this measure needs a baseline",
        "number | orders | count | | | | | | 0.05 ! 14 bad-derivation x ! a guard is for",
        "ratio | orders | trend | amount | | 90 | | | 0.05 ! 14 bad-derivation x ! a guard is for",
        "ratio | orders | trend | | | 90 | | | 0.9 ! 14 out-of-range 0.9 ! 0.0001 to 0.5",
        "number | orders | count | | | 90 days ! 11 bad-number 90 days !",
        "number | orders | count | | | since order ! 11 unknown-stream order ! Did you mean orders?",
        "number | orders | count | | amount > x ! 10 bad-test amount > x ! is not a number",
        "number | orders | count | | amout > 3 ! 10 unknown-field amout ! Did you mean amount?",
        "flag | owner-changes | exists | | destination = RIVALS ! 10 bad-test destination = RIVALS ! RIVAL",
        "flag | orders | count ! 4 bad-derivation x ! what is derived is of type number",
      })
  void what_cannot_be_computed_is_refused_at_its_cell(String cells, String expected, String why) {
    List<Problem> found = with(cells).found();

    assertThat(found).extracting(Files::line).containsExactly("signals.csv:11:" + expected);
    assertThat(found.get(0).toString()).contains(why == null ? "" : why);
  }

  @Test
  void an_estimate_needs_its_figures() {
    Files estimate = with("money | economics | value | recovery-net");

    assertThat(estimate.found())
        .extracting(Problem::toString)
        .containsExactly(
            "signals.csv:11: error bad-derivation: The signal \"x\" cannot be derived: settings.csv"
                + " lacks figure.success-lost, figure.success-existing, figure.acquisition-cost,"
                + " economics.profit-rate, economics.expected-years, economics.recovery-fixed-cost,"
                + " economics.recovery-cost-share. See the table of measures in the reference of"
                + " knowledge files.");
  }

  @Test
  void with_its_figures_an_estimate_is_accepted_under_either_name() {
    Files settings = SMALL;
    for (Figure figure : FromEconomics.NEEDED) {
      settings =
          settings.append("settings.csv", figure.id() + ",1,,%s 值,%s,,".formatted(figure, figure));
    }

    Files english =
        settings.append("signals.csv", "x,试,x,money,,,economics,value,recovery-net,,,,,,,,,,,");
    Files chinese = settings.append("signals.csv", "x,试,x,money,,,经济测算,取值,挽回净收益,,,,,,,,,,,");

    assertThat(english.load().signal("x").orElseThrow().derived())
        .contains(new FromEconomics(Measure.VALUE, RecoveryFigure.RECOVERY_NET));
    assertThat(chinese.load().signal("x").orElseThrow().derived())
        .isEqualTo(english.load().signal("x").orElseThrow().derived());
  }

  @Test
  void a_window_may_begin_with_another_event() {
    Signal signal =
        with("number | orders | count | | | since owner-changes").load().signal("x").orElseThrow();

    assertThat(signal.derivation())
        .isInstanceOfSatisfying(
            FromEvents.class,
            events -> {
              assertThat(events.window()).isEqualTo(new Window.Since(EventType.OWNER_CHANGES));
              assertThat(events.measure()).isEqualTo(Measure.COUNT);
            });
  }

  @Test
  void all_tests_of_a_filter_are_checked() {
    assertThat(
            with("number | rebates | count | | overdue = perhaps; amount > ; nothing = 1")
                .problems())
        .containsExactly(
            "signals.csv:11:10 bad-test amount >",
            "signals.csv:11:10 bad-test overdue = perhaps",
            "signals.csv:11:10 unknown-field nothing");
  }

  @Test
  void a_category_takes_its_values_from_the_field() {
    Signal status = with("category | customer | value | status").load().signal("x").orElseThrow();

    assertThat(status.values()).extracting("id").containsExactly("ACTIVE", "AT_RISK", "LOST");
    assertThat(
            with("category | customer | value | status")
                .cell("signals.csv", 11, "values", "ACTIVE")
                .problems())
        .containsExactly("signals.csv:11:6 unused-value ACTIVE");
  }

  @Test
  void a_customers_tier_takes_its_values_from_the_tiers() {
    Signal tier = with("category | customer | value | tier").load().signal("x").orElseThrow();

    assertThat(tier.values()).extracting("id").containsExactly("KEY", "MAIN");
  }
}
