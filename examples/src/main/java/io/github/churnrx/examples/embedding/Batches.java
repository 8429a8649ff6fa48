package io.github.churnrx.examples.embedding;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.io.DiagnosisText;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.MappedTables;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Rejection;
import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Diagnoses all customers of some files, with several threads and in bounded memory. */
public final class Batches {
  private Batches() {}

  static void diagnose(Diagnoser churnRx, Path folder, PrintStream out) throws IOException {
    // snippet: csv
    Mapping mapping = Mapping.read(folder.resolve("mapping.yaml"), churnRx.knowledge());
    List<Table> files = new ArrayList<>();
    for (String name : mapping.files()) { // a name may be a pattern, such as orders*.csv
      files.add(CsvTable.of(folder.resolve(name)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (MappedTables tables = mapping.bind(files, null)) { // null: the day that the mapping states
      Run.Recorder recorder = churnRx.recorder(); // reads twice, to see who shares what
      try (Stream<MappedCase> read = tables.stream()) {
        cases(read, rejection -> {}).forEach(recorder::note);
      }
      try (Stream<MappedCase> read = tables.stream();
          Stream<Outcome> outcomes =
              churnRx.diagnoseAll(
                  cases(read, rejection -> tell(rejection.problem(), out)),
                  recorder.toRun(),
                  threads,
                  2)) {
        outcomes.forEach(outcome -> show(outcome, out));
      }
    } finally {
      threads.shutdown();
    }
    // end
  }

  // snippet: outcomes
  private static Stream<CustomerCase> cases(Stream<MappedCase> read, Consumer<Rejection> listener) {
    return read.peek(found -> found.rejections().forEach(listener))
        .flatMap(found -> found.customerCase().stream());
  }

  private static void show(Outcome outcome, PrintStream out) {
    if (outcome instanceof Outcome.Diagnosed diagnosed) {
      out.println(DiagnosisText.in(Locale.ENGLISH).brief(diagnosed.diagnosis()));
    } else if (outcome instanceof Outcome.Rejected rejected) {
      rejected.problems().forEach(problem -> tell(problem, out));
    }
  }

  private static void tell(Problem problem, PrintStream out) {
    out.println("left out: " + problem.describe(Locale.ENGLISH));
  }

  // end
}
