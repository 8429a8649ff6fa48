package io.github.churnrx.knowledge;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is said of a kind of problem, from {@code problems.csv}; read when the first problem is told
 * of, so that work without problems does not wait for it.
 *
 * @param message what is wrong, with places for what was found
 * @param remedy what to do about it, with the same places; may be empty
 * @param explanation what the problem means and why it is one
 */
record ProblemTexts(Text message, Text remedy, Text explanation) {
  private static final Map<ProblemCode, ProblemTexts> BY_CODE = read();

  static ProblemTexts of(ProblemCode code) {
    ProblemTexts texts = BY_CODE.get(code);
    if (texts == null) {
      throw new IllegalStateException("problems.csv does not tell of " + code.id());
    }
    return texts;
  }

  private static Map<ProblemCode, ProblemTexts> read() {
    Map<ProblemCode, ProblemTexts> texts = new EnumMap<>(ProblemCode.class);
    InputStream file = ProblemTexts.class.getResourceAsStream("problems.csv");
    if (file == null) {
      throw new IllegalStateException("problems.csv is missing");
    }
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        ProblemCode code = ProblemCode.of(row.getField("code")).orElseThrow();
        texts.put(
            code,
            new ProblemTexts(
                text(row, "zh", "en"),
                text(row, "remedy-zh", "remedy-en"),
                text(row, "explain-zh", "explain-en")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Text text(NamedCsvRecord row, String zh, String en) {
    return Text.of(row.getField(zh), row.getField(en));
  }
}
