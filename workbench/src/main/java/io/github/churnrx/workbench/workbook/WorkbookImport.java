package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerReader;
import io.github.churnrx.tables.TableSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An edited workbook, read back: the files that it stands for, and everything in it that cannot be
 * read as it is.
 */
public final class WorkbookImport {
  static final String MANIFEST = "knowledge.yaml";

  private final Book book;
  private final Optional<Originals> originals;
  private final Map<String, TableSheet> sheets = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Layer tables;

  private WorkbookImport(Book book) {
    this.book = book;
    this.originals =
        book.sheet(Originals.SHEET).flatMap(sheet -> Originals.unpacked(sheet.texts(0, 1)));
    readSheets();
    this.tables = tables();
    checkTables();
  }

  /**
   * Reads a workbook.
   *
   * @throws InputException if it is none, or holds no table of knowledge
   */
  public static WorkbookImport of(Path file) {
    WorkbookImport read = new WorkbookImport(BookReader.read(file));
    if (read.sheets.isEmpty() && read.originals.isEmpty()) {
      throw new InputException(
          ProblemCode.NO_SHEETS.at(Location.of(read.book.file()), read.book.file()));
    }
    return read;
  }

  private void readSheets() {
    List<TableSheet> exported = originals.map(Originals::sheets).orElseGet(() -> listed());
    SheetFiles files = SheetFiles.of(book, exported);
    problems.addAll(files.problems());
    files.byPath().forEach(this::readSheet);
    if (originals.isEmpty() && !sheets.isEmpty()) {
      problems.add(ProblemCode.LOST_ORIGINALS.at(Location.of(book.file()), Originals.SHEET));
    }
  }

  private void readSheet(String path, BookSheet sheet) {
    TableSchema table = TableSchema.owning(path);
    if (table != null) {
      CellTexts texts = new CellTexts(sheet, book.place(sheet.name()), table);
      TableSheet now = new TableSheet(table, path, sheet.name(), texts.read());
      sheets.put(path, now);
      problems.addAll(texts.problems());
      originals.flatMap(all -> all.sheet(path)).ifPresent(shown -> noticeRemoved(shown, now));
    }
  }

  private void noticeRemoved(TableSheet shown, TableSheet now) {
    ColumnMatch columns = ColumnMatch.of(shown.table(), shown.header(), now);
    for (int i = 0; i < shown.header().size(); i++) {
      int filled = 0;
      for (int row = 1; row < shown.rows().size(); row++) {
        filled += shown.cell(row, i).isEmpty() ? 0 : 1;
      }
      if (columns.now().get(i) < 0 && filled > 0) {
        Location at = Location.of(book.place(now.name()));
        problems.add(ProblemCode.COLUMN_REMOVED.at(at, shown.header().get(i), filled));
      }
    }
  }

  /** Returns the sheets that the first one lists with their files. */
  private List<TableSheet> listed() {
    List<TableSheet> listed = new ArrayList<>();
    for (BookSheet about : book.sheets()) {
      boolean isAbout =
          about.name().equals(AboutSheet.NAME.zh()) || about.name().equals(AboutSheet.NAME.en());
      for (int row = 0; isAbout && row < about.rows().size(); row++) {
        for (int column = 1; column < about.rows().get(row).size(); column++) {
          String path = about.cell(row, column).text();
          TableSchema table = TableSchema.owning(path);
          if (table != null) {
            String name = about.cell(row, 0).text();
            listed.add(new TableSheet(table, path, name, List.of()));
          }
        }
      }
    }
    return listed;
  }

  /** Finds what is wrong with headers and rows; what cells say is the business of validation. */
  private void checkTables() {
    Findings findings = new Findings();
    LayerReader reader = new LayerReader((file, drl) -> Optional.empty(), findings);
    reader.read(new Layer("", new TreeMap<>(), Map.of(), tables.problems()));
    for (TableSchema table : TableSchema.values()) {
      reader.read(tables.only(table));
    }
    problems.clear();
    findings.all().stream()
        .filter(problem -> !problem.code().equals(ProblemCode.UNKNOWN_ENTRY.id()))
        .forEach(problems::add);
  }

  /** Returns the tables as the sheets have them, with problems told at their cells. */
  private Layer tables() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    sheets.forEach(
        (path, sheet) -> {
          files.put(path, CsvText.of(sheet.rows()));
          names.put(path, book.place(sheet.name()));
        });
    return new Layer(book.file(), files, names, List.copyOf(problems));
  }

  /**
   * Returns the layer as the workbook has it, for validation: tables as the sheets have them, so
   * that problems are told at their cells, and all other files as they were exported.
   */
  Layer layer() {
    SortedMap<String, byte[]> files = new TreeMap<>(tables.files());
    originals.ifPresent(
        all -> all.others().forEach(path -> files.put(path, all.files().get(path))));
    return new Layer(tables.prefix(), files, tables.names(), tables.problems());
  }

  /** Returns everything that cannot be read as it is, by place. */
  public List<Problem> problems() {
    return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }

  /** Returns whether nothing is lost if the files are written. */
  public boolean isReadable() {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Returns the files that the workbook stands for, by their path. */
  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    originals.ifPresent(
        all -> all.others().forEach(path -> files.put(path, all.files().get(path))));
    sheets.forEach((path, sheet) -> files.put(path, file(path, sheet)));
    return files;
  }

  private byte[] file(String path, TableSheet sheet) {
    Optional<TableSheet> shown = originals.flatMap(all -> all.sheet(path));
    if (shown.isEmpty()) {
      return CsvText.of(sheet.rows());
    }
    byte[] file = originals.get().files().getOrDefault(path, new byte[0]);
    return Restoration.of(file, shown.get(), sheet);
  }

  /** Returns the workbook's name in messages. */
  String file() {
    return book.file();
  }

  /** Returns how many sheets show tables. */
  public int sheetCount() {
    return sheets.size();
  }

  /** Returns the files as they were exported; nothing if that is lost. */
  Optional<SortedMap<String, byte[]>> exported() {
    return originals.map(Originals::files);
  }
}
