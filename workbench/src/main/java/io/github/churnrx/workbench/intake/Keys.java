package io.github.churnrx.workbench.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the columns by which tables belong together: what matches across files decides. */
final class Keys {
  private static final double ALMOST = 0.97;
  private static final double SURE = 0.9;
  private static final double LEAST = 0.5;

  private final Vocabulary vocabulary;
  private final Exclusions exclusions;

  Keys(Vocabulary vocabulary, Exclusions exclusions) {
    this.vocabulary = vocabulary;
    this.exclusions = exclusions;
  }

  /**
   * A column that could hold the customer's id.
   *
   * @param column the column
   * @param name how much its name says so: 3 an id, 2 a bare id, 1 a customer's name, 0 nothing
   */
  record Candidate(ColumnProfile column, int name) {}

  /** Returns the columns that could be the id of a table of customers, the best first. */
  List<Candidate> ids(TableProfile table, boolean distinct) {
    List<Candidate> ids = new ArrayList<>();
    for (ColumnProfile column : table.columns()) {
      int name = name(column);
      boolean unique = column.repeated() <= 1 - ALMOST && column.filled() >= ALMOST;
      if (isCode(column)
          && (name > 0 || looksLikeId(column))
          && (unique || (distinct && name > 0))) {
        ids.add(new Candidate(column, name));
      }
    }
    ids.sort(
        Comparator.comparingInt((Candidate c) -> -c.name()).thenComparing(c -> c.column().index()));
    return ids;
  }

  private static boolean isCode(ColumnProfile column) {
    return switch (column.kind()) {
      case TEXT -> column.averageLength() <= 40;
      case NUMBER, IDENTITY ->
          column.numbers().isWhole() && !column.numbers().isMoney() && column.filledRows() > 0;
      case PHONE, EMAIL, DATE, EMPTY -> false;
    };
  }

  private static boolean looksLikeId(ColumnProfile column) {
    return column.header().matches("(?i).*(编号|编码|代码|号|\\bid|code|number|no\\.?|key)$");
  }

  int name(ColumnProfile column) {
    String key = NameKey.of(column.header());
    if (vocabulary.names("key", "customer").contains(key)) {
      return 3;
    }
    if (key.equals("id") || key.equals("编号") || key.equals("编码") || key.equals("代码")) {
      return 2;
    }
    return vocabulary.names("name", "customer").contains(key) ? 1 : 0;
  }

  /**
   * How a table belongs to the customers.
   *
   * @param column its column with the customer's id
   * @param certainty how sure that is
   * @param shared the share of its ids that are known
   */
  record Join(ColumnProfile column, Certainty certainty, double shared) {}

  /** Returns the column of a table that holds ids of the customers, if there is one. */
  Optional<Join> join(TableProfile table, ColumnProfile id) {
    Join best = null;
    double bestScore = 0;
    for (ColumnProfile column : table.columns()) {
      if (column.kind() == ColumnProfile.Kind.EMPTY || !isCode(column)) {
        continue;
      }
      double shared = (double) column.distinct().shared(id.distinct()) / column.distinct().size();
      boolean same = NameKey.of(column.header()).equals(NameKey.of(id.header()));
      int name = same ? 4 : name(column);
      if (exclusions.isRecordNumber(column) && name < 3 && !same) {
        continue;
      }
      Certainty certainty = certainty(shared, name, column);
      double score = shared * 3 + name;
      if (certainty != null && score > bestScore) {
        bestScore = score;
        best = new Join(column, certainty, shared);
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable Certainty certainty(double shared, int name, ColumnProfile column) {
    if (shared >= SURE) {
      return name > 0 ? Certainty.CERTAIN : column.distinct().size() >= 5 ? Certainty.GUESS : null;
    }
    return name > 0 && shared >= LEAST ? Certainty.GUESS : null;
  }
}
