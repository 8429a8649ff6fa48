package io.github.churnrx.examples.embedding;

import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import io.github.churnrx.facts.Rebate;
import java.time.Clock;
import java.time.LocalDate;

/** Makes cases of the accounts of a CRM. Thread-safe. */
public final class AccountCases {
  private final Clock clock;

  /**
   * Creates it.
   *
   * @param clock says what day it is, and in which time zone
   */
  public AccountCases(Clock clock) {
    this.clock = clock;
  }

  // snippet: case
  /** Returns what the CRM knows of an account today. */
  public CustomerCase of(Account account) {
    LocalDate today = LocalDate.now(clock);
    CustomerCase.Builder facts =
        CustomerCase.of(account.number())
            .asOf(today)
            .zone(clock.getZone()) // before dateOf(…)
            .name(account.name())
            .tier(account.grade())
            .since(account.opened())
            .lostOn(account.closed())
            .status(account.closed() == null ? Customer.Status.ACTIVE : Customer.Status.LOST)
            .none(EventType.ORDERS, EventType.COMPLAINTS, EventType.ACTIONS_TAKEN)
            .completeSince(EventType.ORDERS, today.minusYears(2));
    account.sales().forEach(sale -> facts.event(order(sale, facts)));
    account.tickets().forEach(ticket -> facts.event(complaint(ticket, facts)));
    account.tasks().forEach(task -> facts.event(actionTaken(task)));
    if (account.bonuses() != null) { // else unknown
      facts.none(EventType.REBATES);
      account.bonuses().forEach(bonus -> facts.event(rebate(bonus)));
    }
    if (account.usageTrend() != null) {
      facts.signal("usage.trend", account.usageTrend()); // 0.8: a fifth less
    }
    return facts.build();
  }

  private static Order order(Account.Sale sale, CustomerCase.Builder facts) {
    return Order.of(facts.dateOf(sale.at()), Money.of(sale.amount(), "CNY"));
  }

  private static Complaint complaint(Account.Ticket ticket, CustomerCase.Builder facts) {
    LocalDate resolvedOn = ticket.closedAt() == null ? null : facts.dateOf(ticket.closedAt());
    return new Complaint(
        facts.dateOf(ticket.openedAt()),
        switch (ticket.kind()) {
          case GOODS -> Complaint.Topic.QUALITY;
          case LATE -> Complaint.Topic.DELIVERY;
          case PEOPLE -> Complaint.Topic.ATTITUDE;
        },
        null, // first answer: this CRM does not keep it
        resolvedOn,
        null, // satisfied with it?
        null, // handed on how often?
        ticket.text());
  }

  private static Rebate rebate(Account.Bonus bonus) {
    return new Rebate(bonus.earned(), bonus.due(), bonus.paid(), Money.of(bonus.amount(), "CNY"));
  }

  private static ActionTaken actionTaken(Account.Task task) {
    return ActionTaken.of(
        task.on(),
        task.action(),
        task.worked() ? ActionTaken.Outcome.DONE : ActionTaken.Outcome.FAILED);
  }
  // end
}
