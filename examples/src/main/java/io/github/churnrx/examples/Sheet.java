package io.github.churnrx.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A CSV file in the making. */
final class Sheet {
  private final List<String> lines = new ArrayList<>();

  Sheet(String... columns) {
    lines.add(String.join(",", columns));
  }

  /** Adds a row; null is an empty cell. */
  void add(@Nullable Object... cells) {
    lines.add(Arrays.stream(cells).map(Sheet::cell).collect(Collectors.joining(",")));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    String text = value instanceof LocalDate day ? day.toString() : value.toString();
    return text.contains(",") ? "\"" + text + "\"" : text;
  }

  void write(Path file) throws IOException {
    Files.writeString(file, "\uFEFF" + String.join("\r\n", lines) + "\r\n");
  }
}
