package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
  private static final Path SHIPPED = Path.of("..", "rules", "knowledge");

  @TempDir Path ours;

  @BeforeEach
  void writeLayer() throws IOException {
    write("knowledge.yaml", "name: ours\nextends: default\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = ours.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void symptom(String rows) throws IOException {
    write("symptoms/ours.csv", "id,zh,en,when-1,family,supports\n" + rows);
  }

  @Test
  void the_shipped_knowledge_has_no_error_and_it_is_said_how_much_was_looked_at() {
    Cli.Result result = Cli.run("validate", SHIPPED, "--lang", "en");

    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .containsPattern("checked \\d\\d tables, \\d{4} rows, \\d{3} scenarios\\.");
  }

  @Test
  void a_problem_is_shown_at_its_cell_with_what_to_do() throws IOException {
    symptom("LATE,拖欠返利,late,we-owe.rebate-overdue-dais >= 45,promise,BROKEN_PROMISE strong\n");

    Cli.Result result = Cli.run("validate", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out().replace(ours.toString(), "ours"))
        .isEqualTo(
            """
            ours/symptoms/ours.csv

              error[unknown-signal] ours/symptoms/ours.csv:2:4 (D2)
                There is no signal called "we-owe.rebate-overdue-dais".
                    │ A id │ B zh     │ C en │ D when-1                         │ E family
                  2 │ LATE │ 拖欠返利 │ late │ we-owe.rebate-overdue-dais >= 45 │ promise
                    │      │          │      │ ^^^^^^^^^^^^^^^^^^^^^^^^^^       │
                → Did you mean we-owe.rebate-overdue-days, we-owe.rebate-overdue?

            1 error; checked 1 table, 1 row, 0 scenarios.
            What a code means: docs/errors.md, or churnrx validate --explain unknown-signal
            """);
  }

  @Test
  void after_a_line_break_within_a_cell_rows_are_counted_as_a_spreadsheet_does()
      throws IOException {
    symptom(
        """
        LATE,"拖欠
        返利",late,we-owe.rebate-overdue-days >= 45,promise,BROKEN_PROMISE strong
        MORE,更多,more,we-owe.rebate-overdue-days => 90,promise,BROKEN_PROMISE strong
        """);

    Cli.Result result = Cli.run("validate", ours, "--lang", "zh");

    assertThat(result.out())
        .contains("错误[bad-test] ", "ours.csv:3:4（D3，文件第 4 行）", "请写 >=", "错误 1；")
        .doesNotContain("missing-value");
  }

  @Test
  void misspelt_names_in_scenarios_are_found_in_the_same_go() throws IOException {
    symptom("LATE,拖欠返利,late,we-owe.rebate-overdue-days >= 45,promise,BROKEN_PROMISE strong\n");
    write(
        "scenarios/ours.yaml",
        """
        - name: late
          case: {id: C, asOf: 2026-06-30, signals: {we-owe.rebate-overdue-days: 50}}
          expect: {not: [PRICE_TO_HIGH]}
        """);

    Cli.Result result = Cli.run("validate", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out())
        .contains(
            "scenarios/ours.yaml:3:18",
            "unknown-cause",
            "PRICE_TOO_HIGH",
            "3 │   expect: {not: [PRICE_TO_HIGH]}\n        │                  ^^^^^^^^^^^^^\n");
  }

  @Test
  void a_policy_that_there_is_not_is_found_beside_errors_in_tables() throws IOException {
    symptom("LATE,拖欠返利,late,we-owe.rebate-overdue-days >= 45,promise,BROKEN_PROMIS strong\n");
    write(
        "scenarios/ours.yaml",
        """
        - name: late
          case: {id: C, asOf: 2026-06-30, signals: {we-owe.rebate-overdue-days: 50}}
          expect: {give-up: [NO_SUCH_POLICY], symptoms: [LATE]}
        """);

    Cli.Result result = Cli.run("validate", ours, "--lang", "en");

    assertThat(result.out())
        .contains("ours.yaml:3:22", "unknown-policy", "unknown-cause", "2 errors; ")
        .doesNotContain("unknown-symptom");
  }

  @Test
  void what_a_code_means_is_told_without_knowledge() {
    assertThat(Cli.run("validate", "--explain", "bad-test", "--lang", "en").out())
        .startsWith("bad-test (error)\n  The condition \"…\" cannot be understood: ….\n")
        .contains("→ For example: ");
    assertThat(Cli.run("validate", "--explain", "not-utf8", "--lang", "zh").out())
        .startsWith("not-utf8（提示）\n  文件不是 UTF-8");
    Cli.Result unknown = Cli.run("validate", "--explain", "bad-tset", "--lang", "en");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("Did you mean \"bad-test\"?");
  }

  @Test
  void what_has_one_meaning_is_mended_when_asked_for_and_the_rest_is_told() throws IOException {
    symptom(
        """
        LATE,拖欠返利,late,we-owe.rebate-overdue-days => 45,promise,BROKEN_PROMISE strong
        ,,,,,
        MORE,更多,more,we-owe.rebate-overdue-days >= abc,promise,BROKEN_PROMISE strong
        """);
    String before = Files.readString(ours.resolve("symptoms/ours.csv"));

    Cli.Result dry = Cli.run("validate", ours, "--fix", "--dry-run", "--lang", "en");
    assertThat(dry.out()).contains("Would mend 2 places in 1 file", "3 errors; ");
    assertThat(Files.readString(ours.resolve("symptoms/ours.csv"))).isEqualTo(before);

    Cli.Result mended = Cli.run("validate", ours, "--fix", "--lang", "zh");
    assertThat(mended.exit()).isEqualTo(3);
    assertThat(mended.out()).contains("已在 1 个文件中修改 2 处。", "bad-test", "错误 1；");
    assertThat(Files.readString(ours.resolve("symptoms/ours.csv")))
        .isEqualTo(before.replace("=>", ">=").replace(",,,,,\n", ""));
    assertThat(Cli.run("validate", ours, "--dry-run").exit()).isEqualTo(2);
  }

  @Test
  void rows_that_are_probably_not_meant_are_warnings_which_only_strict_fails_on()
      throws IOException {
    symptom(
        """
        LATE,拖欠返利,late,we-owe.rebate-overdue-days >= 45,promise,BROKEN_PROMISE strong
        LATE,,,we-owe.rebate-overdue-days >= 90,,
        TWIN,又拖欠,late again,we-owe.rebate-overdue-days >= 45,promise,BROKEN_PROMISE strong
        """);

    Cli.Result lenient = Cli.run("validate", ours, "--lang", "en");

    assertThat(lenient.exit()).as(lenient.out()).isZero();
    assertThat(lenient.out()).contains("warning[shadowed-row]", "warning[duplicate-row]");
    assertThat(Cli.run("validate", ours, "--strict", "--lang", "en").exit()).isEqualTo(1);
  }

  @Test
  void rows_that_cancel_out_or_count_twice_are_warnings() throws IOException {
    write(
        "symptoms/ours.csv",
        """
        id,zh,en,when-1,family,supports,against
        LATE,拖欠返利,late,we-owe.rebate-overdue-days >= 200,promise,BROKEN_PROMISE strong,
        NOT_LATE,并未拖欠,not late,we-owe.rebate-overdue-days >= 210,promise,,BROKEN_PROMISE strong
        PRICED,返利和价格,rebate and price,we-owe.rebate-overdue-days >= 220,price,BROKEN_PROMISE strong,
        """);

    Cli.Result result = Cli.run("validate", ours, "--lang", "en");

    assertThat(result.out()).contains("contradictory-rows", "counted-twice");
    assertThat(result.exit()).as(result.out()).isZero();
  }

  @Test
  void nothing_to_check_is_an_error() {
    Cli.Result result = Cli.run("validate", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out()).contains("error[empty-layer]", "1 error; checked 0 tables");
    assertThat(Cli.run("validate", "--lang", "en").exit()).isEqualTo(2);
    assertThat(Cli.run("validate", ours.resolve("none"), "--lang", "en").exit()).isEqualTo(3);
  }

  @Test
  void machines_get_json() throws IOException {
    symptom("LATE,拖欠返利,late,we-owe.rebate-overdue-dais >= 45,promise,BROKEN_PROMISE strong\n");

    Cli.Result result = Cli.run("validate", ours, "--format", "json", "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out())
        .contains(
            "\"ERROR\": 1", "\"code\": \"unknown-signal\"", "\"row\": 2", "\"column\": 4", "null");
  }
}
