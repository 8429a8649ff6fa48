package io.github.churnrx.workbench.workbook;

import io.github.churnrx.tables.CellKind;
import io.github.churnrx.tables.CellKind.Option;
import io.github.churnrx.tables.Named;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The lists from which cells choose. Each stands in a column of one hidden sheet. Where a cell
 * takes one of them, anything else is asked back; where it takes several or more than a name, the
 * list only offers.
 */
final class DropDowns {
  /** The hidden sheet. */
  static final String SHEET = "churnrx lists";

  private final Locale locale;
  private final KnownNames names;
  private final Worksheet sheet;
  private final Map<List<String>, Range> lists = new LinkedHashMap<>();

  DropDowns(Workbook workbook, KnownNames names, Locale locale) {
    this.locale = locale;
    this.names = names;
    this.sheet = workbook.newWorksheet(SHEET);
    sheet.setVisibilityState(VisibilityState.HIDDEN);
  }

  /** Lets cells choose, if there is anything to choose from. */
  void offer(CellKind kind, Range cells) {
    List<String> choices = choices(kind);
    if (choices.isEmpty()) {
      return;
    }
    boolean isOnlyOne = isOnlyOne(kind);
    cells
        .validateWithList(list(choices))
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(isOnlyOne)
        .errorTitle("ChurnRx")
        .error(Text.of("列表中没有这个值。", "The list does not hold this value.").in(locale));
  }

  private List<String> choices(CellKind kind) {
    List<String> choices = new ArrayList<>();
    if (kind instanceof CellKind.Choice choice) {
      choice.options().forEach(option -> choices.add(name(option)));
    } else if (kind instanceof CellKind.Reference reference) {
      // Sources are many and not told by their names.
      if (reference.to() != Named.STATEMENTS) {
        choices.addAll(names.of(reference.to(), locale));
      }
    } else if (kind instanceof CellKind.YesOrNo) {
      choices.add(Text.of("是", "yes").in(locale));
      choices.add(Text.of("否", "no").in(locale));
    } else if (kind instanceof CellKind.Strength) {
      choices.addAll(strengths());
    } else if (kind instanceof CellKind.Condition) {
      choices.addAll(names.signals(locale));
    } else if (kind instanceof CellKind.Claims) {
      choices.addAll(names.of(Named.TARGETS, locale));
    }
    return choices;
  }

  private List<String> strengths() {
    return List.of(
        Text.of("弱", "weak").in(locale),
        Text.of("中", "moderate").in(locale),
        Text.of("强", "strong").in(locale),
        Text.of("决定", "decisive").in(locale));
  }

  private static boolean isOnlyOne(CellKind kind) {
    return kind instanceof CellKind.YesOrNo
        || (kind instanceof CellKind.Choice choice && !choice.several())
        || (kind instanceof CellKind.Reference reference && !reference.several());
  }

  private String name(Option option) {
    String label = option.label().in(locale);
    return label.isBlank() ? option.id() : label;
  }

  private Range list(List<String> choices) {
    return lists.computeIfAbsent(choices, this::write);
  }

  private Range write(List<String> choices) {
    int column = lists.size();
    for (int row = 0; row < choices.size(); row++) {
      sheet.value(row, column, choices.get(row));
    }
    return sheet.range(0, column, choices.size() - 1, column);
  }
}
