package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names from cells and reports those that name nothing. */
final class Cells {
  private static final Set<String> ANY = Set.of("any", "任意");

  private final Findings findings;

  /** Creates a reader that reports to these findings. */
  Cells(Findings findings) {
    this.findings = findings;
  }

  void report(Problem problem) {
    findings.add(problem);
  }

  /** Reports that a column must be filled in or, if the table lacks it, be added. */
  void missing(Row row, String column) {
    Cell cell = row.cell(column);
    findings.add(
        row.has(column)
            ? ProblemCode.MISSING_VALUE.at(cell.at(), "", cell.column())
            : ProblemCode.MISSING_COLUMN.at(Location.of(row.at().file(), 1), "", cell.column()));
  }

  /** Reports a cell that has no meaning beside the others of its row. */
  void unused(Cell cell, String zh, String en) {
    findings.add(
        ProblemCode.UNUSED_VALUE.at(cell.at(), cell.text(), cell.column(), Text.of(zh, en)));
  }

  /** Reads one of a list of names, or null if the cell is blank or wrong. */
  <T> @Nullable T one(Cell cell, Names<T> names) {
    return reference(cell, names, ProblemCode.UNKNOWN_VALUE);
  }

  /**
   * Reads one of a list of names, or a stand-in if the cell is blank or wrong: the one that is
   * probably meant, so that one slip is one finding, or else the given one.
   */
  <T> T oneOr(Cell cell, Names<T> names, T standIn) {
    T one = one(cell, names);
    if (one != null) {
      return one;
    }
    return cell.isBlank() ? standIn : names.guess(cell.text()).orElse(standIn);
  }

  /** Reads one of a list of names that must be there, or a stand-in after reporting. */
  <T> T required(Row row, String column, Names<T> names, T standIn) {
    Cell cell = row.cell(column);
    if (cell.isBlank()) {
      missing(row, column);
    }
    return oneOr(cell, names, standIn);
  }

  /** Reads a reference to an entry of another table, or null if the cell is blank or wrong. */
  <T> @Nullable T reference(Cell cell, Names<T> names, ProblemCode unknown) {
    return cell.isBlank() ? null : resolve(cell, cell.text(), names, unknown);
  }

  /** Reads a list of references; those that are wrong are reported and left out. */
  <T> List<T> references(Cell cell, Names<T> names, ProblemCode unknown) {
    List<T> found = new ArrayList<>();
    for (String part : cell.list()) {
      T one = resolve(cell, part, names, unknown);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  /**
   * Reads a list of references that restricts something to them.
   *
   * @return what was named; empty if the cell is blank and so restricts nothing; null if all that
   *     it names is wrong or switched off, so that nothing is left to apply to
   */
  <T> @Nullable Set<T> restriction(Cell cell, Names<T> names, ProblemCode unknown) {
    if (cell.isBlank() || ANY.contains(Spelling.key(cell.text()))) {
      return Set.of();
    }
    Set<T> found = new HashSet<>(references(cell, names, unknown));
    return found.isEmpty() ? null : Set.copyOf(found);
  }

  private <T> @Nullable T resolve(Cell cell, String name, Names<T> names, ProblemCode unknown) {
    Optional<T> found = names.find(name);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> parts = commaParts(name);
    if (parts.size() > 1 && parts.stream().allMatch(part -> names.find(part).isPresent())) {
      listSeparator(cell, name);
      return null;
    }
    reportUnknown(cell, name, names, unknown);
    return null;
  }

  /** Returns what commas separate in a text that was meant as a list. */
  static List<String> commaParts(String text) {
    return Arrays.stream(text.split("[,，、]", -1))
        .map(Spelling::trim)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Reports a list whose parts are separated by commas. */
  void listSeparator(Cell cell, String list) {
    String right = String.join("; ", commaParts(list));
    findings.add(ProblemCode.LIST_SEPARATOR.at(cell.at(), list, right));
  }

  /** Reports a name that names nothing, unless that follows from something reported elsewhere. */
  void reportUnknown(Cell cell, String name, Names<?> names, ProblemCode unknown) {
    if (names.isSwitchedOff(name)) {
      findings.add(ProblemCode.REFERENCE_DISABLED.at(cell.at(), name));
    } else if (!names.isPartial()) {
      Text remedy = names.suggest(name);
      findings.add(
          unknown == ProblemCode.UNKNOWN_VALUE
              ? unknown.at(cell.at(), name, cell.column(), remedy)
              : unknown.at(cell.at(), name, remedy));
    }
  }
}
