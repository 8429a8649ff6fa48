package io.github.churnrx.testkit;

import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file of approved diagnoses: CSV, a line for each customer, by id. */
final class ApprovedFile {
  static final String PROPERTY = "churnrx.approve";

  private static final String HEADER = "customer,risk,main-cause,grade,actions";
  private static final int CELLS = 5;

  private final Path path;

  ApprovedFile(Path path) {
    this.path = path;
  }

  /** Returns whether the file is to be renewed. */
  static boolean isRenewed() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** Writes the file whole or not at all, and only if it changes. */
  void write(SortedMap<String, Approval> approvals) {
    String text =
        HEADER
            + "\n"
            + approvals.values().stream()
                .map(approval -> line(approval.cells()) + "\n")
                .collect(Collectors.joining());
    Path target = path.toAbsolutePath();
    try {
      if (Files.exists(target) && Files.readString(target).equals(text)) {
        return;
      }
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

  /**
   * Reads the file.
   *
   * @throws AssertionError if it is not there or cannot be understood, with what to do
   */
  SortedMap<String, Approval> read() {
    List<String> lines = lines();
    if (lines.isEmpty() || !strip(lines.get(0)).equals(HEADER)) {
      throw damaged(1);
    }
    SortedMap<String, Approval> approvals = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() != CELLS
          || approvals.put(
                  cells.get(0),
                  new Approval(
                      cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
              != null) {
        throw damaged(i + 1);
      }
    }
    return approvals;
  }

  private List<String> lines() {
    if (!Files.exists(path)) {
      throw Failures.of(
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
    try {
      return Files.readString(path, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AssertionError damaged(int line) {
    return Failures.of(
        Text.of(
                path + ":" + line + " 无法读懂：请恢复该文件，或加 -D" + PROPERTY + "=true 重新生成",
                path
                    + ":"
                    + line
                    + " cannot be understood: restore the file, or renew it with -D"
                    + PROPERTY
                    + "=true")
            .in(Language.now()));
  }

  /** A spreadsheet may have put a byte order mark before the header. */
  private static String strip(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ApprovedFile::cell).collect(Collectors.joining(","));
  }

  private static String cell(String value) {
    boolean isPlain = value.indexOf(',') < 0 && value.indexOf('"') < 0;
    return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
