package io.github.churnrx.examples.population;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.examples.population.Planted.Truth;
import io.github.churnrx.knowledge.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A population, diagnosed under one condition.
 *
 * @param condition the condition
 * @param results what was found in whom
 */
record Measured(Condition condition, List<Result> results) {

  /**
   * What was found in one customer.
   *
   * @param planted the truth
   * @param diagnosis what was found
   */
  record Result(Planted planted, Diagnosis diagnosis) {

    Optional<String> main() {
      return diagnosis.mainCause().map(finding -> finding.cause().id());
    }

    /** Whether the main cause is one that was planted. */
    boolean right() {
      return main().filter(planted.causes()::contains).isPresent();
    }

    /** Whether a planted cause is among the first three that are possible at least. */
    boolean amongThree() {
      return named().stream().limit(3).anyMatch(planted.causes()::contains);
    }

    /** Returns the causes that are possible at least, best first. */
    List<String> named() {
      return diagnosis.causes().stream()
          .filter(finding -> finding.grade().isAtLeast(Grade.POSSIBLE))
          .map(CauseFinding::cause)
          .map(cause -> cause.id())
          .toList();
    }

    /** Whether a planted cause is named before all others, be it found or only possible. */
    boolean firstNamed() {
      return named().stream().limit(1).anyMatch(planted.causes()::contains);
    }

    boolean another() {
      return main().isPresent() && !right();
    }

    boolean undetermined() {
      return diagnosis.undetermined().isPresent();
    }

    /** Whether there is neither a cause nor a doubt: nobody would look at this customer. */
    boolean unnoticed() {
      return main().isEmpty() && !undetermined();
    }
  }

  Measured {
    results = List.copyOf(results);
  }

  /** Diagnoses a population under a condition. */
  static Measured of(Diagnoser diagnoser, List<Planted> population, Condition condition) {
    List<Result> results = new ArrayList<>();
    for (Planted planted : population) {
      results.add(new Result(planted, diagnoser.diagnose(condition.of(planted.dossier()))));
    }
    return new Measured(condition, results);
  }

  List<Result> explained() {
    return results.stream().filter(result -> result.planted().truth() == Truth.EXPLAINED).toList();
  }

  private Share share(Truth truth, Predicate<Result> what) {
    return only(result -> result.planted().truth() == truth, what);
  }

  /** Returns the share of those for whom something is so, among some. */
  Share only(Predicate<Result> whom, Predicate<Result> what) {
    List<Result> all = results.stream().filter(whom).toList();
    return new Share((int) all.stream().filter(what).count(), all.size());
  }

  Share topOne() {
    return share(Truth.EXPLAINED, Result::right);
  }

  Share firstNamed() {
    return share(Truth.EXPLAINED, Result::firstNamed);
  }

  Share topThree() {
    return share(Truth.EXPLAINED, Result::amongThree);
  }

  Share another() {
    return share(Truth.EXPLAINED, Result::another);
  }

  Share undetermined() {
    return share(Truth.EXPLAINED, Result::undetermined);
  }

  Share unnoticed() {
    return share(Truth.EXPLAINED, Result::unnoticed);
  }

  Share falseAlarms() {
    return share(Truth.HEALTHY, result -> result.main().isPresent());
  }

  Share unexplainedLeftOpen() {
    return share(Truth.UNEXPLAINED, result -> result.main().isEmpty());
  }
}
