package io.github.churnrx.measurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Parts of a sample with the same share of the outcome, always the same for the same sample. */
final class Folds {
  /** How many parts. */
  static final int COUNT = 5;

  private static final long SEED = 20_260_331L;

  private final int[] parts;

  private Folds(int[] parts) {
    this.parts = parts;
  }

  static Folds of(int size, BitSet came) {
    int[] parts = new int[size];
    for (boolean hit : new boolean[] {true, false}) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if (came.get(i) == hit) {
          places.add(i);
        }
      }
      Collections.shuffle(places, new Random(SEED));
      for (int i = 0; i < places.size(); i++) {
        parts[places.get(i)] = i % COUNT;
      }
    }
    return new Folds(parts);
  }

  /** Returns the customers of a part. */
  int[] in(int part) {
    return IntStream.range(0, parts.length).filter(i -> parts[i] == part).toArray();
  }

  /** Returns the customers of all other parts. */
  int[] outside(int part) {
    return IntStream.range(0, parts.length).filter(i -> parts[i] != part).toArray();
  }

  /** Returns for some customers, numbered anew, whose outcome came. */
  static BitSet select(BitSet came, int[] places) {
    BitSet selected = new BitSet();
    for (int i = 0; i < places.length; i++) {
      selected.set(i, came.get(places[i]));
    }
    return selected;
  }
}
