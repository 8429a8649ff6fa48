package io.github.churnrx.mapping;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.ImpossibleFactException;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case of a customer's rows.
 *
 * <p>A customer whose own row cannot be read is rejected. An event that cannot be read is left out,
 * and its stream counts as complete only since the day after it, or not at all if even that day
 * cannot be read: what is missing is then unknown, not absent.
 */
final class CaseAssembler {
  private final BoundTable customers;
  private final List<BoundTable> tables;
  private final @Nullable LocalDate asOf;
  private final Mapping mapping;

  CaseAssembler(
      BoundTable customers, List<BoundTable> tables, @Nullable LocalDate asOf, Mapping mapping) {
    this.customers = customers;
    this.tables = tables;
    this.asOf = asOf;
    this.mapping = mapping;
  }

  MappedCase assemble(Join.Group group) {
    KeyedRow row = group.customer();
    List<Rejection> rejections = new ArrayList<>();
    if (row == null) {
      stray(group, rejections);
      Location at =
          rejections.isEmpty() ? Location.of(customers.label()) : rejections.get(0).problem().at();
      return new MappedCase(null, false, at, rejections);
    }
    if (row.isUsable() && group.duplicate() && customers.isDistinct()) {
      return new MappedCase(null, false, customers.at(row), rejections);
    }
    CustomerCase customerCase = null;
    if (!row.isUsable()) {
      rejections.add(customers.unusable(row));
    } else if (group.duplicate()) {
      rejections.add(customers.reject(row, ProblemCode.DUPLICATE_CASE));
    } else {
      customerCase = read(row, group.rows(), rejections);
    }
    return new MappedCase(
        customerCase,
        true,
        customers.at(row),
        rejections,
        problem ->
            problem.at().row() > 0 ? problem : problem.movedTo(customers.place(problem, row)));
  }

  private static void stray(Join.Group group, List<Rejection> rejections) {
    for (Join.Rows rows : group.rows()) {
      for (KeyedRow row : rows.rows()) {
        rejections.add(
            row.isUsable()
                ? rows.table().reject(row, ProblemCode.ORPHAN_ROW)
                : rows.table().unusable(row));
      }
    }
  }

  private @Nullable CustomerCase read(
      KeyedRow row, List<Join.Rows> events, List<Rejection> rejections) {
    LocalDate day = day(row, rejections);
    BoundTable.Values attributes = customers.fields(row);
    BoundTable.Values signals = customers.signals(row);
    BoundTable.Values reasons = customers.reasons(row);
    if (day != null) {
      checkDays(customers, row, day, attributes, rejections);
      checkDays(customers, row, day, reasons, rejections);
    }
    rejections.addAll(attributes.rejections());
    rejections.addAll(signals.rejections());
    rejections.addAll(reasons.rejections());
    CustomerCase.Builder builder = rejections.isEmpty() ? start(row, attributes, rejections) : null;
    LocalDate judged = day == null ? LocalDate.MAX : day;
    CustomerCase.Builder sink = builder == null ? CustomerCase.of(row.id()) : builder;
    for (BoundTable table : tables) {
      EventType type = table.stream();
      if (type != null) {
        sink.none(type);
      }
      LocalDate since = completeSince(table, rowsOf(table, events), judged, sink, rejections);
      if (type != null && since != null) {
        sink.completeSince(type, since);
      }
    }
    if (builder == null || day == null) {
      return null;
    }
    signals.byId().forEach((id, value) -> give(builder, id, value));
    give(builder, reasons.byId());
    CustomerCase built = builder.asOf(day).zone(mapping.zone()).build();
    return mapping.valueFromOrders() ? AnnualValue.worked(built) : built;
  }

  private @Nullable LocalDate day(KeyedRow row, List<Rejection> rejections) {
    BoundTable.Values date = customers.asOf(row);
    if (date == null) {
      return asOf;
    }
    rejections.addAll(date.rejections());
    if (date.byId().get(MappingParser.AS_OF) instanceof LocalDate day) {
      return day;
    }
    if (asOf == null && date.rejections().isEmpty()) {
      Problem problem = ProblemCode.MISSING_AS_OF.at(customers.at(row), "");
      rejections.add(new Rejection(problem, "", row.id()));
    }
    return asOf;
  }

  private CustomerCase.@Nullable Builder start(
      KeyedRow row, BoundTable.Values attributes, List<Rejection> rejections) {
    Map<String, Object> values = new HashMap<>(attributes.byId());
    values.put("id", row.id());
    try {
      return CustomerCase.of(Customer.create(values));
    } catch (ImpossibleFactException e) {
      rejections.addAll(customers.impossible(e, row));
      return null;
    } catch (IllegalArgumentException e) {
      rejections.add(customers.reject(row, why(e)));
      return null;
    }
  }

  /** Adds events, and returns since when the stream is complete, if there is a limit. */
  private @Nullable LocalDate completeSince(
      BoundTable table,
      List<KeyedRow> rows,
      LocalDate day,
      CustomerCase.Builder builder,
      List<Rejection> rejections) {
    LocalDate since = table.completeSince();
    EventType type = table.stream();
    Set<KeyedRow> repeated = table.repeated(rows);
    for (KeyedRow row : rows) {
      if (repeated.contains(row)) {
        rejections.add(table.reject(row, ProblemCode.REPEATED_ROW));
        continue;
      }
      BoundTable.Values values = table.fields(row);
      if (mapping.ignoreLater()
          && values.byId().get("date") instanceof LocalDate date
          && date.isAfter(day)) {
        continue;
      }
      int before = rejections.size();
      checkDays(table, row, day, values, rejections);
      rejections.addAll(values.rejections());
      if (rejections.size() == before && type != null) {
        try {
          builder.event(type.create(values.byId()));
        } catch (ImpossibleFactException e) {
          rejections.addAll(table.impossible(e, row));
        } catch (IllegalArgumentException e) {
          rejections.add(table.reject(row, why(e)));
        }
      }
      if (rejections.size() > before) {
        since = later(since, firstDayWithout(values, day));
      }
    }
    return since;
  }

  private static LocalDate firstDayWithout(BoundTable.Values values, LocalDate day) {
    return values.byId().get("date") instanceof LocalDate date && date.isBefore(day)
        ? date.plusDays(1)
        : day;
  }

  private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  private void checkDays(
      BoundTable table,
      KeyedRow row,
      LocalDate day,
      BoundTable.Values values,
      List<Rejection> rejections) {
    for (BoundTable.Day happened : values.days()) {
      if (happened.date().isAfter(day)) {
        if (mapping.ignoreLater()) {
          values.byId().remove(happened.id());
        } else {
          rejections.add(table.later(happened, day, row));
        }
      }
    }
  }

  private static List<KeyedRow> rowsOf(BoundTable table, List<Join.Rows> events) {
    for (Join.Rows rows : events) {
      if (rows.table() == table) {
        return rows.rows();
      }
    }
    return List.of();
  }

  private static void give(CustomerCase.Builder builder, String id, Object value) {
    if (value instanceof Number number) {
      builder.signal(id, number.doubleValue());
    } else if (value instanceof Boolean flag) {
      builder.signal(id, flag);
    } else if (value instanceof LocalDate date) {
      builder.signal(id, date);
    } else if (value instanceof Money money) {
      builder.signal(id, money);
    } else if (value == GivenState.UNKNOWN) {
      builder.signalUnknown(id);
    } else if (value == GivenState.NOT_APPLICABLE) {
      builder.signalNotApplicable(id);
    } else {
      builder.signal(id, value.toString());
    }
  }

  private static void give(CustomerCase.Builder builder, Map<String, Object> reasons) {
    Object stated = reasons.get(MappingParser.STATED);
    LocalDate statedOn =
        reasons.get(MappingParser.STATED_ON) instanceof LocalDate date ? date : null;
    if (stated instanceof MappedReason mapped) {
      builder.statedReason(mapped.reason().code(), statedOn, mapped.map().id());
    } else if (stated instanceof String cause) {
      builder.statedReason(cause, statedOn);
    }
    if (reasons.get(MappingParser.CONFIRMED) instanceof String cause) {
      builder.confirmedReason(cause);
    }
  }

  private static Text why(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    return Text.of(message, message);
  }
}
