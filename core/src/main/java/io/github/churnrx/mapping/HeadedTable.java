package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose column names stand further down, below a title. */
final class HeadedTable implements Table {
  private final Table table;
  private final int header;

  private HeadedTable(Table table, int header) {
    this.table = table;
    this.header = header;
  }

  /**
   * Returns the table with the names of its columns in a row.
   *
   * @param header the row as a spreadsheet counts it; 0 for the first that is not blank
   */
  static Table of(Table table, int header) {
    return header == 0 ? table : new HeadedTable(table, header);
  }

  @Override
  public String file() {
    return table.file();
  }

  @Override
  public String sheet() {
    return table.sheet();
  }

  @Override
  public Location place(int row, int column) {
    return table.place(row, column);
  }

  @Override
  public boolean countsDays() {
    return table.countsDays();
  }

  @Override
  public boolean isOrderedById() {
    return table.isOrderedById();
  }

  @Override
  public Rows open() throws IOException {
    Rows rows = table.open();
    try {
      return rows(rows);
    } catch (IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  private Rows rows(Rows rows) throws IOException {
    List<String> columns = rows.columns();
    Row first = rows.next();
    while (first != null && first.number() < header) {
      first = rows.next();
    }
    // If the first row that is not blank is the header, it has been read as such.
    boolean found = first != null && first.number() == header;
    if (found && first != null) {
      columns = first.cells().stream().map(String::strip).toList();
      while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
        columns = columns.subList(0, columns.size() - 1);
      }
    }
    return new Below(rows, List.copyOf(columns), found ? null : first);
  }

  private final class Below implements Rows {
    private final Rows rows;
    private final List<String> columns;
    private @Nullable Row ahead;

    Below(Rows rows, List<String> columns, @Nullable Row ahead) {
      this.rows = rows;
      this.columns = columns;
      this.ahead = ahead;
    }

    @Override
    public List<String> columns() {
      return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
      Row row = ahead == null ? rows.next() : ahead;
      ahead = null;
      return row == null ? null : fitted(row);
    }

    /** Blank cells beyond the columns do not count, nor do those that a sheet leaves out. */
    private Row fitted(Row row) {
      int width = columns.size();
      if (row.cells().size() == width) {
        return row;
      }
      List<String> cells = new ArrayList<>(row.cells());
      while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
        cells.remove(cells.size() - 1);
      }
      while (table.countsDays() && cells.size() < width) {
        cells.add("");
      }
      return new Row(row.number(), cells);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
