package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a symptom speaks for and against: {@code BROKEN_PROMISE strong; LEAVING weak}. */
final class Claims {
  private static final Pattern TARGET_AND_STRENGTH = Pattern.compile("(.+)\\s+(\\S+)");

  private final Cells cells;
  private final Figures figures;
  private final Names<String> targets;

  Claims(Cells cells, Names<String> targets) {
    this.cells = cells;
    this.figures = new Figures(cells);
    this.targets = targets;
  }

  /** Returns the target of a claim: all but its last word. */
  static String target(String claim) {
    Matcher words = TARGET_AND_STRENGTH.matcher(claim);
    return words.matches() ? words.group(1) : claim;
  }

  /** Reads the claims of a cell, each about another target. */
  List<Claim> read(Cell cell) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (String part : cell.list()) {
      Matcher words = TARGET_AND_STRENGTH.matcher(part);
      if (!words.matches()) {
        cells.report(ProblemCode.BAD_STRENGTH.at(cell.at(), part));
        continue;
      }
      Decibans strength = figures.strength(cell, words.group(2));
      Cell named = cell.with(words.group(1));
      String target = cells.reference(named, targets, ProblemCode.UNKNOWN_CAUSE);
      if (target != null && strength != null) {
        Claim before = claims.putIfAbsent(target, new Claim(target, strength, cell.at()));
        if (before != null) {
          cells.report(ProblemCode.REPEATED_VALUE.at(cell.at(), named.text(), cell.at()));
        }
      }
    }
    return List.copyOf(claims.values());
  }
}
