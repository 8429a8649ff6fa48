package io.github.churnrx.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir Path folder;

  private static List<String> read(Table table) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Table.Rows rows = table.open()) {
      lines.add(rows.columns().toString());
      for (Table.Row row = rows.next(); row != null; row = rows.next()) {
        lines.add(row.number() + " " + row.cells());
      }
    }
    return lines;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("t.csv"), bytes);
  }

  @Test
  void utf_8_is_read_with_and_without_byte_order_mark() throws IOException {
    byte[] marked = "\uFEFF编号,名\n1,甲\n".getBytes(StandardCharsets.UTF_8);
    byte[] plain = "编号,名\n1,甲\n".getBytes(StandardCharsets.UTF_8);

    for (byte[] bytes : List.of(marked, plain)) {
      CsvTable table = CsvTable.of(file(bytes), ',');
      assertThat(read(table)).containsExactly("[编号, 名]", "2 [1, 甲]");
      assertThat(table.notice()).isEmpty();
    }
  }

  @Test
  void gbk_is_read_with_a_notice_even_if_only_the_last_line_tells() throws IOException {
    String text = "id,name\n" + "1,a\n".repeat(20_000) + "2,甲\n";

    CsvTable table = CsvTable.of(file(text.getBytes(Charset.forName("GBK"))), ',');

    assertThat(read(table)).hasSize(20_002).endsWith("20002 [2, 甲]");
    assertThat(table.notice()).map(Problem::code).contains("not-utf8");
  }

  @Test
  void utf_16_with_a_mark_is_read() throws IOException {
    byte[] bytes = "\uFEFF编号\t名\r\n1\t甲\r\n".getBytes(StandardCharsets.UTF_16LE);

    assertThat(read(CsvTable.of(file(bytes), '\t'))).containsExactly("[编号, 名]", "2 [1, 甲]");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    Path file = file(new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});

    assertThatThrownBy(() -> CsvTable.of(file, ','))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("neither UTF-8 nor GB18030");
  }

  @Test
  void a_stated_encoding_is_held_to() throws IOException {
    Path file = file("id\n甲\n".getBytes(Charset.forName("GBK")));

    assertThat(read(CsvTable.of(file, ',', Charset.forName("GBK")))).contains("2 [甲]");
    assertThatThrownBy(() -> read(CsvTable.of(file, ',', StandardCharsets.UTF_8)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("it is not encoded in UTF-8");
  }

  @Test
  void rows_are_numbered_as_a_spreadsheet_shows_them() throws IOException {
    Path file =
        file("id,t\n1,\"two\nlines\"\n\n , \n2,x\n3\n4,a,b\n".getBytes(StandardCharsets.UTF_8));

    assertThat(read(CsvTable.of(file, ',')))
        .containsExactly("[id, t]", "2 [1, two\nlines]", "5 [2, x]", "6 [3]", "7 [4, a, b]");
  }

  @Test
  void a_quote_that_never_ends_is_an_error() throws IOException {
    Path file = file("id,t\n1,\"open\n2,x\n".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> read(CsvTable.of(file, ',')))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t.csv:2: error bad-csv");
  }

  @Test
  void an_empty_file_has_no_columns() throws IOException {
    assertThat(read(CsvTable.of(file(new byte[0]), ','))).containsExactly("[]");
  }
}
