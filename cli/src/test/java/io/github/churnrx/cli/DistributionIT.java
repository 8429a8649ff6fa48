package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the build hands out, from a folder whose name has a blank and Chinese characters. */
class DistributionIT {
  @TempDir static Path folder;

  private static Path home;

  record Ran(int status, String out, String err) {}

  @BeforeAll
  static void unzips() throws IOException {
    assumeTrue(
        !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"),
        "the script for sh is tried");
    Path place = Files.createDirectories(folder.resolve("发行 版"));
    Path zip = Path.of(System.getProperty("distribution"));
    try (FileSystem content =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> all = Files.walk(content.getPath("/"))) {
      all.forEach(path -> copy(path, place));
    }
    try (Stream<Path> tops = Files.list(place)) {
      home = tops.findFirst().orElseThrow();
    }
  }

  private static void copy(Path from, Path to) {
    Path target = to.resolve(from.toString().substring(1));
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        Files.copy(from, target, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(from));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ran run(Path script, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(script.toString()));
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Ran(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void says_its_version_and_nothing_else_even_in_the_bare_locale() throws Exception {
    Map<String, String> bare = Map.of("LANG", "C", "LC_ALL", "");

    Ran first = run(home.resolve("churnrx"), bare, "--version");
    Ran second = run(home.resolve("churnrx"), bare, "--version");

    assertThat(first.out()).startsWith("churnrx ").hasLineCount(1);
    assertThat(first.err()).isEmpty();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void runs_through_a_symbolic_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("流失"), home.resolve("churnrx"));

    assertThat(run(link, Map.of(), "--version").out()).startsWith("churnrx ");
  }

  @Test
  void passes_over_a_java_home_that_holds_no_java() throws Exception {
    Ran ran = run(home.resolve("churnrx"), Map.of("JAVA_HOME", "/no/such/java"), "--version");

    assertThat(ran.status()).isZero();
  }

  @Test
  void writes_a_first_report_on_the_example_exports() throws Exception {
    Path exports = home.resolve("examples/data/first-hour");

    Ran ran =
        run(
            home.resolve("churnrx"),
            Map.of("LANG", "C", "LC_ALL", ""),
            "start",
            exports.toString(),
            "--lang",
            "zh",
            "--out",
            "第一份 报告");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("流失风险", "主要原因", "还缺什么");
    assertThat(folder.resolve("第一份 报告"))
        .isDirectoryContaining(file -> file.endsWith("actions.xlsx"))
        .isDirectoryContaining(file -> file.endsWith("mapping.yaml"));
  }

  @Test
  void holds_knowledge_that_is_valid() throws Exception {
    Ran ran =
        run(home.resolve("churnrx"), Map.of(), "validate", home.resolve("knowledge").toString());

    assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
  }

  @Test
  void holds_what_an_analyst_reads_and_the_licences_of_what_it_bundles() throws IOException {
    assertThat(home.resolve("README.zh.md")).isRegularFile();
    assertThat(home.resolve("docs/mapping.md")).isRegularFile();
    assertThat(home.resolve("churnrx.cmd")).content().contains("\r\n");
    assertThat(home.resolve("LICENSE")).isRegularFile();
    assertThat(home.resolve("licences/META-INF")).isNotEmptyDirectory();
    assertThat(Files.getPosixFilePermissions(home.resolve("churnrx")))
        .contains(PosixFilePermission.OTHERS_EXECUTE);
    assertThat(home.resolve("target")).doesNotExist();
  }

  @Test
  void names_every_bundled_artifact_with_its_version_and_the_text_of_its_licence()
      throws IOException {
    Path licences = home.resolve("licences");
    List<String> rows =
        Files.readAllLines(licences.resolve("THIRD-PARTY.md")).stream()
            .filter(line -> line.matches("\\| [a-z].*\\|"))
            .toList();
    List<String> named =
        rows.stream()
            .map(row -> row.split(" *\\| *"))
            .map(cells -> cells[1] + "-" + cells[2] + ".jar")
            .toList();
    List<String> bundled =
        Files.readAllLines(Path.of(System.getProperty("bundled"))).stream()
            .filter(name -> name.endsWith(".jar") && !name.startsWith("churnrx-"))
            .toList();

    assertThat(bundled).hasSizeGreaterThan(20);
    assertThat(named)
        .as("cli/src/licences/THIRD-PARTY.md against what is bundled")
        .containsExactlyInAnyOrderElementsOf(bundled);
    assertThat(rows).allMatch(row -> row.contains(".txt)"));
    for (String row : rows) {
      Matcher text = Pattern.compile("\\(([^)]+\\.txt)\\)").matcher(row);
      while (text.find()) {
        assertThat(licences.resolve(text.group(1))).isNotEmptyFile();
      }
    }
  }
}
