package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Finds symptoms whose day of review has passed, or is near. */
final class ReviewDays implements Analysis {
  /** How many days before a review is due it is spoken of. */
  private static final int NOTICE_DAYS = 30;

  @Override
  public void look(Book book, Findings findings) {
    for (Symptom symptom : book.knowledge().symptoms()) {
      LocalDate day = symptom.reviewBy();
      if (day == null) {
        continue;
      }
      long left = ChronoUnit.DAYS.between(book.today(), day);
      if (left <= NOTICE_DAYS) {
        Cell cell = book.cell(TableSchema.SYMPTOMS, symptom.id(), "review-by");
        ProblemCode code = left < 0 ? ProblemCode.REVIEW_OVERDUE : ProblemCode.REVIEW_SOON;
        findings.add(code.at(cell.at(), day.toString(), symptom.id(), left));
      }
    }
  }
}
