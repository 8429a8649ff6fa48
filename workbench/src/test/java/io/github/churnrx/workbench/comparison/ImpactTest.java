package io.github.churnrx.workbench.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.workbench.terminal.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactTest {
  private static final ChurnRx SHIPPED = ChurnRx.withDefaultKnowledge();

  @TempDir Path temp;

  private Path layer(String... files) throws IOException {
    Files.writeString(temp.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    for (int i = 0; i < files.length; i += 2) {
      Files.writeString(temp.resolve(files[i]), files[i + 1]);
    }
    return temp;
  }

  /** A customer to whom a rebate is owed for so many days. */
  private static CustomerCase owed(String id, int days, long value) {
    return CustomerCase.of(id)
        .asOf(LocalDate.of(2026, 6, 30))
        .status(Customer.Status.ACTIVE)
        .tier("KEY")
        .annualValue(Money.of(value, "CNY"))
        .signal("we-owe.rebate-overdue-days", days)
        .build();
  }

  private static Impact impact(Path layer, CustomerCase... cases) {
    return Impact.of(SHIPPED, ChurnRx.builder().knowledge(layer).build(), Stream.of(cases));
  }

  private Path sixtyDays() throws IOException {
    return layer("symptoms.csv", "id,when-1\nREBATE_LATE_LONG,we-owe.rebate-overdue-days >= 60\n");
  }

  @Test
  void who_crosses_a_moved_threshold_changes_and_the_cell_is_told() throws IOException {
    Impact impact =
        impact(sixtyDays(), owed("C-1", 70, 100), owed("C-2", 100, 900), owed("C-3", 10, 900));

    assertThat(impact.customers()).isEqualTo(3);
    assertThat(impact.changed()).isEqualTo(1);
    assertThat(impact.changedValue().text(Locale.ENGLISH)).isEqualTo("CNY 100");
    CustomerImpact changed = impact.largest().get(0);
    assertThat(changed.customer().value()).isEqualTo("C-1");
    assertThat(changed.reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.id()).isEqualTo("REBATE_LATE_LONG");
              assertThat(reason.text(Locale.ENGLISH)).contains("holds now");
              assertThat(reason.cells().get(0).places())
                  .startsWith("symptoms/money.csv:3:4 → ")
                  .endsWith("symptoms.csv:2:2");
              assertThat(reason.cells().get(0).text().en())
                  .contains("rebate-overdue-days >= 90 → we-owe.rebate-overdue-days >= 60");
            });
  }

  @Test
  void knowledge_that_says_the_same_changes_nobody() throws IOException {
    Path same = layer("symptoms.csv", "编号,条件1\nREBATE_LATE_LONG,我方欠款.返利逾期天数 ≥ 90天\n");
    Impact impact = impact(same, owed("C-1", 100, 100), owed("C-2", 10, 100));

    assertThat(impact.changed()).isZero();
    assertThat(impact.otherActions()).isZero();
    assertThat(impact.largest()).isEmpty();
    assertThat(impact.causes()).isEmpty();
    assertThat(impact.exceeds(Budget.of("0"))).isFalse();
  }

  @Test
  void a_cause_under_another_name_is_no_change() throws IOException {
    Path renamed =
        layer(
            "causes.csv",
            """
            id,zh,en,class,mode,side,controllable,force,role,explain-zh,explain-en,replaced-by
            PROMISE_NOT_KEPT,没守信,promise not kept,INTEREST,active,company,yes,push,sales-director,我方没有守信,we did not keep our word,
            BROKEN_PROMISE,,,,,,,,,,,PROMISE_NOT_KEPT
            """);
    Impact impact = impact(renamed, owed("C-1", 100, 100), owed("C-2", 120, 100));

    assertThat(SHIPPED.diagnose(owed("C-1", 100, 100)).mainCause()).isPresent();
    assertThat(impact.changed()).isZero();
  }

  @Test
  void a_new_cause_and_a_new_signal_are_seen_though_the_old_knowledge_knows_neither()
      throws IOException {
    Path ours =
        layer(
            "signals.csv",
            "id,zh,en,type\nours.silent-days,周末无人应答天数,days of silence,number\n",
            "causes.csv",
            """
            id,zh,en,class,mode,side,explain-zh,explain-en
            WEEKENDS,周末没人,nobody at weekends,SERVICE,active,company,周末没人应答,nobody answers at weekends
            """,
            "symptoms.csv",
            """
            id,zh,en,when-1,family,supports,text-zh,text-en
            SILENT,周末没人,silent,ours.silent-days >= 3,promise,WEEKENDS decisive; LEAVING strong,周末没人,silent
            """,
            "actions.csv",
            """
            id,zh,en,stage,for,priority,role,due,steps-zh,steps-en
            ANSWER,值班,answer,retain,WEEKENDS,1,customer-care,7,排班,make a roster
            """);
    CustomerCase silent = owed("C-1", 0, 5).toBuilder().signal("ours.silent-days", 4).build();
    Impact impact = impact(ours, silent, owed("C-2", 0, 5));

    assertThat(impact.rejected()).isZero();
    assertThat(impact.causes())
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.before()).isEmpty();
              assertThat(t.after()).isEqualTo("WEEKENDS");
              assertThat(t.customers()).isEqualTo(1);
            });
    assertThat(impact.largest().get(0).reasons().get(0).cells().get(0).text().en())
        .isEqualTo("added: symptoms SILENT");
  }

  @Test
  void a_setting_is_the_reason_only_where_it_was_moved_across_the_score() throws IOException {
    Path strict = layer("settings.csv", "id,value\ngrade.likely,20\ngrade.strong,25\n");
    Impact impact = impact(strict, owed("C-1", 100, 100));

    assertThat(impact.mainCause()).isEqualTo(1);
    assertThat(impact.largest().get(0).reasons()).extracting(Reason::id).contains("grade.likely");
  }

  @Test
  void the_largest_come_first_and_only_as_many_as_were_asked_for() throws IOException {
    ChurnRx after = ChurnRx.builder().knowledge(sixtyDays()).build();
    KnowledgeDiff diff =
        KnowledgeDiff.of(
            KnowledgeSource.of(SHIPPED.knowledge()), KnowledgeSource.of(after.knowledge()));
    ImpactMeter meter = new ImpactMeter(SHIPPED, after, diff, 2);
    IntStream.rangeClosed(1, 9)
        .forEach(i -> meter.add(meter.compare(owed("C-" + i, 70, i * 100L % 700))));

    assertThat(meter.impact().changed()).isEqualTo(9);
    assertThat(meter.impact().largest())
        .extracting(customer -> customer.customer().value())
        .containsExactly("C-6", "C-5");
  }

  @Test
  void what_only_one_of_them_can_diagnose_is_changed_and_what_neither_can_is_not_counted()
      throws IOException {
    Path without = layer("signals.csv", "id,enabled\nwe-owe.rebate-overdue-days,no\n");
    CustomerCase nonsense = owed("C-9", 1, 1).toBuilder().signal("no.such-signal", 1).build();
    Impact impact = impact(without, owed("C-1", 3, 100), nonsense);

    assertThat(impact.customers()).isEqualTo(1);
    assertThat(impact.rejected()).isEqualTo(1);
  }

  @Test
  void nobody_to_compare_proves_nothing() {
    assertThatThrownBy(() -> Impact.of(SHIPPED, SHIPPED, Stream.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_text_and_the_json_tell_counts_tiers_and_reasons() throws IOException {
    Impact impact = impact(sixtyDays(), owed("C-1", 70, 100), owed("C-2", 100, 900));
    String text = ImpactText.write(impact, Budget.of("2%"), Locale.ENGLISH, Ink.PLAIN);

    assertThat(text)
        .startsWith("Impact upon 2 customers")
        .contains("past the budget of 2%", "By tier", "1 of 2", "annual value CNY 100 of CNY 1,000")
        .contains("  1 C-1, key, CNY 100", "rebate long overdue: holds now")
        .doesNotContain("\u001B", "C-2");
    assertThat(ImpactText.write(impact, Budget.of("1"), Locale.CHINESE, Ink.PLAIN))
        .contains("对 2 位客户的影响", "未超出限额 1", "按层级");
    assertThat(ImpactJson.write(impact, Budget.of("2%")))
        .contains("\"customers\": 2", "\"changed\": 1", "\"exceedsBudget\": true")
        .contains("\"customer\": \"C-1\"", "\"id\": \"REBATE_LATE_LONG\"");
  }

  @Test
  void a_budget_is_a_percentage_or_a_number_and_just_the_limit_is_allowed() {
    assertThat(Budget.of("2%").isExceeded(2, 100)).isFalse();
    assertThat(Budget.of("2％").isExceeded(3, 100)).isTrue();
    assertThat(Budget.of("0.5 %").isExceeded(1, 100)).isTrue();
    assertThat(Budget.of("5").isExceeded(5, 6)).isFalse();
    assertThat(Budget.of("5").isExceeded(6, 6)).isTrue();
    for (String wrong : List.of("", "x", "-1", "101%", "0.02", "2%%", "1e3")) {
      assertThatThrownBy(() -> Budget.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
