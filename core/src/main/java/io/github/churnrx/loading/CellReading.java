package io.github.churnrx.loading;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads single cells as the loader does, for tools that write them anew. What cannot be read is
 * empty; nothing is reported.
 */
public final class CellReading {
  private static final Typed RATIO = new Typed(SignalType.RATIO, List.of(), null);

  private CellReading() {}

  /** Reads a signal and a test. */
  public static Optional<Condition> condition(String text, Names<Signal> signals) {
    return Optional.ofNullable(new ConditionParser(signals, quiet()).parse(cell(text)));
  }

  /** Reads tests on fields of events, separated by semicolons; empty if one of them is wrong. */
  public static Optional<List<FieldTest>> where(
      String text, EventType stream, Collection<Topic> topics) {
    return Optional.ofNullable(new Derivations(quiet(), topics).where(stream, cell(text)));
  }

  /** Reads a number with the digits that it is written with; 35 % is 0.35. */
  public static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(Literals.number(Spelling.plain(text), RATIO));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** Reads a day. */
  public static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(new Figures(quiet()).day(cell(text)));
  }

  /** Reads the strength of evidence, a number above zero or a word. */
  public static Optional<Decibans> strength(String text) {
    return Optional.ofNullable(new Figures(quiet()).strength(cell(text), text));
  }

  private static Cells quiet() {
    return new Cells(new Findings());
  }

  private static Cell cell(String text) {
    return new Cell(text, Location.of(""), Text.of("", ""));
  }
}
