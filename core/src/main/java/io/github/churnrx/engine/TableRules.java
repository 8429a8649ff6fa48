package io.github.churnrx.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.prescription.Advised;
import io.github.churnrx.signals.SignalIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Turns table rows into Drools rules, without generating code. Each row is one rule. Drools takes
 * two constraints of one expression id for the same and drops the second, so an id is given to each
 * different test and never made from its text.
 */
final class TableRules {
  static final String SYMPTOMS = "churnrx.symptoms";
  static final String PRESCRIPTIONS = "churnrx.prescriptions";

  private final SignalIndex signals;
  private final Map<Object, String> expressionIds = new HashMap<>();

  TableRules(SignalIndex signals) {
    this.signals = signals;
  }

  /** Returns a rule for each row of each symptom. */
  Model symptoms(Knowledge knowledge) {
    ModelImpl model = new ModelImpl(SYMPTOMS);
    int place = 0;
    for (Symptom symptom : knowledge.symptoms()) {
      for (int i = 0; i < symptom.ways().size(); i++) {
        model.addRule(symptomRule(symptom, place, i));
      }
      place++;
    }
    return model;
  }

  private org.drools.model.Rule symptomRule(Symptom symptom, int place, int number) {
    Way way = symptom.ways().get(number);
    Variable<CaseFact> fact = declarationOf(CaseFact.class);
    PatternDef<CaseFact> matches = pattern(fact);
    for (Condition condition : way.conditions()) {
      int signal = signals.place(condition.signal().id());
      UnaryTest test = condition.test();
      matches =
          matches.expr(
              id(new Tested(condition.signal().id(), condition.signal().type(), test)),
              f -> test.on(f.at(signal)) == Truth.TRUE);
    }
    return rule(SYMPTOMS, symptom.id() + "#" + (number + 1))
        .build(matches, on(fact).execute(f -> f.raised().raise(place, number)));
  }

  /** Returns a rule for each row of each action. */
  Model prescriptions(Knowledge knowledge) {
    ModelImpl model = new ModelImpl(PRESCRIPTIONS);
    for (Action action : knowledge.actions()) {
      List<Indication> rows = action.indications();
      for (int i = 0; i < rows.size(); i++) {
        model.addRule(prescriptionRule(action, rows.get(i), i));
      }
    }
    return model;
  }

  private org.drools.model.Rule prescriptionRule(Action action, Indication row, int number) {
    Variable<Finding> finding = declarationOf(Finding.class);
    PatternDef<Finding> matches = pattern(finding);
    if (row.targets().size() == 1) {
      String target = row.targets().iterator().next();
      matches =
          matches.expr(
              id("target " + target),
              f -> f.target().equals(target),
              alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, f -> f.target(), target));
    }
    matches =
        matches.expr(
            id(List.of(row.targets(), row.tiers(), row.statuses(), String.valueOf(row.grade()))),
            f -> f.suits(row));
    for (Condition condition : row.when()) {
      int signal = signals.place(condition.signal().id());
      UnaryTest test = condition.test();
      matches =
          matches.expr(
              id(List.of("when", condition.signal().id(), condition.signal().type(), test)),
              f -> test.on(f.owner().at(signal)) == Truth.TRUE);
    }
    return rule(PRESCRIPTIONS, action.id() + "#" + (number + 1))
        .build(
            matches,
            on(finding)
                .execute(f -> f.owner().advise(new Advised(f.place(), f.target(), action, row))));
  }

  /** Returns the id of an expression: the same for equal ones, different for different ones. */
  private String id(Object expression) {
    return expressionIds.computeIfAbsent(expression, e -> "e" + expressionIds.size());
  }

  private record Tested(String signal, SignalType type, UnaryTest test) {}
}
