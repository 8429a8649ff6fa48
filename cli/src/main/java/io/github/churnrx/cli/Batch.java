package io.github.churnrx.cli;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Rejection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Cases that one thread diagnoses and writes, in their order. */
final class Batch {
  private final List<MappedCase> entries;

  Batch(List<MappedCase> entries) {
    this.entries = entries;
  }

  /**
   * What became of a batch.
   *
   * @param text the diagnoses as they are written, without anything before or after; empty if none
   * @param rejections what was rejected
   * @param tally the counts
   */
  record Result(String text, List<Rejection> rejections, Tally tally) {}

  Result run(Diagnoser diagnoser, Run run, Rendering rendering, Consumer<Diagnosis> listener) {
    Iterator<Outcome> outcomes =
        diagnoser
            .diagnoseAll(entries.stream().map(MappedCase::found).filter(Objects::nonNull), run)
            .iterator();
    StringBuilder text = new StringBuilder();
    List<Rejection> rejections = new ArrayList<>();
    Tally tally = new Tally();
    for (MappedCase entry : entries) {
      List<Rejection> own = new ArrayList<>(entry.rejections());
      CustomerCase found = entry.found();
      boolean diagnosed = false;
      if (found != null) {
        Outcome outcome = outcomes.next();
        if (outcome instanceof Outcome.Diagnosed done) {
          diagnosed = true;
          tally.add(done.diagnosis());
          listener.accept(done.diagnosis());
          text.append(text.isEmpty() ? "" : rendering.separator());
          text.append(rendering.write(done.diagnosis()));
        } else if (outcome instanceof Outcome.Rejected rejected) {
          for (Problem problem : rejected.problems()) {
            own.add(new Rejection(entry.placed().apply(problem), "", found.id().value()));
          }
        }
      }
      if (entry.isCustomer() && !diagnosed) {
        tally.addRejectedCustomer();
      }
      tally.addRejections(own);
      rejections.addAll(own);
    }
    return new Result(text.toString(), rejections, tally);
  }
}
