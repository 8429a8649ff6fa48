package io.github.churnrx.workbench.findings;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.validation.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that was found in layers of knowledge and their scenarios, in one go.
 *
 * @param knowledge the knowledge, unless an error keeps it from being used
 * @param problems what was found, by place
 * @param extent how much was looked at
 * @param sources the files, in which problems can be shown
 */
public record Inspection(
    Optional<Knowledge> knowledge, List<Problem> problems, Extent extent, Sources sources) {

  /** Copies the list. */
  public Inspection {
    problems = List.copyOf(problems);
  }

  /**
   * Inspects layers.
   *
   * @param paths directories or zip files, the lowest layer first; at least one
   * @param industries the industries whose knowledge lies between
   */
  public static Inspection of(List<Path> paths, List<String> industries) {
    Validation validation =
        ChurnRx.builder()
            .knowledge(paths.toArray(Path[]::new))
            .industry(industries.toArray(String[]::new))
            .validate();
    Set<Problem> problems = new LinkedHashSet<>(validation.problems());
    List<Layer> layers = new ArrayList<>();
    for (Path path : paths) {
      try {
        layers.add(Layers.at(path));
      } catch (KnowledgeException e) {
        problems.addAll(e.problems());
      }
    }
    ScenarioFindings scenarios =
        validation
            .knowledge()
            .map(ScenarioFindings::of)
            .orElseGet(() -> ScenarioFindings.ofBroken(layers, industries))
            .read(paths);
    problems.addAll(scenarios.problems());
    Extent extent = Extent.of(layers, scenarios.count());
    boolean isSound = problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    if (extent.isNothing() && isSound) {
      Layer top = layers.get(layers.size() - 1);
      problems.add(ProblemCode.EMPTY_LAYER.at(Location.of(top.prefix()), top.prefix()));
    }
    return new Inspection(
        validation.knowledge(),
        problems.stream().sorted(Problem.BY_PLACE).toList(),
        extent,
        Sources.of(layers));
  }

  /** Returns how many problems have a severity. */
  public long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  /** Returns whether something keeps the knowledge from being used. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  /** Returns whether there is more than notices. */
  public boolean hasWarnings() {
    return problems.size() > count(Severity.NOTICE);
  }
}
