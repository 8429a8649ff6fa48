package io.github.churnrx.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** What differs between databases. */
enum Dialect {
  /** Compares the bytes in UTF-8, whatever collation and encoding the database has. */
  POSTGRESQL("convert_to(btrim(cast(%s as text), E' \\t\\n\\r\\f\\x0B'), 'UTF8')"),
  /** Compares the bytes in UTF-8, whatever collation was set. */
  H2("cast(trim(cast(%s as varchar)) as varbinary)"),
  /** Any other: its order of texts is checked while reading. */
  OTHER("%s");

  private final String order;

  Dialect(String order) {
    this.order = order;
  }

  static Dialect of(DatabaseMetaData database) throws SQLException {
    return switch (database.getDatabaseProductName().toLowerCase(Locale.ROOT)) {
      case "postgresql" -> POSTGRESQL;
      case "h2" -> H2;
      default -> OTHER;
    };
  }

  /** Returns what orders rows by an id as a mapping joins them: stripped, by code points. */
  String orderOf(String column) {
    return String.format(Locale.ROOT, order, column);
  }

  /** Sets an id as the first parameter; PostgreSQL then compares it by the type of the column. */
  void bind(PreparedStatement statement, String id) throws SQLException {
    if (this == POSTGRESQL) {
      statement.setObject(1, id, Types.OTHER);
    } else {
      statement.setString(1, id);
    }
  }
}
