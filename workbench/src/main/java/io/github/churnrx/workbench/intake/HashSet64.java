package io.github.churnrx.workbench.intake;

/** A set of the hashes of texts, so compact that whole columns fit. */
final class HashSet64 {
  private static final int MOST = 1 << 21;

  private long[] slots = new long[1 << 8];
  private int size;
  private boolean full;

  /** Adds a text and returns whether it was not there yet; once full, nothing is added. */
  boolean add(String text) {
    long hash = hash(text);
    int at = find(slots, hash);
    if (slots[at] != 0) {
      return false;
    }
    if (size >= MOST) {
      full = true;
      return true;
    }
    slots[at] = hash;
    if (++size * 2 > slots.length) {
      long[] wider = new long[slots.length * 2];
      for (long one : slots) {
        if (one != 0) {
          wider[find(wider, one)] = one;
        }
      }
      slots = wider;
    }
    return true;
  }

  int size() {
    return size;
  }

  /** Returns whether texts were left out because there are too many. */
  boolean isFull() {
    return full;
  }

  /** Returns how many members another set has too. */
  int shared(HashSet64 other) {
    int shared = 0;
    for (long one : slots) {
      if (one != 0 && other.slots[find(other.slots, one)] != 0) {
        shared++;
      }
    }
    return shared;
  }

  private static int find(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash ^ hash >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = at + 1 & mask;
    }
    return at;
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 29;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
