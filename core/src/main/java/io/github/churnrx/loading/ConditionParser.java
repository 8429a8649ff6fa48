package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold a signal and a test: {@code owner.left-days in [0..180]}. */
final class ConditionParser {
  private static final Pattern SEVERAL = Pattern.compile("(?i)[;&|]|\\b(?:and|or)\\b|并且|而且|且|或者|或");
  private static final Text ONE_ONLY =
      Text.of(
          "。一个单元格只写一个条件：同时满足写在下一个条件列，任一满足写在续行",
          ". A cell holds one condition: what must hold too goes into the next column, an alternative into a further row");

  private final Names<Signal> signals;
  private final Cells cells;

  ConditionParser(Names<Signal> signals, Cells cells) {
    this.signals = signals;
    this.cells = cells;
  }

  /**
   * Returns the conditions in some columns of a row, none if nothing is written there; null if one
   * of them is wrong or switched off, so that the row cannot be used.
   */
  @Nullable List<Condition> all(Row row, List<String> columns) {
    List<Condition> all = new ArrayList<>();
    boolean usable = true;
    for (String column : columns) {
      Cell cell = row.cell(column);
      if (!cell.isBlank()) {
        Condition condition = parse(cell);
        if (condition == null) {
          usable = false;
        } else {
          all.add(condition);
        }
      }
    }
    return usable ? all : null;
  }

  /**
   * Returns the condition of a cell, or null if it is wrong or on a signal that is switched off.
   */
  @Nullable Condition parse(Cell cell) {
    String text = Spelling.line(cell.text());
    Optional<Split<Signal>> split = Split.of(text, signals);
    if (split.isEmpty()) {
      cells.reportUnknown(
          cell, Split.unknownName(text, signals), signals, ProblemCode.UNKNOWN_SIGNAL);
      return null;
    }
    Signal signal = split.get().thing();
    if (signal.privacy() == Signal.Privacy.PROTECTED) {
      cells.report(ProblemCode.PROTECTED_SIGNAL.at(cell.at(), signal.id()));
      return null;
    }
    try {
      UnaryTest test = new TestParser(Typed.of(signal)).parse(split.get().test());
      return new Condition(signal, test, cell.at());
    } catch (Unreadable e) {
      cells.report(ProblemCode.BAD_TEST.at(cell.at(), cell.text(), why(e, split.get().test())));
      return null;
    }
  }

  /** Returns why a test cannot be read, with advice if it looks like several. */
  static Text why(Unreadable e, String test) {
    if (!SEVERAL.matcher(test).find()) {
      return e.why();
    }
    return Text.of(e.why().zh() + ONE_ONLY.zh(), e.why().en() + ONE_ONLY.en());
  }

  /**
   * A condition, split after its name.
   *
   * @param thing what the name stands for
   * @param test what follows the name
   */
  record Split<T>(T thing, String test) {
    private static final Pattern BEGINS_TEST =
        Pattern.compile("(?i)\\s*(?:[<>=!~\\[(]|\\s(?:in|is|not)\\b|在|已知|非\\().*");

    /** Splits after the longest name that the text begins with; empty if it begins with none. */
    static <T> Optional<Split<T>> of(String text, Names<T> names) {
      for (int end = text.length(); end > 0; end--) {
        if (mayEndAt(text, end)) {
          Optional<T> found = names.find(text.substring(0, end));
          if (found.isPresent()) {
            return Optional.of(new Split<>(found.get(), Spelling.trim(text.substring(end))));
          }
        }
      }
      return Optional.empty();
    }

    /** Returns what was probably meant as a name: one that is switched off, or all up to a test. */
    static String unknownName(String text, Names<?> names) {
      for (int end = text.length(); end > 0; end--) {
        if (mayEndAt(text, end) && names.isSwitchedOff(text.substring(0, end))) {
          return Spelling.trim(text.substring(0, end));
        }
      }
      Matcher test = BEGINS_TEST.matcher(text);
      for (int start = 1; start < text.length(); start++) {
        if (test.region(start, text.length()).matches()) {
          return Spelling.trim(text.substring(0, start));
        }
      }
      return text;
    }

    private static boolean mayEndAt(String text, int end) {
      if (end == text.length()) {
        return !Character.isWhitespace(text.charAt(end - 1));
      }
      char next = text.charAt(end);
      return "<>=!([在已非".indexOf(next) >= 0 || Character.isWhitespace(next);
    }
  }
}
