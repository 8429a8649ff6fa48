package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.ValueText;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.terminal.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an impact for readers. Not meant to be parsed. */
public final class ImpactText {
  private static final int MOST_TRANSITIONS = 15;
  private static final int LONGEST = 120;

  private final Impact impact;
  private final Locale locale;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private ImpactText(Impact impact, Locale locale, Ink ink) {
    this.impact = impact;
    this.locale = locale;
    this.ink = ink;
  }

  /**
   * Returns the lines, each ending in {@code \n}.
   *
   * @param budget the budget; null if there is none
   */
  public static String write(Impact impact, @Nullable Budget budget, Locale locale, Ink ink) {
    return new ImpactText(impact, locale, ink).text(budget);
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }

  private String text(@Nullable Budget budget) {
    String before = DiffText.shortened(impact.beforeVersion());
    String after = DiffText.shortened(impact.afterVersion());
    heading(
        say("对 %,d 位客户的影响", "Impact upon %,d customers").formatted(impact.customers())
            + ink.faint("  " + before + " → " + after));
    counts();
    budget(budget);
    if (impact.rejected() > 0) {
      out.append(
          ink.notable(
              say(
                      "另有 %,d 位客户的数据不能诊断，未计入",
                      "%,d more customers cannot be diagnosed and are not counted")
                  .formatted(impact.rejected())));
      out.append('\n');
    }
    transitions(say("主要原因", "Main cause"), impact.causes());
    transitions(say("风险", "Risk"), impact.risks());
    transitions(say("最先做的事", "First action"), impact.firstActions());
    if (impact.changed() > 0) {
      tiers();
      largest();
      budget(budget); // again where the reader's eyes are
    }
    return out.toString();
  }

  private void heading(String text) {
    out.append(ink.heading(text)).append('\n');
  }

  private void counts() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            say("诊断有变", "changed"),
            number(impact.changed()),
            percent(impact.changed()),
            value(impact.changedValue(), impact.value())));
    rows.add(row(say("  主要原因", "  main cause"), impact.mainCause()));
    rows.add(row(say("  风险等级", "  risk level"), impact.risk()));
    rows.add(row(say("  最先做的事", "  first action"), impact.firstAction()));
    rows.add(row(say("仅其他行动不同", "only other actions"), impact.otherActions()));
    table(rows);
  }

  private List<String> row(String label, long count) {
    return List.of(label, number(count), percent(count), "");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private String percent(long count) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * count / impact.customers());
  }

  private String value(Amounts part, Amounts whole) {
    if (whole.sums().isEmpty()) {
      return "";
    }
    String some = part.text(locale);
    return say("年销售额 ", "annual value ")
        + (some.isEmpty() ? "0" : some)
        + say("，共 ", " of ")
        + whole.text(locale);
  }

  private void budget(@Nullable Budget budget) {
    if (budget == null) {
      return;
    }
    out.append(
        impact.exceeds(budget)
            ? ink.bad(say("超出限额 " + budget, "past the budget of " + budget))
            : ink.good(say("未超出限额 " + budget, "within the budget of " + budget)));
    out.append('\n');
  }

  private void transitions(String title, List<Transition> transitions) {
    if (transitions.isEmpty()) {
      return;
    }
    out.append('\n');
    heading(title);
    List<List<String>> rows = new ArrayList<>();
    for (Transition transition : transitions.subList(0, shown(transitions))) {
      String from = cut(transition.beforeLabel());
      String to = cut(transition.afterLabel());
      String money = transition.value().text(locale);
      rows.add(List.of(from + " → " + to, number(transition.customers()), "", money));
    }
    table(rows);
    int rest = transitions.size() - shown(transitions);
    if (rest > 0) {
      out.append(say("  另有 " + rest + " 种", "  " + rest + " more kinds")).append('\n');
    }
  }

  private static int shown(List<Transition> transitions) {
    return Math.min(MOST_TRANSITIONS, transitions.size());
  }

  private String cut(Text text) {
    String line = Ink.line(text.in(locale));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private void tiers() {
    out.append('\n');
    heading(say("按层级", "By tier"));
    List<List<String>> rows = new ArrayList<>();
    for (TierImpact tier : impact.tiers()) {
      rows.add(
          List.of(
              tier.label().in(locale),
              number(tier.changed()) + say("／", " of ") + number(tier.customers()),
              String.format(Locale.ROOT, "%.2f%%", 100.0 * tier.changed() / tier.customers()),
              value(tier.changedValue(), tier.value())));
    }
    table(rows);
  }

  /** Writes aligned columns: a label, two numbers, and a remark. */
  private void table(List<List<String>> rows) {
    int[] widths = new int[3];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Ink.width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      String line =
          "  "
              + Ink.pad(row.get(0), widths[0])
              + "  "
              + Ink.padStart(row.get(1), widths[1])
              + (widths[2] == 0 ? "" : "  " + Ink.padStart(row.get(2), widths[2]))
              + "  "
              + row.get(3);
      out.append(line.stripTrailing()).append('\n');
    }
  }

  private void largest() {
    if (impact.largest().isEmpty()) {
      return;
    }
    out.append('\n');
    int count = impact.largest().size();
    heading(
        count == impact.changed()
            ? say("有变的客户", "The customers that change")
            : say("其中最大的 " + count + " 位客户", "The largest " + count + " of them"));
    int number = 0;
    for (CustomerImpact customer : impact.largest()) {
      number++;
      customer(number, customer);
    }
  }

  private void customer(int number, CustomerImpact customer) {
    StringBuilder head = new StringBuilder(customer.customer().value());
    if (customer.name() != null) {
      head.append(' ').append(customer.name());
    }
    if (customer.tier() != null) {
      head.append(say("，", ", ")).append(customer.tier().in(locale));
    }
    Money money = customer.annualValue();
    if (money != null) {
      head.append(say("，", ", ")).append(ValueText.money(money, locale));
    }
    String place = Ink.padStart(String.valueOf(number), 3);
    out.append(place).append(' ').append(ink.heading(Ink.line(head.toString()))).append('\n');
    String colon = say("：", ": ");
    for (CustomerImpact.Line line : customer.changes()) {
      out.append("    ").append(line.what().in(locale)).append(colon);
      out.append(cut(line.before())).append(" → ").append(cut(line.after())).append('\n');
    }
    for (Reason reason : customer.reasons()) {
      out.append("    ").append(ink.faint("· ")).append(cut(reason.text())).append('\n');
      for (Reason.Cell cell : reason.cells()) {
        out.append("        ").append(cut(cell.text()));
        out.append(ink.faint("  [" + cell.places() + "]")).append('\n');
      }
    }
  }
}
