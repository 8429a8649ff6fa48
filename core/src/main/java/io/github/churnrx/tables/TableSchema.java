package io.github.churnrx.tables;

import io.github.churnrx.names.Names;
import io.github.churnrx.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of a knowledge base and their columns. */
@SuppressWarnings(
    "ImmutableEnumChecker") // the collections are filled once and not handed out to change
public enum TableSchema {
  SIGNALS(Columns.signals()),
  CAUSES(Columns.causes()),
  SYMPTOMS(
      Columns.symptoms(),
      Set.of("when-1", "when-2", "when-3", "when-4"),
      Set.of("when-1", "when-2", "when-3", "when-4")),
  ACTIONS(
      Columns.actions(),
      Set.of("for", "tier", "status", "grade", "when-1", "when-2", "priority", "role", "due"),
      Set.of("for")),
  POLICIES(Columns.policies()),
  TIERS(Columns.tiers()),
  ROLES(Columns.roles()),
  SETTINGS(Columns.settings()),
  CATALOGUE(Columns.catalogue()),
  ANGLES(Columns.angles()),
  HARMS(Columns.harms()),
  CHECKLIST(Columns.checklist()),
  /** One row for each symptom and target; a symptom with several targets is continued. */
  WEIGHTS(Columns.weights(), Set.of("target", "strength", "basis"), Set.of("target")),
  /** Each file is a map of its own, whose codes are those of another system. */
  REASONS(Columns.reasons()),
  PHRASES(Columns.phrases());

  /** Stands between the name of a map and a code in it, where entries of all maps lie together. */
  static final String SPACE = "/";

  private final List<Column> columns;
  private final Map<String, Column> byId = new LinkedHashMap<>();
  private final Set<String> caseColumns;
  private final Set<String> caseKeys;
  private final Names<Column> names = new Names<>();

  TableSchema(List<Column> columns) {
    this(columns, Set.of(), Set.of());
  }

  TableSchema(List<Column> columns, Set<String> caseColumns, Set<String> caseKeys) {
    this.columns = List.copyOf(columns);
    this.caseColumns = caseColumns;
    this.caseKeys = caseKeys;
    for (Column column : columns) {
      byId.put(column.id(), column);
      names.add(column.id(), column);
      names.add(column.label(), column);
    }
  }

  /** Returns the columns, in the order in which they are best shown. */
  public List<Column> columns() {
    return columns;
  }

  /** Returns the names of the columns: their ids and labels. */
  public Names<Column> names() {
    return names;
  }

  /** Returns what to call a column that a file does not have: the label in Chinese, else the id. */
  Text label(String column) {
    Column found = byId.get(column);
    return found == null ? Text.of(column, column) : Text.of(found.label().zh(), column);
  }

  /** Returns whether a continuation row may give this column: it belongs to the single case. */
  public boolean isPerCase(String column) {
    return caseColumns.contains(column);
  }

  /** Returns the columns by which a later layer replaces all cases of an entry. */
  Set<String> caseKeys() {
    return caseKeys;
  }

  boolean isCaseKey(String column) {
    return caseKeys.contains(column);
  }

  /**
   * Returns whether ids are codes of another system or names of other entries, which may hold any
   * characters.
   */
  boolean takesAnyId() {
    return this == REASONS || this == WEIGHTS;
  }

  /**
   * Returns what distinguishes the ids of a file from those of other files of the table: nothing,
   * unless each file is a map of its own.
   */
  String space(String path) {
    if (this != REASONS) {
      return "";
    }
    return path.substring(folder().length() + 1, path.length() - ".csv".length()) + SPACE;
  }

  /** Returns the file that holds this table; several may lie in a folder of that name instead. */
  public String path() {
    return folder() + ".csv";
  }

  private String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the table that a file belongs to, or null if to none. */
  public static @Nullable TableSchema owning(String file) {
    for (TableSchema schema : values()) {
      boolean isInFolder = file.startsWith(schema.folder() + "/") && file.endsWith(".csv");
      boolean isAlone = file.equals(schema.path()) && schema != REASONS;
      if (isInFolder || isAlone) {
        return schema;
      }
    }
    return null;
  }

  /**
   * A column.
   *
   * @param id its id, unique within the table
   * @param label its labels, unique likewise in either language
   * @param kind what its cells hold
   * @param explanation what to write in it, in one sentence
   */
  public record Column(String id, Text label, CellKind kind, Text explanation) {}
}
