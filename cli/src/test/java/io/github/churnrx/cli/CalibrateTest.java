package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path SHARED = Path.of("..", "..", "shared", "data");
  private static final Pattern FITTED =
      Pattern.compile("fitted strengths +(0\\.\\d{3}) +0\\.\\d{3} +(0\\.\\d{3})");
  private static final Pattern REGRESSION =
      Pattern.compile("logistic regression on all columns +(0\\.\\d{3})");

  @TempDir Path folder;

  /** Monthly contracts leave six times in ten, long ones once, whatever the add-ons. */
  private Path table() throws IOException {
    StringBuilder table = new StringBuilder("id,contract,addons,left\n");
    for (int i = 0; i < 1_000; i++) {
      boolean monthly = i % 2 == 0;
      boolean left = i / 2 % 10 < (monthly ? 6 : 1);
      table
          .append("C" + i + "," + (monthly ? "MONTHLY" : "MULTI_YEAR") + "," + i / 20 % 5)
          .append(left ? ",yes\n" : ",no\n");
    }
    return Files.writeString(folder.resolve("customers.csv"), table);
  }

  private Path mapping() throws IOException {
    return Files.writeString(
        folder.resolve("mapping.yaml"),
        """
        as-of: 2026-03-31
        currency: CNY
        customers:
          id: id
          columns: {status: {constant: ACTIVE}}
          signals: {contract.kind: contract, usage.addons: addons}
        """);
  }

  private static double figure(Pattern pattern, int group, String out) {
    Matcher matcher = pattern.matcher(out);
    assertThat(matcher.find()).as(out).isTrue();
    return Double.parseDouble(matcher.group(group));
  }

  @Test
  void strengths_are_fitted_and_the_risk_becomes_a_probability() throws IOException {
    Path layer = folder.resolve("fitted");

    Cli.Result result =
        Cli.run(
            "calibrate",
            table(),
            "--mapping",
            mapping(),
            "--outcome",
            "left=yes",
            "--lang=en",
            "--out",
            layer);

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(figure(FITTED, 1, result.out())).isBetween(0.70, 0.80);
    assertThat(figure(FITTED, 2, result.out())).isLessThan(0.08); // a thousand are few
    assertThat(Files.readString(layer.resolve("weights.csv")))
        .startsWith("symptom,target,strength,basis,note\n")
        .contains("CONTRACT_LONG,LEAVING,-", "\"fitted, n = 1000\"");
    assertThat(Files.readString(layer.resolve("settings.csv")))
        .contains("calibration.base-rate,0.350000", "calibration.n,1000");

    Path customer =
        Files.writeString(folder.resolve("one.csv"), "id,contract,addons\nX,MONTHLY,0\n");
    Cli.Result before = diagnose(customer);
    Cli.Result after = diagnose(customer, "--knowledge", layer);
    assertThat(before.out()).doesNotContain("probability", "%");
    assertThat(after.out()).containsPattern("probability of leaving (5[5-9]|6[0-5])%");
  }

  private Cli.Result diagnose(Path table, Object... more) throws IOException {
    Object[] args = new Object[6 + more.length];
    args[0] = "diagnose";
    args[1] = table;
    args[2] = "--mapping";
    args[3] = mapping();
    args[4] = "--lang=en";
    args[5] = "--format=brief";
    System.arraycopy(more, 0, args, 6, more.length);
    return Cli.run(args);
  }

  @Test
  void a_report_on_calibrated_knowledge_judges_its_probabilities() throws IOException {
    Path layer = folder.resolve("fitted");
    Path table = table();
    Cli.run("calibrate", table, "--mapping", mapping(), "--outcome", "left=yes", "--out", layer);

    Cli.Result result =
        Cli.run(
            "measure",
            table,
            "--mapping",
            mapping(),
            "--outcome",
            "left=yes",
            "--lang=en",
            "--knowledge",
            layer);

    assertThat(result.out())
        .contains("calibration error", "Whether probabilities can be taken at their word")
        .contains("the figures flatter it");
  }

  @Test
  void what_somebody_may_have_edited_is_not_overwritten() throws IOException {
    Path layer = Files.createDirectory(folder.resolve("fitted"));
    Files.writeString(layer.resolve("weights.csv"), "mine");

    Cli.Result result =
        Cli.run(
            "calibrate",
            table(),
            "--mapping",
            mapping(),
            "--outcome",
            "left=yes",
            "--lang=en",
            "--out",
            layer);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("is not empty");
    assertThat(Files.readString(layer.resolve("weights.csv"))).isEqualTo("mine");
  }

  @Test
  void nothing_is_written_for_customers_to_whom_nothing_can_be_fitted() throws IOException {
    List<String> few = Files.readAllLines(table()).subList(0, 31);
    Path small = Files.write(folder.resolve("few.csv"), few);
    Path layer = folder.resolve("fitted");

    Cli.Result result =
        Cli.run(
            "calibrate",
            small,
            "--mapping",
            mapping(),
            "--outcome",
            "left=yes",
            "--lang=en",
            "--out",
            layer);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("30 customers are too few");
    assertThat(layer).doesNotExist();
  }

  @Test
  void the_layers_of_the_examples_fit_their_mappings() throws IOException {
    for (String example : List.of("telco/measure.yaml", "bank/mapping.yaml")) {
      Path mapping = EXAMPLES.resolve(example);
      ChurnRx churnRx = ChurnRx.builder().knowledge(mapping.resolveSibling("knowledge")).build();

      assertThat(Mapping.read(mapping, churnRx.knowledge()).asOf()).isPresent();
      assertThat(churnRx.knowledge().notices()).isEmpty();
      assertThat(churnRx.knowledge().calibration()).isEmpty();
    }
  }

  @Test
  void the_telephone_customers_are_foreseen_as_well_as_by_a_regression_on_everything() {
    Cli.Result result = calibrate("telco_ibm_plain.csv", "telco", "measure.yaml", "Churn=Yes");

    assertThat(figure(FITTED, 1, result.out())).isGreaterThanOrEqualTo(0.83);
    assertThat(figure(FITTED, 2, result.out())).isLessThanOrEqualTo(0.03);
    assertThat(figure(REGRESSION, 1, result.out())).isBetween(0.84, 0.85);
  }

  @Test
  void the_card_customers_are_foreseen_better_than_by_a_regression_on_everything() {
    Cli.Result result =
        calibrate("bank_churners.csv", "bank", "mapping.yaml", "Attrition_Flag=Attrited Customer");

    assertThat(figure(FITTED, 1, result.out())).isGreaterThanOrEqualTo(0.92);
    assertThat(figure(FITTED, 2, result.out())).isLessThanOrEqualTo(0.03);
    assertThat(figure(REGRESSION, 1, result.out())).isBetween(0.91, 0.94);
    assertThat(result.out()).contains("The regression leaves out Attrition_Flag (0 or 1)");
  }

  private Cli.Result calibrate(String data, String example, String mapping, String outcome) {
    Path table = SHARED.resolve(data);
    assumeTrue(Files.exists(table), "skipped: " + table + " is not there");
    Cli.Result result =
        Cli.run(
            "calibrate",
            table,
            "--mapping",
            EXAMPLES.resolve(example).resolve(mapping),
            "--knowledge",
            EXAMPLES.resolve(example).resolve("knowledge"),
            "--outcome",
            outcome,
            "--lang=en",
            "--out",
            folder.resolve(example));
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }
}
