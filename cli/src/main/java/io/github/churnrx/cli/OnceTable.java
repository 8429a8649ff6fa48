package io.github.churnrx.cli;

import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that can be read only once, such as standard input; opening it again continues. */
final class OnceTable implements Table {
  private final Table table;
  private @Nullable Rows rows;

  OnceTable(Table table) {
    this.table = table;
  }

  @Override
  public String file() {
    return table.file();
  }

  @Override
  public String sheet() {
    return table.sheet();
  }

  @Override
  public Rows open() throws IOException {
    Rows opened = rows == null ? table.open() : rows;
    rows = opened;
    return new Rows() {
      @Override
      public List<String> columns() {
        return opened.columns();
      }

      @Override
      public @Nullable Row next() throws IOException {
        return opened.next();
      }

      @Override
      public void close() {
        // the stream is not ours
      }
    };
  }
}
