package io.github.churnrx.examples;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.OwnerChange.Destination;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.io.DiagnosisText;
import java.time.LocalDate;
import java.util.Locale;

/** The ten lines of the README. */
public final class FirstDiagnosis {
  private FirstDiagnosis() {}

  /** Prints the diagnosis of a dealer whose owner left while a rebate is overdue. */
  public static void main(String[] args) {
    LocalDate today = LocalDate.of(2026, 6, 30);
    CustomerCase dealer =
        CustomerCase.of("D-0417")
            .asOf(today)
            .name("Jianghai Hardware")
            .tier("A")
            .since(today.minusYears(6))
            .event(OwnerChange.of(today.minusDays(40), PersonId.of("S-12"), Destination.RIVAL))
            .event(Rebate.of(today.minusDays(160), today.minusDays(100), Money.of(200_000, "CNY")))
            .build();

    Diagnoser churnRx = ChurnRx.withDefaultKnowledge(); // one per application, thread-safe
    Diagnosis diagnosis = churnRx.diagnose(dealer);

    System.out.println(DiagnosisText.in(Locale.ENGLISH).write(diagnosis));
  }
}
