package io.github.churnrx.engine;

import io.github.churnrx.evidence.Raised;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.prescription.Advised;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.List;

/** The one fact of a session that holds all signals; rules note here what they raise and advise. */
public final class CaseFact {
  private final CaseSignals signals;
  private final Raised raised;
  private final List<Advised> advised = new ArrayList<>();

  CaseFact(CaseSignals signals, int symptoms) {
    this.signals = signals;
    this.raised = new Raised(symptoms);
  }

  /** Returns the signals. */
  public CaseSignals signals() {
    return signals;
  }

  /** Returns the value of the signal at a place of the index. */
  public Value at(int place) {
    return signals.at(place);
  }

  /** Returns what was raised. */
  public Raised raised() {
    return raised;
  }

  /** Notes that a prescription row fired. */
  public void advise(Advised row) {
    advised.add(row);
  }

  List<Advised> advised() {
    return advised;
  }
}
