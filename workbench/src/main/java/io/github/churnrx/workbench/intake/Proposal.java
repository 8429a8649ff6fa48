package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is made of exports, to be looked at before it is believed. Immutable. */
public final class Proposal {
  private final List<TableProposal> tables;
  private final LocalDate asOf;
  private final Text asOfReason;
  private final boolean isAsOfGiven;
  private final boolean ignoresLater;
  private final String currency;
  private final Text currencyReason;

  Proposal(
      List<TableProposal> tables,
      LocalDate asOf,
      Text asOfReason,
      boolean isAsOfGiven,
      boolean ignoresLater,
      String currency,
      Text currencyReason) {
    this.tables = List.copyOf(tables);
    this.asOf = asOf;
    this.asOfReason = asOfReason;
    this.isAsOfGiven = isAsOfGiven;
    this.ignoresLater = ignoresLater;
    this.currency = currency;
    this.currencyReason = currencyReason;
  }

  /** Returns whether the customers were recognised, without whom there is nothing to diagnose. */
  public boolean isUsable() {
    return tables.stream().flatMap(table -> table.parts().stream()).anyMatch(Part::isCustomers);
  }

  /** Returns the day for which customers are judged. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns why it is that day. */
  public Text asOfReason() {
    return asOfReason;
  }

  /** Returns how many columns are recognised with this certainty. */
  public int columns(Certainty certainty) {
    return (int)
        tables.stream()
            .flatMap(table -> table.notes().stream())
            .filter(note -> note.certainty() == certainty)
            .count();
  }

  /** Returns what is guessed without a column, such as the currency, in words. */
  public List<Text> assumptions() {
    List<Text> assumptions = new ArrayList<>();
    if (!isAsOfGiven) {
      assumptions.add(Text.of("截至 " + asOf, "as of " + asOf));
    }
    assumptions.add(Text.of("货币 " + currency, "currency " + currency));
    if (isValueFromOrders()) {
      assumptions.add(Text.of("年销售额由订单得出", "annual sales from orders"));
    }
    for (TableProposal table : tables) {
      for (Part part : table.parts()) {
        for (Bound bound : part.bounds()) {
          if (bound.column() == null) {
            assumptions.add(
                Text.of(
                    ColumnNotes.about(part.about()).zh()
                        + "的"
                        + bound.target().label().zh()
                        + " "
                        + bound.constant(),
                    bound.target().label().en()
                        + " of "
                        + ColumnNotes.about(part.about()).en()
                        + " "
                        + bound.constant()));
          }
        }
      }
    }
    return assumptions;
  }

  /** Returns whether no column gives annual sales, and orders tell them. */
  boolean isValueFromOrders() {
    List<Part> parts = tables.stream().flatMap(table -> table.parts().stream()).toList();
    return parts.stream().filter(Part::isCustomers).noneMatch(part -> part.gives("annual-value"))
        && parts.stream()
            .anyMatch(part -> part.about().equals(EventType.ORDERS.id()) && part.gives("amount"));
  }

  /** Returns a line for each table: what it is taken for, or why it is not used. */
  public List<Text> overview() {
    List<Text> lines = new ArrayList<>();
    for (TableProposal table : tables) {
      lines.add(Overview.of(table));
    }
    return lines;
  }

  /** Returns a line for each table with the columns that it has, for when nothing is recognised. */
  public List<Text> seen() {
    List<Text> lines = new ArrayList<>();
    for (TableProposal table : tables) {
      List<String> names = table.profile().columns().stream().map(ColumnProfile::name).toList();
      int rows = table.profile().rows();
      lines.add(
          Text.of(
              table.profile().label() + "：" + rows + " 行；列：" + String.join("、", names),
              table.profile().label()
                  + ": "
                  + rows
                  + " rows; columns: "
                  + String.join(", ", names)));
    }
    return lines;
  }

  /** Returns the mapping in YAML, with comments in a language. */
  public String yaml(Locale locale) {
    return new MappingText(this, locale).write();
  }

  /**
   * Writes what is made of each column as a workbook.
   *
   * @throws IOException if it cannot be written
   */
  public void workbook(OutputStream out, Locale locale) throws IOException {
    new MappingWorkbook(this, locale).write(out);
  }

  List<TableProposal> tables() {
    return tables;
  }

  boolean ignoresLater() {
    return ignoresLater;
  }

  String currency() {
    return currency;
  }

  Text currencyReason() {
    return currencyReason;
  }

  /**
   * Returns how the mapping calls the files of a table: by their names, with folders where names
   * alone are not enough.
   */
  List<String> files(TableProfile profile) {
    return profile.tables().stream().map(this::file).toList();
  }

  private String file(Table table) {
    String name = TableProfile.fileName(table);
    long same =
        tables.stream()
            .flatMap(proposal -> proposal.profile().tables().stream())
            .filter(other -> TableProfile.fileName(other).equalsIgnoreCase(name))
            .map(Table::file)
            .distinct()
            .count();
    return same > 1 ? table.file() : name;
  }
}
