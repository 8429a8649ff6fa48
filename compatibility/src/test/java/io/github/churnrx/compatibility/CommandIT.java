package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as one archive, started without its script. */
class CommandIT {
  @TempDir Path folder;

  @Test
  void it_speaks_chinese_in_the_bare_locale_too() throws Exception {
    Path told = folder.resolve("told.txt");
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=US-ASCII",
                "-jar",
                archive().toString(),
                "diagnose",
                GuestProcess.TABLES.toString(),
                "--format",
                "brief",
                "--lang",
                "zh")
            .redirectOutput(told.toFile())
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS"));
    builder.environment().putAll(Map.of("LANG", "C", "LC_ALL", "C"));

    int status = builder.start().waitFor();

    String said = Files.readString(told) + Files.readString(errors);
    assertThat(status).as(said).isZero();
    assertThat(said).contains("盛达贸易有限公司", "客户 300：已诊断 300").doesNotContain("??", "\uFFFD");
  }

  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../cli/target"))) {
      return files
          .filter(file -> file.toString().matches(".*churnrx-cli-.*-all\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
