package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Finds signals in braces that one language lacks, or that may be unknown when a text is told. */
final class Placeholders implements Analysis {
  @Override
  public void look(Book book, Findings findings) {
    for (Texts.Told text : Texts.withSignals(book)) {
      Set<String> zh = signals(text.template().text().zh());
      Set<String> en = signals(text.template().text().en());
      lacking(text.zh(), zh, en, findings);
      lacking(text.en(), en, zh, findings);
      for (Signal signal : text.template().signals()) {
        unread(text, signal, zh.contains(signal.id()) ? text.zh() : text.en(), findings);
      }
    }
  }

  private static Set<String> signals(String text) {
    return Template.PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void lacking(Cell cell, Set<String> here, Set<String> there, Findings findings) {
    for (String signal : there) {
      if (!here.contains(signal)) {
        findings.add(ProblemCode.PLACEHOLDER_DIFFERS.at(cell.at(), signal));
      }
    }
  }

  private static void unread(Texts.Told text, Signal signal, Cell cell, Findings findings) {
    for (Texts.Row row : text.rows()) {
      boolean isKnown =
          row.conditions().stream()
              .map(Condition::signal)
              .anyMatch(read -> KnownTogether.follows(read, signal));
      if (!isKnown) {
        findings.add(
            ProblemCode.PLACEHOLDER_UNREAD.at(cell.at(), signal.id(), row.at().toString()));
        return;
      }
    }
  }
}
