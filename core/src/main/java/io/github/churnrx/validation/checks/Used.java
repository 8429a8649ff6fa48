package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the parts of knowledge make use of. */
final class Used {
  private final Knowledge knowledge;
  private final Set<String> signals = new HashSet<>();

  Used(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Symptom symptom : knowledge.symptoms()) {
      symptom.ways().forEach(way -> way.conditions().forEach(c -> signals.add(c.signal().id())));
      symptom.text().signals().forEach(signal -> signals.add(signal.id()));
    }
    for (Action action : knowledge.actions()) {
      action.indications().forEach(row -> row.when().forEach(c -> signals.add(c.signal().id())));
      action.label().signals().forEach(signal -> signals.add(signal.id()));
      ifThere(action.avoid(), avoid -> avoid.signals().forEach(s -> signals.add(s.id())));
    }
    knowledge
        .policies()
        .forEach(
            policy -> {
              policy.when().forEach(c -> signals.add(c.signal().id()));
              policy.reason().signals().forEach(signal -> signals.add(signal.id()));
            });
    for (Role role : knowledge.roles()) {
      role.unless().forEach(c -> signals.add(c.signal().id()));
      ifThere(role.person(), person -> person.signals().forEach(s -> signals.add(s.id())));
    }
  }

  boolean signals(Signal signal) {
    return signals.contains(signal.id());
  }

  Set<String> roles() {
    Set<String> roles = new HashSet<>();
    knowledge
        .actions()
        .forEach(action -> action.indications().forEach(row -> roles.add(row.role())));
    knowledge.signals().forEach(s -> s.inquiry().ifPresent(ask -> roles.add(ask.role())));
    knowledge.causes().forEach(cause -> ifThere(cause.role(), roles::add));
    knowledge.checks().forEach(check -> ifThere(check.role(), roles::add));
    knowledge.roles().forEach(role -> ifThere(role.fallback(), roles::add));
    return roles;
  }

  Set<String> tiers() {
    Set<String> tiers = new HashSet<>();
    knowledge
        .actions()
        .forEach(action -> action.indications().forEach(row -> tiers.addAll(row.tiers())));
    knowledge.policies().forEach(policy -> tiers.addAll(policy.tiers()));
    return tiers;
  }

  private static <T> void ifThere(@Nullable T one, Consumer<T> use) {
    if (one != null) {
      use.accept(one);
    }
  }
}
