package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads typed values from cells and reports those that cannot be read. */
final class Cells {
  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9]\\d{0,11})(?:\\.\\d+)?");
  private static final Pattern STRENGTH = Pattern.compile("(?:0|[1-9]\\d?)(?:\\.\\d)?");
  private static final Names<Decibans> STRENGTHS = strengths();

  private final Findings findings;
  private final Set<String> disabled;

  /**
   * Creates a reader.
   *
   * @param findings where problems go
   * @param disabled keys of names that are switched off; references to them are dropped
   */
  Cells(Findings findings, Set<String> disabled) {
    this.findings = findings;
    this.disabled = disabled;
  }

  /** Reads a text that stands in two columns, or null if both are blank. */
  @Nullable Text text(Row row, String zhColumn, String enColumn) {
    Cell zh = row.cell(zhColumn);
    Cell en = row.cell(enColumn);
    if (zh.isBlank() && en.isBlank()) {
      return null;
    }
    if (zh.isBlank()) {
      findings.add(ProblemCode.MISSING_TRANSLATION.at(zh.at(), row.id(), Text.of("中文", "Chinese")));
    } else if (en.isBlank()) {
      findings.add(ProblemCode.MISSING_TRANSLATION.at(en.at(), row.id(), Text.of("英文", "English")));
    }
    return Text.of(zh.isBlank() ? en.text() : zh.text(), en.isBlank() ? zh.text() : en.text());
  }

  /** Reads a text that must be there. */
  Text requiredText(Row row, String zhColumn, String enColumn) {
    Text text = text(row, zhColumn, enColumn);
    if (text == null) {
      missing(row.cell(zhColumn), zhColumn);
      return Text.of(row.id(), row.id());
    }
    return text;
  }

  /** Reads a text with signals in braces. */
  Template template(Text text, Row row, String zhColumn, String enColumn, Names<Signal> signals) {
    Set<Signal> used = new LinkedHashSet<>();
    String zh = placeholders(text.zh(), row.cell(zhColumn), signals, used);
    String en = placeholders(text.en(), row.cell(enColumn), signals, used);
    return new Template(Text.of(zh, en), List.copyOf(used));
  }

  private String placeholders(String text, Cell cell, Names<Signal> signals, Set<Signal> used) {
    Matcher matcher = Template.PLACEHOLDER.matcher(text);
    return matcher.replaceAll(
        found -> {
          String name = found.group(1);
          Optional<Signal> signal = signals.find(name);
          if (signal.isEmpty()) {
            findings.add(
                ProblemCode.UNKNOWN_PLACEHOLDER.at(cell.at(), name, signals.suggest(name)));
            return Matcher.quoteReplacement(found.group());
          }
          used.add(signal.get());
          return Matcher.quoteReplacement("{" + signal.get().id() + "}");
        });
  }

  /** Reads one of a list of names, or null if the cell is blank or wrong. */
  <T> @Nullable T one(Cell cell, String column, Names<T> names) {
    if (cell.isBlank()) {
      return null;
    }
    return resolve(cell, cell.text(), column, names, ProblemCode.UNKNOWN_VALUE);
  }

  /** Reads one of a list of names that must be there, or a stand-in after reporting. */
  <T> T required(Cell cell, String column, Names<T> names, T standIn) {
    if (cell.isBlank()) {
      missing(cell, column);
      return standIn;
    }
    T found = resolve(cell, cell.text(), column, names, ProblemCode.UNKNOWN_VALUE);
    return found == null ? standIn : found;
  }

  /** Reads a reference to an entry of another table, or null if the cell is blank or wrong. */
  <T> @Nullable T reference(Cell cell, Names<T> names, ProblemCode unknown) {
    return cell.isBlank() ? null : resolve(cell, cell.text(), "", names, unknown);
  }

  /** Reads a list of references; those that are wrong are reported and left out. */
  <T> List<T> references(Cell cell, String column, Names<T> names, ProblemCode unknown) {
    List<T> found = new ArrayList<>();
    for (String part : cell.list()) {
      T one = resolve(cell, part, column, names, unknown);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private <T> @Nullable T resolve(
      Cell cell, String name, String column, Names<T> names, ProblemCode unknown) {
    Optional<T> found = names.find(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (disabled.contains(Spelling.key(name))) {
      findings.add(ProblemCode.REFERENCE_DISABLED.at(cell.at(), name));
      return null;
    }
    Text remedy = names.suggest(name);
    findings.add(
        unknown == ProblemCode.UNKNOWN_VALUE
            ? unknown.at(cell.at(), name, column, remedy)
            : unknown.at(cell.at(), name, remedy));
    return null;
  }

  /** Reads a whole number, or a default if the cell is blank or wrong. */
  int whole(Cell cell, int least, int most, int standIn) {
    if (cell.isBlank()) {
      return standIn;
    }
    String text = Spelling.plain(cell.text());
    if (!WHOLE.matcher(text).matches()) {
      findings.add(ProblemCode.BAD_NUMBER.at(cell.at(), cell.text()));
      return standIn;
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      findings.add(ProblemCode.OUT_OF_RANGE.at(cell.at(), cell.text(), least + ".." + most));
      return standIn;
    }
    return number;
  }

  /** Reads a decimal number, or a default if the cell is blank or wrong. */
  BigDecimal decimal(Cell cell, double least, double most, BigDecimal standIn) {
    if (cell.isBlank()) {
      return standIn;
    }
    String text = Spelling.plain(cell.text());
    if (!DECIMAL.matcher(text).matches()) {
      findings.add(ProblemCode.BAD_NUMBER.at(cell.at(), cell.text()));
      return standIn;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.doubleValue() < least || number.doubleValue() > most) {
      findings.add(ProblemCode.OUT_OF_RANGE.at(cell.at(), cell.text(), least + ".." + most));
      return standIn;
    }
    return number;
  }

  /** Reads a day, or null if the cell is blank or wrong. */
  @Nullable LocalDate day(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    try {
      return Literals.date(Spelling.plain(cell.text()));
    } catch (Unreadable e) {
      findings.add(ProblemCode.BAD_DATE.at(cell.at(), cell.text()));
      return null;
    }
  }

  /** Reads the strength of evidence, or null after reporting. */
  @Nullable Decibans strength(Cell cell, String text) {
    Optional<Decibans> named = STRENGTHS.find(text);
    if (named.isPresent()) {
      return named.get();
    }
    if (STRENGTH.matcher(text).matches() && Double.parseDouble(text) > 0) {
      return Decibans.of(Double.parseDouble(text));
    }
    findings.add(ProblemCode.BAD_STRENGTH.at(cell.at(), text));
    return null;
  }

  /** Reads {@code target strength; target strength}: the words before the last blank and after. */
  Map<String, Decibans> weighted(Cell cell) {
    Map<String, Decibans> weighted = new LinkedHashMap<>();
    for (String part : cell.list()) {
      int blank = part.lastIndexOf(' ');
      String name = blank < 0 ? part : part.substring(0, blank).strip();
      Decibans strength = strength(cell, blank < 0 ? "" : part.substring(blank + 1));
      if (strength != null && weighted.put(name, strength) != null) {
        findings.add(ProblemCode.DUPLICATE_ID.at(cell.at(), name, cell.at().toString()));
      }
    }
    return weighted;
  }

  void missing(Cell cell, String column) {
    findings.add(ProblemCode.MISSING_VALUE.at(cell.at(), "", column));
  }

  void report(io.github.churnrx.knowledge.Problem problem) {
    findings.add(problem);
  }

  private static Names<Decibans> strengths() {
    Names<Decibans> names = new Names<>();
    add(names, 3, "weak", "弱");
    add(names, 6, "moderate", "中");
    add(names, 10, "strong", "强");
    add(names, 17, "decisive", "决定");
    return names;
  }

  private static void add(Names<Decibans> names, double value, String... words) {
    for (String word : words) {
      names.add(word, Decibans.of(value));
    }
  }
}
