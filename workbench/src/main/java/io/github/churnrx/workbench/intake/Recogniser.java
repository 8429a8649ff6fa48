package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises which table holds the customers, which hold what happened to them, and which column is
 * what. Thread-safe.
 */
final class Recogniser {
  private static final double LEAST_SCORE = 2;
  private static final double TABLE_EXACT = 6;
  private static final double TABLE_WITHIN = 4;

  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final Exclusions exclusions = new Exclusions(vocabulary);
  private final Keys keys = new Keys(vocabulary, exclusions);
  private final Categories categories;
  private final Targets targets;
  private final Defaults defaults;
  private final ServiceRecords services;
  private final ColumnNotes notes;

  Recogniser(Knowledge knowledge) {
    this.categories = new Categories(knowledge, vocabulary);
    this.targets = new Targets(knowledge, vocabulary);
    this.defaults = new Defaults(targets);
    this.services = new ServiceRecords(categories, targets, vocabulary, exclusions);
    this.notes = new ColumnNotes(exclusions, targets);
  }

  /** Says what is made of the tables, in their order. */
  List<TableProposal> recognise(List<TableProfile> tables) {
    Optional<Customers> found = customers(tables);
    List<TableProposal> proposals = new ArrayList<>();
    if (found.isEmpty()) {
      tables.forEach(table -> proposals.add(notes.unused(table, ColumnNotes.NO_CUSTOMERS)));
      return proposals;
    }
    Customers customers = found.get();
    Map<TableProfile, List<Part>> parts = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (TableProfile table : tables) {
      if (!table.equals(customers.table()) || customers.distinct()) {
        keys.join(table, customers.id()).ifPresent(join -> drafts.addAll(drafts(table, join)));
      }
    }
    drafts.sort(Comparator.comparingDouble((Draft draft) -> -draft.assignment().score()));
    Set<String> taken = new HashSet<>();
    Map<TableProfile, String> rivals = new HashMap<>();
    for (Draft draft : drafts) {
      if (parts.containsKey(draft.table())) {
        continue;
      }
      List<Part> own = services.split(draft, defaults);
      if (own.stream().noneMatch(part -> taken.contains(part.about()))) {
        own.forEach(part -> taken.add(part.about()));
        parts.put(draft.table(), own);
      } else {
        rivals.putIfAbsent(draft.table(), draft.assignment().about());
      }
    }
    for (TableProfile table : tables) {
      List<Part> own = new ArrayList<>();
      if (table.equals(customers.table())) {
        own.add(customers.part());
      }
      own.addAll(parts.getOrDefault(table, List.of()));
      proposals.add(
          own.isEmpty()
              ? notes.unused(table, why(table, customers, rivals))
              : notes.used(table, own, pairs(table, drafts, customers)));
    }
    return proposals;
  }

  private Text why(TableProfile table, Customers customers, Map<TableProfile, String> rivals) {
    if (table.columns().isEmpty() || table.rows() == 0) {
      return ColumnNotes.NO_ROWS;
    }
    String rival = rivals.get(table);
    if (rival != null) {
      return ColumnNotes.taken(rival);
    }
    return keys.join(table, customers.id()).isEmpty()
        ? ColumnNotes.noKey(customers.id())
        : ColumnNotes.UNKNOWN_TABLE;
  }

  private static List<Assignment.Pair> pairs(
      TableProfile table, List<Draft> drafts, Customers customers) {
    List<Assignment.Pair> pairs = new ArrayList<>();
    if (table.equals(customers.table())) {
      pairs.addAll(customers.assignment().pairs());
    }
    drafts.stream()
        .filter(draft -> draft.table().equals(table))
        .limit(3)
        .forEach(draft -> pairs.addAll(draft.assignment().pairs()));
    return pairs;
  }

  /** The table of customers. */
  private record Customers(
      TableProfile table, ColumnProfile id, boolean distinct, Assignment assignment, Part part) {}

  /** A stream that a table could hold. */
  record Draft(TableProfile table, Keys.Join join, Assignment assignment) {}

  private Optional<Customers> customers(List<TableProfile> tables) {
    for (boolean distinct : new boolean[] {false, true}) {
      Customers best = null;
      double bestScore = 0;
      for (TableProfile table : tables) {
        for (Keys.Candidate id : keys.ids(table, distinct)) {
          Assignment assignment = assign(Target.CUSTOMERS, table, id.column());
          double score =
              assignment.score()
                  + id.name()
                  + 2 * joined(tables, table, id.column())
                  + table.rows() * 1e-9;
          boolean likely = id.name() > 0 || assignment.score() >= LEAST_SCORE;
          if (likely && score > bestScore) {
            bestScore = score;
            best = customers(table, id, distinct, assignment);
          }
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  private long joined(List<TableProfile> tables, TableProfile own, ColumnProfile id) {
    return tables.stream()
        .filter(table -> !table.equals(own) && keys.join(table, id).isPresent())
        .count();
  }

  private Customers customers(
      TableProfile table, Keys.Candidate id, boolean distinct, Assignment assignment) {
    Certainty certainty = id.name() >= 2 && !distinct ? Certainty.CERTAIN : Certainty.GUESS;
    CustomerBounds.complete(assignment, id, table, targets, vocabulary, categories);
    Part part =
        new Part(
            Target.CUSTOMERS,
            id.column(),
            certainty,
            Map.of(),
            Map.of(),
            distinct,
            assignment.bounds());
    return new Customers(table, id.column(), distinct, assignment, part);
  }

  private List<Draft> drafts(TableProfile table, Keys.Join join) {
    List<Draft> drafts = new ArrayList<>();
    for (String about : targets.subjects()) {
      if (!about.equals(Target.CUSTOMERS)) {
        Assignment assignment = assign(about, table, join.column());
        if (assignment.score() >= LEAST_SCORE && defaults.complete(assignment, table, categories)) {
          drafts.add(new Draft(table, join, assignment));
        }
      }
    }
    if (drafts.isEmpty()) {
      // Who, when and how much, and no word for what: these are purchases.
      Assignment orders = assign(EventType.ORDERS.id(), table, join.column());
      if (orders.bound("date") != null && orders.bound("amount") != null) {
        drafts.add(new Draft(table, join, orders));
      }
    }
    drafts.sort(Comparator.comparingDouble((Draft draft) -> -draft.assignment().score()));
    return drafts;
  }

  private Assignment assign(String about, TableProfile table, ColumnProfile key) {
    List<ColumnProfile> free =
        table.columns().stream()
            .filter(column -> column != key && exclusions.never(column) == null)
            .filter(column -> !about.equals(Target.CUSTOMERS) || keys.name(column) < 3)
            .filter(column -> about.equals(Target.CUSTOMERS) || keys.name(column) == 0)
            .toList();
    Set<String> words = vocabulary.names("table", about);
    Assignment assignment = Assignment.of(about, targets.of(about), free, words, categories);
    assignment.score(score(about, table, assignment));
    return assignment;
  }

  /** A name that fits few kinds of table says more than one that fits many. */
  private double score(String about, TableProfile table, Assignment assignment) {
    double score = 0;
    String title = NameKey.of(table.title());
    if (vocabulary.names("table", about).contains(title)) {
      score += TABLE_EXACT;
    } else {
      String word = vocabulary.within("table", about, title);
      score += word.isEmpty() ? 0 : TABLE_WITHIN + 0.1 * word.length();
    }
    for (Bound bound : assignment.bounds()) {
      ColumnProfile column = bound.column();
      if (column != null) {
        double weight = bound.certainty() == Certainty.CERTAIN ? 1 : 0.4;
        score += weight / Math.max(1, subjectsWith(NameKey.of(column.header())));
      }
    }
    for (Target target : targets.of(about)) {
      if (target.required() && assignment.bound(target.id()) == null) {
        score -= 0.5;
      }
    }
    return score;
  }

  private long subjectsWith(String key) {
    return targets.subjects().stream()
        .filter(about -> targets.of(about).stream().anyMatch(t -> t.names().contains(key)))
        .count();
  }
}
