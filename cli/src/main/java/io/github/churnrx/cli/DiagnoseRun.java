package io.github.churnrx.cli;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses the cases of a source. One thread reads and writes; the others diagnose and render
 * batches, of which only a few are under way at a time. Output and rejects come in the order of the
 * input, whatever the number of threads.
 */
final class DiagnoseRun {
  private static final int BATCH = 32;

  private final Diagnoser diagnoser;
  private final Rendering rendering;
  private final Voice voice;
  private final Console console;
  private final boolean quiet;
  private final int threads;
  private Consumer<Diagnosis> listener = diagnosis -> {};

  DiagnoseRun(
      Diagnoser diagnoser,
      Rendering rendering,
      Voice voice,
      Console console,
      boolean quiet,
      int threads) {
    this.diagnoser = diagnoser;
    this.rendering = rendering;
    this.voice = voice;
    this.console = console;
    this.quiet = quiet;
    this.threads = threads;
  }

  /** Tells every diagnosis to a listener, which is called by several threads at once. */
  DiagnoseRun listening(Consumer<Diagnosis> diagnoses) {
    listener = diagnoses;
    return this;
  }

  /** Prints notices. */
  void say(List<Problem> notices) {
    if (!quiet) {
      notices.forEach(notice -> console.remark(notice.describe(voice.locale())));
    }
  }

  /** Runs and returns the exit status. */
  int run(CaseSource source, @Nullable Path out, @Nullable Path rejectsFile) throws IOException {
    say(source.notices());
    try (DiagnosesOutput output = new DiagnosesOutput(rendering, out, console.out());
        RejectsFile rejects = new RejectsFile(rejectsFile, out, voice)) {
      Tally tally = write(source, output, rejects, out != null);
      if (!quiet) {
        new Summary(tally, voice).print(console.err());
        if (out != null) {
          console.remark(voice.say("结果  ", "Output  ") + out);
        }
        if (rejects.exists()) {
          console.remark(voice.say("被拒明细  ", "Rejects  ") + rejects.file());
        }
      }
      if (quiet && tally.rejectedRows() > 0) {
        console.remark(
            voice
                .say(
                    "churnrx: 有 %,d 行未采用，原因见 %s",
                    "churnrx: %,d rows left out; the reasons are in %s")
                .formatted(tally.rejectedRows(), rejects.file()));
      }
      return tally.rejectedRows() == 0 ? ExitCode.GOOD : ExitCode.REJECTED;
    } catch (DiagnosesOutput.ReaderGone e) {
      return ExitCode.GOOD;
    }
  }

  /** Diagnoses all cases, writes diagnoses and rejects, and counts. */
  Tally write(CaseSource source, DiagnosesOutput output, RejectsFile rejects, boolean outputIsFile)
      throws IOException {
    boolean watched = console.isTerminal() && outputIsFile && !quiet;
    Noted noted = note(source, watched);
    Tally tally = new Tally();
    try (CaseSource.Cases cases = new UniqueCases(source.open());
        Progress progress =
            new Progress(console, watched, voice.say("诊断", "Diagnosing"), noted.cases())) {
      diagnose(cases, noted.run(), output, rejects, tally, progress);
    }
    if (tally.read() == 0 && tally.rejectedRows() == 0) {
      String names = String.join(", ", source.names());
      throw new InputException(ProblemCode.NO_ROWS.at(Location.of(source.names().get(0)), names));
    }
    output.complete();
    rejects.complete();
    return tally;
  }

  /** What the cases of a run have in common, and how many there are; -1 if not counted. */
  private record Noted(Run run, long cases) {}

  /** Reads through the cases once to see who shares what with whom. */
  private Noted note(CaseSource source, boolean watched) throws IOException {
    if (!source.linksCustomers()) {
      return new Noted(Run.none(), -1);
    }
    if (!source.isRepeatable()) {
      if (!quiet) {
        console.remark(
            voice.say(
                "标准输入只能读一遍，因此不列出受同一原因波及的其他客户。",
                "Standard input can be read only once, so other exposed customers are not"
                    + " named."));
      }
      return new Noted(Run.none(), -1);
    }
    Run.Recorder recorder = diagnoser.recorder();
    long count = 0;
    try (CaseSource.Cases cases = new UniqueCases(source.open());
        Progress progress = new Progress(console, watched, voice.say("读取", "Reading"), -1)) {
      for (MappedCase next = cases.next(); next != null; next = cases.next()) {
        CustomerCase found = next.found();
        if (found != null) {
          recorder.note(found);
        }
        count++;
        progress.step(1);
      }
    }
    return new Noted(recorder.toRun(), count);
  }

  private void diagnose(
      CaseSource.Cases cases,
      Run run,
      DiagnosesOutput output,
      RejectsFile rejects,
      Tally tally,
      Progress progress)
      throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<Batch.Result>> underWay = new ArrayDeque<>();
      for (List<MappedCase> batch = take(cases); !batch.isEmpty(); batch = take(cases)) {
        if (underWay.size() >= 2 * threads) {
          finish(underWay.remove(), output, rejects, tally);
        }
        Batch work = new Batch(batch);
        underWay.add(executor.submit(() -> work.run(diagnoser, run, rendering, listener)));
        progress.step(batch.size());
      }
      while (!underWay.isEmpty()) {
        finish(underWay.remove(), output, rejects, tally);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static List<MappedCase> take(CaseSource.Cases cases) throws IOException {
    List<MappedCase> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH) {
      MappedCase next = cases.next();
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    return batch;
  }

  private static void finish(
      Future<Batch.Result> batch, DiagnosesOutput output, RejectsFile rejects, Tally tally)
      throws IOException {
    Batch.Result result;
    try {
      result = batch.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    output.write(result.text());
    rejects.write(result.rejections());
    tally.add(result.tally());
  }
}
