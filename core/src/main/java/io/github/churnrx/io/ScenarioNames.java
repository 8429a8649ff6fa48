package io.github.churnrx.io;

import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.names.Names;
import io.github.churnrx.text.Text;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Everything that a cell of a table of scenarios may name, by id or either label. */
final class ScenarioNames {
  private final Map<ScenarioName.Kind, Names<String>> codes =
      new EnumMap<>(ScenarioName.Kind.class);
  private final Names<Grade> grades = Names.of(Grade.class);
  private final Names<RiskLevel> risks = Names.of(RiskLevel.class);
  private final Names<Subject> subjects = Names.of(Subject.class);
  private final boolean hasCatalogue;

  ScenarioNames(Knowledge knowledge) {
    Names<String> causes = names(knowledge.causes(), c -> c.id(), c -> c.label());
    knowledge.replacedCauses().forEach(causes::add);
    codes.put(ScenarioName.Kind.CAUSE, causes);
    Names<String> symptoms = names(knowledge.symptoms(), s -> s.id(), s -> s.label());
    symptoms.add(Family.STATED.id(), Family.STATED.id());
    codes.put(ScenarioName.Kind.SYMPTOM, symptoms);
    codes.put(
        ScenarioName.Kind.ACTION, names(knowledge.actions(), a -> a.id(), a -> a.label().text()));
    codes.put(ScenarioName.Kind.POLICY, names(knowledge.policies(), p -> p.id(), p -> p.label()));
    codes.put(ScenarioName.Kind.ROLE, names(knowledge.roles(), r -> r.id(), r -> r.label()));
    codes.put(
        ScenarioName.Kind.SOURCE, names(knowledge.catalogue(), s -> s.id(), s -> Text.of("", "")));
    hasCatalogue = !knowledge.catalogue().isEmpty();
  }

  private static <T> Names<String> names(
      Collection<T> things, Function<T, String> id, Function<T, Text> label) {
    Names<String> names = new Names<>();
    things.forEach(thing -> names.add(id.apply(thing), id.apply(thing)));
    things.forEach(thing -> names.add(label.apply(thing), id.apply(thing)));
    return names;
  }

  /** Returns the names of one kind of thing, leading to ids. */
  Names<String> of(ScenarioName.Kind kind) {
    return codes.getOrDefault(kind, new Names<>());
  }

  Names<Grade> grades() {
    return grades;
  }

  Names<RiskLevel> risks() {
    return risks;
  }

  Names<Subject> subjects() {
    return subjects;
  }

  /** Returns whether sources can be looked up. */
  boolean hasCatalogue() {
    return hasCatalogue;
  }
}
