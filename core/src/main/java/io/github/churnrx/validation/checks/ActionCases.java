package io.github.churnrx.validation.checks;

import io.github.churnrx.facts.Customer.Status;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds rows of actions that can never be advised, or are never chosen. */
final class ActionCases implements Analysis {
  private static final Text NO_RISK =
      Text.of(
          "流失风险只针对尚未流失的客户，状态却只有 已流失",
          "the risk of leaving is not for those who are lost, and lost is its only status");
  private static final Text NO_TIER = Text.of("只有客户才有层级", "only customers have a tier");
  private static final Text TOO_LATE = Text.of("客户已经流失", "the customer is lost already");
  private static final Text TOO_EARLY = Text.of("客户尚未流失", "the customer is not lost");

  @Override
  public void look(Book book, Findings findings) {
    for (Action action : book.knowledge().actions()) {
      List<ActionCase> rows = new ArrayList<>();
      for (Action.Indication row : action.indications()) {
        ActionCase one = new ActionCase(action, row);
        if (canBe(book, one, findings) && !one.region().isEmpty()) {
          rows.add(one);
        }
      }
      shadowed(book, rows, findings);
    }
  }

  private static boolean canBe(Book book, ActionCase one, Findings findings) {
    Set<Status> statuses = one.row().statuses();
    boolean isOnlyLost = statuses.equals(Set.of(Status.LOST));
    Stage stage = one.action().stage();
    if (isOnlyLost && one.row().targets().equals(Set.of(Cause.LEAVING))) {
      findings.add(never(book, one, "status", NO_RISK));
      return false;
    }
    boolean isForCustomers = one.action().subject() == Subject.CUSTOMER;
    Set<String> tiers = one.row().tiers();
    if (!isForCustomers && !tiers.isEmpty() && !tiers.contains(Tier.UNKNOWN)) {
      findings.add(never(book, one, "tier", NO_TIER));
      return false;
    }
    if (!isForCustomers) {
      return true; // what keeps the customers of an owner who has left belongs to prevention
    }
    if (isOnlyLost && (stage == Stage.RETAIN || stage == Stage.PREVENT)) {
      findings.add(mismatch(book, one, TOO_LATE));
    }
    if (stage == Stage.WIN_BACK && !statuses.isEmpty() && !statuses.contains(Status.LOST)) {
      findings.add(mismatch(book, one, TOO_EARLY));
    }
    return true;
  }

  private static Cell cell(Book book, ActionCase one, String column) {
    return book.cell(TableSchema.ACTIONS, one.action().id(), one.row().at(), column);
  }

  private static Problem never(Book book, ActionCase one, String column, Text why) {
    return ProblemCode.NEVER_ADVISED.at(cell(book, one, column).at(), one.action().id(), why);
  }

  private static Problem mismatch(Book book, ActionCase one, Text why) {
    Cell status = cell(book, one, "status");
    return ProblemCode.STAGE_MISMATCH.at(
        status.at(), cell(book, one, "stage").text(), status.text(), why);
  }

  /** Reports rows beside which another always applies that is at least as urgent. */
  private static void shadowed(Book book, List<ActionCase> rows, Findings findings) {
    List<ActionCase> left = new ArrayList<>(rows);
    for (int i = rows.size() - 1; i >= 0; i--) {
      ActionCase row = rows.get(i);
      for (ActionCase other : left) {
        if (!other.row().at().equals(row.row().at())
            && row.isWithin(other)
            && isBeaten(row, other, rows)) {
          left.remove(row);
          findings.add(
              ProblemCode.SHADOWED_CASE.at(
                  cell(book, row, "for").at(), row.action().id(), other.row().at()));
          break;
        }
      }
    }
  }

  /** Of rows that are equally urgent the first is chosen; the same role makes no difference. */
  private static boolean isBeaten(ActionCase row, ActionCase other, List<ActionCase> order) {
    int urgency = other.compareUrgency(row);
    return urgency < 0
        || (urgency == 0
            && (order.indexOf(other) < order.indexOf(row)
                || other.row().role().equals(row.row().role())));
  }
}
