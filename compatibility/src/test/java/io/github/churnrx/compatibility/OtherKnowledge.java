package io.github.churnrx.compatibility;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped knowledge as another version might have it: with one text in other words. */
final class OtherKnowledge {
  static final String WORDS = "Pay the rebate of the other version";

  private static final String SHIPPED = "io/github/churnrx/knowledge/default";
  private static final String USUAL = "Pay the overdue rebate of";

  private OtherKnowledge() {}

  /** Writes the files that differ into a folder, where a class loader can find them. */
  static void write(Path folder) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Jars.one("churnrx-rules"));
        Stream<Path> files = Files.walk(jar.getPath(SHIPPED))) {
      List<Path> tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
      int changed = 0;
      for (Path table : tables) {
        String text = Files.readString(table);
        if (text.contains(USUAL)) {
          Path copy = folder.resolve(table.toString());
          Files.createDirectories(copy.getParent());
          Files.writeString(copy, text.replace(USUAL, WORDS + " of"));
          changed++;
        }
      }
      if (changed == 0) {
        throw new IllegalStateException("no table says: " + USUAL);
      }
    }
  }
}
