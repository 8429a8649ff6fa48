package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.tables.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What importing a workbook into a directory will do. A directory that is not there or empty gets
 * all files. In the one that was exported only those are written that the workbook changes; what
 * was changed there in the meantime is left, unless the workbook changes the same file.
 */
public final class ImportPlan {
  private final Path directory;
  private final boolean isNew;
  private final SortedMap<String, byte[]> writes = new TreeMap<>();
  private final List<FileChange> changes = new ArrayList<>();

  private ImportPlan(Path directory, boolean isNew) {
    this.directory = directory;
    this.isNew = isNew;
  }

  /**
   * Plans an import.
   *
   * @param workbook what to import
   * @param directory where to
   * @param workbookPrevails whether a file that was changed after the export, too, is overwritten
   * @throws InputException if the workbook cannot be read as it is, or must not go there
   */
  public static ImportPlan of(WorkbookImport workbook, Path directory, boolean workbookPrevails)
      throws IOException {
    if (!workbook.isReadable()) {
      throw new InputException(workbook.problems());
    }
    SortedMap<String, byte[]> files = workbook.files();
    ImportPlan plan = new ImportPlan(directory, isFree(directory));
    if (plan.isNew) {
      plan.all(files, workbook.file());
    } else {
      plan.differences(workbook, files, workbookPrevails);
    }
    return plan;
  }

  private static boolean isFree(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    if (!Files.isDirectory(directory)) {
      throw notALayer(directory);
    }
    try (Stream<Path> inside = Files.list(directory)) {
      if (inside.findAny().isEmpty()) {
        return true;
      }
    }
    if (!Files.exists(directory.resolve(WorkbookImport.MANIFEST))) {
      throw notALayer(directory);
    }
    return false;
  }

  private static InputException notALayer(Path directory) {
    String name = directory.toString();
    return new InputException(ProblemCode.NOT_A_LAYER.at(Location.of(name), name));
  }

  private void all(SortedMap<String, byte[]> files, String workbook) {
    if (!files.containsKey(WorkbookImport.MANIFEST)) {
      throw new InputException(ProblemCode.MISSING_MANIFEST.at(Location.of(workbook), workbook));
    }
    files.forEach(
        (path, bytes) -> {
          writes.put(path, bytes);
          changes.add(FileChange.between(path, new byte[0], bytes, true));
        });
  }

  private void differences(
      WorkbookImport workbook, SortedMap<String, byte[]> files, boolean workbookPrevails) {
    SortedMap<String, byte[]> there = Layers.at(directory).files();
    checkName(workbook, there);
    SortedMap<String, byte[]> exported = workbook.exported().orElse(there);
    List<Problem> conflicts = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String path = file.getKey();
      byte[] after = file.getValue();
      byte[] before = there.get(path);
      if (Arrays.equals(after, exported.get(path)) || Arrays.equals(after, before)) {
        continue;
      }
      if (!workbookPrevails && !Arrays.equals(before, exported.get(path))) {
        String place = directory.resolve(path).toString().replace('\\', '/');
        conflicts.add(ProblemCode.CHANGED_SINCE.at(Location.of(place), path));
      }
      writes.put(path, after);
      byte[] old = before == null ? new byte[0] : before;
      changes.add(FileChange.between(path, old, after, before == null));
    }
    if (!conflicts.isEmpty()) {
      throw new InputException(conflicts);
    }
  }

  private void checkName(WorkbookImport workbook, SortedMap<String, byte[]> there) {
    if (workbook.exported().isEmpty()) {
      return;
    }
    String name = name(there);
    String exported = name(workbook.exported().get());
    if (!name.equals(exported)) {
      String place = directory.resolve(WorkbookImport.MANIFEST).toString().replace('\\', '/');
      throw new InputException(ProblemCode.OTHER_LAYER.at(Location.of(place), name, exported));
    }
  }

  private static String name(SortedMap<String, byte[]> files) {
    Manifest manifest = Manifest.read(new Layer("", files), new Findings());
    return manifest == null ? "" : manifest.name();
  }

  /** Returns whether the directory is not there yet, or empty. */
  public boolean isNew() {
    return isNew;
  }

  /**
   * Returns what changes, by path; nothing if the directory says already what the workbook says.
   */
  public List<FileChange> changes() {
    return List.copyOf(changes);
  }

  /** Writes all files, or none if one cannot be written. */
  public void apply() throws IOException {
    LayerFolder.write(directory, writes);
  }
}
