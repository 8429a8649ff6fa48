package io.github.churnrx.testkit;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** A small knowledge base, and customers of a shop. */
final class Shop {
  static final Path KNOWLEDGE = Path.of("src/test/knowledge/shop");
  static final Cases CASES = Cases.on(LocalDate.of(2026, 6, 30));
  static final ChurnRx CHURN_RX = ChurnRx.builder().knowledge(KNOWLEDGE).build();

  private Shop() {}

  /** Returns the diagnosis of the customer C-1. */
  static Diagnosis customer(UnaryOperator<CustomerCase.Builder> facts) {
    return CHURN_RX.diagnose(facts.apply(CASES.of("C-1")).build());
  }

  /** A key customer whose goods are ten days late, and who pays a quarter more than elsewhere. */
  static Diagnosis late() {
    return customer(
        c ->
            c.tier("A")
                .signal("delivery.late-days", 10)
                .signal("price.versus-rival", 1.25)
                .signal("orders.last-days", 61));
  }

  /** A customer whose goods are six days late, which is not too late yet. */
  static Diagnosis nearlyLate() {
    return customer(c -> c.tier("C").signal("delivery.late-days", 6));
  }

  /** A customer who does not order any more, nobody knows why. */
  static Diagnosis silent() {
    return customer(c -> c.tier("C").signal("orders.last-days", 90));
  }

  /** A customer who ordered yesterday. */
  static Diagnosis well() {
    return customer(c -> c.tier("C").signal("orders.last-days", 1));
  }

  /** A customer of whom nothing is known. */
  static Diagnosis unknown() {
    return customer(c -> c);
  }

  /** A customer who cheats. */
  static Diagnosis cheat() {
    return customer(c -> c.signal("conduct.cheats", true).signal("orders.last-days", 1));
  }
}
