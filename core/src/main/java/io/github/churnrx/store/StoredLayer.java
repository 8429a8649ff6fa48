package io.github.churnrx.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One layer of published knowledge.
 *
 * @param name what stands before a file's path in messages; empty for the shipped knowledge
 * @param files the files by their path within the layer, with {@code /} between folders
 */
public record StoredLayer(String name, SortedMap<String, byte[]> files) {

  /** Copies the map. */
  public StoredLayer {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
