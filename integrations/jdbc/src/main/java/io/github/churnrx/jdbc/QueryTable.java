package io.github.churnrx.jdbc;

import io.github.churnrx.knowledge.Location;
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
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that a query fetches, of one customer or in order of the customer's id. */
final class QueryTable implements Table {
  /** How many rows the database hands over at a time. */
  private static final int FETCHED = 1_000;

  /** What databases answer to an id that the type of its column cannot hold. */
  private static final Set<String> NO_SUCH_ID = Set.of("22P02", "22003", "22018");

  private final Connection connection;
  private final MappedQuery query;
  private final List<String> columns;
  private final List<CellText> cells;
  private final String sql;
  private final @Nullable String customer;

  private QueryTable(
      Connection connection,
      MappedQuery query,
      List<String> columns,
      List<CellText> cells,
      String sql,
      @Nullable String customer) {
    this.connection = connection;
    this.query = query;
    this.columns = columns;
    this.cells = cells;
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
    // The line ends first, since the query may end with a comment.
    String inner = "select * from (" + withoutEnd(query.sql()) + "\n) churnrx_rows";
    try (PreparedStatement statement = connection.prepareStatement(inner)) {
      ResultSetMetaData about = statement.getMetaData();
      List<String> columns = new ArrayList<>();
      List<CellText> cells = new ArrayList<>();
      String quote = connection.getMetaData().getIdentifierQuoteString().strip();
      String id = null;
      for (int i = 1; i <= about.getColumnCount(); i++) {
        String label = about.getColumnLabel(i);
        columns.add(label);
        cells.add(CellText.of(about, i));
        if (label.equalsIgnoreCase(query.id()) && (id == null || label.equals(query.id()))) {
          id = quote + label.replace(quote, quote + quote) + quote;
        }
      }
      if (statement.getParameterMetaData().getParameterCount() > 0) {
        throw new InputException(withParameter(query));
      }
      String sql =
          id == null
              ? inner
              : customer == null
                  ? inner + " order by " + Dialect.of(connection.getMetaData()).orderOf(id)
                  : inner + " where " + id + " = ?";
      String whose = id == null ? null : customer;
      return new QueryTable(
          connection, query, List.copyOf(columns), List.copyOf(cells), sql, whose);
    } catch (SQLException e) {
      InputException refused = new InputException(refused(query, e));
      try {
        // Else PostgreSQL would say of every further query only that one failed before.
        connection.rollback();
      } catch (SQLException lost) {
        refused.addSuppressed(lost);
      }
      throw refused;
    }
  }

  private static String withoutEnd(String sql) {
    String stripped = sql.strip();
    return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static Problem refused(MappedQuery query, SQLException e) {
    String why =
        String.valueOf(e.getMessage())
            .lines()
            .findFirst()
            .orElse("")
            .replace("; SQL statement:", "");
    return ProblemCode.BAD_MAPPING.at(
        query.at(),
        query.name(),
        Text.of(
            "数据库拒绝了“" + query.name() + "”的查询：" + why,
            "the database refuses the query of \"" + query.name() + "\": " + why),
        Text.of("请先在数据库工具中单独运行这条 SELECT。", "Run the SELECT by itself in a database tool."));
  }

  private static Problem withParameter(MappedQuery query) {
    return ProblemCode.BAD_MAPPING.at(
        query.at(),
        query.name(),
        Text.of(
            "“" + query.name() + "”的查询含有参数 ?",
            "the query of \"" + query.name() + "\" has a parameter, ?"),
        Text.of(
            "请直接写出值；若 ? 是 PostgreSQL 的运算符，请写 ??。",
            "Write the value itself; if ? is an operator of PostgreSQL, write ??."));
  }

  @Override
  public String file() {
    return "query " + query.name();
  }

  @Override
  public String sheet() {
    return "";
  }

  /** The names of columns stand in the mapping. */
  @Override
  public Location place(int row, int column) {
    return row <= 1 ? query.at() : Table.super.place(row, column);
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
        if (rows == null && !isSent()) {
          return null;
        }
        ResultSet sent = Objects.requireNonNull(rows);
        if (!sent.next()) {
          return null;
        }
        number++;
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
          texts.add(cells.get(i).of(sent, i + 1));
        }
        return new Row(number, texts);
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
      return prepared.executeQuery();
    }

    /** Sends the query; an id that the type of its column cannot hold has no rows. */
    private boolean isSent() throws SQLException {
      if (customer == null) {
        rows = send();
        return true;
      }
      Savepoint before = connection.setSavepoint();
      try {
        rows = send();
        return true;
      } catch (SQLException e) {
        if (!NO_SUCH_ID.contains(String.valueOf(e.getSQLState()))) {
          throw e;
        }
        connection.rollback(before);
        return false;
      }
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
