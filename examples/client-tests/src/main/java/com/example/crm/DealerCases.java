package com.example.crm;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.OwnerChange.Destination;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Rebate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Turns a dealer into a case for today. */
public final class DealerCases {
  private final Clock clock;

  public DealerCases(Clock clock) {
    this.clock = clock;
  }

  public CustomerCase of(Dealer dealer) {
    LocalDate today = LocalDate.now(clock);
    CustomerCase.Builder facts =
        CustomerCase.of(dealer.id())
            .asOf(today)
            .zone(clock.getZone())
            .tier(dealer.tier())
            .since(dealer.since())
            .none(EventType.OWNER_CHANGES, EventType.REBATES);
    if (dealer.ownerLeftOn() != null) {
      facts.event(OwnerChange.of(dealer.ownerLeftOn(), PersonId.of("former"), Destination.RIVAL));
    }
    if (dealer.rebateDueOn() != null) {
      facts.event(
          Rebate.of(
              dealer.rebateDueOn().minusDays(60),
              dealer.rebateDueOn(),
              Money.of(dealer.rebate(), "CNY")));
    }
    if (dealer.lastLogin() != null) {
      facts.signal("portal.idle-days", ChronoUnit.DAYS.between(dealer.lastLogin(), today));
    }
    if (dealer.helpCalls() != null) {
      facts.signal("portal.help-calls", dealer.helpCalls());
    }
    return facts.build();
  }
}
