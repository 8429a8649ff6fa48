package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an impact as JSON. */
public final class ImpactJson {
  private ImpactJson() {}

  /**
   * Returns the JSON, ending in {@code \n}.
   *
   * @param budget the budget; null if there is none
   */
  public static String write(Impact impact, @Nullable Budget budget) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("before", impact.beforeVersion());
    json.put("after", impact.afterVersion());
    json.put("customers", impact.customers());
    json.put("rejected", impact.rejected());
    json.put("changed", impact.changed());
    json.put("share", impact.share());
    json.put("budget", budget == null ? null : budget.toString());
    json.put("exceedsBudget", budget == null ? null : impact.exceeds(budget));
    json.put("mainCause", impact.mainCause());
    json.put("risk", impact.risk());
    json.put("firstAction", impact.firstAction());
    json.put("otherActions", impact.otherActions());
    json.put("annualValue", amounts(impact.value()));
    json.put("changedAnnualValue", amounts(impact.changedValue()));
    json.put("mainCauses", transitions(impact.causes()));
    json.put("risks", transitions(impact.risks()));
    json.put("firstActions", transitions(impact.firstActions()));
    json.put("tiers", tiers(impact.tiers()));
    json.put("largest", largest(impact.largest()));
    return JsonText.of(json);
  }

  private static Map<String, Object> amounts(Amounts amounts) {
    return new LinkedHashMap<>(amounts.byCurrency());
  }

  private static List<Object> transitions(List<Transition> transitions) {
    List<Object> list = new ArrayList<>();
    for (Transition transition : transitions) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("before", blankToNull(transition.before()));
      json.put("after", blankToNull(transition.after()));
      json.put("beforeLabel", DiffJson.text(transition.beforeLabel()));
      json.put("afterLabel", DiffJson.text(transition.afterLabel()));
      json.put("customers", transition.customers());
      json.put("annualValue", amounts(transition.value()));
      list.add(json);
    }
    return list;
  }

  private static @Nullable String blankToNull(String code) {
    return code.isEmpty() ? null : code;
  }

  private static List<Object> tiers(List<TierImpact> tiers) {
    List<Object> list = new ArrayList<>();
    for (TierImpact tier : tiers) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("tier", blankToNull(tier.tier()));
      json.put("label", DiffJson.text(tier.label()));
      json.put("customers", tier.customers());
      json.put("changed", tier.changed());
      json.put("annualValue", amounts(tier.value()));
      json.put("changedAnnualValue", amounts(tier.changedValue()));
      list.add(json);
    }
    return list;
  }

  private static List<Object> largest(List<CustomerImpact> customers) {
    List<Object> list = new ArrayList<>();
    for (CustomerImpact customer : customers) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("customer", customer.customer().value());
      json.put("name", customer.name());
      json.put("tier", DiffJson.text(customer.tier()));
      json.put("annualValue", money(customer.annualValue()));
      List<Object> changes = new ArrayList<>();
      for (CustomerImpact.Line line : customer.changes()) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("what", DiffJson.text(line.what()));
        one.put("before", DiffJson.text(line.before()));
        one.put("after", DiffJson.text(line.after()));
        changes.add(one);
      }
      json.put("changes", changes);
      json.put("reasons", reasons(customer.reasons()));
      list.add(json);
    }
    return list;
  }

  private static @Nullable Object money(@Nullable Money money) {
    if (money == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("amount", money.amount());
    json.put("currency", money.currency().getCurrencyCode());
    return json;
  }

  private static List<Object> reasons(List<Reason> reasons) {
    List<Object> list = new ArrayList<>();
    for (Reason reason : reasons) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("id", reason.id());
      json.put("text", DiffJson.text(reason.text()));
      List<Object> cells = new ArrayList<>();
      for (Reason.Cell cell : reason.cells()) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("text", DiffJson.text(cell.text()));
        one.put("before", cell.before().toString());
        one.put("after", cell.after().toString());
        cells.add(one);
      }
      json.put("cells", cells);
      list.add(json);
    }
    return list;
  }
}
