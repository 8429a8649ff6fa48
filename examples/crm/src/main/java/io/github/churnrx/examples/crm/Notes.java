package io.github.churnrx.examples.crm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people add: answers to questions, and what came of actions. */
@Repository
class Notes {
  private final JdbcClient database;

  Notes(JdbcClient database) {
    this.database = database;
  }

  /**
   * An answer.
   *
   * @param signal what was asked
   * @param given the answer
   * @param givenOn when
   */
  record Answered(String signal, String given, LocalDate givenOn) {}

  /**
   * An action that was taken.
   *
   * @param action the action
   * @param outcome what came of it
   * @param note what there is to say about it, perhaps nothing
   * @param takenOn when
   */
  record Taken(String action, String outcome, String note, LocalDate takenOn) {}

  /** Returns all answers by customer. */
  Map<String, Map<String, String>> answers() {
    Map<String, Map<String, String>> answers = new HashMap<>();
    database
        .sql("SELECT customer_no, signal, given FROM answer")
        .query(
            row -> {
              answers
                  .computeIfAbsent(row.getString(1), no -> new LinkedHashMap<>())
                  .put(row.getString(2), row.getString(3));
            });
    return answers;
  }

  /** Returns the answers about a customer by signal. */
  Map<String, String> given(String customer) {
    return answers(customer).stream().collect(Collectors.toMap(Answered::signal, Answered::given));
  }

  /** Returns the answers about a customer by signal, as if one had not been given. */
  Map<String, String> givenBut(String customer, String signal) {
    Map<String, String> others = new HashMap<>(given(customer));
    others.remove(signal);
    return others;
  }

  /** Returns the answers about a customer, the last first. */
  List<Answered> answers(String customer) {
    return database
        .sql(
            "SELECT signal, given, given_on FROM answer WHERE customer_no = ?"
                + " ORDER BY given_on DESC, signal")
        .param(customer)
        .query(Answered.class)
        .list();
  }

  /** Returns the actions taken for a customer, the last first. */
  List<Taken> taken(String customer) {
    return database
        .sql(
            "SELECT action, outcome, note, taken_on FROM action_taken WHERE customer_no = ?"
                + " ORDER BY taken_on DESC, action")
        .param(customer)
        .query(Taken.class)
        .list();
  }

  /** Returns whether this very outcome of an action stands there, as after a double click. */
  boolean isTaken(String customer, Taken taken) {
    return taken(customer).stream()
        .anyMatch(
            one -> one.action().equals(taken.action()) && one.outcome().equals(taken.outcome()));
  }

  @Transactional
  void answer(String customer, String signal, String given, LocalDate day) {
    withdrawAnswer(customer, signal);
    database
        .sql("INSERT INTO answer VALUES (?, ?, ?, ?)")
        .params(customer, signal, given, day)
        .update();
  }

  @Transactional
  void withdrawAnswer(String customer, String signal) {
    database
        .sql("DELETE FROM answer WHERE customer_no = ? AND signal = ?")
        .params(customer, signal)
        .update();
  }

  @Transactional
  void take(String customer, Taken taken) {
    withdrawAction(customer, taken.action());
    database
        .sql("INSERT INTO action_taken VALUES (?, ?, ?, ?, ?)")
        .params(customer, taken.action(), taken.outcome(), taken.note(), taken.takenOn())
        .update();
  }

  @Transactional
  void withdrawAction(String customer, String action) {
    database
        .sql("DELETE FROM action_taken WHERE customer_no = ? AND action = ?")
        .params(customer, action)
        .update();
  }
}
