package io.github.churnrx.workbench.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook as somebody saved it.
 *
 * @param file its name in messages
 * @param sheets the sheets, in their order
 * @param fixedNames the sheets' present names, by the names that stay with them
 */
record Book(String file, List<BookSheet> sheets, Map<String, String> fixedNames) {
  Book {
    sheets = List.copyOf(sheets);
    fixedNames = Map.copyOf(fixedNames);
  }

  Optional<BookSheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Returns how a sheet is called in messages. */
  String place(String sheet) {
    return file + "[" + sheet + "]";
  }
}
