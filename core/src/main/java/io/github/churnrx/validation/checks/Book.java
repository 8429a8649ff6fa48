package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.loading.Loaded;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Manifest;
import io.github.churnrx.tables.Row;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import java.time.LocalDate;
import java.util.List;

/**
 * Knowledge as it is looked at: what it says, and the cells where it says so.
 *
 * @param loaded the knowledge with what it was read from
 * @param today the day on which it is looked at
 * @param rows the rows of symptoms that can hold
 */
record Book(Loaded loaded, LocalDate today, List<SymptomRow> rows) {
  Book(Loaded loaded, LocalDate today) {
    this(loaded, today, SymptomRow.all(loaded.knowledge().symptoms()));
  }

  Knowledge knowledge() {
    return loaded.knowledge();
  }

  Tables tables() {
    return loaded.tables();
  }

  /** Returns the layers that are asked about, those of industries that lie in them included. */
  List<Layer> ownLayers() {
    return loaded.layers().stream()
        .filter(layer -> isOwn(Location.of(layer.name(Manifest.FILE))))
        .toList();
  }

  /** Returns whether a place lies in a layer that is asked about. */
  boolean isOwn(Location at) {
    return loaded.own().size() == loaded.layers().size()
        || loaded.own().stream().anyMatch(layer -> isIn(layer, at));
  }

  private static boolean isIn(Layer layer, Location at) {
    return layer.prefix().isEmpty() || at.file().startsWith(layer.prefix() + "/");
  }

  /** Returns a cell of the first row of an entry. */
  Cell cell(TableSchema table, String id, String column) {
    return tables()
        .entry(table, id)
        .orElseThrow(() -> new IllegalArgumentException(table + " has no " + id))
        .cell(column);
  }

  /**
   * Returns a cell of a row of an entry; where the row leaves it blank and so takes what the first
   * row says, the cell of that.
   */
  Cell cell(TableSchema table, String id, Location row, String column) {
    Entry entry =
        tables()
            .entry(table, id)
            .orElseThrow(() -> new IllegalArgumentException(table + " has no " + id));
    for (Row one : entry.rows()) {
      if (one.at().equals(row)) {
        return one.inheriting(entry.first()).cell(column);
      }
    }
    return entry.cell(column);
  }
}
