package io.github.churnrx.mapping;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** Tells what stands between the cells of a CSV file. */
final class Separators {
  private static final char[] KNOWN = {',', ';', '\t', '|'};
  private static final int LOOK_AHEAD = 1 << 16;
  private static final int ROWS = 50;

  private Separators() {}

  /** Returns the separator that gives most rows the same number of cells; a comma if none does. */
  static char guess(CsvTable.Source source, Charset charset) throws IOException {
    char[] buffer = new char[LOOK_AHEAD];
    int length = 0;
    try (Reader reader = TextEncoding.reader(source.open(), charset)) {
      for (int n = reader.read(buffer); n >= 0 && length < LOOK_AHEAD; ) {
        length += n;
        n = length < LOOK_AHEAD ? reader.read(buffer, length, LOOK_AHEAD - length) : -1;
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      return ',';
    }
    String start = new String(buffer, 0, length);
    char best = ',';
    long bestScore = 0;
    for (char separator : KNOWN) {
      long score = score(start, separator);
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  /** Counts cells in the rows that have the most usual number of cells, if that is at least two. */
  private static long score(String text, char separator) {
    Map<Integer, Integer> counts = new HashMap<>();
    try (CloseableIterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new StringReader(text))
            .iterator()) {
      for (int i = 0; i < ROWS && records.hasNext(); i++) {
        counts.merge(records.next().getFieldCount(), 1, Integer::sum);
      }
    } catch (CsvParseException | UncheckedIOException e) {
      // what was read so far decides
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long best = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getKey() > 1) {
        long rows = count.getValue();
        best = Math.max(best, rows * rows * Math.min(count.getKey(), 20));
      }
    }
    return best;
  }
}
