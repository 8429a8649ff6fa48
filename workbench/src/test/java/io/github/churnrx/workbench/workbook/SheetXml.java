package io.github.churnrx.workbench.workbook;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes the parts of a workbook behind the back of every spreadsheet. */
final class SheetXml {
  private SheetXml() {}

  /** Replaces a text wherever it stands in a part. */
  static void replace(Path file, String part, String text, String other) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path path = zip.getPath(part);
      String xml = Files.readString(path);
      String escaped = escaped(text);
      String found = xml.contains(text) ? text : escaped;
      if (!xml.contains(found)) {
        throw new AssertionError(part + " does not hold " + text);
      }
      Files.writeString(path, xml.replace(found, other));
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c > 0x7e) {
                escaped.append("&#x").append(Integer.toHexString(c)).append(';');
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
