package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Knowledge.PatternRule;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Symptom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what only shows when all tables are read: that everything is used and nothing circles. */
final class CrossChecks {
  private final Findings findings;

  CrossChecks(Findings findings) {
    this.findings = findings;
  }

  void check(
      List<Cause> causes,
      List<Symptom> symptoms,
      List<Action> actions,
      List<Role> roles,
      List<PatternFile> patterns) {
    everyCauseIsReachable(causes, symptoms, actions);
    patternsAndSymptomsMatch(symptoms, patterns);
    Map<String, List<String>> after = new LinkedHashMap<>();
    actions.forEach(action -> after.put(action.id(), action.after()));
    noCycle(
        after,
        id -> actions.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow().at());
    Map<String, List<String>> fallback = new LinkedHashMap<>();
    for (Role role : roles) {
      String next = role.fallback();
      fallback.put(role.id(), next == null ? List.of() : List.of(next));
    }
    noCycle(
        fallback,
        id -> roles.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow().at());
    Map<String, List<String>> parents = new LinkedHashMap<>();
    for (Cause cause : causes) {
      String parent = cause.parent();
      parents.put(cause.id(), parent == null ? List.of() : List.of(parent));
    }
    noCycle(
        parents,
        id -> causes.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().at());
  }

  private void everyCauseIsReachable(
      List<Cause> causes, List<Symptom> symptoms, List<Action> actions) {
    Set<String> parents =
        causes.stream()
            .map(cause -> String.valueOf(cause.parent()))
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> supported =
        symptoms.stream()
            .flatMap(symptom -> symptom.supports().stream())
            .map(Symptom.Claim::target)
            .collect(Collectors.toSet());
    Set<String> treated =
        actions.stream()
            .flatMap(action -> action.indications().stream())
            .flatMap(indication -> indication.targets().stream())
            .collect(Collectors.toSet());
    for (Cause cause : causes) {
      if (parents.contains(cause.id())) {
        continue;
      }
      if (!supported.contains(cause.id())) {
        findings.add(ProblemCode.NO_SYMPTOM.at(cause.at(), cause.id()));
      }
      if (!treated.contains(cause.id())) {
        findings.add(ProblemCode.NO_ACTION.at(cause.at(), cause.id()));
      }
    }
  }

  private void patternsAndSymptomsMatch(List<Symptom> symptoms, List<PatternFile> patterns) {
    List<PatternRule> rules = patterns.stream().flatMap(file -> file.rules().stream()).toList();
    Set<String> raised = rules.stream().map(PatternRule::raises).collect(Collectors.toSet());
    Map<String, Symptom> byId = new HashMap<>();
    symptoms.forEach(symptom -> byId.put(symptom.id(), symptom));
    for (Symptom symptom : symptoms) {
      if (symptom.pattern() && !raised.contains(symptom.id())) {
        findings.add(ProblemCode.PATTERN_MISSING.at(symptom.at(), symptom.id()));
      }
    }
    for (PatternRule rule : rules) {
      Symptom symptom = byId.get(rule.raises());
      if (rule.raises().isEmpty()) {
        findings.add(ProblemCode.PATTERN_UNDECLARED.at(rule.at(), rule.name(), "@raises"));
      } else if (symptom != null && !symptom.pattern()) {
        findings.add(ProblemCode.PATTERN_UNUSED.at(rule.at(), rule.raises()));
      }
    }
  }

  private void noCycle(
      Map<String, List<String>> next,
      java.util.function.Function<String, io.github.churnrx.knowledge.Location> at) {
    Set<String> done = new HashSet<>();
    for (String start : next.keySet()) {
      walk(start, next, new ArrayList<>(), done, at);
    }
  }

  private void walk(
      String id,
      Map<String, List<String>> next,
      List<String> path,
      Set<String> done,
      java.util.function.Function<String, io.github.churnrx.knowledge.Location> at) {
    int seen = path.indexOf(id);
    if (seen >= 0) {
      List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
      circle.add(id);
      findings.add(ProblemCode.CYCLE.at(at.apply(id), id, String.join(" → ", circle)));
      return;
    }
    if (!done.add(id)) {
      return;
    }
    path.add(id);
    for (String following : next.getOrDefault(id, List.of())) {
      walk(following, next, path, done, at);
    }
    path.remove(path.size() - 1);
  }
}
