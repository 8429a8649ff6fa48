package io.github.churnrx.io;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.names.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code that the expectation of a scenario names.
 *
 * @param kind of what it is the code
 * @param code the code
 * @param at where it is written
 */
record ScenarioName(Kind kind, String code, Location at) {

  enum Kind {
    CAUSE(ProblemCode.UNKNOWN_CAUSE),
    SYMPTOM(ProblemCode.UNKNOWN_SYMPTOM),
    ACTION(ProblemCode.UNKNOWN_ACTION),
    POLICY(ProblemCode.UNKNOWN_POLICY),
    ROLE(ProblemCode.UNKNOWN_ROLE),
    SOURCE(ProblemCode.UNKNOWN_SOURCE);

    final ProblemCode unknown;

    Kind(ProblemCode unknown) {
      this.unknown = unknown;
    }

    private List<String> known(Knowledge knowledge) {
      return switch (this) {
        case CAUSE -> knowledge.causes().stream().map(Cause::id).toList();
        case SYMPTOM ->
            Stream.concat(
                    knowledge.symptoms().stream().map(Symptom::id), Stream.of(Family.STATED.id()))
                .toList();
        case ACTION -> knowledge.actions().stream().map(Action::id).toList();
        case POLICY -> knowledge.policies().stream().map(Policy::id).toList();
        case ROLE -> knowledge.roles().stream().map(Role::id).toList();
        case SOURCE -> knowledge.catalogue().stream().map(Statement::id).toList();
      };
    }
  }

  /** Returns the problem that the knowledge has no such code. */
  Optional<Problem> problem(Knowledge knowledge) {
    List<String> known = kind.known(knowledge);
    boolean cannotKnow = kind == Kind.SOURCE && known.isEmpty();
    return cannotKnow || known.contains(code)
        ? Optional.empty()
        : Optional.of(kind.unknown.at(at, code, Nearest.remedy(code, known)));
  }
}
