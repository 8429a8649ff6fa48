package io.github.churnrx.prescription;

import io.github.churnrx.diagnosis.Assignee;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.signals.CaseSignals;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds who acts for a role: the role itself, or its fallback where it cannot. */
final class Roles {
  private final Knowledge knowledge;

  Roles(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  Assignee assign(String id, CaseSignals signals) {
    Role role = knowledge.role(id).orElseThrow();
    while (isUnavailable(role, signals) && role.fallback() != null) {
      role = knowledge.role(role.fallback()).orElseThrow();
    }
    return new Assignee(role, person(role, signals));
  }

  private static boolean isUnavailable(Role role, CaseSignals signals) {
    for (Condition condition : role.unless()) {
      if (condition.test().on(signals.of(condition.signal())) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String person(Role role, CaseSignals signals) {
    Template person = role.person();
    if (person == null || isUnavailable(role, signals)) {
      return null;
    }
    for (Signal signal : person.signals()) {
      if (!signals.of(signal).isKnown()) {
        return null;
      }
    }
    return person.fill(Locale.ROOT, name -> signals.of(knowledgeSignal(person, name)));
  }

  private static Signal knowledgeSignal(Template template, String id) {
    return template.signals().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
