package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of several tables together by the customer's id, in the order of the customers'
 * table and in bounded memory.
 *
 * <p>If every table is sorted by id, they are read side by side. A table of events that is not is
 * sorted first. If the customers are not sorted, every event is first given the number of its
 * customer's row, and sorted by that.
 */
final class Join implements Closeable {
  private final BoundTable customers;
  private final List<Part> parts;
  private final KeyedRow.@Nullable Source duplicates;
  private final Comparator<KeyedRow> order;
  private final List<Problem> notices;

  /** A table of events, in an order in which it can be joined. */
  record Part(BoundTable table, KeyedRow.Source rows) {}

  private Join(
      BoundTable customers,
      List<Part> parts,
      KeyedRow.@Nullable Source duplicates,
      Comparator<KeyedRow> order,
      List<Problem> notices) {
    this.customers = customers;
    this.parts = parts;
    this.duplicates = duplicates;
    this.order = order;
    this.notices = notices;
  }

  static Join of(BoundTable customers, List<BoundTable> tables, int limit) throws IOException {
    List<Problem> notices = new ArrayList<>();
    if (tables.isEmpty()) {
      return new Join(customers, List.of(), null, KeyedRow.BY_POSITION, notices);
    }
    List<Part> byId = new ArrayList<>();
    try {
      boolean customersSorted = isSorted(customers, notices);
      for (BoundTable table : tables) {
        boolean sorted = isSorted(table, notices);
        byId.add(new Part(table, sorted ? table : sorted(table, KeyedRow.BY_ID, limit)));
      }
      if (customersSorted) {
        return new Join(
            customers, byId, null, Comparator.comparing(KeyedRow::id, IdOrder.ASCENDING), notices);
      }
      try (RowSorter ids = sorted(customers, KeyedRow.BY_ID, limit)) {
        RowSorter duplicates = duplicates(ids, limit);
        List<Part> byPosition = new ArrayList<>();
        for (Part part : byId) {
          byPosition.add(new Part(part.table(), located(ids, part, limit)));
          part.rows().close();
        }
        Comparator<KeyedRow> order = Comparator.comparingInt(KeyedRow::position);
        return new Join(customers, byPosition, duplicates, order, notices);
      }
    } catch (IOException | RuntimeException e) {
      for (Part part : byId) {
        part.rows().close();
      }
      throw e;
    }
  }

  private static boolean isSorted(BoundTable table, List<Problem> notices) throws IOException {
    if (table.isOrderedById()) {
      return true;
    }
    try (KeyedRow.Cursor rows = table.open()) {
      String before = "";
      for (KeyedRow row = rows.next(); row != null; row = rows.next()) {
        if (row.isUsable()) {
          if (IdOrder.compare(row.id(), before) < 0) {
            notices.add(unsorted(table, row));
            return false;
          }
          before = row.id();
        }
      }
      return true;
    }
  }

  private static Problem unsorted(BoundTable table, KeyedRow row) {
    Problem problem =
        ProblemCode.UNSORTED.at(
            table.at(row),
            table.label(),
            Text.of(
                "已先排好序再读取；若导出时就按编号（文本顺序）排序，会更快。",
                "It was sorted before reading; exported in order of the id, as text, it is read"
                    + " faster."));
    return new Problem(
        Severity.NOTICE,
        problem.code(),
        problem.at(),
        row.id(),
        problem.message(),
        problem.remedy());
  }

  private static RowSorter sorted(BoundTable table, Comparator<KeyedRow> order, int limit)
      throws IOException {
    RowSorter sorter = new RowSorter(order, limit);
    try (KeyedRow.Cursor rows = table.open()) {
      for (KeyedRow row = rows.next(); row != null; row = rows.next()) {
        boolean customer = table.stream() == null;
        if (!customer) {
          sorter.add(row);
        } else if (row.isUsable()) {
          sorter.add(new KeyedRow(row.id(), row.number(), row.number(), List.of()));
        }
      }
      return sorter.sorted();
    } catch (IOException | RuntimeException e) {
      sorter.close();
      throw e;
    }
  }

  /** Returns the rows of customers who stand further up already, in the order of their rows. */
  private static RowSorter duplicates(RowSorter ids, int limit) throws IOException {
    RowSorter duplicates = new RowSorter(KeyedRow.BY_POSITION, limit);
    try (KeyedRow.Cursor rows = ids.open()) {
      String before = "";
      for (KeyedRow row = rows.next(); row != null; row = rows.next()) {
        if (row.id().equals(before)) {
          duplicates.add(row);
        }
        before = row.id();
      }
    }
    return duplicates.sorted();
  }

  /** Returns the events in the order of their customers' rows; both inputs are sorted by id. */
  private static RowSorter located(RowSorter ids, Part part, int limit) throws IOException {
    RowSorter located = new RowSorter(KeyedRow.BY_POSITION, limit);
    try (KeyedRow.Cursor rows = part.rows().open();
        KeyedRow.Cursor customers = ids.open()) {
      KeyedRow customer = customers.next();
      for (KeyedRow row = rows.next(); row != null; row = rows.next()) {
        while (row.isUsable() && customer != null && IdOrder.compare(customer.id(), row.id()) < 0) {
          customer = customers.next();
        }
        boolean known = row.isUsable() && customer != null && customer.id().equals(row.id());
        located.add(known && customer != null ? row.at(customer.number()) : row);
      }
      return located.sorted();
    } catch (IOException | RuntimeException e) {
      located.close();
      throw e;
    }
  }

  List<Problem> notices() {
    return List.copyOf(notices);
  }

  /** Returns the tables of events. */
  List<BoundTable> tables() {
    return parts.stream().map(Part::table).toList();
  }

  Cursor open() throws IOException {
    return new Cursor();
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.rows().close();
    }
    if (duplicates != null) {
      duplicates.close();
    }
  }

  /**
   * A customer's rows, or rows that belong to no customer.
   *
   * @param customer the customer's own row; null for stray rows
   * @param duplicate whether the customer stands further up already
   * @param rows the events of the customer, or the stray rows, table by table
   */
  record Group(@Nullable KeyedRow customer, boolean duplicate, List<Rows> rows) {}

  /** Rows of one table. */
  record Rows(BoundTable table, List<KeyedRow> rows) {}

  /** Reads group after group. */
  final class Cursor implements Closeable {
    private static final int MOST_STRAY_ROWS = 1_000;

    private final KeyedRow.Cursor customerRows;
    private final List<Head> heads = new ArrayList<>();
    private final @Nullable Head repeated;
    private @Nullable KeyedRow customer;
    private String lastId = "";

    private Cursor() throws IOException {
      customerRows = customers.open();
      for (Part part : parts) {
        heads.add(new Head(part.table(), part.rows().open()));
      }
      repeated = duplicates == null ? null : new Head(customers, duplicates.open());
      advance();
    }

    private void advance() throws IOException {
      KeyedRow row = customerRows.next();
      customer = row == null ? null : row.at(row.number());
    }

    /** Returns the next group, or null at the end. */
    @Nullable Group next() throws IOException {
      KeyedRow next = customer;
      if (next != null && !next.isUsable()) {
        advance();
        return new Group(next, false, List.of());
      }
      List<Rows> stray = take(row -> next == null || order.compare(row, next) < 0, MOST_STRAY_ROWS);
      if (!stray.isEmpty()) {
        return new Group(null, false, stray);
      }
      if (next == null) {
        return null;
      }
      boolean duplicate =
          repeated == null
              ? !parts.isEmpty() && next.id().equals(lastId)
              : !repeated.takeWhile(row -> row.position() <= next.position(), 1).isEmpty();
      lastId = next.id();
      advance();
      return new Group(
          next,
          duplicate,
          duplicate ? List.of() : take(row -> order.compare(row, next) == 0, Integer.MAX_VALUE));
    }

    private List<Rows> take(Predicate<KeyedRow> test, int most) throws IOException {
      List<Rows> taken = new ArrayList<>();
      for (Head head : heads) {
        List<KeyedRow> rows = head.takeWhile(test, most);
        if (!rows.isEmpty()) {
          taken.add(new Rows(head.table, rows));
        }
      }
      return taken;
    }

    @Override
    public void close() throws IOException {
      customerRows.close();
      for (Head head : heads) {
        head.rows.close();
      }
    }
  }

  /** A table with its first row that was not yet taken. */
  private static final class Head {
    private final BoundTable table;
    private final KeyedRow.Cursor rows;
    private @Nullable KeyedRow first;

    private Head(BoundTable table, KeyedRow.Cursor rows) throws IOException {
      this.table = table;
      this.rows = rows;
      this.first = rows.next();
    }

    private List<KeyedRow> takeWhile(Predicate<KeyedRow> test, int most) throws IOException {
      List<KeyedRow> taken = new ArrayList<>();
      while (first != null && taken.size() < most && test.test(first)) {
        taken.add(first);
        first = rows.next();
      }
      return taken;
    }
  }
}
