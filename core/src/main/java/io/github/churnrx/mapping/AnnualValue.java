package io.github.churnrx.mapping;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a customer buys in a year: the orders of the twelve months up to the latest one,
 * so that a customer who stopped buying keeps the value it had.
 */
final class AnnualValue {
  private AnnualValue() {}

  /** Returns the case with its annual sales, unless they are given or no order tells them. */
  static CustomerCase worked(CustomerCase customerCase) {
    Money total =
        customerCase.customer().annualValue() == null
            ? total(customerCase.events(EventType.ORDERS))
            : null;
    return total == null ? customerCase : customerCase.toBuilder().annualValue(total).build();
  }

  private static @Nullable Money total(List<Event> orders) {
    if (orders.isEmpty()) {
      return null;
    }
    LocalDate after = orders.get(orders.size() - 1).date().minusYears(1);
    Money total = null;
    for (Event event : orders) {
      Money amount = ((Order) event).amount();
      if (amount != null && event.date().isAfter(after)) {
        if (total != null && !total.currency().equals(amount.currency())) {
          return null;
        }
        total = total == null ? amount : total.plus(amount);
      }
    }
    return total == null || total.amount().signum() < 0 ? null : total;
  }
}
