package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded randomness. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Returns true so many times in a hundred. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Returns a whole number, both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  final <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  /** Returns some different ones in random order. */
  <T> List<T> some(List<T> from, int least, int most) {
    List<T> shuffled = shuffled(from);
    return shuffled.subList(0, Math.min(shuffled.size(), between(least, most)));
  }

  <T> List<T> shuffled(List<T> from) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
