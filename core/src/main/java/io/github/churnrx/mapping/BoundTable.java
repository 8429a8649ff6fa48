package io.github.churnrx.mapping;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.Impossible;
import io.github.churnrx.facts.ImpossibleFactException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table whose columns are found. Immutable. */
final class BoundTable implements KeyedRow.Source {
  private static final Pattern REPEATED = Pattern.compile("(.+) \\((\\d{1,3})\\)");
  private static final Text NOT_AS_PROMISED =
      Text.of(
          "这张表声明已按编号（文本顺序）排列；请按此顺序给出各行。",
          "It says that it comes in order of the id, as text; give its rows in that order.");

  private final TableMapping mapping;
  private final Table table;
  private final List<String> columns;
  private final int id;
  private final List<BoundFilter> filters = new ArrayList<>();
  private final List<BoundBinding> fields;
  private final List<BoundBinding> signals;
  private final List<BoundBinding> reasons;
  private final @Nullable BoundBinding asOf;

  private record BoundFilter(int column, TableMapping.Filter filter) {}

  private record BoundBinding(List<Integer> columns, Binding binding) {}

  /** Finds the columns and reports those that are missing. */
  BoundTable(
      TableMapping mapping,
      Table table,
      List<String> columns,
      @Nullable Binding asOf,
      Consumer<Problem> problems) {
    this.mapping = mapping;
    this.table = table;
    this.columns = columns;
    this.id = find(mapping.id(), mapping.idAt(), problems);
    for (TableMapping.Filter filter : mapping.filters()) {
      filters.add(new BoundFilter(find(filter.column(), filter.at(), problems), filter));
    }
    this.fields = bind(mapping.fields(), problems);
    this.signals = bind(mapping.signals(), problems);
    this.reasons = bind(mapping.reasons(), problems);
    this.asOf = asOf == null ? null : bind(asOf, problems);
  }

  private List<BoundBinding> bind(List<Binding> bindings, Consumer<Problem> problems) {
    return bindings.stream().map(binding -> bind(binding, problems)).toList();
  }

  private BoundBinding bind(Binding binding, Consumer<Problem> problems) {
    return new BoundBinding(
        binding.columns().stream().map(name -> find(name, binding.at(), problems)).toList(),
        binding);
  }

  /** Returns where a column stands. */
  int column(String name) {
    return find(name, Location.of(label()), problem -> {});
  }

  private int find(String name, Location at, Consumer<Problem> problems) {
    int index = columns.indexOf(name.strip());
    if (index < 0) {
      index = onlyInOtherCase(name.strip());
    }
    if (index < 0) {
      index = repeated(name.strip());
    }
    if (index < 0) {
      Names<Integer> names = new Names<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!columns.get(i).isEmpty()) {
          names.add(columns.get(i), i);
        }
      }
      Text suggestion = names.suggest(name);
      problems.accept(
          ProblemCode.UNKNOWN_COLUMN.at(
              at,
              name,
              Text.of(
                  table.label() + "：" + suggestion.zh(), table.label() + ": " + suggestion.en())));
    } else if (!REPEATED.matcher(name.strip()).matches()
        && columns.lastIndexOf(columns.get(index)) != index) {
      problems.accept(ProblemCode.DUPLICATE_COLUMN.at(table.place(1, index + 1), name));
    }
    return index;
  }

  /** Databases change the case of names; it matters only where two columns differ by it. */
  private int onlyInOtherCase(String name) {
    List<Integer> found =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).equalsIgnoreCase(name))
            .boxed()
            .toList();
    return found.size() == 1 ? found.get(0) : -1;
  }

  /** Returns the place of a name that stands more than once: {@code Amount (2)} is the second. */
  private int repeated(String name) {
    Matcher m = REPEATED.matcher(name);
    if (!m.matches()) {
      return -1;
    }
    int wanted = Integer.parseInt(m.group(2));
    int seen = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equals(m.group(1)) && ++seen == wanted) {
        return columns.indexOf(m.group(1)) < columns.lastIndexOf(m.group(1)) ? i : -1;
      }
    }
    return -1;
  }

  @Nullable EventType stream() {
    return mapping.stream();
  }

  /** Returns whether a customer may stand in several rows, of which the first counts. */
  boolean isDistinct() {
    return mapping.distinct();
  }

  @Nullable LocalDate completeSince() {
    return mapping.completeSince();
  }

  /** Returns the rows of a customer that an earlier file of this table tells already. */
  Set<KeyedRow> repeated(List<KeyedRow> rows) {
    return table instanceof StackedTable stacked ? Overlap.in(stacked, rows) : Set.of();
  }

  boolean isOrderedById() {
    return table.isOrderedById();
  }

  String label() {
    return table.label();
  }

  Location at(KeyedRow row) {
    return table.place(row.number(), 0);
  }

  /** Opens the rows that count, in the order of the table; unusable ones have no id. */
  @Override
  public KeyedRow.Cursor open() throws IOException {
    Table.Rows rows = table.open();
    return new KeyedRow.Cursor() {
      private String before = "";

      @Override
      public @Nullable KeyedRow next() throws IOException {
        for (Table.Row row = rows.next(); row != null; row = rows.next()) {
          if (row.cells().size() != columns.size()) {
            return new KeyedRow("", KeyedRow.NOWHERE, row.number(), row.cells());
          }
          if (counts(row.cells())) {
            String text = row.cells().get(id).strip();
            boolean unusable = Cells.isRewritten(text);
            checkOrder(text, row);
            return new KeyedRow(unusable ? "" : text, KeyedRow.NOWHERE, row.number(), row.cells());
          }
        }
        return null;
      }

      private void checkOrder(String text, Table.Row row) {
        if (table.isOrderedById() && !text.isEmpty()) {
          if (IdOrder.compare(text, before) < 0) {
            Location at = table.place(row.number(), id + 1);
            throw new InputException(ProblemCode.UNSORTED.at(at, table.label(), NOT_AS_PROMISED));
          }
          before = text;
        }
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }

  private boolean counts(List<String> cells) {
    for (BoundFilter filter : filters) {
      if (!filter.filter().passes(cells.get(filter.column()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    // holds nothing
  }

  /** Says why a row has no usable id. */
  Rejection unusable(KeyedRow row) {
    if (row.cells().size() > columns.size()) {
      return new Rejection(ProblemCode.TOO_MANY_CELLS.at(at(row), ""), "", cell(row, id));
    }
    if (row.cells().size() < columns.size()) {
      Text why = Text.of("该行的单元格比首行少", "the row has fewer cells than the first row");
      return new Rejection(ProblemCode.BAD_CSV.at(at(row), "", why), "", cell(row, id));
    }
    String text = cell(row, id);
    Location place = table.place(row.number(), id + 1);
    Problem problem =
        text.isEmpty()
            ? ProblemCode.MISSING_VALUE.at(place, "", columns.get(id))
            : ProblemCode.REWRITTEN_ID.at(place, text);
    return new Rejection(problem, columns.get(id), text);
  }

  /** Says something about a row because of its id. */
  Rejection reject(KeyedRow row, ProblemCode code) {
    return new Rejection(
        code.at(table.place(row.number(), id + 1), row.id()), columns.get(id), row.id());
  }

  /** Says something about a whole row. */
  Rejection reject(KeyedRow row, Text why) {
    return new Rejection(
        ProblemCode.BAD_VALUE.at(at(row), "", Text.of("一条记录", "a record"), why), "", row.id());
  }

  private static String cell(KeyedRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).strip() : "";
  }

  Values fields(KeyedRow row) {
    return read(fields, row, false);
  }

  Values signals(KeyedRow row) {
    return read(signals, row, true);
  }

  Values reasons(KeyedRow row) {
    return read(reasons, row, false);
  }

  /** Reads the day for which the customer is judged; null if the table has no column for it. */
  @Nullable Values asOf(KeyedRow row) {
    return asOf == null ? null : read(List.of(asOf), row, false);
  }

  /** Reads values; that a value is unknown is worth saying of a signal only. */
  private Values read(List<BoundBinding> bindings, KeyedRow row, boolean keepUnknown) {
    Values values = new Values(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (BoundBinding bound : bindings) {
      Binding binding = bound.binding();
      int before = values.rejections().size();
      Object value = read(bound, row, values.rejections());
      if (value == GivenState.UNKNOWN && !keepUnknown) {
        value = null;
      }
      if (value != null) {
        values.byId().put(binding.id(), value);
        if (binding.target().occurred() && value instanceof LocalDate day) {
          values.days().add(new Day(binding.id(), day, bound.columns()));
        }
      } else if (binding.target().required() && values.rejections().size() == before) {
        String name =
            bound.columns().isEmpty() ? binding.id() : columns.get(bound.columns().get(0));
        Problem problem = ProblemCode.MISSING_VALUE.at(place(bound.columns(), row), "", name);
        values.rejections().add(new Rejection(problem, name, row.id()));
      }
    }
    return values;
  }

  private @Nullable Object read(BoundBinding bound, KeyedRow row, List<Rejection> rejections) {
    if (bound.columns().isEmpty()) {
      return bound.binding().constant();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int column : bound.columns()) {
      String cell = row.cells().get(column);
      try {
        Object value = bound.binding().read(cell, table.countsDays());
        if (bound.columns().size() == 1 || !(value instanceof BigDecimal number)) {
          return value;
        }
        sum = sum.add(number);
      } catch (Unreadable e) {
        Location at = table.place(row.number(), column + 1);
        Problem problem = ProblemCode.BAD_VALUE.at(at, cell.strip(), e.type(), e.why());
        rejections.add(new Rejection(problem, columns.get(column), row.id()));
        return null;
      }
    }
    return sum;
  }

  /** Returns the place of the value in a row that a problem of the case is about. */
  Location place(Problem problem, KeyedRow row) {
    String pointer = problem.at().file();
    return Stream.of(
            about(pointer, "/signals/", signals),
            about(pointer, "/customer/", fields),
            pointer.contains("/statedReasons/")
                ? reasons.stream().filter(r -> r.binding().id().equals(MappingParser.STATED))
                : Stream.<BoundBinding>of())
        .flatMap(found -> found)
        .findFirst()
        .map(bound -> place(bound.columns(), row))
        .orElse(at(row));
  }

  private static Stream<BoundBinding> about(
      String pointer, String part, List<BoundBinding> bindings) {
    int start = pointer.indexOf(part);
    String id = start < 0 ? "" : pointer.substring(start + part.length());
    return bindings.stream().filter(bound -> bound.binding().id().equals(id));
  }

  private Location place(List<Integer> columns, KeyedRow row) {
    return table.place(row.number(), columns.isEmpty() ? 0 : columns.get(0) + 1);
  }

  /** Says that something happened after the day for which the customer is judged. */
  Rejection later(Day day, LocalDate asOf, KeyedRow row) {
    String column = day.columns().isEmpty() ? "" : columns.get(day.columns().get(0));
    return new Rejection(
        ProblemCode.FUTURE_DATE.at(
            place(day.columns(), row),
            day.date().toString(),
            column.isEmpty() ? day.id() : column,
            asOf),
        column,
        row.id());
  }

  /** Says which values of a row cannot be true. */
  List<Rejection> impossible(ImpossibleFactException facts, KeyedRow row) {
    return facts.values().stream().map(value -> impossible(value, row)).toList();
  }

  private Rejection impossible(Impossible value, KeyedRow row) {
    List<Integer> found =
        fields.stream()
            .filter(field -> field.binding().id().equals(value.field()))
            .findFirst()
            .map(BoundBinding::columns)
            .orElse(List.of());
    String column = found.isEmpty() ? "" : columns.get(found.get(0));
    return new Rejection(
        ProblemCode.IMPOSSIBLE_VALUE.at(
            place(found, row),
            value.value(),
            column.isEmpty() ? value.field() : column,
            value.why(),
            value.remedy()),
        column,
        row.id());
  }

  /** A day on which something happened. */
  record Day(String id, LocalDate date, List<Integer> columns) {}

  /** What a row says, and what could not be read. */
  record Values(Map<String, Object> byId, List<Day> days, List<Rejection> rejections) {}
}
