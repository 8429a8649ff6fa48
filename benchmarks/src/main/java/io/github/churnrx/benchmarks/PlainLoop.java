package io.github.churnrx.benchmarks;

import io.github.churnrx.engine.CaseFact;
import io.github.churnrx.engine.Engine;
import io.github.churnrx.engine.Finding;
import io.github.churnrx.engine.Rounds;
import io.github.churnrx.engine.RuleRunner;
import io.github.churnrx.evidence.SymptomIndex;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.prescription.Advised;
import io.github.churnrx.signals.SignalIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody would write without a rule engine: a loop over the rows, and the two shipped
 * patterns by hand. Everything before and after the rules is ours, so that the results are equal.
 */
public final class PlainLoop implements RuleRunner {
  private final SymptomRow[] symptomRows;
  private final ActionRow[] actionRows;
  private final int ownerLeftUnattended;
  private final int rebateAsked;

  private PlainLoop(Knowledge knowledge, SignalIndex signals, SymptomIndex symptoms) {
    List<SymptomRow> rows = new ArrayList<>();
    for (Symptom symptom : knowledge.symptoms()) {
      for (int way = 0; way < symptom.ways().size(); way++) {
        rows.add(
            new SymptomRow(
                symptoms.place(symptom.id()),
                way,
                tests(symptom.ways().get(way).conditions(), signals)));
      }
    }
    symptomRows = rows.toArray(SymptomRow[]::new);
    List<ActionRow> advice = new ArrayList<>();
    for (Action action : knowledge.actions()) {
      for (Indication indication : action.indications()) {
        advice.add(new ActionRow(action, indication, tests(indication.when(), signals)));
      }
    }
    actionRows = advice.toArray(ActionRow[]::new);
    ownerLeftUnattended = symptoms.place("OWNER_LEFT_UNATTENDED");
    rebateAsked = symptoms.place("REBATE_ASKED");
  }

  /** Returns an engine that runs the rows of knowledge in a loop. */
  public static Engine engine(Knowledge knowledge) {
    return Engine.with(
        knowledge, (part, signals, symptoms) -> new PlainLoop(part, signals, symptoms));
  }

  private static Test[] tests(List<Condition> conditions, SignalIndex signals) {
    return conditions.stream()
        .map(c -> new Test(signals.place(c.signal().id()), c.test()))
        .toArray(Test[]::new);
  }

  @Override
  public Rounds open(CaseFact caseFact) {
    return new Loop(caseFact);
  }

  private static boolean hold(Test[] tests, CaseFact fact) {
    for (Test test : tests) {
      if (test.test().on(fact.at(test.signal())) != Truth.TRUE) {
        return false;
      }
    }
    return true;
  }

  private final class Loop implements Rounds {
    private final CaseFact fact;

    Loop(CaseFact fact) {
      this.fact = fact;
    }

    @Override
    public void diagnose() {
      for (SymptomRow row : symptomRows) {
        if (hold(row.tests(), fact)) {
          fact.raised().raise(row.symptom(), row.way());
        }
      }
      CustomerCase customerCase = fact.signals().customerCase();
      if (ownerLeftUnattended >= 0) {
        ownerLeftUnattended(customerCase);
      }
      if (rebateAsked >= 0) {
        rebateAsked(customerCase);
      }
    }

    private void ownerLeftUnattended(CustomerCase customerCase) {
      LocalDate asOf = customerCase.asOf();
      LocalDate latest = asOf.minusDays(14);
      LocalDate earliest = asOf.minusDays(180);
      for (Event event : customerCase.events(EventType.OWNER_CHANGES)) {
        OwnerChange change = (OwnerChange) event;
        if (change.destination() == OwnerChange.Destination.RIVAL
            && !change.date().isAfter(latest)
            && change.date().isAfter(earliest)
            && !isContacted(customerCase, change.date())) {
          fact.raised().raise(ownerLeftUnattended, List.of(event));
        }
      }
    }

    private boolean isContacted(CustomerCase customerCase, LocalDate after) {
      for (Event event : customerCase.events(EventType.INTERACTIONS)) {
        if (((Interaction) event).direction() == Interaction.Direction.OUTBOUND
            && event.date().isAfter(after)
            && !event.date().isAfter(customerCase.asOf())) {
          return true;
        }
      }
      return false;
    }

    private void rebateAsked(CustomerCase customerCase) {
      LocalDate asOf = customerCase.asOf();
      for (Event event : customerCase.events(EventType.REBATES)) {
        Rebate rebate = (Rebate) event;
        LocalDate paid = rebate.paidOn();
        if (rebate.dueOn().isBefore(asOf)
            && (paid == null || paid.isAfter(asOf))
            && isAsked(customerCase, rebate.dueOn())) {
          fact.raised().raise(rebateAsked, List.of(event));
        }
      }
    }

    private boolean isAsked(CustomerCase customerCase, LocalDate due) {
      LocalDate asOf = customerCase.asOf();
      LocalDate after = asOf.minusDays(90);
      for (Event event : customerCase.events(EventType.INTERACTIONS)) {
        Interaction contact = (Interaction) event;
        if (contact.direction() == Interaction.Direction.INBOUND
            && (contact.purpose() == Interaction.Purpose.CLAIM
                || contact.purpose() == Interaction.Purpose.ENQUIRY)
            && contact.date().isAfter(due)
            && contact.date().isAfter(after)
            && !contact.date().isAfter(asOf)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void prescribe(List<Finding> findings) {
      for (Finding finding : findings) {
        for (ActionRow row : actionRows) {
          if (finding.suits(row.indication()) && hold(row.tests(), fact)) {
            fact.advise(
                new Advised(finding.place(), finding.target(), row.action(), row.indication()));
          }
        }
      }
    }

    @Override
    public void close() {}
  }

  private record Test(int signal, UnaryTest test) {}

  @SuppressWarnings("ArrayRecordComponent") // walked, never compared
  private record SymptomRow(int symptom, int way, Test[] tests) {}

  @SuppressWarnings("ArrayRecordComponent") // as above
  private record ActionRow(Action action, Indication indication, Test[] tests) {}
}
