package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Policy.Kind;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.validation.sets.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds policies that touch nothing, repeat others, or leave an action no way through. */
final class PolicyChecks implements Analysis {
  @Override
  public void look(Book book, Findings findings) {
    List<PolicyRow> policies = new ArrayList<>();
    for (Policy policy : book.knowledge().policies()) {
      PolicyRow row = PolicyRow.of(policy, book.knowledge());
      if (row.touched().isEmpty()) {
        findings.add(
            ProblemCode.POLICY_WITHOUT_ACTION.at(
                book.cell(TableSchema.POLICIES, policy.id(), range(policy)).at(), policy.id()));
      } else if (row.regions().stream().noneMatch(Region::isEmpty)) {
        policies.add(row);
      }
    }
    for (int i = 0; i < policies.size(); i++) {
      for (PolicyRow earlier : policies.subList(0, i)) {
        compare(book, earlier, policies.get(i), findings);
      }
    }
    for (PolicyRow policy : policies) {
      if (policy.is(Kind.WITHHOLD)) {
        alwaysWithheld(book, policy, findings);
      }
    }
  }

  /** Returns the column that keeps a policy from touching anything. */
  private static String range(Policy policy) {
    if (!policy.actions().isEmpty()) {
      return "actions";
    }
    return policy.contacts().isEmpty() ? "stage" : "contact";
  }

  private static Location at(Book book, PolicyRow row) {
    return row.policy().when().isEmpty()
        ? book.cell(TableSchema.POLICIES, row.policy().id(), "id").at()
        : row.policy().when().get(0).at();
  }

  private static void compare(Book book, PolicyRow earlier, PolicyRow later, Findings findings) {
    if (isShadowed(earlier, later)) {
      findings.add(
          ProblemCode.SHADOWED_POLICY.at(
              at(book, later), later.policy().id(), earlier.policy().id(), at(book, earlier)));
      return;
    }
    Optional<String> both =
        later.touched().stream().filter(earlier.touched()::contains).findFirst();
    if (both.isPresent() && leavesNoWay(earlier, later)) {
      findings.add(
          ProblemCode.CONTRADICTORY_POLICIES.at(
              at(book, later),
              later.policy().id(),
              earlier.policy().id(),
              at(book, earlier),
              both.get()));
    }
  }

  /** Returns whether whatever the later policy could withhold, the earlier one has withheld. */
  private static boolean isShadowed(PolicyRow earlier, PolicyRow later) {
    if (!earlier.touched().containsAll(later.touched()) || !earlier.isForAllOf(later)) {
      return false;
    }
    return switch (later.policy().kind()) {
      case GIVE_UP -> false; // that somebody is let go is a finding of its own
      case WITHHOLD -> earlier.is(Kind.WITHHOLD) && later.region().implies(earlier.region());
      case REQUIRE ->
          earlier.is(Kind.REQUIRE)
              && earlier.regions().stream()
                  .allMatch(one -> later.regions().stream().anyMatch(one::implies));
      case LIMIT, CONTACT_LIMIT ->
          earlier.is(later.policy().kind())
              && earlier.policy().max() <= later.policy().max()
              && earlier.policy().days() >= later.policy().days()
              && later.region().implies(earlier.region());
    };
  }

  /** Returns whether what one policy needs is what the other forbids, or needs otherwise. */
  private static boolean leavesNoWay(PolicyRow one, PolicyRow other) {
    if (one.is(Kind.REQUIRE) && other.is(Kind.REQUIRE)) {
      boolean meet =
          one.regions().stream().anyMatch(a -> other.regions().stream().anyMatch(a::meets));
      return !meet && (one.isForAllOf(other) || other.isForAllOf(one));
    }
    return forbids(one, other) || forbids(other, one);
  }

  private static boolean forbids(PolicyRow withholding, PolicyRow requiring) {
    return withholding.is(Kind.WITHHOLD)
        && requiring.is(Kind.REQUIRE)
        && withholding.isForAllOf(requiring)
        && requiring.regions().stream().allMatch(one -> one.implies(withholding.region()));
  }

  /** Reports rows of actions that apply only where a policy withholds the action. */
  private static void alwaysWithheld(Book book, PolicyRow policy, Findings findings) {
    for (Action action : book.knowledge().actions()) {
      if (!policy.touched().contains(action.id())) {
        continue;
      }
      for (Action.Indication row : action.indications()) {
        ActionCase one = new ActionCase(action, row);
        if (!one.region().isEmpty()
            && !row.when().isEmpty()
            && ActionCase.isPart(row.tiers(), policy.policy().tiers())
            && one.region().implies(policy.region())) {
          findings.add(
              ProblemCode.ALWAYS_WITHHELD.at(
                  row.when().get(0).at(), action.id(), policy.policy().id(), at(book, policy)));
        }
      }
    }
  }
}
