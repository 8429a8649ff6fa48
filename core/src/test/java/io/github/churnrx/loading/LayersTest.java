package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where layers come from: directories, zip files and the class path. */
class LayersTest {
  @TempDir private Path temp;

  private Path directory(String name, Files files) {
    Path directory = temp.resolve(name);
    files.writeTo(directory);
    return directory;
  }

  private Path zip(String name, Files files, String folder) throws IOException {
    Path zip = temp.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(java.nio.file.Files.newOutputStream(zip))) {
      for (String path : files.all().keySet()) {
        out.putNextEntry(new ZipEntry(folder + path));
        out.write(files.text(path).getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return zip;
  }

  private static List<String> problems(Path... layers) {
    KnowledgeException thrown =
        catchThrowableOfType(
            KnowledgeException.class, () -> ChurnRx.builder().knowledge(layers).build());
    return thrown.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void a_directory_is_knowledge() {
    ChurnRx churnRx = ChurnRx.builder().knowledge(directory("kb", SMALL)).build();

    assertThat(churnRx.knowledge().symptoms()).hasSize(2);
    assertThat(churnRx.knowledge().version()).isEqualTo(SMALL.load().version());
    assertThat(churnRx.knowledge().symptom("LATE").orElseThrow().at())
        .hasToString(temp.toString().replace('\\', '/') + "/kb/symptoms/all.csv:2");
  }

  @Test
  void a_zip_file_is_the_same_knowledge() throws IOException {
    Path flat = zip("flat.zip", SMALL, "");
    Path nested = zip("nested.zip", SMALL, "kb/");

    assertThat(ChurnRx.builder().knowledge(flat).build().knowledge().version())
        .isEqualTo(SMALL.load().version());
    assertThat(ChurnRx.builder().knowledge(nested).build().knowledge().version())
        .isEqualTo(SMALL.load().version());
  }

  @Test
  void layers_lie_on_each_other() {
    Path base = directory("base", SMALL);
    Path ours = directory("ours", OVERLAY.with("tiers.csv", "id,rank\nKEY,7\n"));

    ChurnRx churnRx = ChurnRx.builder().knowledge(base, ours).build();

    assertThat(churnRx.knowledge().tier("KEY").orElseThrow().rank()).isEqualTo(7);
  }

  @Test
  void what_editors_and_spreadsheets_leave_behind_is_no_part_of_it() {
    Files messy =
        SMALL
            .with("~$causes.csv", "x")
            .with("causes.csv~", "x")
            .with(".git/config", "x")
            .with("symptoms/.~lock.all.csv#", "x")
            .with("Thumbs.db", "x")
            .with("__MACOSX/causes.csv", "x");

    assertThat(ChurnRx.builder().knowledge(directory("messy", messy)).build().knowledge().version())
        .isEqualTo(SMALL.load().version());
  }

  @Test
  void an_empty_directory_and_one_above_the_knowledge_hold_none() throws IOException {
    directory("above/kb", SMALL);
    Path empty = java.nio.file.Files.createDirectory(temp.resolve("empty"));
    String above = temp.resolve("above").toString().replace('\\', '/');

    assertThat(problems(temp.resolve("above"), empty))
        .containsExactly(
            above
                + ": error missing-manifest: There is no knowledge.yaml in \""
                + above
                + "\". Name the directory that holds it; a new one has two lines: name: … and"
                + " extends: default.",
            above.replace("above", "empty")
                + ": error missing-manifest: There is no knowledge.yaml in \""
                + above.replace("above", "empty")
                + "\". Name the directory that holds it; a new one has two lines: name: … and"
                + " extends: default.");
  }

  @Test
  void what_is_not_there_or_no_layer_cannot_be_read() throws IOException {
    Path text = java.nio.file.Files.writeString(temp.resolve("causes.csv"), "id,zh\n");
    String folder = temp.toString().replace('\\', '/');

    assertThat(problems(temp.resolve("nowhere"), text))
        .containsExactly(
            folder
                + "/causes.csv: error unreadable-file: \""
                + folder
                + "/causes.csv\" cannot be read: it is neither a directory nor a zip file. Check"
                + " the path and its permissions.",
            folder
                + "/nowhere: error unreadable-file: \""
                + folder
                + "/nowhere\" cannot be read: it does not exist. Check the path and its"
                + " permissions.");
  }

  @Test
  void without_the_shipped_knowledge_nothing_can_lie_on_it() {
    assertThat(problems(directory("ours", OVERLAY)))
        .containsExactly(
            "churnrx-rules: error no-shipped-knowledge: The shipped knowledge \"churnrx-rules\" is"
                + " not there. Add io.github.churnrx:churnrx-rules to the class path.");
    assertThat(problems()).hasSize(1).allMatch(problem -> problem.contains("no-shipped-knowledge"));
  }

  @Test
  void a_pattern_cannot_be_run_without_its_compiled_form() {
    Path patterns =
        directory("patterns", SMALL.with("patterns/a.drl", "rule \"a\"\n@raises(LATE)\n"));

    assertThat(problems(patterns))
        .hasSize(1)
        .allMatch(p -> p.contains("a.drl: error pattern-changed"));
  }

  @Test
  void none_of_two_thousand_rows_is_lost() {
    StringBuilder rows = new StringBuilder(SMALL.text("symptoms/all.csv"));
    for (int i = 0; i < 2000; i++) {
      rows.append(
          String.format(
              "S_%d,症状%d,symptom %d,we-owe.days >= %d,days we are late in [1..%d],,,promise,失信"
                  + " weak,,,{订货.环比},{order trend},,,%n",
              i, i, i, i, i + 1));
    }
    Files many = SMALL.with("symptoms/all.csv", rows.toString());

    assertThat(many.load().symptoms()).hasSize(SMALL.load().symptoms().size() + 2000);
  }
}
