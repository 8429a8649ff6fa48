package io.github.churnrx.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowSorterTest {

  @Property(tries = 60)
  void rows_come_back_sorted_and_complete_whatever_fits_in_memory(
      @ForAll List<String> ids, @ForAll @IntRange(max = 2_000) int limit) throws IOException {
    List<KeyedRow> rows = new ArrayList<>();
    for (String id : ids) {
      String text =
          id.codePoints()
              .filter(c -> !isSurrogate(c))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      rows.add(new KeyedRow(text, -rows.size(), rows.size(), List.of(text, "", "客户")));
    }
    List<KeyedRow> first = new ArrayList<>();
    List<KeyedRow> second = new ArrayList<>();

    try (RowSorter sorter = new RowSorter(KeyedRow.BY_ID, limit)) {
      for (KeyedRow row : rows) {
        sorter.add(row);
      }
      sorter.sorted();
      readAll(sorter, first);
      readAll(sorter, second);
    }

    assertThat(first).isEqualTo(rows.stream().sorted(KeyedRow.BY_ID).toList()).isEqualTo(second);
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static void readAll(RowSorter sorter, List<KeyedRow> to) throws IOException {
    try (KeyedRow.Cursor cursor = sorter.open()) {
      for (KeyedRow row = cursor.next(); row != null; row = cursor.next()) {
        to.add(row);
      }
    }
  }
}
