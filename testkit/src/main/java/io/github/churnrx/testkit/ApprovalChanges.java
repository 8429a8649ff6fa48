package io.github.churnrx.testkit;

import io.github.churnrx.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What differs between approved diagnoses and those found now. */
final class ApprovalChanges {
  private static final int MOST = 20;
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("客户", "customer"),
          Text.of("风险", "risk"),
          Text.of("主要原因", "main cause"),
          Text.of("等级", "grade"),
          Text.of("行动", "actions"));

  private final SortedMap<String, Approval> approved;
  private final SortedMap<String, Approval> found;

  ApprovalChanges(SortedMap<String, Approval> approved, SortedMap<String, Approval> found) {
    this.approved = approved;
    this.found = found;
  }

  void check(Path file, Budget budget) {
    List<String> changed = new ArrayList<>();
    SortedSet<String> customers = new TreeSet<>(approved.keySet());
    customers.addAll(found.keySet());
    for (String customer : customers) {
      Approval before = approved.get(customer);
      if (before == null || !before.equals(found.get(customer))) {
        changed.add(customer);
      }
    }
    int allowed = budget.of(approved.size());
    if (changed.size() > allowed) {
      throw Failures.of(text(file, changed, allowed, budget, Language.now()));
    }
  }

  private String text(Path file, List<String> changed, int allowed, Budget budget, Locale locale) {
    double share = approved.isEmpty() ? 100 : 100.0 * changed.size() / approved.size();
    String part = String.format(Locale.ROOT, "%.1f%%", share);
    StringBuilder text = new StringBuilder();
    text.append(
        Text.of(
                approved.size()
                    + " 个已批准的客户中有 "
                    + changed.size()
                    + " 个诊断不同（"
                    + part
                    + "），最多允许 "
                    + allowed
                    + " 个（"
                    + budget
                    + "）",
                changed.size()
                    + " of "
                    + approved.size()
                    + " approved diagnoses differ ("
                    + part
                    + "), at most "
                    + allowed
                    + " may ("
                    + budget
                    + ")")
            .in(locale));
    changed.stream().limit(MOST).forEach(id -> text.append("\n  ").append(line(id, locale)));
    if (changed.size() > MOST) {
      int more = changed.size() - MOST;
      text.append(Text.of("\n  另有 " + more + " 个", "\n  and " + more + " more").in(locale));
    }
    return text.append(
            Text.of(
                    "\n若应如此，请加 -D" + ApprovedFile.PROPERTY + "=true 运行此测试，并提交 " + file,
                    "\nIf that is right, run this test with -D"
                        + ApprovedFile.PROPERTY
                        + "=true and commit "
                        + file)
                .in(locale))
        .toString();
  }

  private String line(String customer, Locale locale) {
    Approval before = approved.get(customer);
    Approval after = found.get(customer);
    if (before == null || after == null) {
      Text what =
          before == null ? Text.of("新客户", "new customer") : Text.of("客户不在了", "customer gone");
      return customer + Text.of("：", ": ").in(locale) + what.in(locale);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < COLUMNS.size(); i++) {
      String old = before.cells().get(i);
      String now = after.cells().get(i);
      if (!old.equals(now)) {
        parts.add(COLUMNS.get(i).in(locale) + " " + orNone(old) + " → " + orNone(now));
      }
    }
    return customer
        + Text.of("：", ": ").in(locale)
        + String.join(Text.of("，", ", ").in(locale), parts);
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "-" : value;
  }
}
