package io.github.churnrx.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the values of a column become cells of a table: empty for null, days as 2026-03-31. */
enum CellText {
  TEXT {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      return row.getString(column);
    }
  },
  NUMBER {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      String text = row.getString(column);
      boolean scientific = text != null && (text.indexOf('E') > 0 || text.indexOf('e') > 0);
      return scientific ? new BigDecimal(text).toPlainString() : text;
    }
  },
  TRUTH {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      Object value = row.getObject(column);
      return value instanceof Boolean truth ? truth.toString() : row.getString(column);
    }
  },
  DAY {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      return text(row.getObject(column, LocalDate.class));
    }
  },
  /** A local time: the day is the one that stands there, whatever the zone of this machine. */
  MOMENT {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      return text(row.getObject(column, LocalDateTime.class));
    }
  },
  /** A moment of the world: its day is that of the mapping's time zone. */
  ZONED_MOMENT {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      return text(row.getObject(column, OffsetDateTime.class));
    }
  };

  abstract @Nullable String read(ResultSet row, int column) throws SQLException;

  /** Returns the value of a column as a cell. */
  String of(ResultSet row, int column) throws SQLException {
    String text = read(row, column);
    return text == null ? "" : text;
  }

  /** Chooses by the type that the database states. */
  static CellText of(ResultSetMetaData about, int column) throws SQLException {
    String name = String.valueOf(about.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
    return switch (about.getColumnType(column)) {
      case Types.NUMERIC, Types.DECIMAL, Types.DOUBLE, Types.FLOAT, Types.REAL -> NUMBER;
      case Types.BOOLEAN, Types.BIT -> TRUTH;
      case Types.DATE -> DAY;
      case Types.TIMESTAMP ->
          name.equals("timestamptz") || name.contains("with time zone") ? ZONED_MOMENT : MOMENT;
      case Types.TIMESTAMP_WITH_TIMEZONE -> ZONED_MOMENT;
      default -> TEXT;
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
