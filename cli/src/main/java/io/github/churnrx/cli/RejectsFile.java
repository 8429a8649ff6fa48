package io.github.churnrx.cli;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.Rejection;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of what was rejected: a row for each problem. If the user named no file, it is written
 * only if there is something to write.
 */
final class RejectsFile implements Closeable {
  static final String DEFAULT_NAME = "churnrx-rejects.csv";

  private static final String HEADER = "\uFEFFfile,row,column,id,code,value,reason,remedy\r\n";

  private final Path file;
  private final Voice voice;
  private @Nullable Destination destination;

  /**
   * Prepares the table.
   *
   * @param named the file that the user named; null if none
   * @param out the file of the diagnoses, beside which rejects are written; null for standard
   *     output
   */
  RejectsFile(@Nullable Path named, @Nullable Path out, Voice voice) throws IOException {
    this(named, out, DEFAULT_NAME, voice);
  }

  /** Prepares the table under another name for the case that the user named none. */
  RejectsFile(@Nullable Path named, @Nullable Path out, String otherwise, Voice voice)
      throws IOException {
    this.voice = voice;
    this.file =
        named != null ? named : out == null ? Path.of(otherwise) : out.resolveSibling(otherwise);
    if (named != null) {
      start();
    }
  }

  Path file() {
    return file;
  }

  /** Returns whether the table is written. */
  boolean exists() {
    return destination != null;
  }

  private Destination start() throws IOException {
    Destination started = Destination.of(file);
    started.stream().write(HEADER.getBytes(StandardCharsets.UTF_8));
    destination = started;
    return started;
  }

  void write(List<Rejection> rejections) throws IOException {
    for (Rejection rejection : rejections) {
      Destination to = destination == null ? start() : destination;
      to.stream().write(line(rejection).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String line(Rejection rejection) {
    Problem problem = rejection.problem();
    Location at = problem.at();
    String column =
        !rejection.column().isEmpty() || at.column() == 0
            ? rejection.column()
            : Integer.toString(at.column());
    return List.of(
                at.file(),
                at.row() == 0 ? "" : Integer.toString(at.row()),
                column,
                rejection.customer(),
                problem.code(),
                problem.value(),
                problem.message().in(voice.locale()),
                problem.remedy().in(voice.locale()))
            .stream()
            .map(RejectsFile::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** Quotes a cell, and keeps a spreadsheet from running it as a formula. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  void complete() throws IOException {
    if (destination != null) {
      destination.complete();
    }
  }

  @Override
  public void close() throws IOException {
    if (destination != null) {
      destination.close();
    }
  }
}
