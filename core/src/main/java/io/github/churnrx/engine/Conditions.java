package io.github.churnrx.engine;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Knowledge;
import java.util.stream.Stream;

/** All conditions of knowledge, wherever they stand. */
public final class Conditions {
  private Conditions() {}

  /** Returns the conditions of symptoms, actions, policies and roles. */
  public static Stream<Condition> in(Knowledge knowledge) {
    return Stream.of(
            knowledge.symptoms().stream()
                .flatMap(s -> s.ways().stream())
                .flatMap(w -> w.conditions().stream()),
            knowledge.actions().stream()
                .flatMap(a -> a.indications().stream())
                .flatMap(i -> i.when().stream()),
            knowledge.policies().stream().flatMap(p -> p.when().stream()),
            knowledge.roles().stream().flatMap(r -> r.unless().stream()))
        .flatMap(all -> all);
  }
}
