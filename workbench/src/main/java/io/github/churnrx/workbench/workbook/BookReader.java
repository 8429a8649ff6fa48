package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads workbooks, whoever saved them. */
final class BookReader {
  /** A spreadsheet keeps this many digits of a number. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final BigDecimal TOO_LONG = new BigDecimal("1e15");
  private static final Text NO_WORKBOOK =
      Text.of(
          "不是 XLSX 工作簿；旧的 .xls 或设了密码的请另存为不设密码的 .xlsx",
          "it is no XLSX workbook; save an old .xls, or one with a password, as .xlsx without");

  private BookReader() {}

  /**
   * Reads a workbook.
   *
   * @throws InputException if it is none
   */
  static Book read(Path path) {
    String file = path.toString().replace('\\', '/');
    if (!Files.isRegularFile(path)) {
      throw unreadable(file, Text.of("不存在", "it does not exist"));
    }
    if (!isZip(path)) {
      throw unreadable(file, NO_WORKBOOK);
    }
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
      BookParts parts = BookParts.of(path);
      List<BookSheet> sheets = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<String> merged = parts.merged.getOrDefault(sheet.getName(), List.of());
        sheets.add(sheet(sheet, merged));
      }
      return new Book(file, sheets, parts.fixedNames);
    } catch (ExcelReaderException | ZipException | IllegalStateException e) {
      throw unreadable(file, NO_WORKBOOK);
    } catch (IOException e) {
      throw unreadable(file, Foreign.text(e));
    }
  }

  private static boolean isZip(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 'P' && in.read() == 'K';
    } catch (IOException e) {
      return false;
    }
  }

  private static InputException unreadable(String file, Text why) {
    return new InputException(ProblemCode.UNREADABLE_FILE.at(Location.of(file), file, why));
  }

  private static BookSheet sheet(Sheet sheet, List<String> merged) throws IOException {
    List<List<SheetCell>> rows = new ArrayList<>();
    int hidden = 0;
    try (Stream<Row> stream = sheet.openStream()) {
      for (Row row : (Iterable<Row>) stream::iterator) {
        List<SheetCell> cells = cells(row);
        if (cells.isEmpty()) {
          continue;
        }
        while (rows.size() < row.getRowNum() - 1) {
          rows.add(List.of());
        }
        rows.add(cells);
        hidden += row.isHidden() ? 1 : 0;
      }
    }
    boolean isHidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    return new BookSheet(sheet.getName(), isHidden, rows, merged, hidden);
  }

  /** Returns the cells up to the last one that is not empty. */
  private static List<SheetCell> cells(Row row) {
    List<SheetCell> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(BookReader::cell).orElse(SheetCell.EMPTY));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static SheetCell cell(Cell cell) {
    CellType type = cell.getType();
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (type) {
      case EMPTY -> SheetCell.EMPTY;
      case STRING -> text(raw);
      case BOOLEAN -> new SheetCell(SheetCell.Kind.BOOLEAN, raw.equals("0") ? "no" : "yes", false);
      case ERROR -> new SheetCell(SheetCell.Kind.ERROR, raw, false);
      case NUMBER -> number(cell, raw);
      case FORMULA -> formula(cell, raw);
    };
  }

  private static SheetCell text(String raw) {
    String text = raw.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
    return text.isBlank() ? SheetCell.EMPTY : new SheetCell(SheetCell.Kind.TEXT, text, false);
  }

  private static SheetCell formula(Cell cell, String raw) {
    // Some programs write plain text in the way of a formula's result.
    return cell.getFormula() == null && !raw.startsWith("#")
        ? text(raw)
        : new SheetCell(SheetCell.Kind.FORMULA, raw, false);
  }

  private static SheetCell number(Cell cell, String raw) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return new SheetCell(SheetCell.Kind.ERROR, raw, false);
    }
    String format = plainFormat(cell.getDataFormatString());
    if (isDate(format)) {
      LocalDateTime moment = cell.asDate();
      String text =
          moment.toLocalTime().equals(LocalTime.MIDNIGHT)
              ? moment.toLocalDate().toString()
              : moment.withNano(0).toString();
      return new SheetCell(SheetCell.Kind.DATE, text, false);
    }
    BigDecimal digits = number.round(DIGITS).stripTrailingZeros();
    boolean isWhole = digits.abs().compareTo(TOO_LONG) < 0;
    return new SheetCell(
        SheetCell.Kind.NUMBER,
        isWhole ? digits.toPlainString() : digits.toString(),
        format.endsWith("%"));
  }

  /** Returns a number format without what it shows literally, and without colours. */
  private static String plainFormat(@Nullable String format) {
    String pattern = format == null ? "" : format;
    return pattern.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isDate(String format) {
    return !format.equals("general")
        && (format.indexOf('y') >= 0 || format.indexOf('d') >= 0 || format.contains("h:m"));
  }
}
