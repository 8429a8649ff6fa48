package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.FieldType;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of a table hold which targets, if the table is about something. */
final class Assignment {
  private final String about;
  private final Map<String, Bound> byTarget = new LinkedHashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private double score;

  /** A column that could hold a target. */
  record Pair(Target target, ColumnProfile column, int name, Fit fit) {
    double strength() {
      return name * (fit.verdict() == Fit.Verdict.YES ? 1 : 0.7);
    }
  }

  private Assignment(String about) {
    this.about = about;
  }

  /**
   * Assigns columns to targets, the best first.
   *
   * @param columns those that may be used
   * @param words the words for what the table is about
   */
  static Assignment of(
      String about,
      List<Target> targets,
      List<ColumnProfile> columns,
      Set<String> words,
      Categories categories) {
    Assignment assignment = new Assignment(about);
    for (Target target : targets) {
      for (ColumnProfile column : columns) {
        int name = NameMatch.of(target, column, words);
        if (name > 0) {
          Fit fit = Fit.of(target, column, categories);
          assignment.pairs.add(new Pair(target, column, name, fit));
        }
      }
    }
    assignment.assign(categories);
    assignment.guess(targets, columns, categories);
    return assignment;
  }

  private void assign(Categories categories) {
    Set<ColumnProfile> used = new HashSet<>();
    List<Pair> best =
        pairs.stream()
            .filter(pair -> pair.fit().verdict() != Fit.Verdict.NO)
            .sorted(
                Comparator.comparingDouble(Pair::strength)
                    .reversed()
                    .thenComparing(pair -> !pair.target().required())
                    .thenComparing(pair -> pair.column().index()))
            .toList();
    for (Pair pair : best) {
      if (!byTarget.containsKey(pair.target().id()) && used.add(pair.column())) {
        boolean certain =
            pair.name() >= NameMatch.WITHIN_TABLE && pair.fit().verdict() == Fit.Verdict.YES;
        Text name =
            pair.name() >= NameMatch.WITHIN_TABLE
                ? Text.of("列名吻合", "the name fits")
                : Text.of("列名相近", "the name is similar");
        put(pair.target(), pair.column(), certain, join(name, pair.fit().why()), categories);
      }
    }
  }

  /** A day or an amount that every row needs is the only column of its kind. */
  private void guess(List<Target> targets, List<ColumnProfile> columns, Categories categories) {
    for (Target target : targets) {
      if (!target.required()
          || byTarget.containsKey(target.id())
          || (target.type() != FieldType.DATE && target.type() != FieldType.MONEY)) {
        continue;
      }
      List<ColumnProfile> fitting =
          columns.stream()
              .filter(column -> !isUsed(column))
              .filter(column -> Fit.of(target, column, categories).verdict() == Fit.Verdict.YES)
              .toList();
      if (fitting.size() == 1) {
        Text why =
            target.type() == FieldType.DATE
                ? Text.of("唯一的日期列", "the only column of dates")
                : Text.of("唯一像金额的列", "the only column that could be amounts");
        put(target, fitting.get(0), false, why, categories);
      }
    }
  }

  private void put(
      Target target, ColumnProfile column, boolean certain, Text why, Categories categories) {
    Notations.Written written = Notations.of(target, column, categories);
    Certainty certainty = certain && written.sure() ? Certainty.CERTAIN : Certainty.GUESS;
    Text all = written.note() == null ? why : join(why, written.note());
    byTarget.put(target.id(), new Bound(target, column, null, certainty, all, written.notation()));
  }

  static Text join(Text one, Text other) {
    return Text.of(one.zh() + "；" + other.zh(), one.en() + "; " + other.en());
  }

  void put(Bound bound) {
    byTarget.put(bound.target().id(), bound);
  }

  void remove(String target) {
    byTarget.remove(target);
  }

  private boolean isUsed(ColumnProfile column) {
    return byTarget.values().stream().anyMatch(bound -> bound.column() == column);
  }

  String about() {
    return about;
  }

  /** Returns where each value comes from. */
  List<Bound> bounds() {
    return List.copyOf(byTarget.values());
  }

  @Nullable Bound bound(String target) {
    return byTarget.get(target);
  }

  /** Returns all columns whose name fits some target, with what their content says. */
  List<Pair> pairs() {
    return pairs;
  }

  double score() {
    return score;
  }

  void score(double value) {
    this.score = value;
  }
}
