package io.github.churnrx.examples.embedding;

import io.github.churnrx.examples.embedding.Account.Bonus;
import io.github.churnrx.examples.embedding.Account.Sale;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** An account to try things with. */
final class Accounts {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  static final Clock CLOCK = Clock.fixed(noon(TODAY), SHANGHAI);

  private Accounts() {}

  /** Returns a dealer who orders every month and whose rebate we have not paid. */
  static Account jianghai() {
    return new Account(
        "D-0417",
        "Jianghai Hardware",
        "A",
        TODAY.minusYears(6),
        null,
        IntStream.range(0, 24)
            .mapToObj(month -> TODAY.minusDays(20).minusMonths(month))
            .map(day -> new Sale(noon(day), BigDecimal.valueOf(50_000)))
            .toList(),
        List.of(),
        List.of(
            new Bonus(
                TODAY.minusDays(160), TODAY.minusDays(100), null, BigDecimal.valueOf(200_000))),
        null,
        List.of());
  }

  /** Returns an account with something noted as done or tried. */
  static Account with(Account account, Account.Task... tasks) {
    return new Account(
        account.number(),
        account.name(),
        account.grade(),
        account.opened(),
        account.closed(),
        account.sales(),
        account.tickets(),
        account.bonuses(),
        account.usageTrend(),
        List.of(tasks));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
  }
}
