package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  private static final Path SHIPPED = Path.of("..", "rules", "knowledge");

  @TempDir Path ours;

  @BeforeEach
  void writeLayer() throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.createDirectory(ours.resolve("scenarios"));
  }

  private void scenario(String expectation) throws IOException {
    Files.writeString(
        ours.resolve("scenarios/ours.yaml"),
        """
        - name: rebate long overdue
          case:
            id: C-1
            asOf: 2026-06-30
            customer: {status: ACTIVE, tier: KEY}
            signals: {we-owe.rebate-overdue-days: 120}
          expect: {%s}
        """
            .formatted(expectation));
  }

  @Test
  void the_shipped_scenarios_pass_and_reach_every_rule() {
    Cli.Result result = Cli.run("test", SHIPPED, "--coverage", "--lang", "en");

    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .containsPattern("^\\d{3,} scenarios: \\d{3,} passed, 0 failed \\(\\d+\\.\\d s\\)\n")
        .contains("rules reached 100.0%")
        .doesNotContain("FAILED", "not reached: ");
  }

  @Test
  void what_differs_is_told_and_the_exit_status_says_so() throws IOException {
    scenario("main: PRICE_TOO_HIGH");
    Cli.Result result = Cli.run("test", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("FAILED rebate long overdue (", "main cause: expected PRICE_TOO_HIGH, found")
        .containsPattern("1 scenario: 0 passed, 1 failed \\(\\d+\\.\\d s\\)\n$")
        .doesNotContain("\u001B");
  }

  @Test
  void the_values_and_rows_that_decided_and_the_nearest_misses_stand_below() throws IOException {
    Files.writeString(
        ours.resolve("scenarios/ours.yaml"),
        """
        - name: rebate long overdue
          case:
            id: C-1
            asOf: 2026-06-30
            customer: {status: ACTIVE, tier: KEY}
            signals: {we-owe.rebate-overdue-days: 80, complaints.price: 0}
          expect: {main: PRICE_TOO_HIGH, symptoms: [REBATE_LATE_LONG, PRICE_COMPLAINTS]}
        """);
    Cli.Result result = Cli.run("test", ours, "--lang", "en");

    assertThat(result.out())
        .contains("price too high (PRICE_TOO_HIGH)")
        .contains("we-owe.rebate-overdue-days is 80 days, wanted >= 90  [symptoms/money.csv:3:4]")
        .contains("complaints.price is 0 complaints, wanted >= 1")
        .contains("(REBATE_LATE)  [symptoms/money.csv:2]", "we-owe.rebate-overdue-days = 80 days");
    assertThat(Cli.run("test", ours, "--lang", "zh").out())
        .contains("未出现：返利严重逾期", "我方欠款.返利逾期天数 为 80 天，要 >= 90");
  }

  @Test
  void a_withheld_or_missing_action_is_explained() throws IOException {
    scenario("no-actions: [PAY_REBATE], actions: [DROP_PRICE_NOW]");
    assertThat(Cli.run("test", ours, "--lang", "en").err()).contains("unknown-action");
    scenario("no-actions: [PAY_REBATE]");

    assertThat(Cli.run("test", ours, "--lang", "en").out())
        .contains("action PAY_REBATE: expected not advised")
        .containsPattern("action PAY_REBATE: advised because of BROKEN_PROMISE.*\\[actions/");
  }

  @Test
  void rules_of_the_layer_that_no_scenario_reaches_are_listed_and_can_fail() throws IOException {
    Files.writeString(
        ours.resolve("symptoms.csv"),
        """
        id,zh,en,when-1,family,supports,text-zh,text-en
        REBATE_LATE_LONG,,,we-owe.rebate-overdue-days >= 60,,,,
        OURS,我们的,ours,complaints.open >= 3,promise,BROKEN_PROMISE weak,我们的,ours
        """);
    scenario("symptoms: [REBATE_LATE_LONG]");
    Cli.Result listed = Cli.run("test", ours, "--coverage", "--lang", "zh");
    Cli.Result failed = Cli.run("test", ours, "--min-coverage", "90", "--lang", "en");

    assertThat(listed.exit()).as(listed.out() + listed.err()).isZero();
    assertThat(listed.out())
        .contains("场景 1：通过 1，失败 0", "未及 症状 OURS", "symptoms.csv:3]", "规则覆盖 50.0%，共 2")
        .doesNotContain("未及 症状 REBATE_LATE_LONG", "OWNER_TO_RIVAL");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out()).contains("1 passed, 0 failed", "less than the 90.0% wanted");
    assertThat(Cli.run("test", ours, "--min-coverage", "50").exit()).isZero();
    assertThat(Cli.run("test", ours, "--min-coverage", "120").exit()).isEqualTo(2);
  }

  @Test
  void a_layer_without_rules_has_nothing_to_reach() throws IOException {
    scenario("symptoms: [REBATE_LATE_LONG]");

    assertThat(Cli.run("test", ours, "--min-coverage", "90", "--lang", "en").out())
        .contains("no rules of their own");
  }

  @Test
  void names_files_and_causes_are_filtered() throws IOException {
    scenario("main: BROKEN_PROMISE");
    Files.writeString(
        ours.resolve("scenarios/other.csv"),
        "name,we-owe.rebate-overdue-days,symptoms\nＡＢＣ,120,REBATE_LATE_LONG\n");

    assertThat(Cli.run("test", ours, "--filter", "broken promise", "--lang", "en").out())
        .startsWith("1 scenario: 1 passed");
    assertThat(Cli.run("test", ours, "--filter", "other.csv", "--lang", "en").out())
        .startsWith("1 scenario: 1 passed");
    assertThat(Cli.run("test", ours, "--filter", "abc", "--lang", "en").out())
        .startsWith("1 scenario: 1 passed");
    assertThat(Cli.run("test", ours, "--filter", "overdue", "--lang", "en").out())
        .startsWith("1 scenario: 1 passed");
    assertThat(Cli.run("test", ours, "--lang", "en").out()).startsWith("2 scenarios: 2 passed");
  }

  @Test
  void a_build_server_gets_junit_xml() throws Exception {
    scenario("main: PRICE_TOO_HIGH");
    Path xml = ours.resolveSibling(ours.getFileName() + ".xml");
    Cli.Result result = Cli.run("test", ours, "--junit", xml);

    assertThat(result.exit()).isEqualTo(1);
    var suites =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(xml.toFile())
            .getDocumentElement();
    assertThat(suites.getAttribute("tests")).isEqualTo("1");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(suites.getElementsByTagName("failure").item(0).getTextContent())
        .contains("ours.yaml:1:3", "PRICE_TOO_HIGH");
    Files.delete(xml);
  }

  @Test
  void scenarios_of_an_industry_are_run_where_it_lies_in_a_given_layer() {
    Cli.Result without = Cli.run("test", SHIPPED, "--filter", "telecom", "--lang", "en");
    Cli.Result with =
        Cli.run("test", SHIPPED, "--industry", "telecom", "--filter", "telecom", "--lang", "en");

    assertThat(with.out() + with.err()).contains(" passed, 0 failed");
    assertThat(without.out()).isNotEqualTo(with.out());
  }

  @Test
  void no_scenario_is_no_success() throws IOException {
    assertThat(Cli.run("test", ours, "--lang", "en").err()).contains("there are no scenarios");
    scenario("main: BROKEN_PROMISE");
    Cli.Result none = Cli.run("test", ours, "--filter", "nobody", "--lang", "en");

    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("none of the 1 scenarios has \"nobody\" in its name");
  }

  @Test
  void a_misspelt_code_in_a_scenario_is_an_error_at_its_place() throws IOException {
    scenario("not: [PRICE_TO_HIGH]");
    Cli.Result result = Cli.run("test", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("ours.yaml:7:", "unknown-cause", "PRICE_TOO_HIGH");
  }
}
