package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Row;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TableSchema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds texts that stand in both languages and were only translated into one. */
final class Translations implements Analysis {
  private static final Pattern QUOTED =
      Pattern.compile("\\{[^{}]*}|\"[^\"]*\"|“[^”]*”|\\([^()]*\\)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}\\s+[A-Za-z]{2,}");

  /** The columns of a text in both languages. */
  private record Pair(String zh, String en) {}

  @Override
  public void look(Book book, Findings findings) {
    for (TableSchema table : TableSchema.values()) {
      List<Pair> pairs = pairs(table);
      for (Entry entry : book.tables().of(table)) {
        if (entry.isEnabled()) {
          for (Row row : entry.rows()) {
            pairs.forEach(pair -> check(row.cell(pair.zh()), row.cell(pair.en()), findings));
          }
        }
      }
    }
  }

  /** Returns the pairs of columns; cues and codes of other systems are in whatever language. */
  private static List<Pair> pairs(TableSchema table) {
    List<Pair> pairs = new ArrayList<>();
    if (table == TableSchema.PHRASES || table == TableSchema.REASONS) {
      return pairs;
    }
    for (Column column : table.columns()) {
      if (column.id().equals("zh")) {
        pairs.add(new Pair("zh", "en"));
      } else if (column.id().endsWith("-zh")) {
        String stem = column.id().substring(0, column.id().length() - 2);
        pairs.add(new Pair(column.id(), stem + "en"));
      }
    }
    return pairs;
  }

  private static void check(Cell zh, Cell en, Findings findings) {
    if (en.isBlank() || zh.isBlank()) {
      return; // reported where it is read
    }
    if (HAN.matcher(en.text()).find() && HAN.matcher(bare(en)).find()) {
      findings.add(ProblemCode.NOT_TRANSLATED.at(en.at(), en.text(), en.column()));
    } else if (zh.text().equals(en.text()) && WORDS.matcher(bare(zh)).find()) {
      findings.add(ProblemCode.NOT_TRANSLATED.at(zh.at(), zh.text(), zh.column()));
    }
  }

  /** Returns a text without what may be in another language: signals, quotes, brackets. */
  private static String bare(Cell cell) {
    return QUOTED.matcher(cell.text()).replaceAll("");
  }
}
