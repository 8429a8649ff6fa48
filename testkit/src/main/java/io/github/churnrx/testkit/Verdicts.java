package io.github.churnrx.testkit;

/** Where failed expectations go: thrown at once, or collected. */
@FunctionalInterface
interface Verdicts {
  /** Throws the first. */
  Verdicts AT_ONCE =
      failure -> {
        throw Failures.of(
            failure.text(),
            failure.expected().in(failure.about().locale()),
            failure.found().in(failure.about().locale()));
      };

  void fail(Failure failure);

  /** Notes that something is expected. */
  default void expect() {}
}
