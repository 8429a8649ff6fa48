package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers, days and strengths from cells and reports those that cannot be read. */
final class Figures {
  private static final Typed NUMBER = new Typed(SignalType.NUMBER, List.of(), null);
  private static final Typed RATIO = new Typed(SignalType.RATIO, List.of(), null);
  private static final Pattern STRENGTH = Pattern.compile("(?:0|[1-9]\\d?)(?:\\.\\d)?");
  private static final Names<Decibans> STRENGTHS = strengths();

  private final Cells cells;

  Figures(Cells cells) {
    this.cells = cells;
  }

  /** Reads a whole number, or a stand-in if the cell is blank or wrong. */
  int whole(Cell cell, int least, int most, int standIn) {
    BigDecimal number = read(cell, NUMBER);
    if (number == null) {
      return standIn;
    }
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    if (!isWhole || !lies(number, least, most)) {
      cells.report(
          ProblemCode.OUT_OF_RANGE.at(
              cell.at(),
              cell.text(),
              Text.of("整数 " + least + "–" + most, "whole numbers " + least + " to " + most)));
      return standIn;
    }
    return number.intValue();
  }

  /** Reads a decimal number, or a stand-in if the cell is blank or wrong. */
  BigDecimal decimal(Cell cell, String least, String most, BigDecimal standIn) {
    return decimal(cell, NUMBER, least, most, standIn);
  }

  /** Reads a number that may be written as a percentage, or a stand-in. */
  BigDecimal ratio(Cell cell, String least, String most, BigDecimal standIn) {
    return decimal(cell, RATIO, least, most, standIn);
  }

  private BigDecimal decimal(Cell cell, Typed type, String least, String most, BigDecimal standIn) {
    BigDecimal number = read(cell, type);
    if (number == null) {
      return standIn;
    }
    if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
      cells.report(
          ProblemCode.OUT_OF_RANGE.at(
              cell.at(), cell.text(), Text.of(least + "–" + most, least + " to " + most)));
      return standIn;
    }
    return number;
  }

  private @Nullable BigDecimal read(Cell cell, Typed type) {
    if (cell.isBlank()) {
      return null;
    }
    try {
      return Literals.number(Spelling.plain(cell.text()), type);
    } catch (Unreadable e) {
      cells.report(ProblemCode.BAD_NUMBER.at(cell.at(), cell.text()));
      return null;
    }
  }

  private static boolean lies(BigDecimal number, int least, int most) {
    return number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  /** Reads a day, or null if the cell is blank or wrong. */
  @Nullable LocalDate day(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    try {
      return Literals.date(Spelling.plain(cell.text()));
    } catch (Unreadable e) {
      cells.report(ProblemCode.BAD_DATE.at(cell.at(), cell.text()));
      return null;
    }
  }

  /** Reads the strength of evidence from a part of a cell, or null after reporting. */
  @Nullable Decibans strength(Cell cell, String part) {
    String text = Spelling.plain(part);
    Optional<Decibans> named = STRENGTHS.find(text);
    if (named.isPresent()) {
      return named.get();
    }
    if (STRENGTH.matcher(text).matches() && Double.parseDouble(text) > 0) {
      return Decibans.of(Double.parseDouble(text));
    }
    cells.report(ProblemCode.BAD_STRENGTH.at(cell.at(), part));
    return null;
  }

  private static Names<Decibans> strengths() {
    Names<Decibans> names = new Names<>();
    names.add(Text.of("弱", "weak"), Decibans.of(3));
    names.add(Text.of("中", "moderate"), Decibans.of(6));
    names.add(Text.of("强", "strong"), Decibans.of(10));
    names.add(Text.of("决定", "decisive"), Decibans.of(17));
    return names;
  }
}
