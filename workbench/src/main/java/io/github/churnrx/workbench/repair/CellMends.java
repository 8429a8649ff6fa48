package io.github.churnrx.workbench.repair;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.names.Suggestion;
import io.github.churnrx.text.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mends single cells in which a problem was found. */
final class CellMends {
  private static final Text MISSPELT = Text.of("名称写错", "misspelt name");
  private static final Text SIGN = Text.of("比较符号写反", "signs in the wrong order");
  private static final Text SEPARATOR = Text.of("列表改用分号分隔", "list separated by semicolons");
  private static final Pattern REVERSED = Pattern.compile("=([<>])(?![<>=])");
  private static final Pattern COMMAS = Pattern.compile("\\s*[,，、]\\s*");

  private static final Set<String> NAMES =
      Stream.of(
              ProblemCode.UNKNOWN_ACTION,
              ProblemCode.UNKNOWN_ANGLE,
              ProblemCode.UNKNOWN_CAUSE,
              ProblemCode.UNKNOWN_COLUMN,
              ProblemCode.UNKNOWN_ENTRY,
              ProblemCode.UNKNOWN_FAMILY,
              ProblemCode.UNKNOWN_FIELD,
              ProblemCode.UNKNOWN_HARM,
              ProblemCode.UNKNOWN_PLACEHOLDER,
              ProblemCode.UNKNOWN_ROLE,
              ProblemCode.UNKNOWN_SETTING,
              ProblemCode.UNKNOWN_SIGNAL,
              ProblemCode.UNKNOWN_STREAM,
              ProblemCode.UNKNOWN_SYMPTOM,
              ProblemCode.UNKNOWN_TIER,
              ProblemCode.UNKNOWN_TOPIC,
              ProblemCode.UNKNOWN_VALUE)
          .map(ProblemCode::id)
          .collect(Collectors.toUnmodifiableSet());

  private CellMends() {}

  /**
   * A cell with one change.
   *
   * @param value what it says now
   * @param why why that is the only meaning
   */
  record Changed(String value, Text why) {}

  /** Returns the cell without the problem, if there is but one way. */
  static Optional<Changed> of(Problem problem, String cell) {
    String code = problem.code();
    if (NAMES.contains(code)) {
      return Suggestion.beyondDoubt(problem.value(), problem.remedy())
          .flatMap(right -> replaced(cell, problem.value(), right))
          .map(value -> new Changed(value, MISSPELT));
    }
    if (code.equals(ProblemCode.BAD_TEST.id())) {
      return sign(cell).map(value -> new Changed(value, SIGN));
    }
    if (code.equals(ProblemCode.LIST_SEPARATOR.id())) {
      return Spelling.plain(cell).contains(problem.value()) && cell.indexOf('"') < 0
          ? Optional.of(new Changed(COMMAS.matcher(cell).replaceAll("; "), SEPARATOR))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Replaces a name that stands in a cell exactly once, and by itself. */
  private static Optional<String> replaced(String cell, String wrong, String right) {
    int start = cell.indexOf(wrong);
    int end = start + wrong.length();
    boolean isOnce = start >= 0 && cell.indexOf(wrong, start + 1) < 0;
    if (!isOnce || isPartOfName(cell, start - 1) || isPartOfName(cell, end)) {
      return Optional.empty();
    }
    return Optional.of(cell.substring(0, start) + right + cell.substring(end));
  }

  private static boolean isPartOfName(String cell, int at) {
    return at >= 0
        && at < cell.length()
        && (Character.isLetterOrDigit(cell.charAt(at)) || "._-".indexOf(cell.charAt(at)) >= 0);
  }

  /** Turns {@code =>} and {@code =<} round, where there is one such sign and no text in quotes. */
  private static Optional<String> sign(String cell) {
    Matcher reversed = REVERSED.matcher(cell);
    if (cell.indexOf('"') >= 0 || !reversed.find()) {
      return Optional.empty();
    }
    String right =
        cell.substring(0, reversed.start())
            + reversed.group(1)
            + "="
            + cell.substring(reversed.end());
    return reversed.find() ? Optional.empty() : Optional.of(right);
  }
}
