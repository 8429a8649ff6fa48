package io.github.churnrx.cli;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.workbench.comparison.Impact;
import io.github.churnrx.workbench.comparison.ImpactMeter;
import io.github.churnrx.workbench.comparison.ImpactMeter.Compared;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Diagnoses the cases of a source with two versions of knowledge in one pass. One thread reads and
 * counts; the others diagnose batches, of which only a few are under way at a time.
 */
final class ImpactRun {
  private static final int BATCH = 32;

  private final ImpactMeter meter;
  private final Console console;
  private final Voice voice;
  private final boolean quiet;
  private final int threads;
  private long unreadable;

  ImpactRun(ImpactMeter meter, Console console, Voice voice, boolean quiet, int threads) {
    this.meter = meter;
    this.console = console;
    this.voice = voice;
    this.quiet = quiet;
    this.threads = threads;
  }

  /** Returns how many customers could not be read and so were not compared. */
  long unreadable() {
    return unreadable;
  }

  /** Runs and returns what it measured. */
  Impact run(CaseSource source) throws IOException {
    boolean watched = console.isTerminal() && !quiet;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (CaseSource.Cases cases = new UniqueCases(source.open());
        Progress progress = new Progress(console, watched, voice.say("比较", "Comparing"), -1)) {
      Deque<Future<List<Compared>>> underWay = new ArrayDeque<>();
      for (List<CustomerCase> batch = take(cases); !batch.isEmpty(); batch = take(cases)) {
        if (underWay.size() >= 2 * threads) {
          finish(underWay.remove());
        }
        List<CustomerCase> work = batch;
        underWay.add(executor.submit(() -> work.stream().map(meter::compare).toList()));
        progress.step(batch.size());
      }
      while (!underWay.isEmpty()) {
        finish(underWay.remove());
      }
    } finally {
      executor.shutdownNow();
    }
    if (meter.seen() == 0 && unreadable == 0) {
      String names = String.join(", ", source.names());
      throw new InputException(ProblemCode.NO_ROWS.at(Location.of(source.names().get(0)), names));
    }
    try {
      return meter.impact();
    } catch (IllegalArgumentException nobody) {
      long rejected = meter.seen() + unreadable;
      throw Failure.usage(
          "没有可以比较的客户：" + rejected + " 位都不能诊断，请用 churnrx diagnose 查看原因",
          "there is no customer to compare: all "
              + rejected
              + " are rejected; churnrx diagnose tells why");
    }
  }

  private List<CustomerCase> take(CaseSource.Cases cases) throws IOException {
    List<CustomerCase> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH) {
      MappedCase next = cases.next();
      if (next == null) {
        break;
      }
      CustomerCase found = next.found();
      if (found != null) {
        batch.add(found);
      } else if (next.isCustomer()) {
        unreadable++;
      }
    }
    return batch;
  }

  private void finish(Future<List<Compared>> batch) throws IOException {
    try {
      batch.get().forEach(meter::add);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
