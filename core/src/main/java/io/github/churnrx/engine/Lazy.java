package io.github.churnrx.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and once only. Thread-safe. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T there = made;
    if (there != null) {
      return there;
    }
    synchronized (this) {
      there = made;
      if (there == null) {
        there = maker.get();
        made = there;
      }
      return there;
    }
  }
}
