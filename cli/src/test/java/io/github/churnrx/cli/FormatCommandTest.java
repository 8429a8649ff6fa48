package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String TABLE =
      "id,zh,en,when-1,family,supports\nTHREE,投诉多,many complaints,投诉.未结件数≥3,complaint,流失 弱\n";
  private static final String BY_ID =
      """
      \uFEFFid,zh,en,when-1,family,supports
      THREE,投诉多,many complaints,complaints.open >= 3,complaint,LEAVING weak
      """;

  @TempDir Path dir;
  private Path ours;
  private Path table;

  @BeforeEach
  void writeLayer() throws IOException {
    ours = Files.createDirectory(dir.resolve("ours"));
    table = ours.resolve("symptoms.csv");
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(table, TABLE);
  }

  @Test
  void a_layer_is_rewritten_in_the_language_that_is_asked_for() throws IOException {
    Cli.Result zh = Cli.run("format", ours, "--lang", "zh");

    assertThat(zh.exit()).as(zh.err()).isZero();
    assertThat(zh.out()).contains("symptoms.csv：", "个单元格", "1 个文件中改写了 1 个，含义不变。");
    assertThat(Files.readString(table))
        .isEqualTo(
            """
            \uFEFF编号,中文名,英文名,条件1,证据族,支持
            THREE,投诉多,many complaints,投诉.未结件数 >= 3,投诉记录,流失 弱
            """);
    assertThat(Cli.run("format", ours, "--ids", "--lang", "en").out())
        .endsWith("1 of 1 files rewritten; they say the same as before.\n");
    assertThat(Files.readString(table)).isEqualTo(BY_ID);
  }

  @Test
  void check_names_the_files_and_leaves_them_alone() throws IOException {
    Cli.Result before = Cli.run("format", ours, "--ids", "--check", "--lang", "en");

    assertThat(before.exit()).isEqualTo(1);
    assertThat(before.out())
        .contains(table + ": 2 cells\n")
        .endsWith("1 of 1 files are not in canonical form; without --check they are rewritten.\n");
    assertThat(Files.readString(table)).isEqualTo(TABLE);

    Files.writeString(table, BY_ID);
    Cli.Result after = Cli.run("format", ours, "--ids", "--check", "--lang", "en");
    assertThat(after.exit()).isZero();
    assertThat(after.out()).isEqualTo("1 file, in canonical form already.\n");
  }

  @Test
  void only_the_last_layer_is_rewritten_and_names_of_those_below_are_known() throws IOException {
    Path upon = Files.createDirectory(dir.resolve("upon"));
    Files.writeString(upon.resolve("knowledge.yaml"), "name: upon\n");
    Files.writeString(upon.resolve("symptoms.csv"), "id,when-1\nthree,投诉.未结件数≥ 4\n");

    Cli.Result result = Cli.run("format", ours, upon, "--lang", "zh");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(Files.readString(upon.resolve("symptoms.csv")))
        .isEqualTo("\uFEFF编号,条件1\nTHREE,投诉.未结件数 >= 4\n");
    assertThat(Files.readString(table)).isEqualTo(TABLE);
  }

  @Test
  void knowledge_with_errors_is_refused_and_not_touched() throws IOException {
    String wrong = TABLE.replace("流失 弱", "流失 很弱");
    Files.writeString(table, wrong);

    Cli.Result result = Cli.run("format", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("symptoms.csv:2:6", "bad-strength");
    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(table)).isEqualTo(wrong);
  }

  @Test
  void a_file_is_no_directory() throws IOException {
    Cli.Result result = Cli.run("format", table, "--lang", "en");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("only a directory can be formatted");
    assertThat(Files.readString(table)).isEqualTo(TABLE);
  }

  @Test
  void a_layer_without_tables_says_so() throws IOException {
    Files.delete(table);
    assertThat(Cli.run("format", ours, "--lang", "en").out())
        .isEqualTo("The layer has no tables.\n");
  }
}
