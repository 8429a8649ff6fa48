package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void the_version_is_told() {
    Cli.Result result = Cli.run("--version");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("churnrx \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void help_comes_in_both_languages_with_every_option() {
    Cli.Result english = Cli.run("diagnose", "--help", "--lang", "en");
    Cli.Result chinese = Cli.run("diagnose", "--help", "--lang", "zh");

    assertThat(english.exit()).isZero();
    assertThat(english.out())
        .contains("--mapping", "--knowledge", "--lang", "--format", "--explain", "--out")
        .contains("--rejects", "--as-of", "--encoding", "Exit status");
    assertThat(chinese.out()).contains("诊断客户。", "退出状态", "知识库不能使用");
    assertThat(english.err()).isEmpty();
  }

  @Test
  void without_a_command_the_usage_is_shown_as_an_error() {
    Cli.Result result = Cli.run();

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("diagnose");
  }

  @Test
  void a_wrong_option_is_explained_in_the_language_of_the_user() {
    assertThat(Cli.run("diagnose", "--lang", "zh", "x.json", "--mappin", "m").errors())
        .containsExactly("churnrx: 无法识别 --mappin；是不是 --mapping？", "用法见 churnrx diagnose --help");
    assertThat(Cli.run("diagnose", "--lang=en").errors())
        .containsExactly("churnrx: missing INPUT", "See churnrx diagnose --help");
  }

  @Test
  void a_wrong_value_is_answered_with_those_that_can_stand_there() {
    assertThat(Cli.run("diagnose", "--lang", "zh", "x.json", "--format", "pdf").errors())
        .first()
        .isEqualTo("churnrx: --format 不能是“pdf”；请写 text | brief | json | jsonl | csv");
    assertThat(Cli.run("diagnose", "--lang", "zh", "x.json", "--threads", "viele").errors())
        .first()
        .isEqualTo("churnrx: --threads 不能是“viele”；请写整数，如 20");
    assertThat(Cli.run("test", "--lang", "zh", "x", "--min-coverage", "all").errors())
        .first()
        .isEqualTo("churnrx: --min-coverage 不能是“all”；请写数字，如 80");
    assertThat(Cli.run("diagnose", "--lang", "zh", "x.json", "--encoding", "GBKK").errors())
        .first()
        .isEqualTo("churnrx: --encoding 不能是“GBKK”；请写编码名称，如 UTF-8、GB18030");
    assertThat(Cli.run("diagnose", "--lang", "zh", "x.json", "--lang", "en").errors())
        .first()
        .isEqualTo("churnrx: --lang 只能给出一次");
    assertThat(Cli.run("diagnose", "--lang", "zh", "x.json", "--out").errors())
        .first()
        .isEqualTo("churnrx: --out 后面缺少值");
    assertThat(
            Cli.run("impact", "--lang", "en", "x.json", "--with", "x", "--budget", "few").errors())
        .first()
        .isEqualTo("churnrx: --budget cannot be \"few\": 2% | 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "diagnose"})
  void a_full_disk_is_told_while_a_reader_who_left_is_not(String command) throws IOException {
    Path json = file("c.json", "{\"id\": \"1\", \"asOf\": \"2026-03-31\"}");
    Object[] words =
        command.equals("diagnose")
            ? new Object[] {command, json, "--lang", "en", "--quiet"}
            : new Object[] {command, "--explain", "unknown-signal", "--lang", "en"};

    Cli.Result full = Cli.runInto(failing("No space left on device"), words);
    Cli.Result left = Cli.runInto(failing("Broken pipe"), words);

    assertThat(full.exit()).isEqualTo(2);
    assertThat(full.errors())
        .containsExactly("churnrx: reading or writing failed: No space left on device");
    assertThat(left.exit()).isZero();
    assertThat(left.errors()).isEmpty();
  }

  private static OutputStream failing(String why) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(why);
      }
    };
  }

  @Test
  void what_cannot_be_meant_is_refused_before_anything_is_read() throws IOException {
    Path table = file("t.csv", "id\n1\n");
    Path json = file("c.json", "{}");

    assertRefused("there is no input", folder.resolve("none.json"));
    assertRefused("needs --mapping", table);
    assertRefused("either tables or JSON", table, json, "--mapping", folder.resolve("m.yaml"));
    assertRefused("needs --encoding", "-", "--mapping", folder.resolve("m.yaml"));
    assertRefused("as .xlsx", file("old.xls", ""));
    assertRefused("what is", file("a.docx", ""));
    assertRefused("would overwrite the input", json, "--out", json);
    assertRefused("different files", json, "--out", "same.txt", "--rejects", "same.txt");
    assertRefused("does not exist", json, "--out", folder.resolve("no/such/file.txt"));
    assertRefused("is a directory", json, "--out", folder);
    assertRefused("--threads", json, "--threads", "0");
    assertRefused("--explain is for", json, "--format", "csv", "--explain");
    assertRefused("2026-03-31", json, "--as-of", "yesterday");
    assertRefused("text | brief", json, "--format", "pdf");
  }

  private static void assertRefused(String why, Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = "diagnose";
    all[1] = "--lang=en";
    System.arraycopy(args, 0, all, 2, args.length);

    Cli.Result result = Cli.run(all);

    assertThat(result.exit()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).startsWith("churnrx: ").contains(why).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void knowledge_of_an_industry_is_used_when_asked_for() throws IOException {
    Path json =
        file(
            "c.json",
            "{\"id\": \"1\", \"asOf\": \"2026-03-31\", \"signals\": {\"network.no-signal-share\":"
                + " 0.1, \"interview.coverage-good\": false}}");

    Cli.Result with = Cli.run("diagnose", "--lang", "en", json, "--industry", "telecom");
    Path rejects = folder.resolve("rejects.csv");
    Cli.Result without = Cli.run("diagnose", "--lang", "en", json, "--rejects", rejects);

    assertThat(with.exit()).as(with.err()).isZero();
    assertThat(with.out()).containsIgnoringCase("poor network");
    assertThat(without.exit()).isNotZero();
    assertThat(without.out()).doesNotContainIgnoringCase("poor network");
  }

  @Test
  void an_industry_that_is_not_there_is_answered_with_those_that_are() throws IOException {
    Path json = file("c.json", "{\"id\": \"1\", \"asOf\": \"2026-03-31\"}");

    Cli.Result result = Cli.run("diagnose", "--lang", "en", json, "--industry", "telco");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("finance, retail, telecom, tourism").doesNotContain("\tat ");
  }

  @Test
  void bad_knowledge_is_told_with_its_place_and_exit_status_3() throws IOException {
    Path json = file("c.json", "{\"id\": \"1\", \"asOf\": \"2026-03-31\"}");
    file("knowledge.yaml", "name: ours\nextends: default\nzh: 我们\nen: ours\n");
    Files.writeString(
        folder.resolve("signals.csv"),
        "id,zh,en,type\nour.signal,我们的,ours,nunber\n",
        StandardCharsets.UTF_8);

    Cli.Result result = Cli.run("diagnose", "--lang", "en", json, "--knowledge", folder);

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("signals.csv:2:4").doesNotContain("\tat ");
    assertThat(Cli.run("diagnose", json, "--knowledge", folder.resolve("none")).exit())
        .isEqualTo(3);
  }
}
