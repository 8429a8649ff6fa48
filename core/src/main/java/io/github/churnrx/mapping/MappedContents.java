package io.github.churnrx.mapping;

import io.github.churnrx.facts.EventType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a mapping gives.
 *
 * @param customerFields the ids of the attributes of customers
 * @param signals the ids of the signals that are given as they are
 * @param streams the streams, each with the ids of its fields
 */
public record MappedContents(
    Set<String> customerFields, Set<String> signals, Map<EventType, Set<String>> streams) {
  /** Copies the sets. */
  public MappedContents {
    customerFields = Set.copyOf(customerFields);
    signals = Set.copyOf(signals);
    Map<EventType, Set<String>> copy = new EnumMap<>(EventType.class);
    streams.forEach((stream, fields) -> copy.put(stream, Set.copyOf(fields)));
    streams = Map.copyOf(copy);
  }
}
