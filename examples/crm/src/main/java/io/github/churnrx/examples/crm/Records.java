package io.github.churnrx.examples.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the CRM has on record about a customer. */
@Repository
class Records {
  private static final int LAST = 40;
  private static final int MONTHS = 12;

  private static final String LATELY =
      """
      SELECT happened_on, kind, wording, amount FROM (
        SELECT customer_no, complained_on AS happened_on, 'complaint' AS kind,
          concat_ws(' · ', topic, wording) AS wording, CAST(NULL AS NUMERIC(14, 2)) AS amount
          FROM complaint
        UNION ALL SELECT customer_no, changed_on, 'manager',
          concat_ws(' → ', former, successor), NULL FROM manager_change
        UNION ALL SELECT customer_no, happened_on, 'quality',
          concat_ws(' · ', severity, product, batch), NULL FROM quality_incident
        UNION ALL SELECT customer_no, offered_on, 'rival',
          concat_ws(' · ', rival, kind, cheaper_by), NULL FROM rival_offer
        UNION ALL SELECT customer_no, happened_on, 'channel',
          concat_ws(' · ', kind, region, caused_by), NULL FROM channel_event
        UNION ALL SELECT customer_no, changed_on, 'policy',
          concat_ws(' · ', policy, effect), NULL FROM policy_change
        UNION ALL SELECT customer_no, charged_on, 'charge', kind, amount FROM charge
        UNION ALL SELECT customer_no, invoiced_on, 'invoice', state, amount FROM invoice
        UNION ALL SELECT customer_no, earned_on,
          CASE WHEN paid_on IS NULL THEN 'rebate.unpaid' ELSE 'rebate' END, '', amount FROM rebate
        UNION ALL SELECT customer_no, contacted_on, 'contact',
          concat_ws(' · ', channel, direction, purpose), NULL FROM contact
        UNION ALL SELECT customer_no, happened_on, 'life', kind, NULL FROM turn_of_life
      ) happened
      WHERE customer_no = ? ORDER BY happened_on DESC, kind, wording LIMIT ?
      """;

  private final JdbcClient database;

  Records(JdbcClient database) {
    this.database = database;
  }

  /**
   * Something that happened.
   *
   * @param happenedOn when
   * @param kind what kind of event
   * @param wording what is on record of it
   * @param amount how much money it is about; null if about none
   */
  public record Happened(
      LocalDate happenedOn, String kind, @Nullable String wording, @Nullable BigDecimal amount) {
    /** Returns what is on record part by part; the pages translate those that are codes. */
    public List<String> parts() {
      return wording == null || wording.isEmpty() ? List.of() : List.of(wording.split(" · "));
    }
  }

  /**
   * The orders of a month.
   *
   * @param month the month
   * @param count how many
   * @param amount their sum
   * @param percent the sum as a share of that of the best month, from 0 to 100
   */
  public record Month(YearMonth month, int count, BigDecimal amount, int percent) {}

  /** Returns how many customers there are. */
  int customers() {
    return database.sql("SELECT count(*) FROM customer").query(Integer.class).single();
  }

  /** Returns the name of a customer, if there is such a customer. */
  Optional<String> name(String customer) {
    return Optional.ofNullable(names(List.of(customer)).get(customer));
  }

  /** Returns the names of customers by number. */
  Map<String, String> names(List<String> customers) {
    return customers.isEmpty()
        ? Map.of()
        : database
            .sql("SELECT customer_no, name FROM customer WHERE customer_no IN (:customers)")
            .param("customers", customers)
            .query((row, at) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns what happened lately but for orders, the last first. */
  List<Happened> lately(String customer) {
    return database.sql(LATELY).params(customer, LAST).query(Happened.class).list();
  }

  /** Returns the orders of the last twelve months up to a day, the last month last. */
  List<Month> orders(String customer, LocalDate upTo) {
    YearMonth first = YearMonth.from(upTo).minusMonths(MONTHS - 1L);
    Map<YearMonth, Month> found =
        database
            .sql(
                "SELECT EXTRACT(YEAR FROM ordered_on), EXTRACT(MONTH FROM ordered_on), count(*),"
                    + " COALESCE(sum(amount), 0) FROM sales_order"
                    + " WHERE customer_no = ? AND ordered_on BETWEEN ? AND ?"
                    + " GROUP BY EXTRACT(YEAR FROM ordered_on), EXTRACT(MONTH FROM ordered_on)")
            .params(customer, first.atDay(1), upTo)
            .query(
                (row, at) ->
                    new Month(
                        YearMonth.of(row.getInt(1), row.getInt(2)),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        0))
            .list()
            .stream()
            .collect(Collectors.toMap(Month::month, Function.identity()));
    BigDecimal best =
        found.values().stream().map(Month::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
    return IntStream.range(0, MONTHS)
        .mapToObj(first::plusMonths)
        .map(month -> found.getOrDefault(month, new Month(month, 0, BigDecimal.ZERO, 0)))
        .map(month -> new Month(month.month, month.count, month.amount, percent(month, best)))
        .toList();
  }

  private static int percent(Month month, BigDecimal best) {
    return best.signum() == 0
        ? 0
        : month.amount.multiply(BigDecimal.valueOf(100)).divide(best, RoundingMode.UP).intValue();
  }
}
