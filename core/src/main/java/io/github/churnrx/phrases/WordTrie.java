package io.github.churnrx.phrases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds all occurrences of many words in one pass over a text (Aho and Corasick 1975). Its states
 * are numbers and its transitions stand in one open hash table. Immutable and thread-safe.
 *
 * @param <V> what belongs to a word
 */
final class WordTrie<V> {
  private static final int ROOT = 0;
  private static final long FREE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] targets;
  private final int shift;
  private final int[] fallback;
  private final int[] lengths;
  private final int[] shorter;
  private final List<@Nullable V> values;

  /** Takes each occurrence of a word. */
  interface Occurrences<V> {
    void found(int begin, int end, V value);
  }

  /** Makes it of words, none of them empty. */
  WordTrie(SortedMap<String, V> words) {
    List<Map<Character, Integer>> children = new ArrayList<>();
    List<@Nullable V> held = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    addState(children, held, depths, 0);
    words.forEach(
        (word, value) -> {
          int state = ROOT;
          for (int i = 0; i < word.length(); i++) {
            Integer next = children.get(state).get(word.charAt(i));
            if (next == null) {
              next = children.size();
              children.get(state).put(word.charAt(i), next);
              addState(children, held, depths, i + 1);
            }
            state = next;
          }
          held.set(state, value);
        });
    int states = children.size();
    this.values = held;
    this.lengths = depths.stream().mapToInt(Integer::intValue).toArray();
    this.shift = Long.SIZE - 2 - (Integer.SIZE - Integer.numberOfLeadingZeros(states));
    this.keys = new long[1 << (Long.SIZE - shift)];
    this.targets = new int[keys.length];
    this.fallback = new int[states];
    this.shorter = new int[states];
    Arrays.fill(keys, FREE);
    for (int state = 0; state < states; state++) {
      for (Map.Entry<Character, Integer> child : children.get(state).entrySet()) {
        int slot = slot(state, child.getKey());
        keys[slot] = key(state, child.getKey());
        targets[slot] = child.getValue();
      }
    }
    linkFallbacks(children);
  }

  private static <V> void addState(
      List<Map<Character, Integer>> children,
      List<@Nullable V> held,
      List<Integer> depths,
      int depth) {
    children.add(new HashMap<>(4));
    held.add(null);
    depths.add(depth);
  }

  /** Links each state to the longest proper suffix of it that is a state, level by level. */
  private void linkFallbacks(List<Map<Character, Integer>> children) {
    Deque<Integer> queue = new ArrayDeque<>(children.get(ROOT).values());
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int suffix = fallback[state];
      shorter[state] = values.get(suffix) == null ? shorter[suffix] : suffix;
      children
          .get(state)
          .forEach(
              (c, child) -> {
                fallback[child] = next(suffix, c);
                queue.add(child);
              });
    }
  }

  /** Reports every occurrence of every word, by end, the longest first. */
  void find(String text, Occurrences<? super V> occurrences) {
    int state = ROOT;
    for (int i = 0; i < text.length(); i++) {
      state = next(state, text.charAt(i));
      for (int word = state; word != ROOT; word = shorter[word]) {
        V value = values.get(word);
        if (value != null) {
          occurrences.found(i + 1 - lengths[word], i + 1, value);
        }
      }
    }
  }

  private int next(int from, char c) {
    int state = from;
    while (true) {
      int slot = slot(state, c);
      if (keys[slot] != FREE) {
        return targets[slot];
      } else if (state == ROOT) {
        return ROOT;
      }
      state = fallback[state];
    }
  }

  private static long key(int state, char c) {
    return ((long) state << Character.SIZE) | c;
  }

  /** Returns the slot of a transition, or the free one where it would stand. */
  private int slot(int state, char c) {
    long key = key(state, c);
    int slot = (int) ((key * SPREAD) >>> shift);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
