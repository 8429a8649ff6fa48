package io.github.churnrx.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.jdbc.JdbcResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/churnrx/examples/crm");
  private static final Pattern LIBRARY =
      Pattern.compile("import (static )?io\\.github\\.churnrx\\.(?!examples)");

  @Test
  void two_small_classes_are_all_that_knows_the_library() throws IOException {
    long lines = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(SOURCES)) {
      files = all.filter(file -> isUsing(file)).sorted().toList();
    }
    for (Path file : files) {
      lines += Files.readAllLines(file).stream().filter(EmbeddingTest::isCode).count();
    }

    assertThat(files.stream().map(file -> file.getFileName() + ""))
        .containsExactly("Diagnoses.java", "Words.java");
    assertThat(lines).isBetween(100L, 149L);
  }

  private static boolean isUsing(Path file) {
    try {
      return LIBRARY.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_tables_of_diagnoses_are_those_of_the_library() throws IOException {
    String migration =
        Files.readString(Path.of("src/main/resources/db/migration/V3__diagnoses.sql"));

    String tables = JdbcResults.ddl().replaceAll("(?m)^--.*\\R", "").strip();

    assertThat(migration.replace("\r", "")).contains(tables.replace("\r", ""));
  }

  /** Imports count; blank lines and Javadoc do not. */
  private static boolean isCode(String line) {
    String code = line.strip();
    return !code.isEmpty() && !code.startsWith("*") && !code.startsWith("/**");
  }
}
