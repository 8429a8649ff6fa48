package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealerDataTest {

  @Test
  void the_files_are_those_that_the_generator_writes(@TempDir Path folder) throws IOException {
    Path truth = folder.resolve("dealers-truth.csv");
    Path made = folder.resolve("dealers");

    DealerData.main(new String[] {made.toString(), truth.toString()});

    assertThat(Path.of("data/dealers-truth.csv")).hasSameBinaryContentAs(truth);
    try (Stream<Path> files = Files.list(made)) {
      List<Path> tables = files.toList();
      assertThat(tables)
          .hasSize(13)
          .allSatisfy(
              table ->
                  assertThat(Path.of("data/dealers").resolve(table.getFileName()))
                      .hasSameBinaryContentAs(table));
    }
  }
}
