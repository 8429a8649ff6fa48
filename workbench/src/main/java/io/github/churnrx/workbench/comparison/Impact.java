package io.github.churnrx.workbench.comparison;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.facts.CustomerCase;
import java.util.List;
import java.util.stream.Stream;

/**
 * What other knowledge changes for real customers. A customer is <em>changed</em> if the main
 * cause, the level of risk or the first action is another one, or if only one of the two can
 * diagnose the case. Immutable.
 *
 * @param beforeVersion the version of the knowledge in use
 * @param afterVersion the version of the other
 * @param customers how many were compared
 * @param rejected how many neither could diagnose; they are not among the customers
 * @param changed how many are changed
 * @param mainCause of how many the main cause is another one
 * @param risk of how many the level of risk is another one
 * @param firstAction of how many the first action is another one
 * @param otherActions of how many only further actions differ; they are not changed
 * @param value what all customers buy in a year, as far as it is known
 * @param changedValue what those buy that are changed
 * @param causes from which main cause to which, the most frequent first
 * @param risks from which level of risk to which, the most frequent first
 * @param firstActions from which first action to which, the most frequent first
 * @param tiers by tier, the best first
 * @param largest the changed customers who buy most, with reasons
 */
public record Impact(
    String beforeVersion,
    String afterVersion,
    long customers,
    long rejected,
    long changed,
    long mainCause,
    long risk,
    long firstAction,
    long otherActions,
    Amounts value,
    Amounts changedValue,
    List<Transition> causes,
    List<Transition> risks,
    List<Transition> firstActions,
    List<TierImpact> tiers,
    List<CustomerImpact> largest) {
  /** How many customers are told with reasons, unless somebody asks for another number. */
  public static final int USUAL_LARGEST = 20;

  /** Copies the lists. */
  public Impact {
    causes = List.copyOf(causes);
    risks = List.copyOf(risks);
    firstActions = List.copyOf(firstActions);
    tiers = List.copyOf(tiers);
    largest = List.copyOf(largest);
  }

  /**
   * Diagnoses customers with both. For several threads see {@link ImpactMeter}.
   *
   * @param before the knowledge in use
   * @param after the other
   * @param cases the customers, read once in their order; closed by the caller
   * @throws IllegalArgumentException if there is nobody to compare: that would prove nothing
   */
  public static Impact of(Diagnoser before, Diagnoser after, Stream<CustomerCase> cases) {
    KnowledgeDiff diff =
        KnowledgeDiff.of(
            KnowledgeSource.of(before.knowledge()), KnowledgeSource.of(after.knowledge()));
    ImpactMeter meter = new ImpactMeter(before, after, diff, USUAL_LARGEST);
    cases.forEachOrdered(customerCase -> meter.add(meter.compare(customerCase)));
    return meter.impact();
  }

  /** Returns which part of the customers is changed, 0 to 1. */
  public double share() {
    return (double) changed / customers;
  }

  /** Returns whether more customers are changed than the budget allows. */
  public boolean exceeds(Budget budget) {
    return budget.isExceeded(changed, customers);
  }
}
