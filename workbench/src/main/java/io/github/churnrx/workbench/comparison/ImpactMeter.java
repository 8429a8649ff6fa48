package io.github.churnrx.workbench.comparison;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures what other knowledge changes for customers, in memory that does not grow with their
 * number. {@link #compare} may run in several threads; {@link #add} and {@link #impact} are called
 * by one.
 */
public final class ImpactMeter {
  private static final int LOWEST_RANK = Integer.MAX_VALUE;
  private static final Text NO_TIER = Text.of("层级不明", "tier not known");

  private final Diagnoser before;
  private final Diagnoser after;
  private final KnowledgeDiff diff;
  private final int top;
  private final Map<String, String> renamed;
  private final PriorityQueue<Ranked> largest = new PriorityQueue<>(Ranked.SMALLEST_FIRST);
  private final Transitions causes = new Transitions();
  private final Transitions risks = new Transitions();
  private final Transitions firstActions = new Transitions();
  private final Map<String, TierCount> tiers = new HashMap<>();
  private long customers;
  private long rejected;
  private long changed;
  private long otherActions;
  private Amounts value = Amounts.NONE;
  private Amounts changedValue = Amounts.NONE;

  /**
   * Starts with no customers.
   *
   * @param before the knowledge in use
   * @param after the other
   * @param diff what they say differently
   * @param top how many customers to tell with reasons, at least none
   */
  public ImpactMeter(Diagnoser before, Diagnoser after, KnowledgeDiff diff, int top) {
    this.before = before;
    this.after = after;
    this.diff = diff;
    this.top = top;
    Map<String, String> replaced = new HashMap<>(before.knowledge().replacedCauses());
    replaced.putAll(after.knowledge().replacedCauses());
    this.renamed = replaced;
  }

  /** One customer, diagnosed twice. Immutable. */
  public static final class Compared {
    private final CustomerCase customerCase;
    private final Verdict was;
    private final Verdict is;
    private final @Nullable Tier tier;
    private final @Nullable Diagnosis old;
    private final @Nullable Diagnosis now;

    private Compared(
        CustomerCase customerCase,
        Verdict was,
        Verdict is,
        @Nullable Diagnosis old,
        @Nullable Diagnosis now) {
      this.customerCase = customerCase;
      this.was = was;
      this.is = is;
      Diagnosis known = old == null ? now : old;
      this.tier = known == null ? null : known.tier().orElse(null);
      boolean keeps = isChanged();
      this.old = keeps ? old : null;
      this.now = keeps ? now : null;
    }

    /** Returns whether neither could diagnose the case. */
    public boolean isRejected() {
      return was.rejected() && is.rejected();
    }

    /** Returns whether the main cause, the level of risk or the first action is another one. */
    public boolean isChanged() {
      return !was.isLike(is);
    }

    private @Nullable Money annualValue() {
      return customerCase.customer().annualValue();
    }
  }

  /** Diagnoses a customer with both. Thread-safe. */
  public Compared compare(CustomerCase customerCase) {
    Diagnosis old = diagnosis(before, customerCase, after.knowledge());
    Diagnosis now = diagnosis(after, customerCase, before.knowledge());
    return new Compared(
        customerCase,
        old == null ? Verdict.REJECTED : Verdict.of(old, renamed),
        now == null ? Verdict.REJECTED : Verdict.of(now, renamed),
        old,
        now);
  }

  private static @Nullable Diagnosis diagnosis(
      Diagnoser diagnoser, CustomerCase customerCase, Knowledge other) {
    try {
      return diagnoser.diagnose(known(customerCase, diagnoser.knowledge(), other));
    } catch (RejectedCaseException e) {
      return null;
    }
  }

  /** Returns the case without the signals that only the other knowledge has. */
  private static CustomerCase known(CustomerCase given, Knowledge own, Knowledge other) {
    List<String> foreign =
        given.signals().keySet().stream()
            .filter(id -> own.signal(id).isEmpty() && other.signal(id).isPresent())
            .toList();
    if (foreign.isEmpty()) {
      return given;
    }
    CustomerCase.Builder builder = given.toBuilder();
    foreign.forEach(builder::withoutSignal);
    return builder.build();
  }

  /** Counts a customer. */
  public void add(Compared compared) {
    if (compared.isRejected()) {
      rejected++;
      return;
    }
    customers++;
    Money money = compared.annualValue();
    value = value.plus(money);
    boolean isChanged = compared.isChanged();
    TierCount tier = tiers.computeIfAbsent(idOf(compared.tier), id -> new TierCount(compared.tier));
    tier.add(money, isChanged);
    if (isChanged) {
      changed++;
      changedValue = changedValue.plus(money);
      causes.add(compared, Verdict::mainCause, Verdict::cause);
      risks.add(compared, Verdict::riskLevel, Verdict::risk);
      firstActions.add(compared, Verdict::firstAction, Verdict::action);
      keep(compared);
    } else if (!compared.was.actions().equals(compared.is.actions())) {
      otherActions++;
    }
  }

  private static String idOf(@Nullable Tier tier) {
    return tier == null ? "" : tier.id();
  }

  private void keep(Compared compared) {
    largest.add(new Ranked(compared, customers));
    if (largest.size() > top) {
      largest.remove();
    }
  }

  /** Returns how many were counted so far, those that nobody could diagnose included. */
  public long seen() {
    return customers + rejected;
  }

  /**
   * Returns what was measured.
   *
   * @throws IllegalArgumentException if there is nobody to compare: that would prove nothing
   */
  public Impact impact() {
    if (customers == 0) {
      throw new IllegalArgumentException("no customers");
    }
    Reasons reasons = new Reasons(diff, renamed);
    return new Impact(
        before.knowledge().version(),
        after.knowledge().version(),
        customers,
        rejected,
        changed,
        causes.customers(),
        risks.customers(),
        firstActions.customers(),
        otherActions,
        value,
        changedValue,
        causes.list(),
        risks.list(),
        firstActions.list(),
        tiers.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> entry.getValue().rank()))
            .map(entry -> entry.getValue().toImpact(entry.getKey()))
            .toList(),
        largest.stream()
            .sorted(Ranked.SMALLEST_FIRST.reversed())
            .map(ranked -> told(ranked.compared(), reasons))
            .toList());
  }

  private static CustomerImpact told(Compared compared, Reasons reasons) {
    Customer customer = compared.customerCase.customer();
    return new CustomerImpact(
        compared.customerCase.id(),
        customer.name(),
        compared.tier == null ? null : compared.tier.label(),
        customer.annualValue(),
        ChangeLines.of(compared.was, compared.is, compared.old, compared.now),
        compared.old == null || compared.now == null
            ? List.of()
            : reasons.of(compared.old, compared.now, compared.was, compared.is));
  }

  /**
   * A changed customer by importance: annual value, then tier, then place in the input.
   *
   * @param compared the customer
   * @param place how many came before
   */
  private record Ranked(Compared compared, long place) {
    static final Comparator<Ranked> SMALLEST_FIRST =
        Comparator.comparing(Ranked::worth)
            .thenComparing(Comparator.comparingInt(Ranked::rank).reversed())
            .thenComparing(Comparator.comparingLong(Ranked::place).reversed());

    private BigDecimal worth() {
      Money money = compared.annualValue();
      return money == null ? BigDecimal.ONE.negate() : money.amount();
    }

    private int rank() {
      return compared.tier == null ? LOWEST_RANK : compared.tier.rank();
    }
  }

  /** Counts of one tier. */
  private static final class TierCount {
    private final @Nullable Tier tier;
    private long customers;
    private long changed;
    private Amounts value = Amounts.NONE;
    private Amounts changedValue = Amounts.NONE;

    TierCount(@Nullable Tier tier) {
      this.tier = tier;
    }

    int rank() {
      return tier == null ? LOWEST_RANK : tier.rank();
    }

    void add(@Nullable Money money, boolean isChanged) {
      customers++;
      value = value.plus(money);
      if (isChanged) {
        changed++;
        changedValue = changedValue.plus(money);
      }
    }

    TierImpact toImpact(String id) {
      Text label = tier == null ? NO_TIER : tier.label();
      return new TierImpact(id, label, customers, changed, value, changedValue);
    }
  }

  /** Counts from what to what. */
  private static final class Transitions {
    private final Map<List<String>, Transition> counts = new HashMap<>();

    void add(Compared compared, Function<Verdict, String> code, Function<Verdict, Text> label) {
      String was = code.apply(compared.was);
      String is = code.apply(compared.is);
      if (was.equals(is)) {
        return;
      }
      Transition old = counts.get(List.of(was, is));
      counts.put(
          List.of(was, is),
          new Transition(
              was,
              is,
              old == null ? label.apply(compared.was) : old.beforeLabel(),
              old == null ? label.apply(compared.is) : old.afterLabel(),
              old == null ? 1 : old.customers() + 1,
              (old == null ? Amounts.NONE : old.value()).plus(compared.annualValue())));
    }

    long customers() {
      return counts.values().stream().mapToLong(Transition::customers).sum();
    }

    List<Transition> list() {
      return counts.values().stream()
          .sorted(
              Comparator.comparingLong(Transition::customers)
                  .reversed()
                  .thenComparing(Transition::before)
                  .thenComparing(Transition::after))
          .toList();
    }
  }
}
