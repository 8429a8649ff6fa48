package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.loading.Loaded;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.validation.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks for everything that is wrong with knowledge, and for what is probably not meant.
 *
 * <p>What lies outside the layers that somebody asks about is reported only if these layers made it
 * so: if it is not found without them. Notices are about the layers themselves only.
 */
public final class Validator {
  /** What of a text may follow from a signal that could not be read. */
  private static final String UNREAD = ProblemCode.PLACEHOLDER_UNREAD.id();

  /** What can be said of rows by themselves. */
  private static final List<Analysis> OF_ROWS =
      List.of(
          new ConditionsThatNeverHold(),
          new ShadowedRows(),
          new Placeholders(),
          new Translations(),
          new ReviewDays());

  /** What can be said only if all that others say is there. */
  private static final List<Analysis> OF_ALL =
      List.of(
          new DuplicateRows(),
          new ContradictoryRows(),
          new CountedTwice(),
          new Partitions(),
          new ActionCases(),
          new PolicyChecks(),
          new CausesOutOfReach(),
          new CausesWithoutScenario(),
          new NeverUsed(),
          new CoveredCues());

  private Validator() {}

  /**
   * Validates knowledge.
   *
   * @param all reads the knowledge
   * @param base reads it without the layers that are asked about; it is needed only if there are
   *     layers below these
   * @param today the day on which a review is due or not
   */
  public static Validation validate(Supplier<Loaded> all, Supplier<Loaded> base, LocalDate today) {
    Loaded loaded;
    try {
      loaded = all.get();
    } catch (KnowledgeException e) {
      return new Validation(Optional.empty(), e.problems());
    }
    List<Problem> problems = new ArrayList<>(loaded.problems());
    problems.addAll(madeBy(loaded, analyse(loaded, today), base, today));
    problems.sort(Problem.BY_PLACE);
    return new Validation(
        loaded.hasErrors() ? Optional.empty() : Optional.of(loaded.knowledge()), problems);
  }

  /** Where there are errors, only rows without any are looked at, each by itself. */
  private static List<Problem> analyse(Loaded loaded, LocalDate today) {
    Book book = new Book(loaded, today);
    Findings findings = new Findings();
    OF_ROWS.forEach(analysis -> analysis.look(book, findings));
    if (!loaded.hasErrors()) {
      OF_ALL.forEach(analysis -> analysis.look(book, findings));
      return findings.all();
    }
    Set<Location> wrong = new HashSet<>();
    loaded.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(problem -> wrong.add(row(problem)));
    Set<String> signals = filesOfSignals(loaded);
    boolean hasWrongSignal = wrong.stream().anyMatch(at -> signals.contains(at.file()));
    return findings.all().stream()
        .filter(problem -> !wrong.contains(row(problem)))
        .filter(problem -> !(hasWrongSignal && problem.code().equals(UNREAD)))
        .toList();
  }

  private static Set<String> filesOfSignals(Loaded loaded) {
    Set<String> files = new HashSet<>();
    for (Layer layer : loaded.layers()) {
      layer.files().keySet().stream()
          .filter(path -> TableSchema.owning(path) == TableSchema.SIGNALS)
          .forEach(path -> files.add(layer.name(path)));
    }
    return files;
  }

  private static Location row(Problem problem) {
    return Location.of(problem.at().file(), problem.at().row());
  }

  /** Leaves out what is not due to the layers that are asked about. */
  private static List<Problem> madeBy(
      Loaded loaded, List<Problem> found, Supplier<Loaded> base, LocalDate today) {
    Book book = new Book(loaded, today);
    List<Problem> kept = new ArrayList<>();
    List<Problem> elsewhere = new ArrayList<>();
    for (Problem problem : found) {
      if (book.isOwn(problem.at())) {
        kept.add(problem);
      } else if (problem.severity() != Severity.NOTICE) {
        elsewhere.add(problem);
      }
    }
    if (!elsewhere.isEmpty()) {
      Set<Problem> before = new HashSet<>(analyse(base.get(), today));
      elsewhere.stream().filter(problem -> !before.contains(problem)).forEach(kept::add);
    }
    return kept;
  }
}
