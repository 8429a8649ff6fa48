package io.github.churnrx.io;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one piece of an input: a case, or the reasons why there is none. */
public sealed interface Parsed {

  /** Returns where the piece begins. */
  Location at();

  /**
   * A case.
   *
   * @param customerCase the case
   * @param at where it begins
   * @param places where its parts are
   */
  record Read(CustomerCase customerCase, Location at, CasePlaces places) implements Parsed {}

  /**
   * A piece that is no usable case; the pieces after it are read.
   *
   * @param id the customer's id; null if it could not be read
   * @param problems everything that is wrong, in the order of the text, at least one
   * @param raw what was read, as one line: JSON, or a damaged line as it is
   * @param at where it begins
   */
  record Rejected(@Nullable CustomerId id, List<Problem> problems, String raw, Location at)
      implements Parsed {
    /** Copies the problems. */
    public Rejected {
      problems = List.copyOf(problems);
    }

    /** Returns whose case it was, if that could be read. */
    public Optional<CustomerId> customer() {
      return Optional.ofNullable(id);
    }
  }

  /**
   * The end of what can be read: what follows is lost. Always the last piece.
   *
   * @param problem why
   */
  record Unreadable(Problem problem) implements Parsed {
    @Override
    public Location at() {
      return problem.at();
    }
  }
}
