package io.github.churnrx.cli;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a case of a subject, id and day that was there before. Remembers the first two million,
 * so that memory stays bounded.
 */
final class UniqueCases implements CaseSource.Cases {
  private static final int MOST_REMEMBERED = 2_000_000;

  private final CaseSource.Cases cases;
  private final Set<String> seen = new HashSet<>();

  UniqueCases(CaseSource.Cases cases) {
    this.cases = cases;
  }

  @Override
  public @Nullable MappedCase next() throws IOException {
    MappedCase next = cases.next();
    CustomerCase found = next == null ? null : next.found();
    if (next == null || found == null || isNew(found)) {
      return next;
    }
    List<Rejection> rejections = new ArrayList<>(next.rejections());
    rejections.add(
        new Rejection(
            ProblemCode.DUPLICATE_CASE.at(next.at(), found.id().value()), "", found.id().value()));
    return new MappedCase(null, true, next.at(), rejections);
  }

  private boolean isNew(CustomerCase found) {
    String key = found.subject() + "\n" + found.id() + "\n" + found.asOf();
    return seen.size() < MOST_REMEMBERED ? seen.add(key) : !seen.contains(key);
  }

  @Override
  public void close() throws IOException {
    cases.close();
  }
}
