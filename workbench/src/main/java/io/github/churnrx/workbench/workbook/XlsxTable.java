package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A sheet of an Excel workbook. */
public final class XlsxTable implements Table {
  /** A spreadsheet keeps this many digits of a number. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final BigDecimal TOO_LONG = new BigDecimal("1e15");

  private static final byte[] OLD_FORM = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final Text LOCKED =
      Text.of(
          "它带有密码，或是旧的 .xls 格式；请去掉密码，另存为 .xlsx",
          "it has a password, or is of the old form .xls; remove the password and save it as .xlsx");
  private static final Text DAMAGED =
      Text.of(
          "不是完整的 xlsx 文件；请重新导出，或用电子表格打开后另存",
          "it is no xlsx file, or a damaged one; export it again, or open it in a spreadsheet and"
              + " save it");

  private final Path path;
  private final String sheet;

  private XlsxTable(Path path, String sheet) {
    this.path = path;
    this.sheet = sheet;
  }

  /**
   * Returns the visible sheets of a workbook, in their order.
   *
   * @throws InputException if it is no workbook
   * @throws IOException if it cannot be read
   */
  public static List<XlsxTable> of(Path path) throws IOException {
    try (ReadableWorkbook workbook = open(path)) {
      return workbook
          .getSheets()
          .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
          .map(sheet -> new XlsxTable(path, sheet.getName()))
          .toList();
    }
  }

  private static ReadableWorkbook open(Path path) throws IOException {
    if (isLocked(path)) {
      throw unreadable(path, LOCKED);
    }
    try {
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
    } catch (ExcelReaderException e) {
      throw unreadable(path, Foreign.text(e.getMessage()));
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(path, DAMAGED);
    }
  }

  /** Returns whether a file begins as workbooks with a password and those of the old form do. */
  private static boolean isLocked(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(OLD_FORM.length), OLD_FORM);
    }
  }

  private static InputException unreadable(Path path, Text why) {
    return new InputException(
        ProblemCode.UNREADABLE_FILE.at(Location.of(path.toString()), path.toString(), why));
  }

  @Override
  public String file() {
    return path.toString();
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public boolean countsDays() {
    return true;
  }

  @Override
  public Rows open() throws IOException {
    ReadableWorkbook workbook = open(path);
    try {
      Sheet found =
          workbook.findSheet(sheet).orElseThrow(() -> new IOException("no sheet " + sheet));
      return new SheetRows(workbook, found.openStream());
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private final class SheetRows implements Rows {
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> columns;

    SheetRows(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
      this.workbook = workbook;
      this.stream = stream;
      this.rows = stream.iterator();
      Row header = read(0);
      List<String> names = new ArrayList<>();
      if (header != null) {
        header.cells().forEach(cell -> names.add(cell.strip()));
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
          names.remove(names.size() - 1);
        }
      }
      this.columns = List.copyOf(names);
    }

    @Override
    public List<String> columns() {
      return columns;
    }

    @Override
    public @Nullable Row next() {
      return read(columns.size());
    }

    /** Reads a row that is not blank, with at least so many cells. */
    private @Nullable Row read(int width) {
      try {
        while (rows.hasNext()) {
          org.dhatim.fastexcel.reader.Row row = rows.next();
          List<String> cells = new ArrayList<>(Math.max(width, row.getCellCount()));
          for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
          }
          while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
          }
          if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            while (cells.size() < width) {
              cells.add("");
            }
            return new Row(row.getRowNum(), cells);
          }
        }
        return null;
      } catch (ExcelReaderException e) {
        throw unreadable(path, Foreign.text(e.getMessage()));
      } catch (RuntimeException e) {
        // The parser fails in ways of its own where a sheet breaks off.
        throw unreadable(path, DAMAGED);
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
      workbook.close();
    }
  }

  private static String text(Cell cell) {
    CellType type = cell.getType();
    String raw = cell.getRawValue();
    if (raw == null || type == CellType.EMPTY) {
      return "";
    }
    return switch (type) {
      case STRING -> cell.asString();
      case BOOLEAN -> cell.asBoolean() ? "true" : "false";
      case NUMBER, FORMULA -> number(cell, raw);
      case ERROR, EMPTY -> raw;
    };
  }

  private static String number(Cell cell, String raw) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    String format = cell.getDataFormatString();
    if (format != null && isDate(format)) {
      LocalDateTime moment = cell.asDate();
      return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? moment.toLocalDate().toString()
          : moment.withNano(0).toString();
    }
    BigDecimal digits = number.round(DIGITS).stripTrailingZeros();
    // A longer number has lost digits; written like this it is recognised when it should be an id.
    return digits.abs().compareTo(TOO_LONG) < 0 ? digits.toPlainString() : digits.toString();
  }

  private static boolean isDate(String format) {
    String pattern =
        format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
    return pattern.indexOf('y') >= 0 || pattern.indexOf('d') >= 0;
  }
}
