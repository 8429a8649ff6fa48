package io.github.churnrx.examples.crm;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.diagnosis.StoredAnswers;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.jdbc.JdbcBatch;
import io.github.churnrx.jdbc.JdbcCases;
import io.github.churnrx.jdbc.JdbcResults;
import io.github.churnrx.jdbc.ResultRun;
import io.github.churnrx.mapping.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Diagnoses everybody once a day for the list, and one customer whenever somebody looks. */
@Service
public class Diagnoses {
  private final Diagnoser diagnoser;
  private final DataSource source;
  private final Notes notes;
  private final Clock clock;
  private final Mapping mapping;
  private volatile Run links = Run.none();

  Diagnoses(
      Diagnoser diagnoser,
      DataSource source,
      Notes notes,
      Clock clock,
      @Value("classpath:mapping.yaml") Resource file)
      throws IOException {
    this.diagnoser = diagnoser;
    this.source = source;
    this.notes = notes;
    this.clock = clock;
    String yaml = file.getContentAsString(StandardCharsets.UTF_8);
    this.mapping = Mapping.parse(yaml, "mapping.yaml", diagnoser.knowledge());
  }

  LocalDate today() {
    return mapping.asOf().orElseGet(() -> LocalDate.now(clock));
  }

  /** Returns what the pages say beyond a diagnosis. */
  Words words(Locale locale) {
    return new Words(diagnoser.knowledge(), locale);
  }

  /** Returns the name of today's run; other knowledge makes it another one. */
  String run() {
    return today() + " " + diagnoser.knowledge().version();
  }

  private ResultRun results() throws SQLException {
    return JdbcResults.in(source).run(run(), today(), diagnoser.knowledge().version());
  }

  /** Diagnoses all whom today's run does not hold, and notes who shares what with whom. */
  void everybody() throws IOException, SQLException {
    Map<String, Map<String, String>> answers = notes.answers();
    try (JdbcCases cases = JdbcCases.open(source, mapping, today())) {
      JdbcBatch batch = JdbcBatch.of(diagnoser, cases, results()).size(100);
      batch.preparing(one -> given(one, answers.getOrDefault(one.id().value(), Map.of())));
      links = batch.withExposures().links();
      batch.run();
    }
  }

  /** Diagnoses a customer as of now; empty if there is none, or none that can be diagnosed. */
  Optional<Diagnosis> of(String customer) {
    return outcome(customer, notes.given(customer)).flatMap(Outcome::diagnosed);
  }

  /** Returns why a customer cannot be diagnosed. */
  List<String> problems(String customer, Locale locale) {
    return outcome(customer, Map.of()).stream()
        .flatMap(outcome -> outcome.problems().stream())
        .map(problem -> problem.message().in(locale) + " " + problem.remedy().in(locale))
        .toList();
  }

  private Optional<Outcome> outcome(String customer, Map<String, String> answers) {
    return JdbcCases.find(source, mapping, today(), CustomerId.of(customer))
        .map(
            found ->
                found
                    .customerCase()
                    .map(one -> diagnoser.diagnoseOne(given(one, answers), links))
                    .orElseGet(
                        () -> new Outcome.Rejected(CustomerId.of(customer), found.problems())));
  }

  private CustomerCase given(CustomerCase found, Map<String, String> answers) {
    return StoredAnswers.givenTo(found, answers, diagnoser.knowledge());
  }

  /** Notes an answer that a question offers, and says what differs; empty if none offers it. */
  Optional<Comparison> answer(String customer, String signal, String answer) {
    return outcome(customer, notes.givenBut(customer, signal))
        .flatMap(Outcome::diagnosed)
        .filter(before -> before.question(signal).flatMap(q -> q.answer(answer)).isPresent())
        .map(before -> change(before, () -> notes.answer(customer, signal, answer, today())));
  }

  /** Notes what came of an advised action, and says what differs; empty if it is not advised. */
  Optional<Comparison> take(String customer, Notes.Taken taken) {
    return of(customer)
        .filter(
            before -> before.action(taken.action()).isPresent() || notes.isTaken(customer, taken))
        .map(before -> change(before, () -> notes.take(customer, taken)));
  }

  /** Takes a note back, and says what differs; empty if there is no such customer. */
  Optional<Comparison> withdraw(String customer, Runnable note) {
    return of(customer).map(before -> change(before, note));
  }

  private Comparison change(Diagnosis before, Runnable note) {
    note.run();
    Diagnosis after = of(before.customer().value()).orElseThrow();
    try {
      results().write(List.of(new Outcome.Diagnosed(after)));
    } catch (SQLException e) {
      throw new IllegalStateException("the list cannot be brought up to date", e);
    }
    return Comparison.of(before, after);
  }
}
