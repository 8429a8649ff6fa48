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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of customers from the diagnoses of the last run. */
@Repository
class Lines {
  private static final String WANTED =
      " FROM customer_line l WHERE run_id = :run"
          + " AND (:risk = '' OR risk = :risk) AND (:cause = '' OR cause = :cause)"
          + " AND (LOWER(name) LIKE :text ESCAPE '!' OR LOWER(customer_no) LIKE :text ESCAPE '!')";

  /** Causes and actions are looked up for the lines of the page alone. */
  private static final String PAGE =
      "SELECT l.*, f.name_zh, f.name_en, a.text_zh, a.text_en, a.assignee_role, a.assignee_name,"
          + " a.due_on FROM (SELECT *%s%s LIMIT :size OFFSET :passed) l"
          + " LEFT JOIN cause_finding f ON f.run_id = l.run_id"
          + " AND f.customer_id = l.customer_no AND f.cause_rank = 1"
          + " LEFT JOIN recommendation a ON a.run_id = l.run_id"
          + " AND a.customer_id = l.customer_no AND a.place = 1%s";

  private static final String DUE =
      "(SELECT due_on FROM recommendation r WHERE r.run_id = l.run_id"
          + " AND r.customer_id = l.customer_no AND r.place = 1)";
  private static final String GROUPS =
      "SELECT %s, count(*), COALESCE(sum(yearly_sales), 0) FROM customer_line"
          + " WHERE run_id = ? AND %s <> '' GROUP BY %s ORDER BY %s";
  private static final String CAUSES =
      "SELECT DISTINCT cause, name_%s FROM cause_finding WHERE run_id = ? AND cause_rank = 1";

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
    String order = order(wanted.sort());
    int page = Math.max(1, Math.min(wanted.page(), CustomerList.pages(count)));
    List<CustomerRow> rows =
        database
            .sql(PAGE.formatted(WANTED, order, order))
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
        groups("risk", "min(risk_rank)", shown, Map.of()),
        groups("cause", "count(*) DESC, cause", shown, causes(shown, language)),
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
          case "due" -> "COALESCE(" + DUE + ", DATE '9999-12-31'), risk_rank, " + worth;
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
        text(row, "name_" + language),
        text(row, "cause").equals("UNDETERMINED"),
        text(row, "text_" + language),
        role.isEmpty() ? "" : (words.role(role) + " " + text(row, "assignee_name")).strip(),
        row.getObject("due_on", LocalDate.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }

  private List<Group> groups(String of, String order, Shown shown, Map<String, String> names) {
    return database
        .sql(GROUPS.formatted(of, of, of, order))
        .param(shown.id())
        .query(
            (row, at) ->
                new Group(
                    row.getString(1),
                    names.getOrDefault(row.getString(1), ""),
                    row.getInt(2),
                    row.getBigDecimal(3)))
        .list();
  }

  private Map<String, String> causes(Shown shown, String language) {
    return database
        .sql(CAUSES.formatted(language))
        .param(shown.id())
        .query((row, at) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
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
