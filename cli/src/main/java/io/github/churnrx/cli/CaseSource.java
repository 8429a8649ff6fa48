package io.github.churnrx.cli;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.MappedCase;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where cases come from. */
interface CaseSource extends Closeable {

  /** Starts reading from the first case. */
  Cases open() throws IOException;

  /** Returns whether it can be read more than once. */
  boolean isRepeatable();

  /** Returns whether it can tell what customers have in common. */
  boolean linksCustomers();

  /** Returns what there is to say about it. */
  List<Problem> notices();

  /** Returns the names of the inputs. */
  List<String> names();

  @Override
  default void close() throws IOException {
    // most sources hold nothing between two readings
  }

  /** Cases one after the other. */
  interface Cases extends Closeable {
    /** Returns the next case or rejected rows, or null at the end. */
    @Nullable MappedCase next() throws IOException;
  }
}
