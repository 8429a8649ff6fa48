package io.github.churnrx.workbench.workbook;

import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.TableSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import changes in a file.
 *
 * @param path the file, within its layer
 * @param isNew whether the file is not there yet
 * @param rows the rows that differ, in the order of the file as it will be, removed ones last;
 *     nothing for a file that is no table
 */
public record FileChange(String path, boolean isNew, List<RowChange> rows) {
  /** Copies the list. */
  public FileChange {
    rows = List.copyOf(rows);
  }

  /** Compares a file with what it is to become. */
  static FileChange between(String path, byte[] before, byte[] after, boolean isNew) {
    TableSchema table = TableSchema.owning(path);
    List<RowChange> rows = table == null ? List.of() : rows(table, before, after);
    return new FileChange(path, isNew, rows);
  }

  private static List<RowChange> rows(TableSchema table, byte[] before, byte[] after) {
    TableSheet old = new TableSheet(table, "", "", CsvText.of(before).cells());
    TableSheet now = new TableSheet(table, "", "", CsvText.of(after).cells());
    ColumnMatch columns = ColumnMatch.of(table, old.header(), now);
    List<List<String>> oldRows = old.rows().stream().skip(1).toList();
    List<List<String>> newRows =
        now.rows().stream().skip(1).map(row -> aligned(row, columns)).toList();
    int id = Math.max(0, place(table, old.header()));
    int[] matched = RowMatch.of(oldRows, newRows, id);
    List<RowChange> changes = new ArrayList<>();
    boolean[] kept = new boolean[oldRows.size()];
    for (int i = 0; i < matched.length; i++) {
      String name = now.cell(i + 1, Math.max(0, place(table, now.header())));
      if (matched[i] < 0) {
        changes.add(new RowChange(Kind.ADDED, name, i + 2, List.of()));
        continue;
      }
      kept[matched[i]] = true;
      List<CellChange> cells = cells(old, matched[i] + 1, now, i + 1, columns);
      if (!cells.isEmpty()) {
        changes.add(new RowChange(Kind.CHANGED, name, i + 2, cells));
      }
    }
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) {
        changes.add(new RowChange(Kind.REMOVED, old.cell(i + 1, id), i + 2, List.of()));
      }
    }
    return changes;
  }

  private static int place(TableSchema table, List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      int place = i;
      if (table.names().find(header.get(place)).filter(c -> c.id().equals("id")).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> aligned(List<String> row, ColumnMatch columns) {
    List<String> cells = new ArrayList<>();
    for (int place : columns.now()) {
      cells.add(place >= 0 && place < row.size() ? row.get(place) : "");
    }
    return cells;
  }

  private static List<CellChange> cells(
      TableSheet old, int oldRow, TableSheet now, int row, ColumnMatch columns) {
    List<CellChange> cells = new ArrayList<>();
    for (int column : columns.order()) {
      String before = column < 0 ? "" : old.cell(oldRow, column);
      int place = column < 0 ? -1 - column : columns.now().get(column);
      String after = now.cell(row, place);
      if (!Spelling.trim(before).equals(Spelling.trim(after))) {
        cells.add(new CellChange(now.cell(0, place), place + 1, before, after));
      }
    }
    for (int i = 0; i < columns.now().size(); i++) {
      if (columns.now().get(i) < 0 && !old.cell(oldRow, i).isEmpty()) {
        cells.add(new CellChange(old.cell(0, i), 0, old.cell(oldRow, i), ""));
      }
    }
    return cells;
  }

  /** Returns how many rows are changed in one way. */
  public long count(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }

  /** What becomes of a row. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * What becomes of a row.
   *
   * @param kind whether it is added, changed or removed
   * @param id its id
   * @param row where it stands in the file as it will be, from 1 with the header; where it stood
   *     for a removed one
   * @param cells the cells that differ, for a changed one
   */
  public record RowChange(Kind kind, String id, int row, List<CellChange> cells) {
    /** Copies the list. */
    public RowChange {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What becomes of a cell.
   *
   * @param column how the file calls its column
   * @param place the column in the file, from 1; 0 for a column that is gone
   * @param before what it said
   * @param after what it says
   */
  public record CellChange(String column, int place, String before, String after) {}
}
