package io.github.churnrx.prescription;

import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Prescription;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Contact;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.signals.CaseSignals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Applies the policies, one after the other, to the actions that are left. */
final class Policies {
  private final Knowledge knowledge;

  Policies(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  Prescription apply(CaseSignals signals, List<Recommendation> advised) {
    List<Recommendation> actions = new ArrayList<>(advised);
    List<Withheld> withheld = new ArrayList<>();
    List<PolicyDecision> giveUps = new ArrayList<>();
    for (Policy policy : knowledge.policies()) {
      if (!isFor(policy, signals)) {
        continue;
      }
      boolean holds = Readings.hold(policy.when(), signals);
      switch (policy.kind()) {
        case GIVE_UP -> {
          if (holds) {
            giveUps.add(decision(policy, signals));
            withhold(actions, withheld, policy, signals, a -> isGivenUp(policy, a));
          }
        }
        case WITHHOLD -> {
          if (holds) {
            withhold(actions, withheld, policy, signals, policy::touches);
          }
        }
        case REQUIRE -> {
          if (!Readings.anyHolds(policy.when(), signals)) {
            withhold(actions, withheld, policy, signals, policy::touches);
          }
        }
        case LIMIT -> {
          if (holds) {
            limit(actions, withheld, policy, signals, policy.max(), policy::touches);
          }
        }
        case CONTACT_LIMIT -> {
          if (holds) {
            int left = Math.max(0, policy.max() - contacts(policy, signals));
            limit(actions, withheld, policy, signals, left, a -> isContact(policy, a));
          }
        }
      }
    }
    return new Prescription(actions, withheld, giveUps);
  }

  private static boolean isFor(Policy policy, CaseSignals signals) {
    Tier tier = signals.tier();
    return policy.tiers().isEmpty()
        || policy.tiers().contains(tier == null ? Tier.UNKNOWN : tier.id());
  }

  private static boolean isGivenUp(Policy policy, Action action) {
    boolean meant =
        !policy.stages().isEmpty()
            || action.stage() == Stage.RETAIN
            || action.stage() == Stage.WIN_BACK;
    return meant && policy.touches(action);
  }

  private static boolean isContact(Policy policy, Action action) {
    return action.contact() != Contact.NONE && policy.touches(action);
  }

  private static void withhold(
      List<Recommendation> actions,
      List<Withheld> withheld,
      Policy policy,
      CaseSignals signals,
      Predicate<Action> touched) {
    limit(actions, withheld, policy, signals, 0, touched);
  }

  /** Keeps the first so many of the touched actions and withholds the others. */
  private static void limit(
      List<Recommendation> actions,
      List<Withheld> withheld,
      Policy policy,
      CaseSignals signals,
      int most,
      Predicate<Action> touched) {
    int kept = 0;
    for (Iterator<Recommendation> all = actions.iterator(); all.hasNext(); ) {
      Recommendation action = all.next();
      if (touched.test(action.action()) && ++kept > most) {
        all.remove();
        withheld.add(new Withheld(action, decision(policy, signals)));
      }
    }
  }

  /** Counts the contacts on record within the days of a contact limit. */
  private int contacts(Policy policy, CaseSignals signals) {
    LocalDate after = signals.customerCase().asOf().minusDays(policy.days());
    int count = 0;
    for (Event event : signals.customerCase().events(EventType.ACTIONS_TAKEN)) {
      if (event.date().isAfter(after)) {
        count +=
            knowledge
                .action(((ActionTaken) event).action())
                .filter(action -> isContact(policy, action))
                .map(action -> 1)
                .orElse(0);
      }
    }
    return count;
  }

  private static PolicyDecision decision(Policy policy, CaseSignals signals) {
    return new PolicyDecision(policy, Readings.of(signals, policy.when(), policy.reason()));
  }
}
