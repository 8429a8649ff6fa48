package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walk-through does what it says, command by command. */
class WalkThroughTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "calibrating-step-by-step.md, is no probability, calibration error",
    "calibrating-step-by-step.zh.md, 不是概率, 校准误差"
  })
  void an_analyst_measures_calibrates_and_measures_again(
      String guide, String uncalibrated, String calibrated) throws IOException {
    List<String> commands =
        Files.readAllLines(Path.of("..", "docs", guide)).stream()
            .filter(line -> line.startsWith("./churnrx "))
            .toList();
    assertThat(commands).hasSize(4);

    Cli.Result before = run(commands.get(0));
    assertThat(before.out()).contains(uncalibrated).contains("RELATIONSHIP_LONG");
    assertThat(lift(before, "RELATIONSHIP_LONG")).isGreaterThan(1);
    assertThat(lift(before, "CONTRACT_LONG")).isLessThan(0.6);
    assertThat(lift(before, "USE_FELL")).isGreaterThan(1.2);

    run(commands.get(1));
    assertThat(Files.readString(folder.resolve("our-calibration/weights.csv")))
        .contains("RELATIONSHIP_LONG", "n = ");

    Cli.Result after = run(commands.get(2));
    assertThat(after.out()).contains(calibrated).doesNotContain(uncalibrated);

    assertThat(run(commands.get(3)).out().lines().filter(line -> line.contains("%")).count())
        .isEqualTo(1500);
  }

  private Cli.Result run(String command) {
    String[] words = command.substring("./churnrx ".length()).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].startsWith("examples/") ? "../" + words[i] : words[i];
      words[i] =
          words[i].equals("our-calibration") ? folder.resolve(words[i]).toString() : words[i];
    }
    Cli.Result result = Cli.run((Object[]) words);
    assertThat(result.exit()).as(command + "\n" + result.err()).isZero();
    return result;
  }

  private static double lift(Cli.Result result, String rule) {
    String line = result.out().lines().filter(l -> l.contains(rule)).findFirst().orElseThrow();
    String[] figures = line.substring(line.indexOf("%")).trim().split("\\s+", -1);
    return Double.parseDouble(figures[2]);
  }
}
