package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is lacking, the most valuable first. */
final class LackingText {
  private static final int MOST_CAUSES = 4;
  private static final int MOST_ANSWERS = 15;

  private final List<Lacking.Item> items;
  private final @Nullable String currency;
  private final Locale locale;

  LackingText(List<Lacking.Item> items, @Nullable String currency, Locale locale) {
    this.items = items;
    this.currency = currency;
    this.locale = locale;
  }

  /**
   * Returns the whole text.
   *
   * @param unjudged how many customers' risk cannot be judged
   */
  List<String> lines(long unjudged) {
    List<String> lines = new ArrayList<>();
    if (unjudged > 0) {
      lines.addAll(unjudged(unjudged));
      lines.add("");
    }
    if (items.isEmpty()) {
      lines.add(
          unjudged > 0
              ? say("此外不缺什么。", "Besides, nothing is lacking.")
              : say(
                  "没有缺少什么：没有哪位有风险的客户因缺资料而判断不了。",
                  "Nothing is lacking: every customer at risk could be judged."));
      return lines;
    }
    lines.add(say("还缺什么：补上以后能判断哪些原因。", "What you lack, and the causes it would open."));
    lines.add(order());
    lines.add("");
    lines.add(say("一、请信息部门导出", "1. Ask IT for"));
    int number = 0;
    for (Lacking.Item item : items) {
      if (item.lack().kind() != Lack.Kind.ANSWER) {
        add(lines, ++number, item);
      }
    }
    if (number == 0) {
      lines.add(say("  （无）", "  (nothing)"));
    }
    lines.add("");
    lines.add(say("二、只能问人，或在系统里登记", "2. Only people can tell; ask, or record it from now on"));
    int answers = 0;
    for (Lacking.Item item : items) {
      if (item.lack().kind() == Lack.Kind.ANSWER && answers < MOST_ANSWERS) {
        add(lines, ++answers, item);
      }
    }
    return lines;
  }

  /** Says how many customers' risk cannot be judged, and what to do about it. */
  List<String> unjudged(long count) {
    return List.of(
        say(
            "有 %,d 位客户无从判断风险：关于他们，表中没有能说明问题的内容。".formatted(count),
            "The risk of %,d customers cannot be judged: nothing in the tables tells enough of them."
                .formatted(count)),
        say(
            "  看看 mapping.xlsx 中“未用”的表和列；订单请至少导出最近十二个月，更久更好。",
            "  Look at the tables and columns in mapping.xlsx that are unused; export the orders of"
                + " twelve months at least, better of more."));
  }

  /** Says in one line what the order is. */
  String order() {
    return say(
        "顺序：单凭它就能定出原因的在前，按客户年销售额 × 能定的原因数（原因未定的客户加倍）；只能添旁证的在后。",
        "Order: first what can make a cause likely by itself, by annual value × causes (customers"
            + " without a cause count twice); then what only adds to other evidence.");
  }

  private void add(List<String> lines, int number, Lacking.Item item) {
    lines.add("  %d. %s%s".formatted(number, item.lack().name().in(locale), aside(item)));
    String columns = item.lack().columns().in(locale);
    if (!columns.isEmpty() && !columns.equals(item.lack().name().in(locale))) {
      lines.add("     " + remedy(item.lack().kind()) + columns);
    }
    lines.add("     " + effect(item) + causes(item, MOST_CAUSES));
    lines.add("     " + say("涉及：", "Concerns: ") + concerned(item));
  }

  private String remedy(Lack.Kind kind) {
    return switch (kind) {
      case ANSWER, FILLED -> say("问：", "Ask: ");
      case HISTORY -> say("或者：", "Or: ");
      default -> say("列：", "Columns: ");
    };
  }

  String effect(Lacking.Item item) {
    return item.decides() ? say("可定：", "Decides: ") : say("旁证：", "Adds to: ");
  }

  private String aside(Lacking.Item item) {
    String kind = item.lack().kind().label().in(locale);
    return say("（" + kind + "）", " (" + kind + ")");
  }

  String causes(Lacking.Item item, int most) {
    List<Text> labels = item.causes().stream().map(cause -> cause.label()).toList();
    String list = Texts.list(labels.stream().limit(most).toList()).in(locale);
    return labels.size() <= most
        ? list
        : list
            + say("等 " + labels.size() + " 种原因", " and " + (labels.size() - most) + " more causes");
  }

  private String concerned(Lacking.Item item) {
    String money = Amounts.of(item.value(), currency, locale);
    return say(
        "%,d 位客户%s%s"
            .formatted(
                item.customers(),
                item.undetermined() > 0 ? "（其中 %,d 位原因未定）".formatted(item.undetermined()) : "",
                money.isEmpty() ? "" : "，年销售额 " + money),
        "%,d customers%s%s"
            .formatted(
                item.customers(),
                item.undetermined() > 0
                    ? " (%,d with an unknown reason)".formatted(item.undetermined())
                    : "",
                money.isEmpty() ? "" : ", sales of " + money + " a year"));
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }
}
