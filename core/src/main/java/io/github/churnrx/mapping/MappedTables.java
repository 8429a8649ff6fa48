package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tables that a mapping joins. Their cases can be read more than once. */
public final class MappedTables implements Closeable {
  private final Mapping mapping;
  private final @Nullable LocalDate asOf;
  private final BoundTable customers;
  private final Join join;

  private MappedTables(Mapping mapping, @Nullable LocalDate asOf, BoundTable customers, Join join) {
    this.mapping = mapping;
    this.asOf = asOf;
    this.customers = customers;
    this.join = join;
  }

  static MappedTables bind(
      Mapping mapping, List<? extends Table> inputs, @Nullable LocalDate asOf, int sortLimit)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    Set<Table> used = new HashSet<>();
    List<BoundTable> bound = new ArrayList<>();
    for (TableMapping wanted : mapping.tables()) {
      List<Table> found = new TableSearch(wanted, inputs, problems::add).find();
      if (!found.isEmpty()) {
        used.addAll(found);
        bind(mapping, wanted, found, bound, problems);
      }
    }
    for (Table input : inputs) {
      if (used.stream().noneMatch(table -> table.file().equals(input.file()))) {
        problems.add(
            ProblemCode.BAD_MAPPING.at(
                Location.of(mapping.file()),
                input.file(),
                Text.of(
                    "其中没有提到输入文件 " + input.file(), "it does not speak of the input " + input.file()),
                Text.of(
                    "它提到的是 " + String.join("、", mapping.files()) + "。",
                    "It speaks of " + String.join(", ", mapping.files()) + ".")));
        used.add(input);
      }
    }
    return joined(mapping, bound, asOf, sortLimit, problems);
  }

  static MappedTables bindQueries(
      Mapping mapping, Function<MappedQuery, Table> tables, @Nullable LocalDate asOf, int sortLimit)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<BoundTable> bound = new ArrayList<>();
    for (TableMapping wanted : mapping.tables()) {
      MappedQuery query = wanted.asQuery();
      if (query == null) {
        problems.add(
            ProblemCode.BAD_MAPPING.at(
                wanted.at(),
                wanted.name(),
                Text.of(
                    "“" + wanted.name() + "”没有 query", "\"" + wanted.name() + "\" has no query"),
                Text.of(
                    "请写 query: SELECT …，从数据库取出这些行。",
                    "Write query: SELECT …, which fetches its rows from the database.")));
      } else {
        try {
          bind(mapping, wanted, List.of(tables.apply(query)), bound, problems);
        } catch (InputException e) {
          problems.addAll(e.problems());
        }
      }
    }
    return joined(mapping, bound, asOf, sortLimit, problems);
  }

  private static void bind(
      Mapping mapping,
      TableMapping wanted,
      List<Table> found,
      List<BoundTable> bound,
      List<Problem> problems)
      throws IOException {
    Binding date = wanted.stream() == null ? mapping.asOfColumn() : null;
    List<String> names = names(wanted, date);
    List<StackedTable.Part> parts = new ArrayList<>();
    int before = problems.size();
    for (Table one : found) {
      Table table = HeadedTable.of(one, wanted.header());
      List<String> columns = columns(table, problems);
      if (!columns.isEmpty()) {
        BoundTable part = new BoundTable(wanted, table, columns, date, problems::add);
        if (found.size() == 1) {
          bound.add(part);
        }
        List<Integer> places = names.stream().map(part::column).toList();
        parts.add(new StackedTable.Part(table, places, columns.size()));
      }
    }
    if (found.size() > 1 && problems.size() == before) {
      StackedTable stacked = new StackedTable(parts, names);
      bound.add(new BoundTable(wanted, stacked, names, date, problems::add));
    }
  }

  /** Returns the columns that the mapping names, the id first. */
  private static List<String> names(TableMapping wanted, @Nullable Binding date) {
    Stream<String> days = date == null ? Stream.of() : date.columns().stream().map(String::strip);
    return Stream.concat(wanted.columns().stream(), days).distinct().toList();
  }

  /** Returns the columns of a table; none after reporting. */
  private static List<String> columns(Table table, List<Problem> problems) throws IOException {
    try (Table.Rows rows = table.open()) {
      if (rows.columns().isEmpty()) {
        problems.add(ProblemCode.NO_ROWS.at(Location.of(table.label()), table.label()));
      }
      return rows.columns();
    } catch (InputException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  private static MappedTables joined(
      Mapping mapping,
      List<BoundTable> bound,
      @Nullable LocalDate asOf,
      int sortLimit,
      List<Problem> problems)
      throws IOException {
    if (asOf == null && mapping.asOfColumn() == null) {
      problems.add(ProblemCode.MISSING_AS_OF.at(Location.of(mapping.file()), ""));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems.stream().distinct().toList());
    }
    Join join = Join.of(bound.get(0), bound.subList(1, bound.size()), sortLimit);
    return new MappedTables(mapping, asOf, bound.get(0), join);
  }

  /** Returns what there is to say about the tables, such as that one is not sorted. */
  public List<Problem> notices() {
    return join.notices();
  }

  /**
   * Starts reading the cases, in the order of the customers' table.
   *
   * @throws IOException if a table cannot be read
   */
  public MappedCases open() throws IOException {
    CaseAssembler assembler = new CaseAssembler(customers, join.tables(), asOf, mapping);
    return new MappedCases(join.open(), assembler);
  }

  /**
   * Streams the cases, in the order of the customers' table, in bounded memory. Closing the stream
   * leaves the tables open for another reading.
   *
   * @return what became of each customer's rows, to be closed; an {@link UncheckedIOException}
   *     while streaming says that a table cannot be read, an {@link InputException} that it can be
   *     read no further
   * @throws IOException if a table cannot be read
   */
  public Stream<MappedCase> stream() throws IOException {
    EachCase each = new EachCase(open());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(each::close);
  }

  @Override
  public void close() throws IOException {
    join.close();
  }
}
