package io.github.churnrx.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the diagnoses go: a file or standard output. */
final class DiagnosesOutput implements Closeable {
  private final Rendering rendering;
  private final @Nullable Destination file;
  private final OutputStream out;
  private boolean started;
  private boolean empty = true;

  DiagnosesOutput(Rendering rendering, @Nullable Path file, OutputStream standard)
      throws IOException {
    this.rendering = rendering;
    this.file = file == null ? null : Destination.of(file);
    this.out = this.file == null ? new BufferedOutputStream(standard, 1 << 16) : this.file.stream();
  }

  /** Writes diagnoses, or nothing if the text is empty. */
  void write(String text) throws IOException {
    start();
    if (!text.isEmpty()) {
      put((empty ? "" : rendering.separator()) + text);
      empty = false;
    }
  }

  private void start() throws IOException {
    if (!started) {
      started = true;
      // Excel reads a file as UTF-8 only if it begins with this mark.
      put((file != null && rendering.format() == Format.CSV ? "\uFEFF" : "") + rendering.head());
    }
  }

  private void put(String text) throws IOException {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      if (file == null) {
        out.flush();
      }
    } catch (IOException e) {
      throw file == null && Console.isReaderGone(e) ? new ReaderGone(e) : e;
    }
  }

  void complete() throws IOException {
    start();
    put(rendering.tail(empty));
    if (file != null) {
      file.complete();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** Says that nobody reads standard output any more, as after {@code | head}. */
  static final class ReaderGone extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderGone(IOException cause) {
      super(cause);
    }
  }
}
