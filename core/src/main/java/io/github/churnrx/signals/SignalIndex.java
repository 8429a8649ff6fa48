package io.github.churnrx.signals;

import io.github.churnrx.knowledge.Signal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the signals of a knowledge base, so that values can stand in an array. */
public final class SignalIndex {
  private final List<Signal> signals;
  private final Map<String, Integer> places = new HashMap<>();

  /** Numbers signals in their order. */
  public SignalIndex(Collection<Signal> signals) {
    this.signals = List.copyOf(signals);
    for (Signal signal : this.signals) {
      places.put(signal.id(), places.size());
    }
  }

  /** Returns how many signals there are. */
  public int size() {
    return signals.size();
  }

  /** Returns the signal at a place. */
  public Signal at(int place) {
    return signals.get(place);
  }

  /** Returns the place of a signal, or -1 if there is none of that id. */
  public int place(String id) {
    return places.getOrDefault(id, -1);
  }
}
