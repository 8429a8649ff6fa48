package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;

/** Opens spreadsheet workbooks, for which the library itself has no reader. */
@FunctionalInterface
public interface Workbooks {

  /** Refuses every workbook. */
  Workbooks NONE =
      (name, content) -> {
        throw new InputException(
            ProblemCode.UNREADABLE_FILE.at(
                Location.of(name),
                name,
                Text.of(
                    "这里不能读取 XLSX，请另存为 CSV，或加上依赖 churnrx-workbench",
                    "XLSX cannot be read here; save it as CSV, or add the artifact"
                        + " churnrx-workbench")));
      };

  /**
   * Returns what opens workbooks where the application has a reader for them, such as the artifact
   * churnrx-workbench; else {@link #NONE}.
   */
  static Workbooks installed() {
    return ServiceLoader.load(Workbooks.class, Workbooks.class.getClassLoader())
        .findFirst()
        .orElse(NONE);
  }

  /**
   * Returns the sheets of a workbook.
   *
   * @param name the name of the file, for messages
   * @param content its bytes
   * @return the sheets in their order
   * @throws InputException if it is no workbook
   * @throws IOException if it cannot be read
   */
  List<? extends Table> sheets(String name, byte[] content) throws IOException;
}
