package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      if (isList(part)) {
        cells.listSeparator(cell, part);
        continue;
      }
      Optional<String> known = knownTarget(words.group(1));
      if (known.isPresent() && known.get().length() < words.group(1).length()) {
        String said = Spelling.trim(part.substring(known.get().length()));
        cells.report(ProblemCode.BAD_STRENGTH.at(cell.at(), said));
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

  /** Returns the longest known target that the words of a text begin with. */
  private Optional<String> knownTarget(String text) {
    for (int end = text.length(); end > 0; end = text.lastIndexOf(' ', end - 1)) {
      if (targets.find(text.substring(0, end)).isPresent()) {
        return Optional.of(text.substring(0, end));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a text is several claims with commas between them. */
  private boolean isList(String text) {
    List<String> parts = Cells.commaParts(text);
    return parts.size() > 1
        && parts.stream()
            .allMatch(
                part -> {
                  Matcher words = TARGET_AND_STRENGTH.matcher(part);
                  return words.matches() && targets.find(words.group(1)).isPresent();
                });
  }
}
