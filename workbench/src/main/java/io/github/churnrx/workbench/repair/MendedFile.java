package io.github.churnrx.workbench.repair;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * A file that can be mended.
 *
 * @param file the file
 * @param before its content
 * @param after its content when mended
 * @param mends the changes, by place
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record MendedFile(Path file, byte[] before, byte[] after, List<Mend> mends) {
  /** Copies the list. */
  public MendedFile {
    mends = List.copyOf(mends);
  }

  /**
   * Writes the mended content in place of the file, wholly or not at all.
   *
   * @throws IOException if that is not possible, or if the file has changed since it was read
   */
  public void write() throws IOException {
    Path target = file.toRealPath();
    if (!Arrays.equals(Files.readAllBytes(target), before)) {
      throw new FileSystemException(
          file.toString(), null, "it was changed by somebody else meanwhile");
    }
    if (!Files.isWritable(target)) {
      throw new FileSystemException(file.toString(), null, "it must not be written");
    }
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      // The copy keeps the permissions of the file.
      Files.copy(target, part, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(part, after, StandardOpenOption.TRUNCATE_EXISTING);
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
