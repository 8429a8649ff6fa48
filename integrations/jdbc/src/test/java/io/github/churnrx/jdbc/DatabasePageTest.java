package io.github.churnrx.jdbc;

import static io.github.churnrx.jdbc.Sql.execute;
import static io.github.churnrx.jdbc.Sql.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page on databases shows compiles, runs and finds something. */
class DatabasePageTest {
  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Path CODE =
      Path.of("src", "test", "java", "io", "github", "churnrx", "jdbc", "DatabasePage.java");

  @ParameterizedTest
  @ValueSource(strings = {"database.md", "database.zh.md"})
  void its_code_is_what_compiles(String page) throws IOException {
    String compiled = packed(Files.readString(CODE));

    assertThat(blocks(page, "java"))
        .hasSize(3)
        // What a method needs around it is left out.
        .allSatisfy(block -> assertThat(compiled).contains(packed(block).replaceAll("}+$", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "H2, database.md",
    "POSTGRESQL, database.md",
    "H2, database.zh.md",
    "POSTGRESQL, database.zh.md"
  })
  void its_queries_find_what_they_promise(Databases databases, String page)
      throws SQLException, IOException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 40);
    String first = Crm.number(0);
    execute(source, "update crm_customer set state = '停用' where no = '" + Crm.number(1) + "'");
    KilledBatch.batch(source, "2026-05-31", Crm.CHURN_RX);
    KilledBatch.batch(source, "2026-06-30", Crm.CHURN_RX);
    execute(
        source,
        "update diagnosis set main_cause = null where run_id = '2026-05-31' and customer_id = '"
            + first
            + "'");

    List<String> queries = new ArrayList<>();
    for (String block : blocks(page, "sql")) {
      queries.addAll(Pattern.compile(";").splitAsStream(block).filter(q -> !q.isBlank()).toList());
    }
    assertThat(queries).hasSize(6);
    for (String query : queries) {
      assertThat(rows(source, query)).as(query).isNotEmpty();
    }
    assertThat(rows(source, queries.get(0))).hasSize(20);
    assertThat(rows(source, queries.get(3))).singleElement().asString().startsWith(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"database.md", "database.zh.md"})
  void it_names_every_column_and_its_mapping_is_read(String page) throws IOException {
    String text = Files.readString(DOCS.resolve(page));

    Matcher columns = Pattern.compile("(?m)^  ([a-z_]+) +\\w+.*$").matcher(JdbcResults.ddl());
    int count = 0;
    while (columns.find()) {
      if (!columns.group(1).equals("primary") && !columns.group(1).equals("foreign")) {
        assertThat(text).contains("`" + columns.group(1) + "`");
        count++;
      }
    }
    assertThat(count).isGreaterThan(30);
    Mapping shown =
        Mapping.parse(blocks(page, "yaml").get(0), "mapping.yaml", Crm.CHURN_RX.knowledge());
    assertThat(shown.isJoined()).isTrue();
  }

  private static List<String> blocks(String page, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block =
        Pattern.compile("(?s)```" + language + "\\R(.*?)```")
            .matcher(Files.readString(DOCS.resolve(page)));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private static String packed(String code) {
    return code.replaceAll("\\s+", "");
  }
}
