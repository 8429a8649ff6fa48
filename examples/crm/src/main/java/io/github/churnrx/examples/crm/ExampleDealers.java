package io.github.churnrx.examples.crm;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.JDBCType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the example dealers, all or nothing, before anybody looks. */
@Component
@ConditionalOnBooleanProperty("crm.example-dealers")
@DependsOnDatabaseInitialization
class ExampleDealers implements InitializingBean {
  private static final int BATCH = 500;

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;

  ExampleDealers(JdbcTemplate database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public void afterPropertiesSet() {
    Integer customers = database.queryForObject("SELECT count(*) FROM customer", Integer.class);
    if (customers != null && customers == 0) {
      transaction.executeWithoutResult(status -> files().forEach(this::load));
    }
  }

  /** Returns the table of each file; the columns stand in the same order. */
  private static Map<String, String> files() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("customers", "customer");
    tables.put("orders", "sales_order");
    tables.put("complaints", "complaint");
    tables.put("rebates", "rebate");
    tables.put("interactions", "contact");
    tables.put("owner-changes", "manager_change");
    tables.put("quality-incidents", "quality_incident");
    tables.put("rival-offers", "rival_offer");
    tables.put("channel-events", "channel_event");
    tables.put("policy-changes", "policy_change");
    tables.put("charges", "charge");
    tables.put("payments", "invoice");
    tables.put("life-events", "turn_of_life");
    return tables;
  }

  private void load(String file, String table) {
    List<JDBCType> types = types(table);
    String marks = String.join(", ", types.stream().map(type -> "?").toList());
    String insert = "INSERT INTO " + table + " VALUES (" + marks + ")";
    List<@Nullable Object[]> rows = new ArrayList<>();
    try (InputStream in = new ClassPathResource("dealers/" + file + ".csv").getInputStream();
        CsvReader<CsvRecord> lines = CsvReader.builder().detectBomHeader(true).ofCsvRecord(in)) {
      for (CsvRecord line : lines) {
        if (line.getFieldCount() != types.size()) {
          throw new IllegalStateException(file + ".csv: unlike the table " + table);
        }
        if (line.getStartingLineNumber() > 1) {
          rows.add(values(line, types));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(file + ".csv cannot be read", e);
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      database.batchUpdate(insert, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private List<JDBCType> types(String table) {
    List<JDBCType> types =
        database.query(
            "SELECT * FROM " + table + " WHERE 1 = 0",
            rows -> {
              List<JDBCType> found = new ArrayList<>();
              for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                found.add(JDBCType.valueOf(rows.getMetaData().getColumnType(i)));
              }
              return found;
            });
    return types == null ? List.of() : types;
  }

  private static @Nullable Object[] values(CsvRecord line, List<JDBCType> types) {
    @Nullable Object[] values = new @Nullable Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(line.getField(i).strip(), types.get(i));
    }
    return values;
  }

  private static @Nullable Object value(String cell, JDBCType type) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (type) {
      case DATE -> LocalDate.parse(cell);
      case NUMERIC, DECIMAL, INTEGER -> new BigDecimal(cell.replace(",", ""));
      case BIT, BOOLEAN -> cell.equals("是");
      default -> cell;
    };
  }
}
