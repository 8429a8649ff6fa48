package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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
      Table table = find(wanted, inputs, problems);
      if (table != null) {
        used.add(table);
        bind(mapping, wanted, table, bound, problems);
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
        bind(mapping, wanted, tables.apply(query), bound, problems);
      }
    }
    return joined(mapping, bound, asOf, sortLimit, problems);
  }

  private static void bind(
      Mapping mapping,
      TableMapping wanted,
      Table found,
      List<BoundTable> bound,
      List<Problem> problems)
      throws IOException {
    Table table = HeadedTable.of(found, wanted.header());
    Binding date = wanted.stream() == null ? mapping.asOfColumn() : null;
    List<String> columns;
    try (Table.Rows rows = table.open()) {
      columns = rows.columns();
    } catch (InputException e) {
      problems.addAll(e.problems());
      return;
    }
    if (columns.isEmpty()) {
      problems.add(ProblemCode.NO_ROWS.at(Location.of(table.label()), table.label()));
    } else {
      bound.add(new BoundTable(wanted, table, columns, date, problems::add));
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

  private static @Nullable Table find(
      TableMapping wanted, List<? extends Table> inputs, List<Problem> problems) {
    List<? extends Table> found =
        inputs.stream()
            .filter(table -> wanted.file() == null || isNamed(table.file(), wanted.file()))
            .filter(table -> wanted.sheet() == null || wanted.sheet().equals(table.sheet()))
            .toList();
    long files = found.stream().map(Table::file).distinct().count();
    String name =
        wanted.sheet() == null
            ? String.valueOf(wanted.file())
            : wanted.file() == null ? wanted.sheet() : wanted.file() + "[" + wanted.sheet() + "]";
    if (files == 1) {
      return found.get(0);
    }
    Text remedy =
        Text.of("输入有 " + labels(inputs, "、") + "。", "The inputs are " + labels(inputs, ", ") + ".");
    if (files > 1) {
      problems.add(
          ProblemCode.BAD_MAPPING.at(
              wanted.at(),
              name,
              wanted.file() == null
                  ? Text.of("有多个输入文件，须用 file 指明", "there are several inputs; name one with file")
                  : Text.of("“" + name + "”指向多个输入文件", "\"" + name + "\" fits several inputs"),
              remedy));
    } else {
      problems.add(
          ProblemCode.BAD_MAPPING.at(
              wanted.at(),
              name,
              Text.of("没有名为“" + name + "”的输入", "there is no input called \"" + name + "\""),
              remedy));
    }
    return null;
  }

  private static String labels(List<? extends Table> inputs, String separator) {
    return String.join(separator, inputs.stream().map(Table::label).toList());
  }

  private static boolean isNamed(String input, String pattern) {
    Path name = Path.of(input).getFileName();
    String file = name == null ? input : name.toString();
    if (file.equalsIgnoreCase(pattern) || input.equals(pattern)) {
      return true;
    }
    if (!pattern.contains("*") && !pattern.contains("?") && !pattern.contains("{")) {
      return false;
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT));
    return matcher.matches(Path.of(file.toLowerCase(Locale.ROOT)));
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

  @Override
  public void close() throws IOException {
    join.close();
  }
}
