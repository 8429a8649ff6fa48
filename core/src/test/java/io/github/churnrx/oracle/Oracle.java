package io.github.churnrx.oracle;

import io.github.churnrx.facts.CustomerCase;
import java.util.List;
import java.util.Map;

/** Diagnoses by going through the knowledge files cell by cell. */
final class Oracle {
  private final Book book;
  private final Tally tally;

  Oracle(Map<String, String> files, Tally tally) {
    this.book = new Book(files);
    this.tally = tally;
  }

  List<String> diagnose(CustomerCase customerCase) {
    Signals signals = new Signals(book, customerCase, tally);
    Causes causes = new Causes(book, signals, tally);
    Prescription prescription = new Prescription(book, signals, causes, tally);
    Policies policies = new Policies(book, signals, prescription.actions(), tally);
    Roles roles = new Roles(book, signals, tally);

    Transcript transcript = new Transcript();
    transcript.standing(signals.standing().status().name(), signals.standing().tier());
    causes.write(transcript);
    for (Advice a : policies.actions()) {
      String who = roles.assign(a.role(book));
      transcript.action(a.id(), a.priority(), prescription.dueOf(a), who, a.because());
      tally.note("action for " + a.because().get(0).replaceAll("^C.*", "a cause"));
    }
    for (Policies.Withheld w : policies.withheld()) {
      Advice a = w.advice();
      String who = roles.assign(a.role(book));
      transcript.withheld(
          w.policy(), a.id(), a.priority(), prescription.dueOf(a), who, a.because());
    }
    policies.giveUps().forEach(transcript::giveUp);
    signals
        .all()
        .keySet()
        .forEach(id -> transcript.value(id, signals.shown(id), signals.isGiven(id)));
    return transcript.lines();
  }
}
