package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Contact;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Policy.Kind;
import io.github.churnrx.validation.sets.Region;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A policy with what it comes to.
 *
 * @param policy the policy
 * @param touched the ids of the actions that it can withhold
 * @param regions where its conditions hold: one region, or of a policy that needs one of its
 *     conditions a region for each
 */
record PolicyRow(Policy policy, Set<String> touched, List<Region> regions) {

  static PolicyRow of(Policy policy, Knowledge knowledge) {
    Set<String> touched = new LinkedHashSet<>();
    for (Action action : knowledge.actions()) {
      if (touches(policy, action)) {
        touched.add(action.id());
      }
    }
    List<Region> regions =
        policy.kind() == Kind.REQUIRE
            ? policy.when().stream().map(one -> Region.of(List.of(one))).toList()
            : List.of(Region.of(policy.when()));
    return new PolicyRow(policy, touched, regions);
  }

  private static boolean touches(Policy policy, Action action) {
    return switch (policy.kind()) {
      case GIVE_UP ->
          policy.touches(action)
              && (!policy.stages().isEmpty()
                  || action.stage() == Stage.RETAIN
                  || action.stage() == Stage.WIN_BACK);
      case CONTACT_LIMIT -> policy.touches(action) && action.contact() != Contact.NONE;
      case WITHHOLD, REQUIRE, LIMIT -> policy.touches(action);
    };
  }

  boolean is(Kind kind) {
    return policy.kind() == kind;
  }

  /** Returns where the conditions hold that must all hold. */
  Region region() {
    return regions.get(0);
  }

  /** Returns whether it acts for all customers for whom another does. */
  boolean isForAllOf(PolicyRow other) {
    return ActionCase.isPart(other.policy.tiers(), policy.tiers());
  }
}
