package io.github.churnrx.workbench.repair;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.workbench.sheets.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be mended in layers of knowledge because it has exactly one meaning. Nothing is written
 * before {@link #write} is called.
 *
 * @param files the files that would change, by name
 */
public record Repair(List<MendedFile> files) {
  private static final int ROUNDS = 12;

  /** Copies the list. */
  public Repair {
    files = List.copyOf(files);
  }

  /**
   * Looks for what can be mended.
   *
   * @param paths the directories of the layers, the lowest first
   * @param industries the industries whose knowledge lies between
   * @throws KnowledgeException if a layer cannot be read at all
   */
  public static Repair of(List<Path> paths, List<String> industries) {
    List<Layer> layers = Layers.at(paths);
    Work work = new Work(layers, industries);
    work.mendProblems();
    work.tidy();
    return new Repair(work.result(paths, layers));
  }

  /** Returns all changes, by place. */
  public List<Mend> mends() {
    return files.stream().flatMap(file -> file.mends().stream()).toList();
  }

  /**
   * Writes the mended files, each wholly or not at all.
   *
   * @throws IOException if a file cannot be written; those before it are written then
   */
  public void write() throws IOException {
    for (MendedFile file : files) {
      file.write();
    }
  }

  /** The layers while they are mended. */
  private static final class Work {
    private final Problems problems;
    private final Map<String, List<Mend>> mends = new LinkedHashMap<>();
    private final Set<Cell> refused = new HashSet<>();
    private List<Layer> layers;

    Work(List<Layer> layers, List<String> industries) {
      this.layers = layers;
      this.problems = new Problems(industries);
    }

    /** A cell with what stands in it. */
    private record Cell(Location at, String value) {}

    void mendProblems() {
      List<Problem> found = problems.in(layers);
      for (int round = 0; round < ROUNDS; round++) {
        Round next = filesFirst(found);
        if (next.isEmpty()) {
          next = cells(found);
        }
        if (next.isEmpty()) {
          return;
        }
        List<Layer> changed = next.applyTo(layers);
        List<Problem> left = problems.in(changed);
        Set<Cell> failed = next.failed(found, left);
        if (failed.isEmpty()) {
          layers = changed;
          found = left;
          next.mends.forEach(mend -> note(mend));
        } else {
          refused.addAll(failed);
        }
      }
    }

    private void note(Mend mend) {
      mends.computeIfAbsent(mend.at().file(), file -> new ArrayList<>()).add(mend);
    }

    private Round filesFirst(List<Problem> found) {
      Round round = new Round();
      for (Problem problem : found) {
        byte @Nullable [] bytes = bytes(problem.at().file());
        Cell key = new Cell(problem.at(), problem.code());
        if (bytes != null
            && !round.bytes.containsKey(problem.at().file())
            && !refused.contains(key)) {
          FileMends.of(problem, bytes)
              .ifPresent(
                  changed -> {
                    round.bytes.put(problem.at().file(), changed.bytes());
                    round.mends.add(changed.mend());
                    round.cells.put(problem.at(), key);
                  });
        }
      }
      return round;
    }

    private Round cells(List<Problem> found) {
      Round round = new Round();
      Map<String, Draft> drafts = new LinkedHashMap<>();
      Map<Location, String> values = new LinkedHashMap<>();
      Map<Location, Mend> own = new LinkedHashMap<>();
      for (Problem problem : found) {
        Location at = problem.at();
        byte @Nullable [] bytes =
            at.column() == 0 || !at.file().endsWith(".csv") ? null : bytes(at.file());
        Draft draft = bytes == null ? null : Draft.of(bytes).orElse(null);
        CsvFile.Cell cell = draft == null ? null : cell(draft, at).orElse(null);
        if (draft == null || cell == null || refused.contains(new Cell(at, cell.value()))) {
          continue;
        }
        drafts.putIfAbsent(at.file(), draft);
        String now = values.getOrDefault(at, cell.value());
        CellMends.of(problem, now)
            .ifPresent(
                changed -> {
                  values.put(at, changed.value());
                  own.put(at, new Mend(at, changed.why(), cell.value(), changed.value()));
                  round.cells.put(at, new Cell(at, cell.value()));
                });
      }
      round.mends.addAll(own.values());
      drafts.forEach(
          (file, draft) -> {
            Draft.Edits edits = new Draft.Edits();
            values.forEach(
                (at, value) -> {
                  if (at.file().equals(file)) {
                    cell(draft, at).ifPresent(cell -> edits.cell(cell, value));
                  }
                });
            if (!edits.isEmpty()) {
              round.bytes.put(file, draft.with(edits).bytes());
            }
          });
      return round;
    }

    private static Optional<CsvFile.Cell> cell(Draft draft, Location at) {
      return draft.csv().row(at.row()).flatMap(row -> row.cell(at.column()));
    }

    private byte @Nullable [] bytes(String file) {
      for (Layer layer : layers) {
        String start = layer.name("");
        byte @Nullable [] bytes =
            file.startsWith(start) ? layer.files().get(file.substring(start.length())) : null;
        if (bytes != null) {
          return bytes;
        }
      }
      return null;
    }

    void tidy() {
      Set<String> unreadable = problems.unreadable(layers);
      Round round = new Round();
      for (Layer layer : layers) {
        layer
            .files()
            .forEach(
                (path, bytes) -> {
                  TableSchema schema = TableSchema.owning(path);
                  Draft draft = schema == null ? null : Draft.of(bytes).orElse(null);
                  if (schema == null || draft == null || unreadable.contains(layer.name(path))) {
                    return;
                  }
                  Tidying tidying = Tidying.of(layer.name(path), schema, draft);
                  if (!tidying.edits().isEmpty()) {
                    round.bytes.put(layer.name(path), draft.with(tidying.edits()).bytes());
                    round.mends.addAll(tidying.mends());
                  }
                });
      }
      layers = round.applyTo(layers);
      round.mends.forEach(this::note);
    }

    List<MendedFile> result(List<Path> paths, List<Layer> before) {
      List<MendedFile> files = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        Layer was = before.get(i);
        Layer is = layers.get(i);
        Path root = paths.get(i);
        if (!Files.isDirectory(root)) {
          continue; // a zip file is not written to
        }
        is.files()
            .forEach(
                (path, bytes) -> {
                  byte[] old = was.files().get(path);
                  if (old != null && !Arrays.equals(old, bytes)) {
                    List<Mend> own = new ArrayList<>(mends.getOrDefault(is.name(path), List.of()));
                    own.sort(Comparator.comparing(Mend::at));
                    files.add(new MendedFile(root.resolve(path), old, bytes, own));
                  }
                });
      }
      return files;
    }
  }

  /** Changes that are tried together. */
  private static final class Round {
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final List<Mend> mends = new ArrayList<>();
    private final Map<Location, Work.Cell> cells = new LinkedHashMap<>();

    boolean isEmpty() {
      return bytes.isEmpty();
    }

    List<Layer> applyTo(List<Layer> layers) {
      List<Layer> changed = new ArrayList<>();
      for (Layer layer : layers) {
        SortedMap<String, byte[]> files = new TreeMap<>(layer.files());
        files.replaceAll((path, old) -> bytes.getOrDefault(layer.name(path), old));
        changed.add(new Layer(layer.prefix(), files));
      }
      return changed;
    }

    /** Returns the cells in which there are as many errors as before. */
    Set<Work.Cell> failed(List<Problem> before, List<Problem> after) {
      Set<Work.Cell> failed = new HashSet<>();
      cells.forEach(
          (at, cell) -> {
            if (at.column() > 0
                && errors(after, at) > 0
                && errors(after, at) >= errors(before, at)) {
              failed.add(cell);
            }
          });
      return failed;
    }

    private static long errors(List<Problem> problems, Location at) {
      return problems.stream()
          .filter(problem -> problem.severity() == Severity.ERROR && problem.at().equals(at))
          .count();
    }
  }
}
