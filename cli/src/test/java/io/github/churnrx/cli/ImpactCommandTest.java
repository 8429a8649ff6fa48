package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactCommandTest {
  private static final Path DEALERS = Path.of("..", "examples", "data", "dealers");

  @TempDir Path ours;

  @BeforeEach
  void writeLayer() throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(ours.resolve("symptoms.csv"), "id,enabled\nOWNER_TO_RIVAL,no\n");
  }

  @Test
  void who_changes_is_told_with_the_cell_and_the_result_does_not_depend_on_threads() {
    Cli.Result one = Cli.run("impact", DEALERS, "--with", ours, "--threads", "1", "--lang", "en");
    Cli.Result four = Cli.run("impact", DEALERS, "--with", ours, "--threads", "4", "--lang", "en");

    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(one.out())
        .startsWith("Impact upon 300 customers")
        .contains("owner left for a rival: holds no more", "symptoms.csv:2:2]")
        .contains("the owner takes the customer along → ")
        .doesNotContain("Impact upon 0", "past the budget");
    assertThat(four.out()).isEqualTo(one.out());
  }

  @Test
  void past_the_budget_it_fails_and_within_it_does_not() {
    Cli.Result tight =
        Cli.run(
            "impact", DEALERS, "--with", ours, "--budget", "0.1%", "--top", "0", "--lang", "en");
    Cli.Result wide = Cli.run("impact", DEALERS, "--with", ours, "--budget", "300", "--lang", "zh");

    assertThat(tight.exit()).isEqualTo(4);
    assertThat(tight.out()).contains("past the budget of 0.1%").doesNotContain("D0017");
    assertThat(wide.exit()).isZero();
    assertThat(wide.out()).contains("未超出限额 300");
  }

  @Test
  void the_same_knowledge_changes_nobody() {
    Cli.Result result = Cli.run("impact", DEALERS, "--with", ours, "--base", ours, "--lang", "en");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).containsPattern("changed +0 +0.00%").doesNotContain("By tier");
    assertThat(result.err()).contains("say the same");
  }

  @Test
  void json_is_json() {
    Cli.Result result = Cli.run("impact", DEALERS, "--with", ours, "--format", "json");

    assertThat(result.out()).startsWith("{\n").contains("\"customers\": 300").endsWith("}\n");
  }

  @Test
  void no_customers_and_a_budget_that_is_none_are_mistakes() throws IOException {
    Path empty = Files.writeString(ours.resolveSibling(ours.getFileName() + ".jsonl"), "");

    assertThat(Cli.run("impact", empty, "--with", ours, "--lang", "en").exit()).isEqualTo(2);
    Cli.Result wrong = Cli.run("impact", DEALERS, "--with", ours, "--budget", "much");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("much", "2% | 100");
    assertThat(Cli.run("impact", DEALERS, "--lang", "en").err()).contains("--with");
    assertThat(Cli.run("impact", "--with", ours, ours, DEALERS, "--lang", "en").err())
        .contains("is knowledge, not an input", "--with A --with B");
    Files.delete(empty);
  }

  @Test
  void rejected_customers_are_counted_and_all_rejected_is_no_success() throws IOException {
    Path cases =
        Files.writeString(ours.resolveSibling(ours.getFileName() + ".jsonl"), "{\"id\":1}\n");

    Cli.Result result = Cli.run("impact", cases, "--with", ours, "--lang", "en");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("all 1 are rejected");
    Files.writeString(
        cases,
        """
        {"id":1}
        {"id":"C-1","asOf":"2026-06-30","customer":{"status":"ACTIVE"}}
        """);
    Cli.Result some = Cli.run("impact", cases, "--with", ours, "--lang", "en");
    assertThat(some.exit()).isEqualTo(1);
    assertThat(some.out()).startsWith("Impact upon 1 customers");
    assertThat(some.err()).contains("1 customers were left out");
    Files.delete(cases);
  }
}
