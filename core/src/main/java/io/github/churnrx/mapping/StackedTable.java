package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several files of one kind, read one after the other as one table. It has the columns that the
 * mapping names, wherever they stand in each file, and counts rows on from file to file.
 */
final class StackedTable implements Table {
  private final List<Part> parts;
  private final List<String> columns;

  /** How many rows come before each file, as far as the files were read. */
  private final int[] before;

  /**
   * A file.
   *
   * @param table its rows
   * @param places where the columns stand in it
   * @param width how many columns it has
   */
  record Part(Table table, List<Integer> places, int width) {}

  StackedTable(List<Part> parts, List<String> columns) {
    this.parts = List.copyOf(parts);
    this.columns = List.copyOf(columns);
    this.before = new int[parts.size()];
    for (int i = 1; i < before.length; i++) {
      before[i] = Integer.MAX_VALUE;
    }
  }

  @Override
  public String file() {
    return parts.get(0).table().label() + " … " + parts.get(parts.size() - 1).table().label();
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public boolean countsDays() {
    return parts.stream().anyMatch(part -> part.table().countsDays());
  }

  /** Returns which file a row stands in, from 0. */
  int part(int row) {
    int part = before.length - 1;
    while (part > 0 && before[part] >= row) {
      part--;
    }
    return part;
  }

  @Override
  public Location place(int row, int column) {
    int index = part(row);
    Part part = parts.get(index);
    int there = column == 0 ? 0 : part.places().get(column - 1) + 1;
    return part.table().place(row - before[index], there);
  }

  @Override
  public Rows open() throws IOException {
    return new Stacked();
  }

  private final class Stacked implements Rows {
    private int index;
    private int last;
    private Rows rows;

    Stacked() throws IOException {
      rows = parts.get(0).table().open();
    }

    @Override
    public List<String> columns() {
      return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
      Row row = rows.next();
      while (row == null && index + 1 < parts.size()) {
        rows.close();
        before[index + 1] = before[index] + last;
        last = 0;
        index++;
        rows = parts.get(index).table().open();
        row = rows.next();
      }
      if (row == null) {
        return null;
      }
      last = row.number();
      return new Row(before[index] + row.number(), cells(row.cells(), parts.get(index)));
    }

    /** Returns the cells of the columns; as many too many or too few as a damaged row has. */
    private List<String> cells(List<String> all, Part part) {
      List<String> cells = new ArrayList<>(columns.size() + 1);
      for (int place : part.places()) {
        cells.add(place < all.size() ? all.get(place) : "");
      }
      if (all.size() > part.width()) {
        cells.add("");
      } else if (all.size() < part.width()) {
        cells.remove(cells.size() - 1);
      }
      return cells;
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
