package io.github.churnrx.oracle;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Status and tier of a customer, as given or else worked out. */
final class Standing {
  private final Customer.Status status;
  private final String tier;

  Standing(Book book, CustomerCase customerCase) {
    this.status = status(book, customerCase);
    this.tier = tier(book, customerCase.customer());
  }

  Customer.Status status() {
    return status;
  }

  /** Returns the tier, or {@code unknown}. */
  String tier() {
    return tier;
  }

  private static Customer.Status status(Book book, CustomerCase customerCase) {
    Customer customer = customerCase.customer();
    if (customer.status() != null) {
      return customer.status();
    } else if (customer.lostOn() != null) {
      return Customer.Status.LOST;
    }
    int days = (int) book.setting("lost.no-order-days", 365);
    LocalDate limit = customerCase.asOf().minusDays(days);
    Period period = new Period(limit, customerCase.asOf());
    Optional<LocalDate> last =
        customerCase.events(EventType.ORDERS).stream()
            .map(Event::date)
            .max(Comparator.naturalOrder());
    boolean stopped =
        period.isCovered(EventType.ORDERS, customerCase)
            && last.isPresent()
            && !last.get().isAfter(limit);
    return stopped ? Customer.Status.LOST : Customer.Status.ACTIVE;
  }

  private static String tier(Book book, Customer customer) {
    if (customer.tier() != null) {
      return book.names("tiers").id(customer.tier());
    }
    Money annual = customer.annualValue();
    if (annual == null) {
      return "unknown";
    }
    BigDecimal size = annual.amount();
    return book.entries("tiers").stream()
        .filter(tier -> !tier.cell("at-least").isEmpty())
        .filter(tier -> size.compareTo(new BigDecimal(tier.cell("at-least"))) >= 0)
        .min(Comparator.comparingInt(t -> Integer.parseInt(t.cell("rank"))))
        .map(Entry::id)
        .orElse("unknown");
  }
}
