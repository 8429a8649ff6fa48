package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LackingTest {
  private static final Path DATA = Path.of("..", "examples", "data");

  @TempDir Path folder;

  private Path start(String language, Path... exports) {
    Path out = folder.resolve(language);
    List<Object> arguments = new ArrayList<>(List.of("start"));
    arguments.addAll(List.of(exports));
    arguments.addAll(List.of("--lang", language, "--out", out));
    Result result = Cli.run(arguments.toArray());
    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.GOOD);
    return out;
  }

  /** Returns the names of what to ask IT for, in order. */
  private static List<String> asked(Path out) throws IOException {
    return Files.readAllLines(out.resolve("lacking.txt")).stream()
        .takeWhile(line -> !line.startsWith("二、") && !line.startsWith("2. "))
        .filter(line -> line.matches(" {2}\\d+\\. .*"))
        .map(line -> line.replaceAll("^ *\\d+\\. |（[^（]*）$| \\([^(]*\\)$", ""))
        .toList();
  }

  @Test
  void what_can_decide_a_cause_by_itself_comes_before_remarks_that_touch_all_causes()
      throws IOException {
    List<String> asked = asked(start("zh", DATA.resolve("first-hour")));

    assertThat(asked).startsWith("客户变故明细表", "对手报价明细表");
    assertThat(asked.indexOf("反馈明细表"))
        .isGreaterThan(asked.indexOf("承诺明细表"))
        .isGreaterThan(asked.indexOf("返利明细表"))
        .isGreaterThan(asked.indexOf("质量事故明细表"));
  }

  @Test
  void what_only_adds_to_other_evidence_comes_last_and_is_called_so() throws IOException {
    Path out = start("zh", DATA.resolve("first-hour"));

    String effects =
        Files.readAllLines(out.resolve("lacking.txt")).stream()
            .takeWhile(line -> !line.startsWith("二、"))
            .map(String::strip)
            .filter(line -> line.startsWith("可定：") || line.startsWith("旁证："))
            .map(line -> line.substring(0, 2))
            .collect(Collectors.joining());
    assertThat(effects).matches("(可定)+(旁证)+");
    assertThat(asked(out).get(0)).isNotEqualTo("反馈明细表");
  }

  @Test
  void the_order_is_explained_in_one_line_and_history_names_its_cheap_remedy() throws IOException {
    Path out = start("en", DATA.resolve("dealers"));

    assertThat(Files.readString(out.resolve("lacking.txt")))
        .contains(
            "Order: first what can make a cause likely by itself",
            "Or: if nothing happened earlier, set complete-since of complaints");
    assertThat(Files.readString(out.resolve("summary.txt"))).contains("Order: first what can");
  }

  @Test
  @Timeout(120)
  void
      many_lost_customers_without_a_reason_are_reported_soon_and_questions_are_said_to_be_left_out()
          throws IOException {
    Path customers = folder.resolve("customers.csv");
    StringBuilder rows = new StringBuilder("客户编号,状态,年销售额（万元）\n");
    for (int i = 0; i <= StartRun.MOST_ASKED; i++) {
      rows.append("K").append(i).append(",流失,").append(1 + i % 9).append('\n');
    }
    Files.writeString(customers, rows);

    Path out = start("zh", customers);

    assertThat(Files.readString(out.resolve("summary.txt")))
        .contains("客户超过 2,000 位", "不填 question");
    assertThat(Files.readString(out.resolve("lacking.txt"))).contains("2,001 位客户（其中 2,001 位原因未定）");
    assertThat(questions(out)).containsOnly("");
  }

  @Test
  void few_customers_get_their_questions() throws IOException {
    Path out = start("zh", DATA.resolve("first-hour"));

    assertThat(Files.readString(out.resolve("summary.txt"))).doesNotContain("不填");
    assertThat(questions(out)).anyMatch(question -> !question.isEmpty());
  }

  private static List<String> questions(Path out) throws IOException {
    try (var lines = Files.lines(out.resolve("diagnoses.csv"))) {
      List<String[]> rows =
          lines.map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).toList();
      int place = List.of(rows.get(0)).indexOf("question");
      return rows.stream().skip(1).map(row -> row[place]).toList();
    }
  }
}
