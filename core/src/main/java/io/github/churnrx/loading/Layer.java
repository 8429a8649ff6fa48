package io.github.churnrx.loading;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one layer of knowledge.
 *
 * @param prefix what stands before a file's path in messages, empty for the shipped knowledge
 * @param files the files by their path within the layer
 */
public record Layer(String prefix, SortedMap<String, byte[]> files) {
  /** Copies the map. */
  public Layer {
    files = new TreeMap<>(files);
  }

  /** Returns how a file of this layer is called in messages. */
  String name(String file) {
    return prefix.isEmpty() ? file : prefix + "/" + file;
  }

  /** Fetches a layer when it is needed. */
  @FunctionalInterface
  public interface Source {
    /** Returns the layer. */
    Layer get();
  }
}
