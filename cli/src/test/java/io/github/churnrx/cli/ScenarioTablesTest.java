package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTablesTest {
  @TempDir Path ours;

  @BeforeEach
  void writeLayer() throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.createDirectory(ours.resolve("scenarios"));
  }

  private Cli.Result test(String csv) throws IOException {
    Files.writeString(ours.resolve("scenarios/ours.csv"), csv);
    return Cli.run("test", ours, "--lang", "en");
  }

  @Test
  void a_row_is_a_scenario() throws IOException {
    Cli.Result result =
        test(
            """
            name,status,tier,as-of,annual value,we-owe.rebate-overdue-days,main,not,symptoms,no-symptoms,undetermined
            long overdue,ACTIVE,KEY,2026-06-30,20万元,120 days,BROKEN_PROMISE,PRICE_TOO_HIGH,REBATE_LATE_LONG,,no
            nothing known,active,VIP,2026-06-30,,,,BROKEN_PROMISE,,REBATE_LATE_LONG; REBATE_LATE,
            """);

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("2 scenarios: 2 passed, 0 failed");
  }

  @Test
  void columns_and_cells_may_be_chinese() throws IOException {
    Cli.Result result =
        test(
            """
            名称,主体,状态,等级,日期,我方欠款.返利逾期天数,备注,主因,原因,风险,全部症状
            返利长期拖欠,客户,活跃,重点,2026年6月30日,１２０,随便写,承诺没有兑现,承诺没有兑现 可能性大,,
            """);

    assertThat(result.out() + result.err()).startsWith("1 scenario: 1 passed");
  }

  @Test
  void a_row_that_is_not_met_fails_at_its_row() throws IOException {
    Cli.Result result =
        test(
            """
            name,we-owe.rebate-overdue-days,main,causes
            all well,120,BROKEN_PROMISE,BROKEN_PROMISE
            wrong,120,PRICE_TOO_HIGH,
            """);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("ours.csv:3").doesNotContain("all well");
  }

  @Test
  void everything_that_is_wrong_is_told_at_its_cell() throws IOException {
    Cli.Result result =
        test(
            """
            name,statuss,we-owe.rebate-overdue-days,orders.versus-expected,main,risk,plan,undetermined
            misspelt,,120,,BROKEN_PROMISSE,hihg,,
            mistyped,,many,30%,BROKEN_PROMISE,,PAY_REBATE in 3,perhaps
            expects nothing,,120,,,,,
            misspelt,,120,,BROKEN_PROMISE,,,,stray
            ,,120,,BROKEN_PROMISE,,,
            no cause,,120,,-,,,
            """);

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .contains("ours.csv:1:2: error unknown-column", "status")
        .contains("ours.csv:2:5: error unknown-cause", "Did you mean BROKEN_PROMISE?")
        .contains("ours.csv:2:6: error unknown-value", "Did you mean high?")
        .contains("ours.csv:3:3: error bad-scenario-cell", "\"many\" is not a number")
        .contains("ours.csv:3:7: error bad-scenario-cell", "action: role in days")
        .contains("ours.csv:3:8: error bad-scenario-cell", "yes or no")
        .contains("ours.csv:4: error nothing-expected", "expects nothing")
        .contains("ours.csv:5:1: error duplicate-id", "ours.csv:2:1")
        .contains("ours.csv:5:9: error too-many-cells")
        .contains("ours.csv:6:1: error missing-value")
        .contains("ours.csv:7:5: error bad-scenario-cell", "undetermined")
        .doesNotContain("ours.csv:3:4");
  }

  @Test
  void a_table_without_rows_or_with_another_separator_is_no_success() throws IOException {
    assertThat(test("name,main\n").err()).contains("ours.csv: error no-scenarios");
    assertThat(test("").err()).contains("ours.csv: error no-scenarios");
    assertThat(test("name;main\nx;BROKEN_PROMISE\n").err()).contains("wrong-separator");
    assertThat(test("main\nBROKEN_PROMISE\n").err()).contains("missing-column", "\"name\"");
    assertThat(test("name,tier\nx,KEY\n").err()).contains("missing-column", "\"main\"");
    assertThat(test("name,main\nx,BROKEN_PROMISE\n\ny,BROKEN_PROMISE\n").err())
        .contains("ours.csv:3: error blank-row");
  }

  @Test
  void a_signal_of_another_subject_and_a_date_without_a_day_to_judge_are_told() throws IOException {
    Cli.Result result =
        test(
            """
            name,subject,since,we-owe.rebate-overdue-days,not
            owner,owner,,3,BROKEN_PROMISE
            undated,,2020-01-31,3,BROKEN_PROMISE
            """);

    assertThat(result.err())
        .contains("ours.csv:2:4: error other-subject", "ours.csv:3: error missing-value");
  }

  @Test
  void a_file_that_is_no_scenario_is_refused_and_folders_within_are_read() throws IOException {
    Files.writeString(ours.resolve("scenarios/ours.txt"), "x");
    Files.createDirectory(ours.resolve("scenarios/deep"));
    Files.writeString(ours.resolve("scenarios/deep/more.csv"), "name,main\nx,NOWHERE\n");

    assertThat(Cli.run("test", ours, "--lang", "en").err())
        .contains(
            "scenarios/ours.txt: error unknown-file", "deep/more.csv:2:2: error unknown-cause");
  }

  @Test
  void sheets_of_a_workbook_are_tables_too() throws IOException {
    try (var out = Files.newOutputStream(ours.resolve("scenarios/ours.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("overdue");
      sheet.value(0, 0, "名称");
      sheet.value(0, 1, "we-owe.rebate-overdue-days");
      sheet.value(0, 2, "main");
      sheet.value(1, 0, "long overdue");
      sheet.value(1, 1, 120);
      sheet.value(1, 2, "BROKEN_PROMISE");
      sheet.value(2, 0, "wrong");
      sheet.value(2, 1, 120);
      sheet.value(2, 2, "PRICE_TOO_HIGH");
      workbook.newWorksheet("empty");
    }
    Cli.Result result = Cli.run("test", ours, "--lang", "en");

    assertThat(result.exit()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).contains("ours.xlsx[overdue]:3", "2 scenarios: 1 passed, 1 failed");
  }

  @Test
  void what_is_no_workbook_is_told() throws IOException {
    Files.writeString(ours.resolve("scenarios/ours.xlsx"), "no workbook");

    assertThat(Cli.run("test", ours, "--lang", "en").err())
        .contains("scenarios/ours.xlsx: error unreadable-file", "no XLSX workbook");
  }

  @Test
  void validation_counts_scenarios_of_every_form_be_they_right_or_wrong() throws IOException {
    Files.writeString(
        ours.resolve("scenarios/ours.csv"),
        "name,we-owe.rebate-overdue-days,main\nlate,120,BROKEN_PROMISE\nwrong,120,BROKEN_PROMIS\n");
    Files.writeString(
        ours.resolve("scenarios/more.yaml"),
        "- name: one\n  case: {id: A, asOf: 2026-06-30}\n  expect: {main: PRICE_TO_HIGH}\n");

    Cli.Result result = Cli.run("validate", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out())
        .contains(
            "ours.csv:3:3", "more.yaml:3", "2 errors; checked 0 tables, 0 rows, 3 scenarios.");
  }

  @Test
  void a_workbook_of_scenarios_does_not_hide_a_cause_that_no_scenario_expects() throws IOException {
    Files.createDirectory(ours.resolve("causes"));
    Files.writeString(
        ours.resolve("causes/ours.csv"),
        """
        id,zh,en,class,mode,side,controllable,force,role,explain-zh,explain-en
        EXPECTED,有场景,with a scenario,SERVICE,active,company,yes,push,finance,甲,one
        FORGOTTEN,无场景,without any,SERVICE,active,company,yes,push,finance,乙,two
        """);
    Files.createDirectory(ours.resolve("symptoms"));
    Files.writeString(
        ours.resolve("symptoms/ours.csv"),
        """
        id,zh,en,when-1,family,supports
        LATE_A,拖欠甲,late a,we-owe.rebate-overdue-days >= 45,promise,EXPECTED decisive
        LATE_B,拖欠乙,late b,we-owe.rebate-overdue-days >= 46,promise,FORGOTTEN decisive
        """);
    Files.writeString(
        ours.resolve("actions.csv"),
        """
        id,zh,en,stage,for,priority,role,due
        ASK,问一问,Ask,retain,EXPECTED; FORGOTTEN,1,finance,3
        """);
    try (var out = Files.newOutputStream(ours.resolve("scenarios/ours.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("late");
      sheet.value(0, 0, "name");
      sheet.value(0, 1, "we-owe.rebate-overdue-days");
      sheet.value(0, 2, "main");
      sheet.value(1, 0, "late");
      sheet.value(1, 1, 120);
      sheet.value(1, 2, "EXPECTED");
    }

    String found = Cli.run("validate", ours, "--lang", "en", "--format", "json").out();

    assertThat(found).contains("no-scenario").contains("FORGOTTEN");
    assertThat(found.split("no-scenario", -1)).as(found).hasSize(2);
  }
}
