package io.github.churnrx.examples.crm;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.Money;
import io.github.churnrx.jdbc.JdbcCases;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Diagnoses the customers of the database, with the answers and actions that people noted. */
@Service
public class Diagnoses {
  private final Diagnoser diagnoser;
  private final DataSource source;
  private final Notes notes;
  private final Clock clock;
  private final Mapping mapping;
  private volatile Run run = Run.none();

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

  /** Returns the day for which customers are judged. */
  LocalDate today() {
    return mapping.asOf().orElseGet(() -> LocalDate.now(clock));
  }

  /** Diagnoses everybody; whom the knowledge rejects is left out. */
  List<CustomerRow> rows(Words words) {
    return all().map(words::line).toList();
  }

  private Stream<Diagnosis> all() {
    Map<String, Map<String, String>> answers = notes.answers();
    try (Stream<MappedCase> read = JdbcCases.stream(source, mapping, today())) {
      List<CustomerCase> found =
          read.flatMap(one -> one.customerCase().stream())
              .map(one -> answered(one, answers.getOrDefault(one.id().value(), Map.of())))
              .toList();
      Run.Recorder recorder = diagnoser.recorder();
      found.forEach(recorder::note);
      run = recorder.toRun();
      return diagnosed(found.stream());
    }
  }

  private Stream<Diagnosis> diagnosed(Stream<CustomerCase> cases) {
    return diagnoser
        .diagnoseAll(cases, run)
        .filter(Outcome.Diagnosed.class::isInstance)
        .map(outcome -> ((Outcome.Diagnosed) outcome).diagnosis());
  }

  /** Diagnoses one customer, if there is one; the others that are exposed are those of the list. */
  Optional<Diagnosis> of(String customer) {
    if (run == Run.none()) {
      all();
    }
    Map<String, String> answers = notes.given(customer);
    return JdbcCases.find(source, mapping, today(), CustomerId.of(customer))
        .flatMap(MappedCase::customerCase)
        .flatMap(found -> diagnosed(Stream.of(answered(found, answers))).findFirst());
  }

  /** Notes an answer that a question offers, and says what differs; empty if none offers it. */
  Optional<Comparison> answer(String customer, String signal, String given) {
    return of(customer)
        .filter(
            before ->
                before.askNext().stream()
                    .flatMap(question -> question.answers().stream())
                    .anyMatch(one -> one.signal().id().equals(signal) && key(one).equals(given)))
        .map(before -> change(before, () -> notes.answer(customer, signal, given, today())));
  }

  /** Notes what came of an advised action, and says what differs; empty if it is not advised. */
  Optional<Comparison> take(String customer, String action, String outcome, String note) {
    return of(customer)
        .filter(before -> before.actions().stream().anyMatch(one -> one.id().equals(action)))
        .map(before -> change(before, () -> notes.take(customer, action, outcome, note, today())));
  }

  /** Takes a note back, and says what differs; empty if there is no such customer. */
  Optional<Comparison> withdraw(String customer, Runnable note) {
    return of(customer).map(before -> change(before, note));
  }

  private Comparison change(Diagnosis before, Runnable note) {
    note.run();
    return Comparison.of(before, of(before.customer().value()).orElseThrow());
  }

  /** Returns an answer as the database keeps it. */
  static String key(Answer answer) {
    CustomerCase given = answer.givenTo(CustomerCase.of("any").asOf(LocalDate.EPOCH).build());
    return String.valueOf(given.signals().get(answer.signal().id()));
  }

  private CustomerCase answered(CustomerCase found, Map<String, String> answers) {
    CustomerCase.Builder builder = found.toBuilder();
    answers.forEach(
        (id, given) -> diagnoser.knowledge().signal(id).ifPresent(s -> give(builder, s, given)));
    return builder.build();
  }

  private static void give(CustomerCase.Builder builder, Signal signal, String given) {
    switch (signal.type()) {
      case NUMBER, RATIO -> builder.signal(signal.id(), Double.parseDouble(given));
      case FLAG -> builder.signal(signal.id(), Boolean.parseBoolean(given));
      case DATE -> builder.signal(signal.id(), LocalDate.parse(given));
      case MONEY ->
          builder.signal(signal.id(), Money.of(given.split(" ", 2)[0], given.split(" ", 2)[1]));
      case CATEGORY, TEXT -> builder.signal(signal.id(), given);
    }
  }
}
