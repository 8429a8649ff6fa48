package io.github.churnrx.rules;

import io.github.churnrx.coverage.Rule;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.knowledge.Symptom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of {@code docs/knowledge.md} that follow from the knowledge itself. */
final class KnowledgeReport {
  private final Reach reach;
  private final Knowledge knowledge;
  private final Realisations realisations;

  KnowledgeReport(Reach reach, Realisations realisations) {
    this.reach = reach;
    this.knowledge = reach.knowledge();
    this.realisations = realisations;
  }

  /** How much there is, by the subject it is about. */
  String counts() {
    Table table = new Table("", "customer", "account owner", "company");
    Set<String> parents = new HashSet<>();
    knowledge.causes().forEach(cause -> parents.add(String.valueOf(cause.parent())));
    table.row(
        "causes that can be found",
        bySubject(
            subject ->
                knowledge.causes().stream()
                    .filter(c -> c.subject() == subject && !parents.contains(c.id()))
                    .count()));
    table.row("symptoms", bySubject(subject -> symptoms(subject).size()));
    table.row(
        "rows of symptoms",
        bySubject(subject -> symptoms(subject).stream().mapToInt(s -> s.ways().size()).sum()));
    table.row(
        "evidence families",
        bySubject(
            subject -> symptoms(subject).stream().map(s -> s.family().id()).distinct().count()));
    table.row(
        "signals",
        bySubject(
            subject -> knowledge.signals().stream().filter(s -> s.subject() == subject).count()));
    return table
        + "\nFor all of them: "
        + knowledge.actions().size()
        + " actions in "
        + knowledge.actions().stream().mapToInt(a -> a.indications().size()).sum()
        + " rows, "
        + knowledge.policies().size()
        + " policies, "
        + knowledge.checks().size()
        + " questions of checklists, "
        + knowledge.roles().size()
        + " roles, "
        + knowledge.settings().size()
        + " settings, "
        + knowledge.patterns().size()
        + " files of event patterns.\n";
  }

  private interface Count {
    long of(Subject subject);
  }

  private static Object[] bySubject(Count count) {
    return new Object[] {
      count.of(Subject.CUSTOMER), count.of(Subject.OWNER), count.of(Subject.COMPANY)
    };
  }

  private List<Symptom> symptoms(Subject subject) {
    return knowledge.symptoms().stream().filter(s -> subject(s) == subject).toList();
  }

  private Subject subject(Symptom symptom) {
    return java.util.stream.Stream.concat(symptom.supports().stream(), symptom.against().stream())
        .flatMap(claim -> knowledge.cause(claim.target()).stream())
        .map(Cause::subject)
        .findFirst()
        .orElseGet(
            () ->
                symptom.ways().isEmpty()
                    ? Subject.CUSTOMER
                    : symptom.ways().get(0).conditions().get(0).signal().subject());
  }

  /** Which part of the rules the scenarios reach. */
  String coverage(int scenarios) {
    Table table = new Table("rules", "all", "reached by a scenario", "part");
    for (Rule.Kind kind : Rule.Kind.values()) {
      List<Rule> all = reach.coverage().all().stream().filter(r -> r.kind() == kind).toList();
      long reached = all.stream().filter(reach.coverage()::isReached).count();
      table.row(kind.label().en(), all.size(), reached, percent(reached, all.size()));
    }
    return table + "\nBy " + scenarios + " scenarios.\n";
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  /** How the statements of the documents are realised, by kind. */
  String traceability() {
    Table table = new Table("statements", "all", "realised", "by");
    Map<Statement.Kind, List<Statement>> byKind =
        knowledge.catalogue().stream()
            .collect(Collectors.groupingBy(Statement::kind, TreeMap::new, Collectors.toList()));
    byKind.forEach(
        (kind, statements) -> {
          Map<String, Set<String>> means = new TreeMap<>();
          int realised = 0;
          for (Statement statement : statements) {
            List<String> found = realisations.of(statement);
            realised += found.isEmpty() ? 0 : 1;
            for (String one : found) {
              means.computeIfAbsent(one.split(" ", 2)[0], m -> new HashSet<>()).add(one);
            }
          }
          List<String> by = new ArrayList<>();
          means.forEach((what, which) -> by.add(which.size() + " × " + what));
          table.row(kind.label().en(), statements.size(), realised, String.join(", ", by));
        });
    return table.toString();
  }

  /** What realises each statement. */
  String everyStatement() {
    Table table = new Table("statement", "kind", "in our words", "realised by");
    for (Statement statement : knowledge.catalogue()) {
      table.row(
          statement.id(),
          statement.kind().label().en(),
          statement.text().en().replace("|", "/"),
          String.join("; ", realisations.of(statement)));
    }
    return table.toString();
  }

  /** A table in Markdown. */
  static final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... header) {
      row((Object[]) header);
      text.append("| --- ".repeat(header.length)).append("|\n");
    }

    void row(Object... cells) {
      for (Object cell : cells) {
        text.append("| ").append(cell).append(' ');
      }
      text.append("|\n");
    }

    void row(String first, Object... others) {
      Object[] cells = new Object[others.length + 1];
      cells[0] = first;
      System.arraycopy(others, 0, cells, 1, others.length);
      row(cells);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
