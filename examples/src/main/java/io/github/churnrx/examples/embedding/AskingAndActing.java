package io.github.churnrx.examples.embedding;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.CustomerCase;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Answers a question, and notes an action as done. */
public final class AskingAndActing {
  private AskingAndActing() {}

  static void answer(Diagnoser churnRx, CustomerCase found, PrintStream out) {
    // snippet: answer
    Diagnosis before = churnRx.diagnose(found);
    List<Question> questions = before.askNext(); // empty if no answer would change anything
    Question question = questions.get(0);
    out.println(question.whom().text(Locale.ENGLISH) + ": " + question.text().en());

    Answer given = question.answers().get(0); // the one that somebody clicked
    Diagnosis after = churnRx.diagnose(given.givenTo(found));
    out.println(given.text(Locale.ENGLISH));
    out.println(Comparison.of(before, after).text(Locale.ENGLISH));
    // end
  }

  static void act(Diagnoser churnRx, CustomerCase found, PrintStream out) {
    // snippet: act
    Recommendation first = churnRx.diagnose(found).actions().get(0);
    CustomerCase acted =
        found.toBuilder()
            .event(ActionTaken.of(found.asOf(), first.id(), ActionTaken.Outcome.DONE))
            .build();
    Diagnosis after = churnRx.diagnose(acted);
    out.println("done: " + first.id());
    out.println("next: " + after.actions().get(0).id());
    // end
  }
}
