package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstHourDataTest {

  @Test
  void the_exports_are_those_that_the_generator_writes(@TempDir Path folder) throws IOException {
    FirstHourData.main(new String[] {"data/dealers", folder.toString()});

    try (Stream<Path> files = Files.list(folder)) {
      List<Path> exports = files.toList();
      assertThat(exports)
          .hasSize(3)
          .allSatisfy(
              export ->
                  assertThat(Path.of("data/first-hour").resolve(export.getFileName()))
                      .hasSameBinaryContentAs(export));
    }
  }
}
