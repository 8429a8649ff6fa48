package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.io.Workbooks;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.workbook.XlsxTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens XLSX workbooks with scenarios. Hidden sheets are passed over. */
public final class ScenarioWorkbooks implements Workbooks {

  /** Creates it. */
  public ScenarioWorkbooks() {}

  @Override
  public List<Table> sheets(String name, byte[] content) throws IOException {
    // The reader of workbooks wants a file, which a layer in a zip file does not have.
    Path copy = Files.createTempFile("scenarios", ".xlsx");
    try {
      Files.write(copy, content);
      List<Table> sheets = new ArrayList<>();
      for (XlsxTable sheet : workbook(name, copy)) {
        sheets.add(copied(name, sheet));
      }
      return sheets;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static List<XlsxTable> workbook(String name, Path copy) {
    try {
      return XlsxTable.of(copy);
    } catch (InputException | IOException e) {
      Text why = Text.of("不是 XLSX 工作簿", "it is no XLSX workbook");
      throw new InputException(ProblemCode.UNREADABLE_FILE.at(Location.of(name), name, why));
    }
  }

  private static Table copied(String name, XlsxTable sheet) throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    try (Table.Rows open = sheet.open()) {
      for (Table.Row row = open.next(); row != null; row = open.next()) {
        rows.add(row);
      }
      return new CopiedSheet(name, sheet.sheet(), open.columns(), rows);
    }
  }

  private record CopiedSheet(String file, String sheet, List<String> names, List<Row> all)
      implements Table {
    @Override
    public boolean countsDays() {
      return true;
    }

    @Override
    public Rows open() {
      Iterator<Row> rows = all.iterator();
      return new Rows() {
        @Override
        public List<String> columns() {
          return names;
        }

        @Override
        public @Nullable Row next() {
          return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {
          // nothing is open
        }
      };
    }
  }
}
