package io.github.churnrx.examples.crm;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The list of customers as somebody wants to see it.
 *
 * @param everybody all customers
 * @param wanted which of them, and in which order
 */
public record CustomerList(List<CustomerRow> everybody, Wanted wanted) {
  private static final int PAGE = 50;

  /**
   * Which customers are wanted.
   *
   * @param sort the order: {@code risk}, {@code value}, {@code name} or {@code due}
   * @param risk the risk; empty for any
   * @param cause the main cause; empty for any
   * @param text a part of the name or number; empty for any
   * @param whole whether all are to be shown, not only the first
   */
  public record Wanted(String sort, String risk, String cause, String text, boolean whole) {}

  /**
   * How many customers there are of a kind, and their sales a year.
   *
   * @param id the kind
   * @param label its name
   * @param count how many
   * @param worth their sales
   */
  public record Group(String id, String label, int count, BigDecimal worth) {}

  /** Copies the list. */
  public CustomerList {
    everybody = List.copyOf(everybody);
  }

  /** Returns the wanted customers in order, all of them. */
  public List<CustomerRow> found() {
    return everybody.stream()
        .filter(row -> wanted.risk.isEmpty() || row.risk().name().equalsIgnoreCase(wanted.risk))
        .filter(row -> wanted.cause.isEmpty() || row.causeId().equals(wanted.cause))
        .filter(row -> isCalled(row, wanted.text.strip().toLowerCase(Locale.ROOT)))
        .sorted(order())
        .toList();
  }

  /** Returns those that are shown. */
  public List<CustomerRow> shown() {
    List<CustomerRow> found = found();
    return wanted.whole ? found : found.subList(0, Math.min(PAGE, found.size()));
  }

  private static boolean isCalled(CustomerRow row, String text) {
    return row.name().toLowerCase(Locale.ROOT).contains(text)
        || row.id().toLowerCase(Locale.ROOT).contains(text);
  }

  private Comparator<CustomerRow> order() {
    Comparator<CustomerRow> byRisk = Comparator.comparing(CustomerRow::risk);
    Comparator<CustomerRow> byWorth = Comparator.comparing(CustomerRow::worth).reversed();
    Comparator<CustomerRow> first =
        switch (wanted.sort) {
          case "value" -> byWorth.thenComparing(byRisk);
          case "name" -> Comparator.comparing(CustomerRow::name);
          case "due" ->
              Comparator.comparing(
                      CustomerRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
                  .thenComparing(byRisk)
                  .thenComparing(byWorth);
          default -> byRisk.thenComparing(byWorth);
        };
    return first.thenComparing(CustomerRow::id);
  }

  /** Returns how many there are of each risk, the highest first. */
  public List<Group> risks() {
    return Arrays.stream(CustomerRow.Risk.values())
        .map(
            risk ->
                group(
                    risk.name(), "", everybody.stream().filter(row -> row.risk() == risk).toList()))
        .filter(group -> group.count > 0)
        .toList();
  }

  /** Returns how many there are of each main cause, the most first; who is calm has none. */
  public List<Group> causes() {
    Map<String, List<CustomerRow>> byCause =
        everybody.stream()
            .filter(row -> !row.causeId().isEmpty())
            .collect(
                Collectors.groupingBy(CustomerRow::causeId, TreeMap::new, Collectors.toList()));
    return byCause.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue().get(0).cause(), entry.getValue()))
        .sorted(Comparator.comparing(Group::count).reversed().thenComparing(Group::id))
        .toList();
  }

  private static Group group(String id, String label, List<CustomerRow> rows) {
    BigDecimal worth =
        rows.stream().map(CustomerRow::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Group(id, label, rows.size(), worth);
  }
}
