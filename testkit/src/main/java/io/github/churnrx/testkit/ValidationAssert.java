package io.github.churnrx.testkit;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import io.github.churnrx.validation.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is expected of the knowledge that tests use. Immutable. */
public final class ValidationAssert {
  private final Validation validation;
  private final Set<String> ignored;

  ValidationAssert(Validation validation, Set<String> ignored) {
    this.validation = validation;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * Leaves problems out of account.
   *
   * @param codes their stable codes, such as {@code review-due}
   * @throws UnknownNameException if no problem has such a code
   */
  public ValidationAssert ignoring(String... codes) {
    List<String> known = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
    Set<String> all = new TreeSet<>(ignored);
    for (String code : codes) {
      if (!known.contains(code)) {
        Locale locale = Language.now();
        Text remedy = Nearest.remedy(code, known);
        throw new UnknownNameException(
            Text.of(
                        "没有名为“" + code + "”的问题代码。",
                        "There is no problem with the code \"" + code + "\". ")
                    .in(locale)
                + remedy.in(locale));
      }
      all.add(code);
    }
    return new ValidationAssert(validation, all);
  }

  /** Expects no errors: the knowledge can be used. */
  public ValidationAssert isUsable() {
    return expect(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * Expects neither errors nor warnings: the knowledge can be used and probably says what it
   * should.
   */
  public ValidationAssert isSound() {
    return expect(problem -> problem.severity() != Severity.NOTICE);
  }

  /** Expects nothing at all, not even notices. */
  public ValidationAssert hasNoProblems() {
    return expect(problem -> true);
  }

  private ValidationAssert expect(Predicate<Problem> matters) {
    List<Problem> found =
        validation.problems().stream()
            .filter(matters)
            .filter(problem -> !ignored.contains(problem.code()))
            .toList();
    if (!found.isEmpty()) {
      Locale locale = Language.now();
      throw Failures.of(
          Text.of("知识库有 " + found.size() + " 个问题：", problems(found.size()) + " in the knowledge:")
                  .in(locale)
              + found.stream()
                  .map(problem -> "\n  " + problem.describe(locale))
                  .collect(Collectors.joining()));
    }
    return this;
  }

  private static String problems(int count) {
    return count == 1 ? "1 problem" : count + " problems";
  }
}
