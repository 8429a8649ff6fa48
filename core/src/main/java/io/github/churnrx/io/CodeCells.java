package io.github.churnrx.io;

import io.github.churnrx.io.Expectation.Task;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.YesNo;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells that name causes, symptoms, actions, policies and roles, and remembers where each
 * stands.
 */
record CodeCells(ScenarioNames names, Findings findings, List<ScenarioName> seen) {
  private static final Pattern WHO_AND_WHEN =
      Pattern.compile("(.+?)\\s*(?:\\bin\\s+(\\d{1,4})(?:\\s*days?)?|[,\\s](\\d{1,4})\\s*天内?)");
  private static final String NOTHING = "-";

  /** Returns the id behind a name, or null after reporting that there is none. */
  @Nullable String code(ScenarioName.Kind kind, Cell cell) {
    Names<String> known = names.of(kind);
    String name = Spelling.plain(cell.text());
    String id = known.find(name).orElse(null);
    if (id == null) {
      findings.add(kind.unknown.at(cell.at(), name, known.suggest(name)));
    } else {
      seen.add(new ScenarioName(kind, id, cell.at()));
    }
    return id;
  }

  @Nullable String main(Cell cell) {
    if (cell.text().equals(NOTHING)) {
      bad(cell, "若不应有主因，请在 原因未定 写 是", "for no main cause write yes in undetermined");
    }
    return cell.isBlank() ? null : code(ScenarioName.Kind.CAUSE, cell);
  }

  List<String> codes(ScenarioName.Kind kind, Cell cell) {
    List<String> codes = new ArrayList<>();
    for (String part : cell.parts()) {
      String code = code(kind, cell.with(part));
      if (code != null) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** Reads a list that says what there must be and that there must be nothing else. */
  @Nullable List<String> exactly(ScenarioName.Kind kind, Cell cell) {
    return cell.text().isEmpty() ? null : codes(kind, cell);
  }

  <T> @Nullable T choice(Names<T> known, Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    T found = known.find(cell.text()).orElse(null);
    if (found == null) {
      findings.add(
          ProblemCode.UNKNOWN_VALUE.at(
              cell.at(), cell.text(), cell.column(), known.suggest(cell.text())));
    }
    return found;
  }

  @Nullable Boolean flag(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    YesNo said = YesNo.of(cell.text());
    if (said == null) {
      bad(cell, "应为 是 或 否", "yes or no is expected");
    }
    return said == null ? null : said == YesNo.YES;
  }

  /** Reads causes, each with the grade that it must have; without one, it must be found. */
  Map<String, Grade> grades(Cell cell) {
    Map<String, Grade> grades = new LinkedHashMap<>();
    for (String part : cell.parts()) {
      Graded graded = graded(Spelling.line(part));
      String cause = code(ScenarioName.Kind.CAUSE, cell.with(graded.cause()));
      if (cause != null) {
        grades.put(cause, graded.grade());
      }
    }
    return grades;
  }

  private record Graded(String cause, Grade grade) {}

  private Graded graded(String part) {
    if (names.of(ScenarioName.Kind.CAUSE).find(part).isEmpty()) {
      for (int i = part.length() - 1; i > 0; i--) {
        if (part.charAt(i) == ' ' || part.charAt(i) == ':') {
          Grade grade = names.grades().find(part.substring(i + 1)).orElse(null);
          if (grade != null) {
            return new Graded(Spelling.trim(part.substring(0, i).replaceAll(":\\s*$", "")), grade);
          }
        }
      }
    }
    return new Graded(part, Grade.LIKELY);
  }

  @Nullable List<Task> plan(Cell cell) {
    if (cell.text().isEmpty()) {
      return null;
    }
    List<Task> plan = new ArrayList<>();
    for (String part : cell.parts()) {
      Pair pair = pair(cell, part);
      Matcher parts = WHO_AND_WHEN.matcher(pair == null ? "" : pair.value());
      if (pair == null || !parts.matches()) {
        bad(cell.with(part), "应为“行动: 角色 in 天数”", "\"action: role in days\" is expected");
        continue;
      }
      String action = code(ScenarioName.Kind.ACTION, cell.with(pair.key()));
      String role = code(ScenarioName.Kind.ROLE, cell.with(parts.group(1)));
      String days = parts.group(2) == null ? parts.group(3) : parts.group(2);
      if (action != null && role != null) {
        plan.add(new Task(action, role, Integer.parseInt(days)));
      }
    }
    return plan;
  }

  Map<String, String> withheld(Cell cell) {
    Map<String, String> withheld = new LinkedHashMap<>();
    for (String part : cell.parts()) {
      Pair pair = pair(cell, part);
      if (pair == null) {
        bad(cell.with(part), "应为“行动: 政策”", "\"action: policy\" is expected");
        continue;
      }
      String action = code(ScenarioName.Kind.ACTION, cell.with(pair.key()));
      String policy = code(ScenarioName.Kind.POLICY, cell.with(pair.value()));
      if (action != null && policy != null) {
        withheld.put(action, policy);
      }
    }
    return withheld;
  }

  private record Pair(String key, String value) {}

  private static @Nullable Pair pair(Cell cell, String part) {
    String plain = Spelling.line(part);
    int colon = plain.lastIndexOf(':');
    return colon < 1 || cell.isBlank()
        ? null
        : new Pair(
            Spelling.trim(plain.substring(0, colon)), Spelling.trim(plain.substring(colon + 1)));
  }

  void bad(Cell cell, String zh, String en) {
    bad(cell, Text.of(zh, en));
  }

  void bad(Cell cell, Text why) {
    findings.add(ProblemCode.BAD_SCENARIO_CELL.at(cell.at(), cell.text(), cell.column(), why));
  }
}
