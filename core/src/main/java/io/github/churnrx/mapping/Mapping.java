package io.github.churnrx.mapping;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Knowledge;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says which columns of which tables hold what about a customer. {@code docs/mapping.md} describes
 * the file. Immutable.
 */
public final class Mapping {
  private static final Set<EventType> SHARED =
      Set.of(
          EventType.ORDERS,
          EventType.OWNER_CHANGES,
          EventType.POLICY_CHANGES,
          EventType.QUALITY_INCIDENTS);

  private final String file;
  private final List<TableMapping> tables;
  private final @Nullable LocalDate asOf;
  private final @Nullable Binding asOfColumn;
  private final ZoneId zone;
  private final @Nullable Character separator;
  private final boolean ignoreLater;
  private final boolean valueFromOrders;

  Mapping(
      String file,
      List<TableMapping> tables,
      @Nullable LocalDate asOf,
      @Nullable Binding asOfColumn,
      ZoneId zone,
      @Nullable Character separator,
      boolean ignoreLater,
      boolean valueFromOrders) {
    this.file = file;
    this.tables = List.copyOf(tables);
    this.asOf = asOf;
    this.asOfColumn = asOfColumn;
    this.zone = zone;
    this.separator = separator;
    this.ignoreLater = ignoreLater;
    this.valueFromOrders = valueFromOrders;
  }

  /**
   * Reads a mapping.
   *
   * @param file the file, in YAML
   * @param knowledge its signals give the values their types; its causes and reason codes are what
   *     stated and confirmed reasons name
   * @return the mapping
   * @throws IOException if the file cannot be read
   * @throws InputException with all that is wrong, each with its line and column
   */
  public static Mapping read(Path file, Knowledge knowledge) throws IOException {
    String name = file.toString();
    StringWriter text = new StringWriter();
    try (Reader reader =
        TextEncoding.reader(Files.newInputStream(file), TextEncoding.detect(file, name))) {
      reader.transferTo(text);
    }
    return parse(text.toString(), name, knowledge);
  }

  /**
   * Reads a mapping from a text.
   *
   * @param yaml the text
   * @param name what to call it in messages
   * @param knowledge its signals give the values their types; its causes and reason codes are what
   *     stated and confirmed reasons name
   * @return the mapping
   * @throws InputException with all that is wrong, each with its line and column
   */
  public static Mapping parse(String yaml, String name, Knowledge knowledge) {
    return new MappingParser(knowledge).parse(yaml, name);
  }

  /**
   * Finds the tables that the mapping speaks of and their columns. If several tables are joined,
   * each is read once to see whether it is sorted by the customer's id; those that are not are
   * sorted here, on disk if they are large.
   *
   * @param inputs the tables
   * @param day the day for which cases are judged; null for the one that the mapping states
   * @return the tables, to be closed
   * @throws IOException if a table cannot be read
   * @throws InputException with all that is wrong, if tables or columns are missing
   */
  public MappedTables bind(List<? extends Table> inputs, @Nullable LocalDate day)
      throws IOException {
    return MappedTables.bind(this, inputs, day == null ? asOf : day, RowSorter.DEFAULT_LIMIT);
  }

  /**
   * Finds the columns of the tables that queries fetch. Tables that {@linkplain
   * Table#isOrderedById() come in order of the id} are then read in one pass.
   *
   * @param tables returns the table that a query of the mapping fetches
   * @param day the day for which cases are judged; null for the one that the mapping states
   * @return the tables, to be closed
   * @throws IOException if a table cannot be read
   * @throws InputException with all that is wrong, if a table has no query or columns are missing
   */
  public MappedTables bindQueries(Function<MappedQuery, Table> tables, @Nullable LocalDate day)
      throws IOException {
    return MappedTables.bindQueries(
        this, tables, day == null ? asOf : day, RowSorter.DEFAULT_LIMIT);
  }

  /** Returns the day for which cases are judged, if the mapping states one for all. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Returns the character between the cells of CSV files, if the mapping states one. */
  public Optional<Character> separator() {
    return Optional.ofNullable(separator);
  }

  /** Returns the names of the files, or patterns for them, that the mapping speaks of. */
  public List<String> files() {
    return tables.stream().flatMap(table -> table.files().stream()).distinct().toList();
  }

  /**
   * Returns whether it names a file, or names none and so takes any.
   *
   * @param name the file, with or without its folder
   */
  public boolean speaksOf(String name) {
    List<String> named = files();
    return named.isEmpty() || named.stream().anyMatch(file -> TableSearch.isNamed(name, file));
  }

  /** Returns whether it joins tables, which are then read more than once. */
  public boolean isJoined() {
    return tables.size() > 1;
  }

  /**
   * Returns whether it tells anything that customers can have in common, such as an account owner
   * or a batch.
   */
  public boolean linksCustomers() {
    return tables.stream()
        .anyMatch(
            table ->
                table.stream() == null
                    ? table.fields().stream()
                        .anyMatch(b -> b.id().equals("owner") || b.id().equals("region"))
                    : SHARED.contains(table.stream()));
  }

  /** Returns what the mapping gives. */
  public MappedContents contents() {
    Set<String> fields = new TreeSet<>();
    Set<String> signals = new TreeSet<>();
    Map<EventType, Set<String>> streams = new EnumMap<>(EventType.class);
    for (TableMapping table : tables) {
      EventType stream = table.stream();
      Set<String> ids =
          stream == null ? fields : streams.computeIfAbsent(stream, s -> new TreeSet<>());
      table.fields().forEach(binding -> ids.add(binding.id()));
      table.signals().forEach(binding -> signals.add(binding.id()));
    }
    if (valueFromOrders) {
      fields.add("annual-value");
    }
    return new MappedContents(fields, signals, streams);
  }

  /** Returns the name of the file. */
  @Override
  public String toString() {
    return file;
  }

  String file() {
    return file;
  }

  List<TableMapping> tables() {
    return tables;
  }

  @Nullable Binding asOfColumn() {
    return asOfColumn;
  }

  ZoneId zone() {
    return zone;
  }

  boolean ignoreLater() {
    return ignoreLater;
  }

  boolean valueFromOrders() {
    return valueFromOrders;
  }
}
