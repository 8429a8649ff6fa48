package io.github.churnrx.examples.crm;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the CRM has on record about a customer. */
@Repository
class Records {
  private static final int LAST = 8;

  private static final String LATELY =
      """
      SELECT happened_on, kind, wording FROM (
        SELECT customer_no, complained_on AS happened_on, 'complaint' AS kind,
          concat_ws(' · ', topic, wording) AS wording FROM complaint
        UNION ALL SELECT customer_no, changed_on, 'manager',
          concat_ws(' → ', former, successor) FROM manager_change
        UNION ALL SELECT customer_no, happened_on, 'quality',
          concat_ws(' · ', severity, product, batch) FROM quality_incident
        UNION ALL SELECT customer_no, offered_on, 'rival',
          concat_ws(' · ', rival, kind, cheaper_by) FROM rival_offer
        UNION ALL SELECT customer_no, happened_on, 'channel',
          concat_ws(' · ', kind, region, caused_by) FROM channel_event
        UNION ALL SELECT customer_no, changed_on, 'policy',
          concat_ws(' · ', policy, effect) FROM policy_change
        UNION ALL SELECT customer_no, charged_on, 'charge',
          concat_ws(' · ', kind, CAST(amount AS VARCHAR(20))) FROM charge
        UNION ALL SELECT customer_no, invoiced_on, 'invoice',
          concat_ws(' · ', state, CAST(amount AS VARCHAR(20))) FROM invoice
        UNION ALL SELECT customer_no, happened_on, 'life', kind FROM turn_of_life
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
   */
  public record Happened(LocalDate happenedOn, String kind, String wording) {}

  /** Returns what happened lately, the last first, without orders and everyday contacts. */
  List<Happened> lately(String customer) {
    return database.sql(LATELY).params(customer, LAST).query(Happened.class).list();
  }
}
