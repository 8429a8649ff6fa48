package io.github.churnrx.mapping;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The cases of mapped tables, one after the other, in bounded memory. Not thread-safe. */
public final class MappedCases implements Closeable {
  private final Join.Cursor groups;
  private final CaseAssembler assembler;

  MappedCases(Join.Cursor groups, CaseAssembler assembler) {
    this.groups = groups;
    this.assembler = assembler;
  }

  /**
   * Reads the next customer, or rows that belong to none.
   *
   * @return what became of the rows, or null at the end
   * @throws IOException if a table cannot be read
   * @throws InputException if a table can be read no further
   */
  public @Nullable MappedCase next() throws IOException {
    Join.Group group = groups.next();
    return group == null ? null : assembler.assemble(group);
  }

  @Override
  public void close() throws IOException {
    groups.close();
  }
}
