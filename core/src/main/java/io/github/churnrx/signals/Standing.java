package io.github.churnrx.signals;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out a customer's status and tier where they are not given, and resolves a tier's name. */
public final class Standing {
  private final int lostAfterDays;
  private final List<Tier> tiers;
  private final Map<String, Tier> byName = new HashMap<>();

  /** Creates it for knowledge. */
  public Standing(Knowledge knowledge) {
    this.lostAfterDays = knowledge.thresholds().lostAfterDays();
    this.tiers = List.copyOf(knowledge.tiers());
    for (Tier tier : tiers) {
      byName.putIfAbsent(Text.key(tier.id()), tier);
      byName.putIfAbsent(Text.key(tier.label().zh()), tier);
      byName.putIfAbsent(Text.key(tier.label().en()), tier);
    }
    for (Tier tier : tiers) {
      tier.synonyms().forEach(synonym -> byName.putIfAbsent(Text.key(synonym), tier));
    }
  }

  /**
   * Returns the status: as given, or lost if a day of loss is given or the last order is further
   * back than the setting {@code lost.no-order-days}, or else active.
   */
  public Customer.Status status(CustomerCase customerCase) {
    Customer customer = customerCase.customer();
    if (customer.status() != null) {
      return customer.status();
    }
    if (customer.lostOn() != null) {
      return Customer.Status.LOST;
    }
    return hasStoppedOrdering(customerCase) ? Customer.Status.LOST : Customer.Status.ACTIVE;
  }

  private boolean hasStoppedOrdering(CustomerCase customerCase) {
    if (!customerCase.isRecorded(EventType.ORDERS)) {
      return false;
    }
    List<Event> orders = customerCase.events(EventType.ORDERS);
    LocalDate limit = customerCase.asOf().minusDays(lostAfterDays);
    LocalDate complete = customerCase.completeSince(EventType.ORDERS);
    boolean covered = complete == null || !complete.isAfter(limit.plusDays(1));
    return covered && !orders.isEmpty() && !orders.get(orders.size() - 1).date().isAfter(limit);
  }

  /** Returns a customer's tier: as given, or by annual value, or null if neither tells. */
  public @Nullable Tier tier(CustomerCase customerCase) {
    if (customerCase.subject() != Subject.CUSTOMER) {
      return null;
    }
    Customer customer = customerCase.customer();
    if (customer.tier() != null) {
      return named(customer.tier()).orElse(null);
    }
    Money value = customer.annualValue();
    if (value == null) {
      return null;
    }
    for (Tier tier : tiers) {
      BigDecimal atLeast = tier.atLeast();
      if (atLeast != null && value.amount().compareTo(atLeast) >= 0) {
        return tier;
      }
    }
    return null;
  }

  /** Returns the tier that is called so: by id, label or synonym. */
  public Optional<Tier> named(String name) {
    return Optional.ofNullable(byName.get(Text.key(name)));
  }
}
