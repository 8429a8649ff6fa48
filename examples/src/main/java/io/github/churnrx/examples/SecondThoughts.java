package io.github.churnrx.examples;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.OwnerChange.Destination;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.io.FrozenDiagnosis;
import java.time.LocalDate;
import java.util.Locale;

/** What a diagnosis says of its own doubts, and how to compare and keep diagnoses. */
public final class SecondThoughts {
  private SecondThoughts() {}

  /** Prints a question with its answers, near misses, a what-if and a record. */
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
    Diagnoser churnRx = ChurnRx.withDefaultKnowledge();

    // What should be asked, whom, and what each answer would change.
    Diagnosis now = churnRx.diagnose(dealer);
    for (Question question : now.askNext()) {
      System.out.println(question.whom().text(Locale.ENGLISH) + ": " + question.text().en());
      for (Answer answer : question.answers()) {
        String first = answer.action().map(Recommendation::id).orElse("nothing");
        System.out.println("  " + answer.text(Locale.ENGLISH) + " -> " + first);
      }
    }

    // Which rows nearly fired.
    for (NearMiss miss : now.nearMisses()) {
      System.out.println(miss.text(Locale.ENGLISH));
    }

    // What if the rebate were paid and complaints came in?
    Comparison ifPaid =
        churnRx.whatIf(
            dealer,
            what -> what.signal("we-owe.rebate-overdue-days", 0).signal("complaints.open", 2));
    System.out.println(ifPaid.text(Locale.ENGLISH));

    // The whole reasoning, as a tree and as text.
    System.out.println(now.explain().text(Locale.ENGLISH));

    // A record that later edits do not rewrite.
    String record = FrozenDiagnosis.of(now, today).write();
    FrozenDiagnosis then = FrozenDiagnosis.read("D-0417.json", record);
    System.out.println(then.customer() + " as of " + then.asOf());
  }
}
