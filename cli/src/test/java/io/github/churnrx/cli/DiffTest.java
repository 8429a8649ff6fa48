package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  @TempDir Path temp;

  private Path layer(String name, String settings) throws IOException {
    Path layer = Files.createDirectory(temp.resolve(name));
    Files.writeString(layer.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(layer.resolve("settings.csv"), settings);
    return layer;
  }

  @Test
  void two_directories_are_compared_and_the_exit_status_says_whether_they_differ()
      throws IOException {
    Path one = layer("one", "id,value\ngrade.likely,11\n");
    Path same = layer("same", "编号,值\ngrade.likely,11.0\n");
    Path other = layer("other", "id,value\ngrade.likely,12\n");

    Cli.Result equal = Cli.run("diff", one, same, "--lang", "en");
    assertThat(equal.exit()).as(equal.err()).isZero();
    assertThat(equal.out()).startsWith("no difference: the files differ");
    Cli.Result changed = Cli.run("diff", one, other, "--lang", "zh");
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.out()).contains("值：11 → 12", "会影响诊断").doesNotContain("\u001B");
  }

  @Test
  void stacks_of_layers_are_compared_with_the_shipped_knowledge() throws IOException {
    Path one = layer("one", "id,value\ngrade.likely,11\n");
    Path back = layer("back", "id,value\ngrade.likely,10\n");

    assertThat(Cli.run("diff", "--with", one, back, "--lang", "en").out())
        .startsWith("no difference: the files differ");
    assertThat(Cli.run("diff", one, "--with", one, back, "--format", "json").out())
        .contains("\"id\": \"grade.likely\"");
  }

  @Test
  void one_directory_alone_is_a_mistake() throws IOException {
    Cli.Result result =
        Cli.run("diff", layer("one", "id,value\ngrade.likely,11\n"), "--lang", "en");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("diff OLD NEW");
  }
}
