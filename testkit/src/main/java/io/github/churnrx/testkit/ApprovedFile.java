package io.github.churnrx.testkit;

import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of approved diagnoses: CSV, a line for each customer, by id. It is read in any order, with
 * any line ends and in the encodings in which a spreadsheet saves it, and written by id, with plain
 * line ends and in UTF-8.
 */
final class ApprovedFile {
  static final String PROPERTY = "churnrx.approve";

  private static final List<String> HEADER =
      List.of("customer", "risk", "main-cause", "grade", "actions");

  private final Path path;

  ApprovedFile(Path path) {
    this.path = path;
  }

  /**
   * Returns whether the file is to be renewed.
   *
   * @throws IllegalArgumentException if the property is neither true nor false
   */
  static boolean isRenewed() {
    String given = System.getProperty(PROPERTY, "false").strip();
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              Text.of(
                      "-D" + PROPERTY + "=" + given + "：应为 true 或 false",
                      "-D" + PROPERTY + "=" + given + ": true or false is expected")
                  .in(Language.now()));
    };
  }

  /** Writes the file whole or not at all, and only if it does not say the same already. */
  void write(SortedMap<String, Approval> approvals) {
    if (says(approvals)) {
      return;
    }
    Stream<String> lines = approvals.values().stream().map(approval -> line(approval.cells()));
    String text =
        Stream.concat(Stream.of(line(HEADER)), lines)
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    Path target = path.toAbsolutePath();
    try {
      Path folder = target.getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, target.getFileName().toString(), ".tmp");
      try {
        Files.writeString(draft, text);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean says(SortedMap<String, Approval> approvals) {
    try {
      return Files.exists(path) && read().equals(approvals);
    } catch (AssertionError damaged) {
      return false;
    }
  }

  /**
   * Reads the file.
   *
   * @throws AssertionError if it is not there or cannot be understood, with what to do
   */
  SortedMap<String, Approval> read() {
    if (!Files.exists(path)) {
      throw missing();
    }
    SortedMap<String, Approval> approvals = new TreeMap<>();
    try (Table.Rows rows = CsvTable.of(path, ',').open()) {
      if (!rows.columns().equals(HEADER)) {
        throw damaged(1);
      }
      for (Table.Row row = rows.next(); row != null; row = rows.next()) {
        List<String> cells = row.cells();
        if (cells.size() != HEADER.size()
            || approvals.put(cells.get(0), Approval.of(cells)) != null) {
          throw damaged(row.number());
        }
      }
    } catch (InputException e) {
      throw damaged(e.problems().get(0).at().row());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return approvals;
  }

  private AssertionError missing() {
    return Failures.of(
        Text.of(
                "还没有已批准的文件 "
                    + path.toAbsolutePath()
                    + "：请加 -D"
                    + PROPERTY
                    + "=true 运行此测试，核对生成的文件后提交",
                "there is no approved file "
                    + path.toAbsolutePath()
                    + ": run this test with -D"
                    + PROPERTY
                    + "=true, look at the file it writes, and commit it")
            .in(Language.now()));
  }

  private AssertionError damaged(int line) {
    String place = line == 0 ? path.toString() : path + ":" + line;
    return Failures.of(
        Text.of(
                place + " 无法读懂：请恢复该文件，或加 -D" + PROPERTY + "=true 重新生成",
                place
                    + " cannot be understood: restore the file, or renew it with -D"
                    + PROPERTY
                    + "=true")
            .in(Language.now()));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ApprovedFile::cell).collect(Collectors.joining(","));
  }

  private static String cell(String value) {
    boolean isPlain = value.indexOf(',') < 0 && value.indexOf('"') < 0;
    return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
