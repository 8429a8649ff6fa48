package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds causes of the layers that are asked about which none of their scenarios expects. */
final class CausesWithoutScenario implements Analysis {
  @Override
  public void look(Book book, Findings findings) {
    Set<String> parents = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    for (Cause cause : book.knowledge().causes()) {
      if (cause.parent() != null) {
        parents.add(cause.parent());
      }
      if (book.isOwn(cause.at())) {
        own.add(cause.id());
      }
    }
    own.removeAll(parents);
    if (own.isEmpty()) {
      return;
    }
    ExpectedCauses expected = new ExpectedCauses(book);
    try {
      own.removeAll(expected.among(own));
    } catch (KnowledgeException e) {
      return; // what they expect is not known; whoever runs them is told what is wrong
    }
    for (String id : own) {
      findings.add(ProblemCode.NO_SCENARIO.at(book.cell(TableSchema.CAUSES, id, "id").at(), id));
    }
  }
}
