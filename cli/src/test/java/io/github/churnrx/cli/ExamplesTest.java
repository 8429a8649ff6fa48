package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path DEALERS = EXAMPLES.resolve("data/dealers");
  private static final Path SHARED = Path.of("..", "..", "shared", "data");

  @TempDir Path folder;

  private static Map<String, String> column(List<String> lines, int index) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      values.put(cells[0], cells[index]);
    }
    return values;
  }

  @Test
  void the_planted_causes_of_the_dealers_are_found() throws IOException {
    Map<String, String> planted =
        column(Files.readAllLines(EXAMPLES.resolve("data/dealers-truth.csv")), 1);
    Path out = folder.resolve("out.csv");

    Cli.Result result =
        Cli.run("diagnose", DEALERS, "--format", "csv", "--lang", "zh", "--out", out);

    assertThat(result.exit()).as(result.err()).isZero();
    List<String> lines = Files.readAllLines(out);
    int mainCause = List.of(lines.get(0).split(",")).indexOf("main_cause");
    Map<String, String> found = column(lines, mainCause);
    assertThat(found).hasSize(300).containsOnlyKeys(planted.keySet());
    long causes =
        planted.values().stream().filter(c -> !c.equals("NONE") && !c.equals("ASK")).count();
    long right =
        planted.entrySet().stream()
            .filter(e -> !found.getOrDefault(e.getKey(), "").isEmpty())
            .filter(e -> e.getValue().contains(found.getOrDefault(e.getKey(), "")))
            .count();
    assertThat(right).isGreaterThanOrEqualTo(causes * 9 / 10);
    assertThat(planted.entrySet().stream().filter(e -> e.getValue().equals("NONE")))
        .filteredOn(e -> !found.getOrDefault(e.getKey(), "").isEmpty())
        .isEmpty();
  }

  @Test
  void output_does_not_depend_on_the_number_of_threads() {
    Cli.Result one = Cli.run("diagnose", DEALERS, "--format", "brief", "--threads", "1");
    Cli.Result eight = Cli.run("diagnose", DEALERS, "--format", "brief", "--threads", "8");

    assertThat(one.out().lines()).hasSize(300);
    assertThat(eight.out()).isEqualTo(one.out());
    assertThat(eight.err()).isEqualTo(one.err());
  }

  @Test
  void the_telephone_customers_are_all_diagnosed_and_mostly_without_a_reason() throws IOException {
    Path table = SHARED.resolve("telco_ibm_plain.csv");
    assumeTrue(Files.exists(table), "skipped: " + table + " is not there");

    Cli.Result result =
        Cli.run(
            "diagnose",
            table,
            "--mapping",
            EXAMPLES.resolve("telco/mapping.yaml"),
            "--format",
            "brief",
            "--lang",
            "en");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines()).hasSize(7_043);
    assertThat(result.err())
        .contains("Customers 7,043: diagnosed 7,043, rejected 0")
        .containsPattern("very high +[1-9]")
        .containsPattern("raised +[1-9]")
        .containsPattern("usual +[1-9]")
        .containsPattern("Undetermined  [1-9],\\d{3}");
  }
}
