package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureTest {
  private static final Path SHARED = Path.of("..", "..", "shared", "data");
  private static final String MAPPING =
      """
      as-of: 2026-03-31
      currency: CNY
      customers:
        id: id
        columns: {status: {constant: ACTIVE}}
        signals:
          contract.kind: contract
          usage.addons: addons
      """;

  @TempDir Path folder;

  private Path table(int rows, IntFunction<String> row) throws IOException {
    StringBuilder table = new StringBuilder("id,contract,addons,left,on,why,seen\n");
    for (int i = 0; i < rows; i++) {
      table.append('C').append(i).append(',').append(row.apply(i)).append('\n');
    }
    return Files.writeString(folder.resolve("customers.csv"), table);
  }

  private Path mapping(String text) throws IOException {
    return Files.writeString(folder.resolve("mapping.yaml"), text);
  }

  /** Every second one has a monthly contract, of which six in ten leave; of the others one. */
  private static String usual(int i) {
    boolean monthly = i % 2 == 0;
    boolean left = i / 2 % 10 < (monthly ? 6 : 1);
    return (monthly ? "MONTHLY" : "MULTI_YEAR")
        + ","
        + i % 5
        + ","
        + (left ? "yes" : "no")
        + ",2026-04-"
        + (10 + i % 20)
        + ","
        + (left ? "Competitor made better offer" : "")
        + ",2026-0"
        + (1 + i % 3)
        + "-15";
  }

  private Cli.Result measure(Path table, Object... more) throws IOException {
    Object[] args = new Object[5 + more.length];
    args[0] = "measure";
    args[1] = table;
    args[2] = "--mapping";
    args[3] =
        Files.exists(folder.resolve("mapping.yaml"))
            ? folder.resolve("mapping.yaml")
            : mapping(MAPPING);
    args[4] = "--lang=en";
    System.arraycopy(more, 0, args, 5, more.length);
    return Cli.run(args);
  }

  private void assertRefused(String why, Path table, Object... more) throws IOException {
    Cli.Result result = measure(table, more);

    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(2);
    assertThat(result.err()).contains(why).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void rules_are_held_against_the_outcome() throws IOException {
    Cli.Result result = measure(table(400, MeasureTest::usual), "--outcome", "left=yes");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .containsPattern("400 +140 +35.0% +0\\.\\d+")
        .containsPattern("CONTRACT_MONTH_TO_MONTH .* 400 +200 +60.0% +85.7% +1.71 +1.5\\d +1.\\d+")
        .containsPattern("CONTRACT_LONG .* 400 +200 +10.0% +14.3% +0.29");
  }

  @Test
  void knowledge_that_is_not_calibrated_is_given_no_probability() throws IOException {
    Path table = table(400, MeasureTest::usual);
    Cli.Result result = measure(table, "--outcome", "left=yes");
    Cli.Result json = measure(table, "--outcome", "left=yes", "--format", "json");

    assertThat(result.out()).contains("the score of the risk is no probability");
    assertThat(json.out()).doesNotContain("brier\"", "calibration_error", "\"reliability\"");
  }

  @Test
  void data_comes_as_json_and_rules_as_csv() throws IOException {
    Path table = table(400, MeasureTest::usual);
    Cli.Result json = measure(table, "--outcome", "left=yes", "--format", "json");
    Cli.Result csv = measure(table, "--outcome", "left=yes", "--format", "csv");

    assertThat(json.out()).contains("\"customers\": 400, \"left\": 140, \"base_rate\": 0.350000");
    assertThat(csv.out().lines().findFirst())
        .hasValueSatisfying(
            l -> assertThat(l).startsWith("symptom,name,at,judged,support,precision"));
    assertThat(csv.out()).contains("\nCONTRACT_LONG,contract for several years,");
  }

  @Test
  void recorded_reasons_are_held_against_causes() throws IOException {
    Cli.Result result =
        measure(
            table(400, MeasureTest::usual),
            "--outcome",
            "left=yes",
            "--reason",
            "why",
            "--reason-map",
            "ibm-telco");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("Main causes against recorded reasons", "cannot tell reasons apart")
        .containsPattern("UNDETERMINED +140");
  }

  @Test
  void earlier_customers_are_held_against_later_ones() throws IOException {
    Cli.Result result =
        measure(table(400, MeasureTest::usual), "--outcome", "left=yes", "--period", "seen");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("Earlier and later customers", "drifts");
  }

  @Test
  void what_was_asked_for_and_cannot_be_answered_is_not_passed_over() throws IOException {
    Path table = table(400, i -> usual(i).replaceAll("2026-0\\d-15$", "2026-01-15"));

    assertRefused(
        "there is no earlier and later", table, "--outcome", "left=yes", "--period", "seen");
    Path without = table(400, i -> usual(i).replace("Competitor made better offer", ""));
    assertRefused(
        "holds no reason of anybody",
        without,
        "--outcome",
        "left=yes",
        "--reason",
        "why",
        "--reason-map",
        "ibm-telco");
  }

  @Test
  void a_recorded_reason_that_is_evidence_already_is_not_praised() throws IOException {
    String price = MAPPING.replace("usage.addons", "complaints.price");
    Path table =
        table(400, i -> usual(i).replace("Competitor made better offer", "Price too high"));
    Object[] asked = {"--outcome", "left=yes", "--reason", "why", "--reason-map", "ibm-telco"};

    mapping(price);
    assertThat(measure(table, asked).out())
        .contains("Main causes against recorded reasons")
        .doesNotContain("agrees with itself");

    mapping(price + "  reasons: {stated: {column: why, map: ibm-telco}}\n");
    assertThat(measure(table, asked).out())
        .containsPattern("PRICE_TOO_HIGH +PRICE_TOO_HIGH +[1-9]")
        .contains("agrees with itself: leave stated out of the mapping");
  }

  @Test
  void a_signal_that_alone_tells_the_outcome_is_flagged() throws IOException {
    Path table = table(400, i -> (i % 3 == 0 ? "MONTHLY,0,yes" : "YEAR," + i % 4 + ",no") + ",,,");
    Cli.Result result = measure(table, "--outcome", "left=yes");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("Suspected leaks")
        .containsPattern("contract.kind +kind of contract +1.000");
    assertThat(measure(table(400, MeasureTest::usual), "--outcome", "left=yes").out())
        .doesNotContain("Suspected leaks");
  }

  @Test
  void figures_that_would_only_look_like_results_are_refused() throws IOException {
    assertRefused(
        "30 customers are too few", table(30, MeasureTest::usual), "--outcome", "left=yes");
    assertRefused(
        "the outcome has one value only: all of 400",
        table(400, i -> "MONTHLY," + i % 5 + ",yes,,,"),
        "--outcome",
        "left=yes");
    assertRefused(
        "no gone in the column left, which holds no, yes",
        table(400, MeasureTest::usual),
        "--outcome",
        "left=gone");
    assertRefused(
        "contract.kind: the same value for every customer",
        table(400, i -> "MONTHLY," + i % 5 + (i % 3 == 0 ? ",yes,,," : ",no,,,")),
        "--outcome",
        "left=yes");
    assertRefused(
        "40 customers have no outcome",
        table(400, i -> i % 10 == 3 ? "MONTHLY,1,,,," : usual(i)),
        "--outcome",
        "left=yes");
    assertRefused(
        "the rarer outcome has only 10",
        table(
            400,
            i -> (i % 2 == 0 ? "MONTHLY," : "YEAR,") + i % 5 + (i < 10 ? ",yes,,," : ",no,,,")),
        "--outcome",
        "left=yes");
  }

  @Test
  void what_is_known_only_after_the_outcome_is_refused() throws IOException {
    Path table = table(400, MeasureTest::usual);

    assertRefused(
        "customers are judged on a day after their outcome",
        table,
        "--outcome",
        "left=yes",
        "--outcome-date",
        "on",
        "--as-of",
        "2026-04-20");
    assertThat(measure(table, "--outcome", "left=yes", "--outcome-date", "on").exit()).isZero();

    mapping(
        MAPPING.replace(
            "{constant: ACTIVE}", "{column: left, values: {\"yes\": LOST, \"no\": ACTIVE}}"));
    assertRefused("140 customers are on record as lost", table, "--outcome", "left=yes");
  }

  @Test
  void wrong_usage_is_answered_with_what_is_right() throws IOException {
    Path table = table(400, MeasureTest::usual);

    assertRefused("Churn=Yes", table, "--outcome", "left");
    assertRefused("Its columns are id, contract, addons, left", table, "--outcome", "lft=yes");
    assertRefused("go together", table, "--outcome", "left=yes", "--reason", "why");
    assertRefused(
        "there is no map of reasons ibm",
        table,
        "--outcome",
        "left=yes",
        "--reason",
        "why",
        "--reason-map",
        "ibm");
    Path json = Files.writeString(folder.resolve("c.json"), "{}");
    assertThat(Cli.run("measure", json, "--outcome", "a=b", "--lang", "en").err())
        .contains("the input must be tables");
  }

  @Test
  void the_telephone_customers_are_ranked_by_the_shipped_knowledge() {
    Path table = SHARED.resolve("telco_ibm_plain.csv");
    assumeTrue(Files.exists(table), "skipped: " + table + " is not there");

    Cli.Result result =
        Cli.run(
            "measure",
            table,
            "--mapping",
            Path.of("..", "examples", "telco", "mapping.yaml"),
            "--outcome",
            "Churn=Yes",
            "--lang",
            "zh");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .containsPattern("7,043 +1,869 +26.5% +0\\.8[2-9]")
        .contains("风险得分不是概率", "没有为任何客户找到可能性大的原因");
  }
}
