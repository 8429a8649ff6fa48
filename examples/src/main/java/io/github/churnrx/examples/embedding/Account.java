package io.github.churnrx.examples.embedding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a CRM keeps it. The CRM knows nothing of ChurnRx.
 *
 * @param number the customer's number
 * @param name the name
 * @param grade A, B or C
 * @param opened the day of the first contract
 * @param closed the day on which the account was closed; null if it is open
 * @param sales the orders of the last two years
 * @param tickets the complaints of the last year
 * @param bonuses the rebates; null if accounting has not delivered them
 * @param usageTrend use of our portal, this quarter against the last; null if there is none
 * @param tasks what salespeople did, by day
 */
public record Account(
    String number,
    String name,
    String grade,
    LocalDate opened,
    @Nullable LocalDate closed,
    List<Sale> sales,
    List<Ticket> tickets,
    @Nullable List<Bonus> bonuses,
    @Nullable Double usageTrend,
    List<Task> tasks) {

  /** An order. */
  public record Sale(Instant at, BigDecimal amount) {}

  /** A complaint; not closed as long as {@code closedAt} is null. */
  public record Ticket(Kind kind, Instant openedAt, @Nullable Instant closedAt, String text) {}

  /** What complaints are about, in the words of this CRM. */
  public enum Kind {
    /** The goods. */
    GOODS,
    /** The delivery. */
    LATE,
    /** Our people. */
    PEOPLE
  }

  /** A rebate; not paid as long as {@code paid} is null. */
  public record Bonus(
      LocalDate earned, LocalDate due, @Nullable LocalDate paid, BigDecimal amount) {}

  /** Something that a salesperson did because it was advised. */
  public record Task(LocalDate on, String action, boolean worked) {}
}
