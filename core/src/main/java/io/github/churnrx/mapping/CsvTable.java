package io.github.churnrx.mapping;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table in a CSV file. */
public final class CsvTable implements Table {
  private final String file;
  private final Source source;
  private final Charset charset;
  private final char separator;
  private final @Nullable Problem notice;

  private CsvTable(
      String file, Source source, Charset charset, char separator, @Nullable Problem notice) {
    this.file = file;
    this.source = source;
    this.charset = charset;
    this.separator = separator;
    this.notice = notice;
  }

  /**
   * Opens a file whose encoding is not known: the one that a byte order mark names, else UTF-8 if
   * the whole file is valid UTF-8, else GB18030, which {@link #notice()} then tells.
   *
   * @param file the file
   * @param separator the character between cells
   * @return the table
   * @throws IOException if the file cannot be read
   * @throws InputException if its text is none of these encodings
   */
  public static CsvTable of(Path file, char separator) throws IOException {
    String name = file.toString();
    Charset charset = TextEncoding.detect(file, name);
    Problem notice =
        charset.equals(TextEncoding.GB18030)
            ? ProblemCode.NOT_UTF8.at(Location.of(name), "")
            : null;
    return new CsvTable(name, () -> Files.newInputStream(file), charset, separator, notice);
  }

  /**
   * Opens a file of which neither encoding nor separator is known. The separator is the one of
   * comma, semicolon, tab and bar that parts the first rows most evenly.
   *
   * @param file the file
   * @return the table
   * @throws IOException if the file cannot be read
   * @throws InputException if its text is in no known encoding
   */
  public static CsvTable of(Path file) throws IOException {
    CsvTable table = of(file, ',');
    char separator = Separators.guess(table.source, table.charset);
    return new CsvTable(table.file, table.source, table.charset, separator, table.notice);
  }

  /**
   * Opens a file of known encoding whose separator is not known.
   *
   * @param file the file
   * @param charset the encoding
   * @return the table
   * @throws IOException if the file cannot be read
   */
  public static CsvTable of(Path file, Charset charset) throws IOException {
    Source source = () -> Files.newInputStream(file);
    return of(file.toString(), source, Separators.guess(source, charset), charset);
  }

  /** Returns the character between cells. */
  public char separator() {
    return separator;
  }

  /** Returns the encoding. */
  public Charset charset() {
    return charset;
  }

  /**
   * Opens a file of known encoding.
   *
   * @param file the file
   * @param separator the character between cells
   * @param charset the encoding
   * @return the table
   */
  public static CsvTable of(Path file, char separator, Charset charset) {
    return of(file.toString(), () -> Files.newInputStream(file), separator, charset);
  }

  /**
   * Reads from elsewhere.
   *
   * @param name the name for messages
   * @param source opens the bytes
   * @param separator the character between cells
   * @param charset the encoding
   * @return the table, which can be read as often as the source can be opened
   */
  public static CsvTable of(String name, Source source, char separator, Charset charset) {
    return new CsvTable(name, source, charset, separator, null);
  }

  /** Returns what there is to say about the encoding. */
  public Optional<Problem> notice() {
    return Optional.ofNullable(notice);
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public Rows open() throws IOException {
    Reader reader = TextEncoding.reader(source.open(), charset);
    try {
      return new CsvRows(reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public String toString() {
    return file + " (" + charset + ")";
  }

  /** Opens the bytes of a table. */
  @FunctionalInterface
  public interface Source {
    /**
     * Opens the bytes from the first one.
     *
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;
  }

  private final class CsvRows implements Rows {
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private int number;

    CsvRows(Reader reader) throws IOException {
      // Every line counts, blank ones too: a spreadsheet shows them.
      records =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(false)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(reader)
              .iterator();
      CsvRecord header = read();
      while (header != null && isBlank(header)) {
        header = read();
      }
      columns =
          header == null ? List.of() : header.getFields().stream().map(String::strip).toList();
    }

    @Override
    public List<String> columns() {
      return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
      CsvRecord row = read();
      while (row != null && isBlank(row)) {
        row = read();
      }
      return row == null ? null : new Row(number, row.getFields());
    }

    private @Nullable CsvRecord read() throws IOException {
      try {
        if (!records.hasNext()) {
          return null;
        }
        number++;
        return records.next();
      } catch (CsvParseException e) {
        if (e.getCause() instanceof CharacterCodingException) {
          throw unreadable();
        }
        Throwable reason = e.getCause() == null ? e : e.getCause();
        throw new InputException(
            ProblemCode.BAD_CSV.at(
                Location.of(file, number + 1), "", Foreign.text(reason.getMessage())));
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
          throw unreadable();
        }
        throw e.getCause();
      }
    }

    private InputException unreadable() {
      return new InputException(
          ProblemCode.UNREADABLE_FILE.at(
              Location.of(file, number + 1),
              file,
              Text.of("内容不是 " + charset + " 编码", "it is not encoded in " + charset)));
    }

    private boolean isBlank(CsvRecord row) {
      for (String cell : row.getFields()) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
