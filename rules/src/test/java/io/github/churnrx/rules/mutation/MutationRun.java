package io.github.churnrx.rules.mutation;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.engine.Engine;
import io.github.churnrx.engine.Patterns;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.tables.Layer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tries the scenarios on every mutant: a good suite catches nearly all of them. */
final class MutationRun {
  private final Patterns patterns;
  private final List<Scenario> scenarios;
  private final Map<Mutant.Change, Integer> made = new EnumMap<>(Mutant.Change.class);
  private final List<Survivor> survivors = new ArrayList<>();

  MutationRun(Layer shipped, List<Scenario> scenarios) {
    this.patterns = Patterns.of(shipped, MutationRun.class.getClassLoader());
    this.scenarios = List.copyOf(scenarios);
  }

  /** Tries all mutants of a knowledge base whose scenarios all pass. */
  void on(Knowledge knowledge) {
    Mutants.forEach(knowledge, this::tryOut);
  }

  private void tryOut(Mutant mutant) {
    made.merge(mutant.change(), 1, Integer::sum);
    if (!isCaught(mutant.knowledge())) {
      survivors.add(new Survivor(mutant.change(), mutant.id(), mutant.at().toString()));
    }
  }

  private boolean isCaught(Knowledge knowledge) {
    Engine engine = Engine.of(knowledge, patterns);
    for (Scenario scenario : scenarios) {
      Diagnosis diagnosis = engine.diagnose(scenario.customerCase(), Run.none());
      if (!scenario.check(diagnosis).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many mutants of a kind were made. */
  int made(Mutant.Change change) {
    return made.getOrDefault(change, 0);
  }

  /** Returns the mutants that no scenario noticed. */
  List<Survivor> survivors() {
    return List.copyOf(survivors);
  }

  /** A mutant that no scenario noticed. */
  record Survivor(Mutant.Change change, String id, String at) {}
}
