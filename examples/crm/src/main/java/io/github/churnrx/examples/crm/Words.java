package io.github.churnrx.examples.crm;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Knowledge;
import java.util.List;
import java.util.Locale;

/**
 * What the pages say beyond what a diagnosis says itself, in one language.
 *
 * @param knowledge knows the names of tiers, roles and actions
 * @param locale the language
 */
public record Words(Knowledge knowledge, Locale locale) {
  /** Returns the risk in the CRM's words, as the view of the list has it. */
  public Risk risk(Diagnosis found) {
    Risk level = found.risk().map(risk -> Risk.valueOf(risk.level().name())).orElse(Risk.LOST);
    Risk listed = level == Risk.USUAL && found.isAtRisk() ? Risk.RAISED : level;
    return found.isRiskUnjudged() ? Risk.UNKNOWN : listed;
  }

  /** Returns the name of a tier. */
  public String tier(String id) {
    return knowledge.tier(id).map(tier -> tier.label().in(locale)).orElse(id);
  }

  /** Returns the name of a role. */
  public String role(String id) {
    return knowledge.role(id).map(role -> role.label().in(locale)).orElse(id);
  }

  /** Returns an action in words, whether or not it is advised. */
  public String action(Diagnosis found, String id) {
    return knowledge.action(id).map(action -> found.fill(action.label(), locale)).orElse(id);
  }

  /** Returns the others that are exposed as well, as far as they are named. */
  public List<String> exposed(Diagnosis found) {
    return found.exposures().stream()
        .flatMap(one -> one.customers().stream())
        .map(CustomerId::value)
        .toList();
  }
}
