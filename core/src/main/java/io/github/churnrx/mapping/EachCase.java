package io.github.churnrx.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Hands out case after case. Not thread-safe. */
final class EachCase implements Iterator<MappedCase> {
  private final MappedCases cases;
  private @Nullable MappedCase next;
  private boolean ended;

  EachCase(MappedCases cases) {
    this.cases = cases;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = cases.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public MappedCase next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    MappedCase found = next;
    next = null;
    return found;
  }

  /** Ends the reading. */
  void close() {
    try {
      cases.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
