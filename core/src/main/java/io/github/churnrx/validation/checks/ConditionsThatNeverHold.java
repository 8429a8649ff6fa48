package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.validation.sets.Scale;
import io.github.churnrx.validation.sets.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds conditions that no value passes, alone or together with others of their row. */
final class ConditionsThatNeverHold implements Analysis {

  /** A test on something with a name. */
  private record Tested(String name, String test, Scale scale, ValueSet passing, Location at) {
    static Tested of(Condition condition) {
      Scale scale = Scale.of(condition.signal());
      return new Tested(
          condition.signal().id(),
          condition.test().toString(),
          scale,
          scale.passing(condition.test()),
          condition.at());
    }

    static Tested of(FieldTest test, Location at) {
      Scale scale = Scale.of(test.field());
      return new Tested(
          test.field().id(), test.test().toString(), scale, scale.passing(test.test()), at);
    }

    String text() {
      return name + " " + test;
    }
  }

  @Override
  public void look(Book book, Findings findings) {
    for (Symptom symptom : book.knowledge().symptoms()) {
      symptom.ways().forEach(way -> together(tested(way.conditions()), findings));
    }
    for (Action action : book.knowledge().actions()) {
      action.indications().forEach(row -> together(tested(row.when()), findings));
    }
    for (Policy policy : book.knowledge().policies()) {
      if (policy.kind() == Policy.Kind.REQUIRE) {
        policy.when().forEach(one -> together(tested(List.of(one)), findings));
      } else {
        together(tested(policy.when()), findings);
      }
    }
    for (Role role : book.knowledge().roles()) {
      role.unless().forEach(one -> together(tested(List.of(one)), findings));
    }
    for (Signal signal : book.knowledge().signals()) {
      if (signal.derivation() instanceof FromEvents events && !events.where().isEmpty()) {
        Location at = book.cell(TableSchema.SIGNALS, signal.id(), "where").at();
        together(events.where().stream().map(test -> Tested.of(test, at)).toList(), findings);
      }
    }
  }

  private static List<Tested> tested(List<Condition> conditions) {
    List<Tested> tested = new ArrayList<>(conditions.size());
    conditions.forEach(condition -> tested.add(Tested.of(condition)));
    return tested;
  }

  /** Reports what keeps conditions from holding together. */
  private static void together(List<Tested> conditions, Findings findings) {
    Map<String, ValueSet> left = new HashMap<>();
    Map<String, Tested> before = new HashMap<>();
    for (Tested one : conditions) {
      if (one.passing().isEmpty()) {
        findings.add(
            ProblemCode.NEVER_HOLDS.at(one.at(), one.text(), one.scale().possible().toString()));
        continue;
      }
      ValueSet both = left.merge(one.name(), one.passing(), ValueSet::and);
      Tested other = before.put(one.name(), one);
      if (both.isEmpty() && other != null) {
        findings.add(
            ProblemCode.EXCLUSIVE_CONDITIONS.at(one.at(), one.text(), other.text(), other.at()));
        left.put(one.name(), one.passing());
      }
    }
  }
}
