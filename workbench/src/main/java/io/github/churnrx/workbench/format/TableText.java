package io.github.churnrx.workbench.format;

import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.CellKind;
import io.github.churnrx.tables.CsvRows;
import io.github.churnrx.tables.Header;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TableSchema.Column;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rewrites the rows of one file of a table. */
final class TableText {
  private static final Text NOTE = Text.of("备注", "note");

  private final TableSchema schema;
  private final Cells cells;
  private final List<List<String>> rows;
  private final List<Optional<Column>> columns;
  private final int idPlace;

  TableText(TableSchema schema, Cells cells, CsvRows csv) {
    this.schema = schema;
    this.cells = cells;
    this.rows = csv.lines();
    List<String> header = rows.get(0);
    int width = header.size();
    while (width > 0 && header.get(width - 1).isEmpty()) {
      width--;
    }
    this.columns =
        header.subList(0, width).stream().map(name -> schema.names().find(name)).toList();
    this.idPlace = columns.stream().map(c -> c.map(Column::id).orElse("")).toList().indexOf("id");
  }

  /**
   * Returns the wording of the header: that of most of its names, or ids if there is no telling.
   */
  Wording wording() {
    int zh = 0;
    int en = 0;
    int ids = 0;
    for (int i = 0; i < columns.size(); i++) {
      String name = Spelling.key(rows.get(0).get(i));
      Column column = columns.get(i).orElse(null);
      if (column != null && name.equals(Spelling.key(column.label().zh()))) {
        zh++;
      } else if (column != null && !column.id().equals(Spelling.key(column.label().en()))) {
        if (name.equals(column.id())) {
          ids++;
        } else {
          en++;
        }
      }
    }
    if (zh > en && zh > ids) {
      return Wording.ZH;
    }
    return en > ids ? Wording.EN : Wording.IDS;
  }

  /** Returns the rows in their one form, each as wide as the header. */
  List<List<String>> rewritten(@Nullable Wording given) {
    Wording wording = given == null ? wording() : given;
    List<List<String>> all = new ArrayList<>();
    all.add(header(wording));
    for (List<String> row : rows.subList(1, rows.size())) {
      String id = idPlace < row.size() ? Spelling.plain(row.get(idPlace)) : "";
      List<String> cellsOfRow = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        String text = i < row.size() ? row.get(i) : "";
        cellsOfRow.add(
            columns.get(i).map(column -> rewritten(text, column, id, wording)).orElse(text));
      }
      all.add(cellsOfRow);
    }
    return all;
  }

  /** The name of a row is never translated, even if it is that of an entry of another table. */
  private String rewritten(String text, Column column, String id, Wording wording) {
    boolean staysAsItIs = column.id().equals("id") && !(column.kind() instanceof CellKind.Id);
    return staysAsItIs ? text : cells.rewritten(text, column, schema, id, wording);
  }

  private List<String> header(Wording wording) {
    List<String> header = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String written = rows.get(0).get(i);
      String other = Header.isNote(written) ? wording.of(NOTE.en(), NOTE) : written;
      header.add(columns.get(i).map(c -> wording.of(c.id(), c.label())).orElse(other));
    }
    return header;
  }
}
