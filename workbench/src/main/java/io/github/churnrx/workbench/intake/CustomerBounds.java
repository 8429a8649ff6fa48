package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import org.jspecify.annotations.Nullable;

/** What else can be told of customers from the columns at hand. */
final class CustomerBounds {
  private CustomerBounds() {}

  static void complete(
      Assignment assignment,
      Keys.Candidate id,
      TableProfile table,
      Targets targets,
      Vocabulary vocabulary,
      Categories categories) {
    if (id.name() == 1 && assignment.bound("name") == null) {
      same(assignment, targets, "name", id.column(), Text.of("编号就是名称", "the id is the name"));
    }
    owner(assignment, targets);
    for (ColumnProfile column : table.columns()) {
      String key = NameKey.of(column.header());
      String yearly = vocabulary.meaning("monthly", key);
      if (yearly != null && column.kind() == ColumnProfile.Kind.NUMBER) {
        scaled(
            assignment,
            targets,
            yearly,
            column,
            "12",
            Text.of("每月的数字，乘以 12", "a monthly figure, times 12"),
            categories);
      }
      boolean months = vocabulary.meaning("months", key) != null;
      boolean years = vocabulary.meaning("years", key) != null;
      if ((months || years)
          && column.kind() == ColumnProfile.Kind.NUMBER
          && column.numbers().largest() <= (months ? 600 : 80)) {
        scaled(
            assignment,
            targets,
            "customer.tenure-days",
            column,
            months ? "30.4375" : "365.25",
            months ? Text.of("按月计", "taken for months") : Text.of("按年计", "taken for years"),
            categories);
      }
    }
  }

  /** An owner needs an id; a name serves as one, and an id that is a name as name. */
  private static void owner(Assignment assignment, Targets targets) {
    Bound owner = assignment.bound("owner");
    Bound name = assignment.bound("owner-name");
    if (owner == null && name != null && name.column() != null) {
      same(
          assignment,
          targets,
          "owner",
          name.column(),
          Text.of("没有编号，以姓名区分", "no id; told apart by name"));
    } else if (owner != null
        && name == null
        && owner.column() != null
        && owner.column().samples().stream().noneMatch(s -> s.matches(".*\\d.*"))) {
      same(assignment, targets, "owner-name", owner.column(), Text.of("内容是姓名", "it holds names"));
    }
    if (assignment.bound("owner") == null) {
      assignment.remove("owner-since");
    }
  }

  private static void same(
      Assignment assignment, Targets targets, String id, ColumnProfile column, Text why) {
    Target target = target(targets, id);
    if (target != null) {
      assignment.put(new Bound(target, column, null, Certainty.GUESS, why, Bound.Notation.PLAIN));
    }
  }

  private static void scaled(
      Assignment assignment,
      Targets targets,
      String id,
      ColumnProfile column,
      String unit,
      Text why,
      Categories categories) {
    Target target = target(targets, id);
    boolean tenure = id.equals("customer.tenure-days") && assignment.bound("since") != null;
    if (target != null && assignment.bound(id) == null && !tenure) {
      Bound.Notation notation = Notations.of(target, column, categories).notation();
      if (notation.unit() == null) {
        assignment.put(
            new Bound(target, column, null, Certainty.GUESS, why, notation.withUnit(unit)));
      }
    }
  }

  private static @Nullable Target target(Targets targets, String id) {
    return targets.of(Target.CUSTOMERS).stream()
        .filter(target -> target.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
