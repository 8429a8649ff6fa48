package io.github.churnrx.jdbc;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedQuery;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that a query fetches, of one customer or in order of the customer's id. */
final class QueryTable implements Table {
  /** How many rows the database hands over at a time. */
  private static final int FETCHED = 1_000;

  private final Connection connection;
  private final MappedQuery query;
  private final List<String> columns;
  private final String sql;
  private final @Nullable String customer;

  private QueryTable(
      Connection connection,
      MappedQuery query,
      List<String> columns,
      String sql,
      @Nullable String customer) {
    this.connection = connection;
    this.query = query;
    this.columns = columns;
    this.sql = sql;
    this.customer = customer;
  }

  /**
   * Asks the database which columns a query has; no row is fetched.
   *
   * @param customer whose rows to fetch; null for those of all
   * @throws InputException if the database refuses the query
   */
  static QueryTable of(Connection connection, MappedQuery query, @Nullable String customer) {
    String inner = "select * from (" + withoutEnd(query.sql()) + ") churnrx_rows";
    try (PreparedStatement statement = connection.prepareStatement(inner)) {
      ResultSetMetaData about = statement.getMetaData();
      List<String> columns = new ArrayList<>();
      String quote = connection.getMetaData().getIdentifierQuoteString().strip();
      String id = null;
      for (int i = 1; i <= about.getColumnCount(); i++) {
        String label = about.getColumnLabel(i);
        columns.add(label);
        if (label.equalsIgnoreCase(query.id()) && (id == null || label.equals(query.id()))) {
          id = quote + label.replace(quote, quote + quote) + quote;
        }
      }
      Dialect dialect = Dialect.of(connection.getMetaData());
      String sql =
          id == null
              ? inner
              : customer == null
                  ? inner + " order by " + dialect.orderOf(id)
                  : inner + " where " + id + " = ?";
      String whose = id == null ? null : customer;
      return new QueryTable(connection, query, List.copyOf(columns), sql, whose);
    } catch (SQLException e) {
      throw new InputException(refused(query, e));
    }
  }

  private static String withoutEnd(String sql) {
    String stripped = sql.strip();
    return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static Problem refused(MappedQuery query, SQLException e) {
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return ProblemCode.BAD_MAPPING.at(
        query.at(),
        query.name(),
        Text.of(
            "数据库拒绝了“" + query.name() + "”的查询：" + why,
            "the database refuses the query of \"" + query.name() + "\": " + why),
        Text.of("请先在数据库工具中单独运行这条 SELECT。", "Run the SELECT by itself in a database tool."));
  }

  @Override
  public String file() {
    return "query " + query.name();
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public boolean isOrderedById() {
    return true;
  }

  @Override
  public Rows open() {
    return new Fetched();
  }

  /** Sends the query when the first row is asked for. */
  private final class Fetched implements Rows {
    private @Nullable PreparedStatement statement;
    private @Nullable ResultSet rows;
    private int number = 1;

    @Override
    public List<String> columns() {
      return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
      try {
        ResultSet sent = rows == null ? send() : rows;
        if (!sent.next()) {
          return null;
        }
        number++;
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
          cells.add(SqlText.of(sent, i));
        }
        return new Row(number, cells);
      } catch (SQLException e) {
        throw new IOException(
            "reading the query of " + query.name() + " failed: " + e.getMessage(), e);
      }
    }

    private ResultSet send() throws SQLException {
      PreparedStatement prepared =
          connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
      statement = prepared;
      prepared.setFetchSize(FETCHED);
      if (customer != null) {
        Dialect.of(connection.getMetaData()).bind(prepared, customer);
      }
      rows = prepared.executeQuery();
      return rows;
    }

    @Override
    public void close() throws IOException {
      try {
        if (statement != null) {
          statement.close();
        }
      } catch (SQLException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }
}
