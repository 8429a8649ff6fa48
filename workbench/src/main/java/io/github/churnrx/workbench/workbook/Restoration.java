package io.github.churnrx.workbench.workbook;

import io.github.churnrx.tables.TableSchema.Column;
import io.github.churnrx.workbench.workbook.CsvText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the file of a table anew from an edited sheet. A cell that nobody changed is written as it
 * was in the file, and so are whole lines; a new cell is written as the file writes the same words
 * elsewhere in the column, or else as somebody typed it.
 */
final class Restoration {
  private final CsvText original;
  private final TableSheet shown;
  private final TableSheet now;
  private final ColumnMatch columns;
  private final List<ColumnWording> wordings = new ArrayList<>();

  private Restoration(CsvText original, TableSheet shown, TableSheet now) {
    this.original = original;
    this.shown = shown;
    this.now = now;
    this.columns = ColumnMatch.of(now.table(), shown.header(), now);
  }

  /**
   * Returns the file as the sheet has it now.
   *
   * @param file the file as it was
   * @param shown what the sheet showed of it
   * @param now what the sheet shows now
   */
  static byte[] of(byte[] file, TableSheet shown, TableSheet now) {
    CsvText original = CsvText.of(file);
    boolean isNew = shown.rows().isEmpty();
    return isNew ? CsvText.of(now.rows()) : new Restoration(original, shown, now).bytes();
  }

  private byte[] bytes() {
    collectWordings();
    List<List<String>> before = shown.rows().subList(1, shown.rows().size());
    List<List<String>> after = now.rows().stream().skip(1).map(this::asInFile).toList();
    int[] matched = RowMatch.of(before, after, idColumn());
    List<Line> lines = new ArrayList<>();
    lines.add(header());
    for (int i = 0; i < after.size(); i++) {
      lines.add(line(matched[i] + 1, after.get(i), now.rows().get(i + 1)));
    }
    int kept = shown.rows().size();
    boolean endsOpen =
        !original.lines().isEmpty() && original.lines().get(kept - 1).end().isEmpty();
    finish(lines, endsOpen);
    lines.addAll(original.lines().subList(kept, original.lines().size()));
    return original.withLines(lines);
  }

  private int idColumn() {
    for (int i = 0; i < shown.header().size(); i++) {
      Optional<Column> column = shown.table().names().find(shown.header().get(i));
      if (column.isPresent() && column.get().id().equals("id")) {
        return i;
      }
    }
    return 0;
  }

  private void collectWordings() {
    for (int column = 0; column < shown.header().size(); column++) {
      ColumnWording wording = new ColumnWording();
      for (int row = 1; row < shown.rows().size(); row++) {
        String said = new Line(List.of(raw(row, column)), "").cells().get(0);
        wording.note(shown.cell(row, column), said);
      }
      wordings.add(wording);
    }
  }

  private String raw(int row, int column) {
    List<String> raw = original.lines().get(row).raw();
    return column < raw.size() ? raw.get(column) : "";
  }

  /** Returns a row of the sheet with its cells in the columns of the file. */
  private List<String> asInFile(List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int place : columns.now()) {
      cells.add(place >= 0 && place < row.size() ? row.get(place) : "");
    }
    return cells;
  }

  private Line header() {
    if (columns.isComplete() && !original.lines().get(0).end().isEmpty()) {
      return original.lines().get(0);
    }
    List<String> raw = new ArrayList<>();
    for (int column : columns.order()) {
      raw.add(column < 0 ? CsvText.written(now.cell(0, -1 - column)) : raw(0, column));
    }
    return new Line(raw, original.lineEnd());
  }

  private Line line(int before, List<String> cells, List<String> whole) {
    boolean isUnchanged = before > 0;
    List<String> raw = new ArrayList<>();
    int filled = 0;
    for (int column : columns.order()) {
      String written;
      if (column < 0) {
        int place = -1 - column;
        written = CsvText.written(place < whole.size() ? whole.get(place) : "");
      } else if (before > 0 && shown.cell(before, column).equals(cells.get(column))) {
        written = raw(before, column);
      } else {
        written = wording(column, cells.get(column));
        isUnchanged = false;
      }
      raw.add(written);
      filled = written.isEmpty() ? filled : raw.size();
    }
    if (isUnchanged && columns.isComplete()) {
      Line line = original.lines().get(before);
      return line.end().isEmpty() ? new Line(line.raw(), original.lineEnd()) : line;
    }
    int least =
        before > 0 && columns.isComplete() ? original.lines().get(before).raw().size() : raw.size();
    return new Line(
        raw.subList(0, Math.max(filled, Math.min(least, raw.size()))), original.lineEnd());
  }

  private String wording(int column, String cell) {
    return CsvText.written(wordings.get(column).of(cell));
  }

  private static void finish(List<Line> lines, boolean endsOpen) {
    if (endsOpen) {
      int last = lines.size() - 1;
      lines.set(last, new Line(lines.get(last).raw(), ""));
    }
  }
}
