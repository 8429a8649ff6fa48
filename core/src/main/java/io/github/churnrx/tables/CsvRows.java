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
import java.util.Optional;

/**
 * The lines of cells of a CSV file, as a spreadsheet would show them.
 *
 * @param lines the lines, each with its cells without the blanks around them; trailing empty lines
 *     are left out
 * @param partial whether the rest of the file could not be read
 */
public record CsvRows(List<List<String>> lines, boolean partial) {
  /** Reads a file as far as it can be read, and reports why it cannot be read further. */
  public static CsvRows read(String csv, String file, Findings findings) {
    List<List<String>> lines = new ArrayList<>();
    boolean partial = false;
    try (CsvReader<CsvRecord> reader = reader(csv)) {
      for (CsvRecord line : reader) {
        lines.add(line.getFields().stream().map(Spelling::trim).toList());
      }
    } catch (CsvParseException e) {
      partial = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Optional<Quotes.Place> slip = Quotes.slip(csv);
    if (slip.isPresent()) {
      Quotes.Place place = slip.get();
      Location at = new Location(file, place.record() + 1, place.cell() + 1);
      findings.settleRow(ProblemCode.BAD_CSV.at(at, place.text(), why(place.slip())));
      if (place.slip() != Quotes.Slip.NEVER_OPENED && place.record() < lines.size()) {
        lines.subList(place.record(), lines.size()).clear();
      }
      partial = true;
    } else if (partial) {
      Location at = Location.of(file, lines.size() + 1);
      findings.add(
          ProblemCode.BAD_CSV.at(at, "", Text.of("无法读到文件末尾", "it cannot be read to its end")));
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

  private static Text why(Quotes.Slip slip) {
    return switch (slip) {
      case NEVER_CLOSED -> Text.of("有一个引号没有结束", "a quote is opened and never closed");
      case TEXT_AFTER -> Text.of("引号结束后还有文字", "text follows a closing quote");
      case NEVER_OPENED -> Text.of("有一个引号没有开头", "a quote is closed and never opened");
    };
  }

  /** Returns whether nothing stands in a line. */
  public static boolean isBlank(List<String> line) {
    return line.stream().allMatch(String::isEmpty);
  }
}
