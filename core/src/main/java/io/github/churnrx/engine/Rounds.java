package io.github.churnrx.engine;

import java.util.List;

/** Runs the rules of a knowledge base over one case, in two rounds. */
public interface Rounds extends AutoCloseable {

  /** Raises symptoms on the case. */
  void diagnose();

  /** Advises actions on the case, for what was found. */
  void prescribe(List<Finding> findings);

  @Override
  void close();
}
