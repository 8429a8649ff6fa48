package io.github.churnrx.loading;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads texts, each of which stands in a Chinese and an English column. */
final class Texts {
  private static final Text ZH = Text.of("中文", "Chinese");
  private static final Text EN = Text.of("英文", "English");

  private final Cells cells;

  Texts(Cells cells) {
    this.cells = cells;
  }

  /** Reads a text, or null if both columns are blank. */
  @Nullable Text find(Row row, String zhColumn, String enColumn) {
    Cell zh = row.cell(zhColumn);
    Cell en = row.cell(enColumn);
    if (zh.isBlank() && en.isBlank()) {
      return null;
    }
    if (zh.isBlank() || en.isBlank()) {
      untranslated(row, zh.isBlank() ? zhColumn : enColumn, zh.isBlank() ? ZH : EN);
    }
    return Text.of(zh.isBlank() ? en.text() : zh.text(), en.isBlank() ? zh.text() : en.text());
  }

  /** Reads a text that must be there. */
  Text required(Row row, String zhColumn, String enColumn) {
    Text text = find(row, zhColumn, enColumn);
    if (text == null) {
      cells.missing(row, zhColumn);
      cells.missing(row, enColumn);
      return Text.of(row.id(), row.id());
    }
    return text;
  }

  /** Reads texts that are listed in two columns, as many in one as in the other. */
  List<Text> list(Row row, String zhColumn, String enColumn) {
    List<String> zh = row.cell(zhColumn).parts();
    List<String> en = row.cell(enColumn).parts();
    if (zh.size() != en.size()) {
      boolean lacksZh = zh.size() < en.size();
      untranslated(row, lacksZh ? zhColumn : enColumn, lacksZh ? ZH : EN);
      return List.of();
    }
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < zh.size(); i++) {
      texts.add(Text.of(zh.get(i), en.get(i)));
    }
    return texts;
  }

  private void untranslated(Row row, String column, Text language) {
    if (row.has(column)) {
      cells.report(ProblemCode.MISSING_TRANSLATION.at(row.cell(column).at(), row.id(), language));
    } else {
      cells.missing(row, column);
    }
  }

  /** Reads the signals in braces of a text that was read from two columns. */
  Template template(Text text, Row row, String zhColumn, String enColumn, Names<Signal> signals) {
    Cell zhCell = row.cell(zhColumn);
    Cell enCell = row.cell(enColumn);
    Set<Signal> inZh = new LinkedHashSet<>();
    Set<Signal> inEn = new LinkedHashSet<>();
    // A text that stands in for the other language has its slips in one cell only.
    String zh = placeholders(text.zh(), zhCell.isBlank() ? enCell : zhCell, signals, inZh);
    String en = placeholders(text.en(), enCell.isBlank() ? zhCell : enCell, signals, inEn);
    inZh.addAll(inEn);
    return new Template(Text.of(zh, en), List.copyOf(inZh));
  }

  private String placeholders(String text, Cell cell, Names<Signal> signals, Set<Signal> used) {
    String plain = text.replace('｛', '{').replace('｝', '}');
    Matcher matcher = Template.PLACEHOLDER.matcher(plain);
    StringBuilder filled = new StringBuilder();
    StringBuilder between = new StringBuilder();
    int last = 0;
    while (matcher.find()) {
      String name = Spelling.trim(matcher.group(1));
      Optional<Signal> signal = signals.find(name);
      if (signal.isEmpty()) {
        cells.reportUnknown(cell, name, signals, ProblemCode.UNKNOWN_PLACEHOLDER);
      }
      between.append(plain, last, matcher.start());
      filled.append(plain, last, matcher.start());
      filled.append(signal.map(s -> "{" + s.id() + "}").orElse(name));
      signal.ifPresent(used::add);
      last = matcher.end();
    }
    filled.append(plain, last, plain.length());
    between.append(plain, last, plain.length());
    if (between.indexOf("{") >= 0 || between.indexOf("}") >= 0) {
      cells.report(ProblemCode.OPEN_BRACE.at(cell.at(), text));
    }
    return filled.toString();
  }
}
