package io.github.churnrx.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The lines of cells of a CSV file, as a spreadsheet would show them.
 *
 * @param lines the lines, each with its cells without the blanks around them; trailing empty lines
 *     are left out
 * @param partial whether the rest of the file could not be read
 */
public record CsvRows(List<List<String>> lines, boolean partial) {
  private static final Text NEVER_CLOSED =
      Text.of("有一个引号没有结束", "a quote is opened and never closed");

  /** Reads a file as far as it can be read, and reports why it cannot be read further. */
  public static CsvRows read(String csv, String file, Findings findings) {
    List<List<String>> lines = new ArrayList<>();
    boolean partial = false;
    try (CsvReader<CsvRecord> reader = reader(csv)) {
      for (CsvRecord line : reader) {
        lines.add(line.getFields().stream().map(Spelling::trim).toList());
      }
    } catch (CsvParseException e) {
      findings.add(ProblemCode.BAD_CSV.at(Location.of(file, lines.size() + 1), "", why(e)));
      partial = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OptionalInt unclosed = Quotes.unclosed(csv);
    if (unclosed.isPresent() && unclosed.getAsInt() < lines.size()) {
      int line = unclosed.getAsInt();
      findings.add(ProblemCode.BAD_CSV.at(Location.of(file, line + 1), "", NEVER_CLOSED));
      lines.subList(line, lines.size()).clear();
      partial = true;
    }
    while (!lines.isEmpty() && isBlank(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
    return new CsvRows(lines, partial);
  }

  private static CsvReader<CsvRecord> reader(String csv) {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(csv);
  }

  private static Text why(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String why = String.valueOf(cause.getMessage());
    return why.startsWith("Unexpected character after closing quote")
        ? Text.of("引号结束后还有文字", "text follows a closing quote")
        : Text.of(why, why);
  }

  /** Returns whether nothing stands in a line. */
  public static boolean isBlank(List<String> line) {
    return line.stream().allMatch(String::isEmpty);
  }
}
