package io.github.churnrx.diagnosis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to do.
 *
 * @param actions the actions in the order in which they are to be done
 * @param withheld the actions that a policy overruled
 * @param giveUps the policies by which the customer would be let go; a person must confirm it
 */
public record Prescription(
    List<Recommendation> actions, List<Withheld> withheld, List<PolicyDecision> giveUps) {

  /** Copies the lists. */
  public Prescription {
    actions = List.copyOf(actions);
    withheld = List.copyOf(withheld);
    giveUps = List.copyOf(giveUps);
  }

  /** Returns what not to do, without repetition, in the order of the actions. */
  public List<String> cautions(Locale locale) {
    Set<String> cautions = new LinkedHashSet<>();
    actions.forEach(action -> action.avoid(locale).ifPresent(cautions::add));
    return List.copyOf(cautions);
  }
}
