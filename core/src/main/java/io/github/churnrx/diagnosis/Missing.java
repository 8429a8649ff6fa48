package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.List;

/**
 * A symptom that could not be judged, because something is not known.
 *
 * @param symptom the symptom's id
 * @param label its names
 * @param weight what it would weigh for the cause if it held (negative: against)
 * @param signals the signals whose values are not known
 * @param streams the event streams that a pattern would need
 */
public record Missing(
    String symptom, Text label, Decibans weight, List<Signal> signals, List<EventType> streams) {
  /** Copies the lists. */
  public Missing {
    signals = List.copyOf(signals);
    streams = List.copyOf(streams);
  }
}
