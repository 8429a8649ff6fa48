package io.github.churnrx;

import io.github.churnrx.store.Release;

/**
 * Is told what a {@link LiveChurnRx} does, by the thread that looks at the store. What it throws is
 * logged and goes no further.
 */
public interface LiveListener {

  /** From now on, calls diagnose with another version. */
  default void replaced(Release before, Release now) {}

  /**
   * The version that is current in the store, or the store, cannot be used; the last good version
   * stays. Told once, not at every look.
   */
  default void refused(Refusal refusal) {}

  /** After a refusal the store says again what is in use already. */
  default void recovered(Release release) {}
}
