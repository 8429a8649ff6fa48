package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Tables;
import java.util.List;

/**
 * Knowledge with what it was read from.
 *
 * @param knowledge the knowledge; what is left of it if there are errors, which must not be used
 * @param tables the cells it was read from
 * @param layers all layers, the lowest first
 * @param own the layers that were given by name; all of them if none was
 * @param problems what was found while it was read, by place
 */
public record Loaded(
    Knowledge knowledge,
    Tables tables,
    List<Layer> layers,
    List<Layer> own,
    List<Problem> problems) {
  /** Copies the lists. */
  public Loaded {
    layers = List.copyOf(layers);
    own = List.copyOf(own);
    problems = List.copyOf(problems);
  }

  /** Returns whether there are errors. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * Returns the knowledge, which can be used.
   *
   * @throws KnowledgeException with everything that is wrong
   */
  public Knowledge usable() {
    if (hasErrors()) {
      throw new KnowledgeException(problems);
    }
    return knowledge;
  }
}
