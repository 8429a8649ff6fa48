package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file that each sheet stands for, whatever the sheet is called by now. */
final class SheetFiles {
  private final Book book;
  private final Map<String, BookSheet> byPath = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private SheetFiles(Book book) {
    this.book = book;
  }

  /**
   * Assigns sheets to files.
   *
   * @param book the workbook
   * @param exported the sheets as they were exported; none if that is lost
   */
  static SheetFiles of(Book book, List<TableSheet> exported) {
    SheetFiles files = new SheetFiles(book);
    for (int i = 0; i < exported.size(); i++) {
      files.assign(exported.get(i), i + 1);
    }
    book.sheets().forEach(files::assignOther);
    return files;
  }

  private void assign(TableSheet exported, int number) {
    String name = book.fixedNames().getOrDefault(TableSheets.fixedName(number), exported.name());
    Optional<BookSheet> sheet = book.sheet(name).or(() -> book.sheet(exported.name()));
    if (sheet.isPresent()) {
      byPath.put(exported.path(), sheet.get());
    } else if (!exported.rows().isEmpty()) {
      problems.add(
          ProblemCode.MISSING_SHEET.at(Location.of(book.file()), exported.name(), exported.path()));
    }
  }

  private void assignOther(BookSheet sheet) {
    boolean isEmpty = sheet.rows().isEmpty();
    if (isEmpty || isOurs(sheet.name()) || byPath.containsValue(sheet) || isNote(sheet.name())) {
      return;
    }
    Optional<String> path = SheetNames.path(sheet.name());
    boolean isTable = path.isPresent() && TableSchema.owning(path.get()) != null;
    if (!isTable || byPath.putIfAbsent(path.get(), sheet) != null) {
      problems.add(
          ProblemCode.UNKNOWN_SHEET.at(Location.of(book.place(sheet.name())), sheet.name()));
    }
  }

  private static boolean isOurs(String name) {
    return List.of(AboutSheet.NAME.zh(), AboutSheet.NAME.en(), Originals.SHEET, DropDowns.SHEET)
        .contains(name);
  }

  private static boolean isNote(String name) {
    String key = Spelling.key(name);
    return key.startsWith("note") || key.startsWith("备注");
  }

  /**
   * Returns the sheets by the files for which they stand, in the order in which they were written.
   */
  Map<String, BookSheet> byPath() {
    return byPath;
  }

  List<Problem> problems() {
    return problems;
  }
}
