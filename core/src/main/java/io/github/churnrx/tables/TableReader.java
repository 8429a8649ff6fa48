package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of one file of a table. */
public final class TableReader {
  private final TableSchema schema;
  private final String file;
  private final Findings findings;

  TableReader(TableSchema schema, String file, Findings findings) {
    this.schema = schema;
    this.file = file;
    this.findings = findings;
  }

  /** Returns the rows, whole or as far as the file can be read. */
  Content read(String csv) {
    CsvRows table = CsvRows.read(csv, file, findings);
    List<List<String>> lines = table.lines();
    if (lines.isEmpty()) {
      if (!table.partial()) {
        findings.add(ProblemCode.EMPTY_TABLE.at(Location.of(file), file));
      }
      return new Content(List.of(), true);
    }
    Header header = Header.read(lines.get(0), schema, file, findings);
    if (!header.isUsable()) {
      return new Content(List.of(), true);
    }
    header = header.shiftedBack(lines, schema, file, findings);
    header = header.namingAll(lines, file, findings);
    boolean partial = table.partial();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Location at = Location.of(file, i + 1);
      if (CsvRows.isBlank(lines.get(i))) {
        findings.add(ProblemCode.BLANK_ROW.at(at, ""));
        continue;
      }
      Optional<Header.Separator> other = header.otherSeparator(lines.get(i));
      if (other.isPresent()) {
        String sign = other.get().sign();
        findings.settle(ProblemCode.WRONG_SEPARATOR.at(at, sign, other.get().name()));
        partial = true;
      } else {
        rows.add(row(lines.get(i), header, at));
      }
    }
    return new Content(rows, partial);
  }

  private Row row(List<String> line, Header header, Location at) {
    if (line.size() <= header.last()) {
      findings.cutShort(at, line.size());
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Header.Heading heading : header.headings()) {
      String text = heading.place() < line.size() ? line.get(heading.place()) : "";
      Location place = new Location(file, at.row(), heading.place() + 1);
      Text written = Text.of(heading.written(), heading.written());
      if (Code.isIn(text)) {
        findings.settle(ProblemCode.CODE_IN_CELL.at(place, text));
      }
      cells.put(heading.column().id(), new Cell(text, place, written));
    }
    for (int i = 0; i < line.size(); i++) {
      if (!header.covers(i) && !line.get(i).isEmpty()) {
        findings.add(
            ProblemCode.TOO_MANY_CELLS.at(new Location(file, at.row(), i + 1), line.get(i)));
      }
    }
    return new Row(schema, at, cells);
  }

  /**
   * What a file holds.
   *
   * @param rows its rows
   * @param partial whether there may be more
   */
  public record Content(List<Row> rows, boolean partial) {}
}
