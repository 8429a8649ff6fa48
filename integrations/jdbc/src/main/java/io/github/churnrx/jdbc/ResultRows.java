package io.github.churnrx.jdbc;

import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.knowledge.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one batch of diagnoses, sent together. */
final class ResultRows implements AutoCloseable {
  private static final int LONGEST = 4_000;
  private static final List<String> TABLES =
      List.of("recommendation", "cause_finding", "diagnosis");

  private final String run;
  private final List<PreparedStatement> forgotten = new ArrayList<>();
  private final PreparedStatement diagnoses;
  private final PreparedStatement findings;
  private final PreparedStatement recommendations;

  ResultRows(Connection connection, String run) throws SQLException {
    this.run = run;
    for (String table : TABLES) {
      forgotten.add(
          connection.prepareStatement(
              "delete from " + table + " where run_id = ? and customer_id = ?"));
    }
    diagnoses =
        connection.prepareStatement(
            "insert into diagnosis (run_id, customer_id, as_of, status, tier, risk_level,"
                + " risk_score, risk_probability, main_cause, undetermined, rejected)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    findings =
        connection.prepareStatement(
            "insert into cause_finding (run_id, customer_id, cause_rank, cause, grade, score,"
                + " coverage, name_zh, name_en, evidence_zh, evidence_en)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    recommendations =
        connection.prepareStatement(
            "insert into recommendation (run_id, customer_id, place, action, because, priority,"
                + " assignee_role, assignee_name, due_on, text_zh, text_en)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /** Takes away what the run holds of a customer. */
  void forget(String customer) throws SQLException {
    for (PreparedStatement statement : forgotten) {
      statement.setString(1, run);
      statement.setString(2, customer);
      statement.addBatch();
    }
  }

  void sendForgotten() throws SQLException {
    for (PreparedStatement statement : forgotten) {
      statement.executeBatch();
    }
  }

  void add(Diagnosis diagnosis) throws SQLException {
    String customer = diagnosis.customer().value();
    Risk risk = diagnosis.risk().filter(one -> !diagnosis.isRiskUnjudged()).orElse(null);
    Probability probability = risk == null ? null : risk.calibrated();
    add(
        diagnoses,
        run,
        customer,
        diagnosis.asOf(),
        diagnosis.status().name(),
        diagnosis.tier().map(Tier::id).orElse(null),
        risk == null ? null : risk.level().name(),
        risk == null ? null : rounded(risk.score().value(), 1),
        probability == null ? null : rounded(probability.value(), 6),
        diagnosis.mainCause().map(main -> main.cause().id()).orElse(null),
        diagnosis.undetermined().map(why -> why.reason().name()).orElse(null),
        null);
    int rank = 1;
    for (CauseFinding finding : diagnosis.foundCauses()) {
      add(
          findings,
          run,
          customer,
          rank++,
          finding.cause().id(),
          finding.grade().name(),
          rounded(finding.score().value(), 1),
          rounded(finding.coverage(), 4),
          finding.cause().label().zh(),
          finding.cause().label().en(),
          evidence(finding, Locale.CHINESE, "；"),
          evidence(finding, Locale.ENGLISH, "; "));
    }
    int place = 1;
    for (Recommendation action : diagnosis.actions()) {
      add(
          recommendations,
          run,
          customer,
          place++,
          action.id(),
          shortened(String.join("; ", action.because()), 500),
          action.priority(),
          action.assignee().role().id(),
          action.assignee().name(),
          action.due(),
          shortened(action.text(Locale.CHINESE), LONGEST),
          shortened(action.text(Locale.ENGLISH), LONGEST));
    }
  }

  void addRejected(Outcome.Rejected rejected, LocalDate asOf) throws SQLException {
    String why =
        rejected.problems().stream()
            .map(problem -> problem.describe(Locale.ENGLISH))
            .collect(Collectors.joining("\n"));
    add(
        diagnoses,
        run,
        rejected.customer().value(),
        asOf,
        "REJECTED",
        null,
        null,
        null,
        null,
        null,
        null,
        shortened(why, LONGEST));
  }

  private static void add(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  void send() throws SQLException {
    diagnoses.executeBatch();
    findings.executeBatch();
    recommendations.executeBatch();
  }

  /** Forgets what was added and not sent. */
  void clear() throws SQLException {
    for (PreparedStatement statement : forgotten) {
      statement.clearBatch();
    }
    diagnoses.clearBatch();
    findings.clearBatch();
    recommendations.clearBatch();
  }

  private static String evidence(CauseFinding finding, Locale locale, String separator) {
    return shortened(
        finding.supporting().stream()
            .map(evidence -> evidence.text(locale))
            .collect(Collectors.joining(separator)),
        LONGEST);
  }

  private static BigDecimal rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(most - 2));
    return text.substring(0, split ? most - 2 : most - 1) + "…";
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : forgotten) {
      statement.close();
    }
    diagnoses.close();
    findings.close();
    recommendations.close();
  }
}
