package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to do.
 *
 * @param action what
 * @param customer the customer's id
 * @param name the customer's name, or its id
 * @param reason why
 * @param role who
 * @param person the person's name; blank if not known
 * @param due the day by which it is to be done
 * @param priority 1 first
 * @param risk the customer's risk, in words
 * @param tier the customer's tier, in words; blank if not known
 * @param value what the customer buys in a year; null if not known
 */
record ActionRow(
    String action,
    String customer,
    String name,
    String reason,
    String role,
    String person,
    LocalDate due,
    int priority,
    String risk,
    String tier,
    @Nullable BigDecimal value) {

  /** By day, priority and role; within these the largest customers first. */
  static final Comparator<ActionRow> ORDER =
      Comparator.comparing(ActionRow::due)
          .thenComparingInt(ActionRow::priority)
          .thenComparing(ActionRow::role)
          .thenComparing(
              row -> row.value() == null ? BigDecimal.ZERO : row.value(), Comparator.reverseOrder())
          .thenComparing(ActionRow::customer)
          .thenComparing(ActionRow::action);

  static List<ActionRow> of(Diagnosis diagnosis, Knowledge knowledge, Locale locale) {
    List<ActionRow> rows = new ArrayList<>();
    String id = diagnosis.customer().value();
    String given = diagnosis.subject().customer().name();
    Money value = diagnosis.subject().customer().annualValue();
    for (Recommendation action : diagnosis.actions()) {
      rows.add(
          new ActionRow(
              action.text(locale),
              id,
              given == null ? id : given,
              reason(action, knowledge, locale),
              action.assignee().role().label().in(locale),
              action.assignee().person().orElse(""),
              action.due(),
              action.priority(),
              Standing.of(diagnosis).label().in(locale),
              diagnosis.tier().map(Tier::label).map(label -> label.in(locale)).orElse(""),
              value == null ? null : value.amount()));
    }
    return rows;
  }

  private static String reason(Recommendation action, Knowledge knowledge, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    List<String> reasons = new ArrayList<>();
    for (String code : action.because()) {
      reasons.add(
          switch (code) {
            case "LEAVING" -> chinese ? "有流失风险" : "at risk of leaving";
            case "UNDETERMINED" -> chinese ? "原因未定" : "reason not known";
            default -> knowledge.cause(code).map(Cause::label).map(l -> l.in(locale)).orElse(code);
          });
    }
    return String.join(chinese ? "、" : ", ", reasons);
  }
}
