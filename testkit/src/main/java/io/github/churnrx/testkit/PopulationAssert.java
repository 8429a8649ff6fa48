package io.github.churnrx.testkit;

import io.github.churnrx.Outcome;
import io.github.churnrx.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is expected of the diagnoses of many customers: at least one. */
public final class PopulationAssert {
  private static final int MOST = 20;

  private final List<Outcome> outcomes;

  PopulationAssert(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      throw Failures.of(
          Text.of("一个客户也没有：什么也没有检验", "there are no customers: nothing would be tested")
              .in(Language.now()));
    }
    this.outcomes = List.copyOf(outcomes);
  }

  /** Expects every case to be diagnosed. */
  public PopulationAssert hasNoRejected() {
    List<Outcome.Rejected> rejected =
        outcomes.stream()
            .filter(Outcome.Rejected.class::isInstance)
            .map(Outcome.Rejected.class::cast)
            .toList();
    if (!rejected.isEmpty()) {
      Locale locale = Language.now();
      String count = rejected.size() + " / " + outcomes.size();
      throw Failures.of(
          Text.of("被拒绝的案例：" + count, "rejected cases: " + count).in(locale)
              + rejected.stream()
                  .limit(MOST)
                  .flatMap(
                      one ->
                          one.problems().stream()
                              .map(
                                  p -> "\n  " + one.customer().value() + ": " + p.describe(locale)))
                  .collect(Collectors.joining()));
    }
    return this;
  }

  /**
   * Expects the diagnoses to be as approved.
   *
   * @see #isApproved(Path, Budget)
   */
  public PopulationAssert isApproved(Path file) {
    return isApproved(file, Budget.NONE);
  }

  /**
   * Expects no more than some diagnoses to differ from the approved ones in risk, main cause, grade
   * or first three actions. Customers who came or went count as well. With the system property
   * {@code churnrx.approve=true} the file is written instead.
   *
   * @param file a CSV file with a line for each customer, by id; keep it under version control
   * @param budget how many may differ
   * @throws AssertionError if more do, with what differs; also if the file is not there
   */
  public PopulationAssert isApproved(Path file, Budget budget) {
    SortedMap<String, Approval> found = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      Approval approval = Approval.of(outcome);
      if (found.put(approval.customer(), approval) != null) {
        throw Failures.of(Words.twice(approval.customer()).in(Language.now()));
      }
    }
    ApprovedFile approved = new ApprovedFile(file);
    if (ApprovedFile.isRenewed()) {
      approved.write(found);
      return this;
    }
    new ApprovalChanges(approved.read(), found).check(file, budget);
    return this;
  }
}
