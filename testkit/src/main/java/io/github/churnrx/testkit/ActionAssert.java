package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;
import static io.github.churnrx.testkit.Words.plain;

import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is expected of an action that is advised, and of the diagnosis it belongs to. */
public final class ActionAssert extends DiagnosisAssert {
  private final @Nullable Recommendation action;

  /**
   * Creates the assertion.
   *
   * @param action null if it is not advised, as was said already: what else is expected of it does
   *     not count
   */
  ActionAssert(Examined examined, @Nullable Recommendation action) {
    super(examined);
    this.action = action;
  }

  /**
   * Expects the action to be due soon.
   *
   * @param days within how many days of the day of the case, 0 for that day
   * @throws IllegalArgumentException if it is less than 0
   */
  public ActionAssert within(int days) {
    if (days < 0) {
      throw new IllegalArgumentException(
          Text.of("天数不能为负：" + days, "a number of days is not negative: " + days)
              .in(examined().locale()));
    }
    LocalDate latest = diagnosis().asOf().plusDays(days);
    if (action != null && action.due().isAfter(latest)) {
      long found = ChronoUnit.DAYS.between(diagnosis().asOf(), action.due());
      fail(
          action,
          within((long) days),
          join(within(found), Text.of("（" + action.due() + "）", " (" + action.due() + ")")));
    }
    return this;
  }

  /** Expects a role to do it: the one it is for, or its substitute. */
  public ActionAssert by(String role) {
    Entry expected = examined().find(Kind.ROLE, role);
    if (action != null && !action.assignee().role().id().equals(expected.id())) {
      fail(
          action,
          join(Text.of("由", "by "), Vocabulary.named(expected)),
          join(
              Text.of("由", "by "),
              examined().names().named(Kind.ROLE, action.assignee().role().id())));
    }
    return this;
  }

  /** Expects it to be the first of all actions. */
  public ActionAssert first() {
    List<Recommendation> all = diagnosis().actions();
    if (action != null && !all.get(0).equals(action)) {
      fail(action, Text.of("最先", "first"), Words.actions(all));
    }
    return this;
  }

  /** Expects it to come before another action, which must be advised, too. */
  public ActionAssert before(String other) {
    Entry later = examined().find(Kind.ACTION, other);
    List<String> all = diagnosis().actions().stream().map(Recommendation::id).toList();
    if (action != null
        && (!all.contains(later.id()) || all.indexOf(later.id()) < all.indexOf(action.id()))) {
      fail(
          action,
          join(Text.of("先于 ", "before "), Vocabulary.named(later)),
          Words.actions(diagnosis().actions()));
    }
    return this;
  }

  /**
   * Expects a cause to be what it is for.
   *
   * @param cause a cause, or {@code LEAVING} or {@code UNDETERMINED}
   */
  public ActionAssert becauseOf(String cause) {
    String id =
        cause.equals(Cause.LEAVING) || cause.equals(Cause.UNDETERMINED)
            ? cause
            : examined().find(Kind.CAUSE, cause).id();
    if (action != null && !action.because().contains(id)) {
      fail(
          action,
          join(Text.of("依据 ", "because of "), examined().names().named(Kind.CAUSE, id)),
          join(Text.of("依据 ", "because of "), plain(String.join(", ", action.because()))));
    }
    return this;
  }

  private static Text within(long days) {
    return Text.of(days + " 天之内", "within " + days + (days == 1 ? " day" : " days"));
  }

  private void fail(Recommendation about, Text expected, Text found) {
    Text id = plain(about.id() + " ");
    fail(join(id, expected), join(id, found), Set.of(about.id()));
  }
}
