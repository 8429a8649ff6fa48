package io.github.churnrx.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.tables.CellKind.Choice;
import io.github.churnrx.tables.CellKind.Option;
import io.github.churnrx.tables.TableSchema.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableSchemaTest {
  private static final Path REFERENCE = Path.of("../docs/knowledge-reference.md");

  @ParameterizedTest
  @EnumSource
  void tellsInBothLanguagesWhatToWriteInEachColumn(TableSchema table) {
    assertThat(table.columns())
        .isNotEmpty()
        .allSatisfy(
            column -> {
              assertThat(column.explanation().zh()).matches("[^。]*\\p{IsHan}[^。]*。");
              assertThat(column.explanation().en()).matches("\\p{Upper}.*\\.");
            });
  }

  @ParameterizedTest
  @EnumSource
  void callsNoTwoColumnsTheSame(TableSchema table) {
    Set<String> names = new HashSet<>();
    for (Column column : table.columns()) {
      Set<String> own = new HashSet<>();
      for (String name : List.of(column.id(), column.label().zh(), column.label().en())) {
        own.add(name.toLowerCase(Locale.ROOT));
      }
      assertThat(names).doesNotContainAnyElementsOf(own);
      names.addAll(own);
    }
    assertThat(names).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void callsNoTwoOptionsOfAColumnTheSame(TableSchema table) {
    for (Column column : table.columns()) {
      if (column.kind() instanceof Choice choice) {
        assertThat(choice.options().stream().map(Option::id)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(choice.options().stream().map(o -> o.label().zh())).doesNotHaveDuplicates();
        assertThat(choice.options().stream().map(o -> o.label().en())).doesNotHaveDuplicates();
      }
    }
    assertThat(table.columns()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isListedColumnByColumnInTheReference(TableSchema table) throws IOException {
    String rules = section("Rules for every table");
    String own = section(table.path().replace(".csv", "")) + rules;

    assertThat(table.columns())
        .allSatisfy(column -> assertThat(own).containsAnyOf(spellings(column)));
  }

  /** A run of columns such as {@code when-1 … when-4} is listed by its ends. */
  private static String[] spellings(Column column) {
    return new String[] {
      "`" + column.id() + "`",
      "`" + column.id().replaceAll("-[23]$", "-4") + "`",
      "`" + column.label().en() + "`"
    };
  }

  /** Returns the part of the reference under the heading that names something. */
  private static String section(String name) throws IOException {
    List<String> found =
        Pattern.compile("(?m)^## ")
            .splitAsStream(Files.readString(REFERENCE))
            .filter(part -> part.lines().findFirst().orElse("").contains(name))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }
}
