package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide for analysts does what it says, step by step. */
class AnalystGuideTest {
  private static final Path GUIDE = Path.of("..", "examples", "guide");
  private static final String OURS = "our-company";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"analyst-guide.en.md", "analyst-guide.zh.md"})
  void every_command_works(String guide) throws IOException {
    int commands = 0;
    for (MatchResult step : found(guide, "<!-- folder: ([\\w-]+) -->|```bash\n(.*?)```")) {
      if (step.group(1) != null) {
        replace(GUIDE.resolve(step.group(1)));
        continue;
      }
      for (String command : step.group(2).lines().toList()) {
        Cli.Result result = run(command);
        assertThat(result.exit()).as(command + "\n" + result.out() + result.err()).isZero();
        commands++;
      }
    }
    assertThat(commands).isGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst-guide.en.md", "analyst-guide.zh.md"})
  void every_table_is_that_of_the_files(String guide) throws IOException {
    List<MatchResult> blocks = found(guide, "```csv (\\S+)\n(.*?)```");

    assertThat(blocks).hasSizeGreaterThan(10);
    for (MatchResult block : blocks) {
      String file = Files.readString(GUIDE.resolve(block.group(1)), StandardCharsets.UTF_8);
      assertThat(file).as(block.group(1)).contains(block.group(2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0-new, 1-threshold",
    "1-threshold, 2-symptom",
    "2-symptom, 3-action",
    "3-action, 4-cause",
    "4-cause, 5-phrase",
    "5-phrase, 6-disable"
  })
  void the_scenarios_of_a_step_fail_without_it(String before, String after) throws IOException {
    replace(GUIDE.resolve(before));
    copy(GUIDE.resolve(after).resolve("scenarios"), folder.resolve(OURS).resolve("scenarios"));

    assertThat(run("./churnrx test our-company").exit()).isNotZero();

    replace(GUIDE.resolve(after));
    assertThat(run("./churnrx test our-company").exit()).isZero();
    assertThat(run("./churnrx validate our-company --strict").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1-threshold", "2-symptom", "3-action", "4-cause", "5-phrase", "6-disable"})
  void a_step_works_in_chinese_and_comes_back_out_of_a_workbook(String step) throws IOException {
    replace(GUIDE.resolve(step));
    for (String command :
        List.of(
            "./churnrx export our-company --xlsx our-company.xlsx --lang zh",
            "./churnrx format our-company --lang zh",
            "./churnrx validate our-company --strict",
            "./churnrx test our-company",
            "./churnrx export our-company --xlsx our-company-zh.xlsx --lang en",
            "./churnrx import our-company-zh.xlsx our-company-again")) {
      Cli.Result result = run(command);
      assertThat(result.exit()).as(command + "\n" + result.out() + result.err()).isZero();
    }
    assertThat(run("./churnrx diff our-company our-company-again").exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1-threshold, 2-symptom"})
  void a_symptom_touches_two_files(String before, String after) throws IOException {
    List<String> touched = new ArrayList<>();
    try (Stream<Path> files = Files.walk(GUIDE.resolve(after))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path old = GUIDE.resolve(before).resolve(GUIDE.resolve(after).relativize(file));
        if (!Files.exists(old) || Files.mismatch(old, file) >= 0) {
          touched.add(GUIDE.resolve(after).relativize(file).toString().replace('\\', '/'));
        }
      }
    }
    assertThat(touched).containsExactlyInAnyOrder("symptoms/ours.csv", "scenarios/ours.csv");
  }

  private static List<MatchResult> found(String guide, String pattern) throws IOException {
    String text = Files.readString(Path.of("..", "docs", guide), StandardCharsets.UTF_8);
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().toList();
  }

  /** Runs a command of the guide with its paths in the temporary folder. */
  private Cli.Result run(String command) throws IOException {
    List<String> words = new ArrayList<>();
    for (MatchResult word :
        Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command).results().skip(1).toList()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      if (text.endsWith("/*")) {
        try (Stream<Path> files = Files.list(Path.of("..", text.substring(0, text.length() - 2)))) {
          files.sorted().map(Path::toString).forEach(words::add);
        }
      } else {
        words.add(placed(text));
      }
    }
    return Cli.run(words.toArray());
  }

  private String placed(String word) {
    if (word.startsWith("examples/")) {
      return "../" + word;
    }
    boolean isOurs = word.equals("store") || word.startsWith(OURS) || word.equals("first-report");
    return isOurs ? folder.resolve(word).toString() : word;
  }

  private void replace(Path step) throws IOException {
    Path ours = folder.resolve(OURS);
    if (Files.exists(ours)) {
      try (Stream<Path> files = Files.walk(ours)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(AnalystGuideTest::delete);
      }
    }
    copy(step, ours);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Path parent = target.getParent();
            if (parent != null) {
              Files.createDirectories(parent);
            }
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
