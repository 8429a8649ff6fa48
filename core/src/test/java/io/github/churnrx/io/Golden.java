package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares generated text with a committed file. {@code mvn test -Dchurnrx.golden=renew} writes the
 * files anew; look at the difference before committing it.
 */
final class Golden {
  private static final Path TEXTS = Path.of("src/test/resources/golden/io");
  private static final Path SCHEMAS = Path.of("../docs/schema");

  private Golden() {}

  static void checkText(String name, String actual) throws IOException {
    check(TEXTS.resolve(name), actual);
  }

  static void checkSchema(String name, String actual) throws IOException {
    check(SCHEMAS.resolve(name), actual);
  }

  static String schema(String name) throws IOException {
    return Files.readString(SCHEMAS.resolve(name));
  }

  private static void check(Path file, String actual) throws IOException {
    if ("renew".equals(System.getProperty("churnrx.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }

    assertThat(file).as("run with -Dchurnrx.golden=renew to write it").exists();
    assertThat(actual)
        .as("%s; run with -Dchurnrx.golden=renew if the change is meant", file)
        .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }
}
