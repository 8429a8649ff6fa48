package io.github.churnrx.workbench.repair;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.loading.KnowledgeLoader;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with layers that are not written yet. */
final class Problems {
  /** Those after which it is not known where cells are. */
  private static final Set<String> UNREADABLE =
      Stream.of(
              ProblemCode.BAD_CSV,
              ProblemCode.UNREADABLE_TEXT,
              ProblemCode.WRONG_SEPARATOR,
              ProblemCode.NO_HEADER,
              ProblemCode.EMPTY_TABLE)
          .map(ProblemCode::id)
          .collect(Collectors.toUnmodifiableSet());

  private final List<String> industries;

  Problems(List<String> industries) {
    this.industries = industries;
  }

  List<Problem> in(List<Layer> layers) {
    ClassLoader loader = ChurnRx.class.getClassLoader();
    try {
      // Patterns are not mended, so that it does not matter which can be run.
      return KnowledgeLoader.load(
              () -> Layers.shipped(loader == null ? ClassLoader.getSystemClassLoader() : loader),
              industries,
              layers,
              (file, drl) -> Optional.empty())
          .notices();
    } catch (KnowledgeException e) {
      return e.problems();
    }
  }

  /** Returns the files that are best left alone, because it is not known where their cells are. */
  Set<String> unreadable(List<Layer> layers) {
    return in(layers).stream()
        .filter(problem -> UNREADABLE.contains(problem.code()))
        .map(problem -> problem.at().file())
        .collect(Collectors.toSet());
  }
}
