package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void a_new_layer_is_valid_tested_and_formatted(String lang) throws IOException {
    Path dir = temp.resolve("ours");

    Cli.Result made = Cli.run("init", dir, "--lang", lang);

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).contains("churnrx validate " + dir, "churnrx test " + dir);
    Validation validation = ChurnRx.builder().knowledge(dir).validate();
    assertThat(validation.problems()).isEmpty();
    assertThat(validation.knowledge()).isPresent();
    Cli.Result tested = Cli.run("test", dir, "--lang", "en");
    assertThat(tested.exit()).as(tested.out() + tested.err()).isZero();
    assertThat(tested.out()).contains("1 passed, 0 failed");
    assertThat(Cli.run("format", dir, "--check").exit()).isZero();
    assertThat(Files.readString(dir.resolve("README.zh.md"))).contains("churnrx validate ours\n");
    assertThat(Files.readString(dir.resolve("README.md"))).contains("churnrx validate ours\n");
    assertThat(Files.readString(dir.resolve("symptoms.csv")))
        .contains(lang.equals("zh") ? "编号,中文名" : "id,zh");
  }

  @Test
  void a_new_layer_says_what_the_shipped_knowledge_says() throws IOException {
    Path dir = temp.resolve("ours");
    Cli.run("init", dir, "--lang", "zh");

    Knowledge ours = ChurnRx.builder().knowledge(dir).build().knowledge();
    Knowledge shipped = ChurnRx.withDefaultKnowledge().knowledge();

    assertThat(ours.symptoms()).containsExactlyElementsOf(shipped.symptoms());
    assertThat(ours.actions()).containsExactlyElementsOf(shipped.actions());
    assertThat(ours.signals()).containsExactlyElementsOf(shipped.signals());
    assertThat(ours.settings()).containsExactlyElementsOf(shipped.settings());
    assertThat(ours.name()).isEqualTo("ours");
  }

  @Test
  void its_examples_work_once_they_are_enabled() throws IOException {
    Path dir = temp.resolve("ours");
    Cli.run("init", dir, "--lang", "en");
    for (String table : List.of("signals", "symptoms", "actions", "settings", "phrases")) {
      Path file = dir.resolve(table + ".csv");
      String text = Files.readString(file);
      assertThat(text).contains(",no,");
      Files.writeString(file, text.replace(",no,", ",yes,"));
    }

    ChurnRx churnRx = ChurnRx.builder().knowledge(dir).build();

    assertThat(churnRx.knowledge().symptom("OUR_VISITS_MISSED")).isPresent();
    assertThat(churnRx.knowledge().action("OUR_MAKE_UP_VISIT")).isPresent();
    assertThat(churnRx.knowledge().phrase("OUR_STOOD_UP")).isPresent();
    assertThat(Cli.run("test", dir).exit()).isZero();
  }

  @Test
  void a_full_copy_stands_on_its_own_with_all_scenarios() throws IOException {
    Path dir = temp.resolve("copy");

    Cli.Result made = Cli.run("init", dir, "--full", "--name", "our-own", "--lang", "zh");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(Files.readString(dir.resolve("knowledge.yaml")))
        .startsWith("name: our-own\n")
        .doesNotContain("extends:");
    assertThat(Files.readString(dir.resolve("symptoms/product.csv"))).contains("编号,", "流失 ");
    ChurnRx ours = ChurnRx.builder().knowledge(dir).build();
    List<Scenario> scenarios = Scenarios.in(dir, ours.knowledge());
    assertThat(scenarios).hasSizeGreaterThan(100);
    assertThat(ours.knowledge().name()).isEqualTo("our-own");
    assertThat(scenarios)
        .allSatisfy(s -> assertThat(s.check(ours.diagnose(s.customerCase()))).isEmpty());
    assertThat(ChurnRx.builder().knowledge(dir).industry("telecom").validate().isUsable()).isTrue();
  }

  @Test
  void industries_stand_in_the_commands_and_must_exist() throws IOException {
    Path dir = temp.resolve("ours");

    assertThat(Cli.run("init", dir, "--industry", "telecom", "--lang", "en").out())
        .contains("churnrx test " + dir + " --industry telecom --lang en\n");
    assertThat(Files.readString(dir.resolve("README.md"))).contains("test ours --industry telecom");
    Cli.Result wrong = Cli.run("init", temp.resolve("x"), "--industry", "telekom", "--lang", "en");
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("telekom", "telecom");
    assertThat(left()).containsExactly("ours");
  }

  @Test
  void nothing_is_ever_overwritten() throws IOException {
    Path dir = Files.createDirectory(temp.resolve("ours"));
    Files.writeString(dir.resolve("mine.txt"), "mine");
    Path file = Files.writeString(temp.resolve("file"), "mine");

    Cli.Result full = Cli.run("init", dir, "--lang", "zh");
    Cli.Result isFile = Cli.run("init", file, "--lang", "en");

    assertThat(full.exit()).isEqualTo(2);
    assertThat(full.err()).contains("不是空的");
    assertThat(isFile.exit()).isEqualTo(2);
    assertThat(isFile.err()).contains("is a file");
    assertThat(Files.readString(dir.resolve("mine.txt"))).isEqualTo("mine");
    assertThat(left()).containsExactlyInAnyOrder("ours", "file");
  }

  @Test
  void an_empty_directory_will_do_and_a_bad_name_will_not() throws IOException {
    Path dir = Files.createDirectory(temp.resolve("我们的"));

    assertThat(Cli.run("init", dir, "--name", "no name").exit()).isEqualTo(2);
    assertThat(Cli.run("init", dir).exit()).isZero();
    assertThat(Files.readString(dir.resolve("knowledge.yaml"))).contains("name: our-knowledge\n");
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
