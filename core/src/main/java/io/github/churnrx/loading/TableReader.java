package io.github.churnrx.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.loading.TableSchema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one CSV file. */
final class TableReader {
  private static final Set<String> NOTES = Set.of("note", "notes", "备注");

  private final TableSchema schema;
  private final String file;
  private final Findings findings;

  TableReader(TableSchema schema, String file, Findings findings) {
    this.schema = schema;
    this.file = file;
    this.findings = findings;
  }

  List<Row> read(String text) {
    List<CsvRecord> records = records(text);
    while (!records.isEmpty() && isBlank(records.get(records.size() - 1))) {
      records.remove(records.size() - 1);
    }
    if (records.isEmpty()) {
      findings.add(ProblemCode.EMPTY_TABLE.at(Location.of(file), file));
      return List.of();
    }
    List<@Nullable Column> header = header(records.get(0));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < records.size(); i++) {
      Location at = Location.of(file, i + 1);
      CsvRecord line = records.get(i);
      if (isBlank(line)) {
        findings.add(ProblemCode.BLANK_ROW.at(at, ""));
      } else {
        rows.add(row(line, header, at));
      }
    }
    return rows;
  }

  private List<CsvRecord> records(String text) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      findings.add(
          ProblemCode.BAD_CSV.at(
              Location.of(file, records.size() + 1), "", String.valueOf(e.getMessage())));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return records;
  }

  private List<@Nullable Column> header(CsvRecord line) {
    List<@Nullable Column> header = new ArrayList<>();
    Set<Column> seen = new HashSet<>();
    boolean unknown = false;
    for (int i = 0; i < line.getFieldCount(); i++) {
      String name = line.getField(i).strip();
      Location at = new Location(file, 1, i + 1);
      Column column = schema.names().find(name).orElse(null);
      if (column == null && !NOTES.contains(Spelling.key(name)) && !name.isEmpty()) {
        findings.add(ProblemCode.UNKNOWN_COLUMN.at(at, name, schema.names().suggest(name)));
        unknown = true;
      } else if (column != null && !seen.add(column)) {
        findings.add(ProblemCode.DUPLICATE_COLUMN.at(at, name));
      }
      header.add(column);
    }
    Column id = schema.columns().get(0);
    if (!seen.contains(id) && !unknown) {
      findings.add(ProblemCode.MISSING_COLUMN.at(Location.of(file, 1), id.id()));
    }
    return header;
  }

  private Row row(CsvRecord line, List<@Nullable Column> header, Location at) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < line.getFieldCount(); i++) {
      String text = line.getField(i).strip();
      Location place = new Location(file, at.row(), i + 1);
      if (i >= header.size()) {
        if (!text.isEmpty()) {
          findings.add(ProblemCode.TOO_MANY_CELLS.at(place, text));
        }
        continue;
      }
      Column column = header.get(i);
      if (column != null) {
        cells.putIfAbsent(column.id(), new Cell(text, place));
      }
    }
    return new Row(at, cells);
  }

  private static boolean isBlank(CsvRecord line) {
    return line.getFields().stream().allMatch(String::isBlank);
  }
}
