package io.github.churnrx.examples.crm;

import io.github.churnrx.examples.crm.CustomerList.Group;
import io.github.churnrx.examples.crm.CustomerList.Named;
import io.github.churnrx.examples.crm.CustomerList.Shown;
import io.github.churnrx.examples.crm.CustomerList.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of customers from the diagnoses of the last run. */
@Repository
class Lines {
  private static final String WANTED =
      " FROM customer_line WHERE run_id = :run"
          + " AND (:risk = '' OR risk = :risk) AND (:cause = '' OR cause = :cause)"
          + " AND (LOWER(name) LIKE :text ESCAPE '!' OR LOWER(customer_no) LIKE :text ESCAPE '!')";
  private static final String RISKS =
      "SELECT risk, '', count(*), COALESCE(sum(yearly_sales), 0) FROM customer_line"
          + " WHERE run_id = ? GROUP BY risk, risk_rank ORDER BY risk_rank";
  private static final String CAUSES =
      "SELECT cause, cause_%s, count(*), COALESCE(sum(yearly_sales), 0) FROM customer_line"
          + " WHERE run_id = ? AND cause <> '' GROUP BY cause, cause_%s ORDER BY 3 DESC, cause";

  private final JdbcClient database;

  Lines(JdbcClient database) {
    this.database = database;
  }

  /**
   * Returns a page of the list.
   *
   * @param current the name of today's run; while it is under way, the one before is shown
   */
  @Transactional(readOnly = true)
  CustomerList list(Wanted wanted, String current, Words words) {
    Shown shown = shown(current);
    Map<String, Object> asked = new HashMap<>();
    asked.put("run", shown.id());
    asked.put("risk", wanted.risk().toUpperCase(Locale.ROOT));
    asked.put("cause", wanted.cause());
    asked.put("text", "%" + escaped(wanted.text().strip().toLowerCase(Locale.ROOT)) + "%");
    String language = words.locale().getLanguage().equals("zh") ? "zh" : "en";
    int count =
        database.sql("SELECT count(*)" + WANTED).params(asked).query(Integer.class).single();
    int page = Math.max(1, Math.min(wanted.page(), CustomerList.pages(count)));
    List<CustomerRow> rows =
        database
            .sql("SELECT *" + WANTED + order(wanted.sort()) + " LIMIT :size OFFSET :passed")
            .params(asked)
            .param("size", CustomerList.PAGE)
            .param("passed", (page - 1L) * CustomerList.PAGE)
            .query((row, at) -> line(row, words, language))
            .list();
    return new CustomerList(
        wanted,
        page,
        rows,
        count,
        groups(RISKS, shown),
        groups(CAUSES.formatted(language, language), shown),
        rejected(shown),
        shown);
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static String order(String sort) {
    String worth = "COALESCE(yearly_sales, 0) DESC";
    String order =
        switch (sort) {
          case "value" -> worth + ", risk_rank";
          case "name" -> "name";
          case "due" -> "CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on, risk_rank, " + worth;
          default -> "risk_rank, " + worth;
        };
    return " ORDER BY " + order + ", customer_no";
  }

  private static CustomerRow line(ResultSet row, Words words, String language) throws SQLException {
    String tier = text(row, "tier");
    String role = text(row, "assignee_role");
    return new CustomerRow(
        text(row, "customer_no"),
        text(row, "name"),
        tier.isEmpty() ? "" : words.tier(tier),
        Risk.valueOf(text(row, "risk")),
        row.getBigDecimal("yearly_sales"),
        text(row, "cause_" + language),
        text(row, "cause").equals("UNDETERMINED"),
        text(row, "action_" + language),
        role.isEmpty() ? "" : (words.role(role) + " " + text(row, "assignee_name")).strip(),
        row.getObject("due_on", LocalDate.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }

  private List<Group> groups(String query, Shown shown) {
    return database
        .sql(query)
        .param(shown.id())
        .query(
            (row, at) ->
                new Group(row.getString(1), row.getString(2), row.getInt(3), row.getBigDecimal(4)))
        .list();
  }

  private List<Named> rejected(Shown shown) {
    return database
        .sql(
            "SELECT customer_no, name FROM customer JOIN diagnosis ON customer_id = customer_no"
                + " WHERE run_id = ? AND rejected IS NOT NULL ORDER BY customer_no")
        .param(shown.id())
        .query((row, at) -> new Named(row.getString(1), row.getString(2)))
        .list();
  }

  private Shown shown(String current) {
    return database
        .sql(
            "SELECT run_id, as_of, finished FROM diagnosis_run ORDER BY"
                + " CASE WHEN finished THEN 0 ELSE 1 END,"
                + " CASE WHEN run_id = ? THEN 0 ELSE 1 END, as_of DESC, run_id LIMIT 1")
        .param(current)
        .query(
            (row, at) ->
                new Shown(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getBoolean(3) && row.getString(1).equals(current)))
        .optional()
        .orElse(new Shown("", null, false));
  }

  /** Deletes the diagnoses of all other runs. */
  @Transactional
  void keepOnly(String run) {
    for (String table : List.of("recommendation", "cause_finding", "diagnosis", "diagnosis_run")) {
      database.sql("DELETE FROM " + table + " WHERE run_id <> ?").param(run).update();
    }
  }
}
