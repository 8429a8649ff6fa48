package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.FieldType;
import io.github.churnrx.text.Text;
import java.util.Locale;
import java.util.Map;

/**
 * Whether what stands in a column can be what a target takes.
 *
 * @param verdict yes, perhaps or no
 * @param why what was seen
 */
record Fit(Verdict verdict, Text why) {
  /** The verdict. */
  enum Verdict {
    NO,
    PERHAPS,
    YES
  }

  private static final double SERIAL_FROM = 1e9;

  static Fit of(Target target, ColumnProfile column, Categories categories) {
    switch (column.kind()) {
      case EMPTY -> {
        return no("整列为空", "the column is empty");
      }
      case EMAIL, PHONE, IDENTITY -> {
        return no("内容像电话、邮箱或证件号", "it holds phone numbers, addresses or ids of persons");
      }
      default -> {
        return byType(target, column, categories);
      }
    }
  }

  private static Fit byType(Target target, ColumnProfile column, Categories categories) {
    boolean number = column.kind() == ColumnProfile.Kind.NUMBER;
    boolean date = column.kind() == ColumnProfile.Kind.DATE;
    return switch (target.type()) {
      case DATE -> date ? dates(column) : no("内容不是日期", "it does not hold dates");
      case MONEY ->
          number && !column.numbers().isRatio()
              ? amounts(column)
              : no("内容不是金额", "it does not hold amounts");
      case NUMBER ->
          number && !column.numbers().isMoney()
              ? figures(column)
              : no("内容不是数字", "it does not hold numbers");
      case RATIO -> number ? ratios(column) : no("内容不是比率", "it does not hold ratios");
      case FLAG -> flags(column, categories);
      case CHOICE -> choices(target, column, categories);
      case TEXT, PERSON -> texts(target, column, number, date, categories);
    };
  }

  private static Fit dates(ColumnProfile column) {
    if (column.dates().isMixed()) {
      return perhaps("日期写法不一致", "dates are written in several ways");
    }
    return column.dates().isAmbiguous()
        ? perhaps("看不出日和月哪个在前", "nothing tells whether day or month comes first")
        : yes("内容是日期", "it holds dates");
  }

  private static Fit amounts(ColumnProfile column) {
    if (column.numbers().isWhole()
        && column.numbers().smallest() >= SERIAL_FROM
        && !column.numbers().isMoney()) {
      return no("数字像号码，不像金额", "the numbers look like codes, not like amounts");
    }
    return column.numbers().isMixed()
        ? perhaps("小数点写法不一致", "decimals are written in two ways")
        : yes("内容是数字", "it holds numbers");
  }

  private static Fit figures(ColumnProfile column) {
    return column.numbers().isWhole() && column.numbers().smallest() >= SERIAL_FROM
        ? no("数字像号码", "the numbers look like codes")
        : yes("内容是数字", "it holds numbers");
  }

  private static Fit ratios(ColumnProfile column) {
    if (column.numbers().isRatio()) {
      return yes("内容是百分数", "it holds percentages");
    }
    return column.numbers().largest() <= 2 && column.numbers().smallest() >= 0
        ? yes("内容在 0 到 2 之间", "it holds numbers from 0 to 2")
        : no("数值太大，不像比率（应为 0.35 或 35%）", "too large for a ratio, which is 0.35 or 35%");
  }

  private static Fit flags(ColumnProfile column, Categories categories) {
    if (!column.isCategory() && column.values().isEmpty()) {
      return no("内容不是是/否", "it does not hold yes or no");
    }
    for (String value : column.values().keySet()) {
      if (categories.flag(value) == null) {
        return no("“" + value + "”不是是/否", "\"" + value + "\" is neither yes nor no");
      }
    }
    return yes("内容是是/否", "it holds yes or no");
  }

  private static Fit choices(Target target, ColumnProfile column, Categories categories) {
    if (target.choices().isEmpty()) {
      return perhaps("内容不限", "it may hold anything");
    }
    if (!column.isCategory()) {
      return no("内容不是少数几种类别", "it does not hold a few categories");
    }
    int known = 0;
    int all = 0;
    for (Map.Entry<String, Integer> value : column.values().entrySet()) {
      all += value.getValue();
      if (categories.choice(target, column, value.getKey()) != null) {
        known += value.getValue();
      }
    }
    if (known == all) {
      return yes("所有取值都认得", "all of its values are known");
    }
    String share = "%d%%".formatted(Math.round(100.0 * known / all));
    return known * 2 >= all
        ? perhaps(share + " 的取值认得", share + " of its values are known")
        : no("取值多半不认得（" + share + " 认得）", "most of its values are not known (" + share + " are)");
  }

  private static Fit texts(
      Target target, ColumnProfile column, boolean number, boolean date, Categories categories) {
    if (date) {
      return no("内容是日期", "it holds dates");
    }
    if (target.id().equals("tier")) {
      return tiers(column, categories);
    }
    boolean coded = target.type() == FieldType.PERSON || target.id().equals("product");
    if (number && !(coded && column.numbers().isWhole())) {
      return no("内容是数字", "it holds numbers");
    }
    boolean free = target.id().equals("text");
    if (free) {
      return column.averageLength() >= 6
          ? yes("内容是文字", "it holds text")
          : perhaps("文字很短", "its texts are short");
    }
    return yes("内容是名称", "it holds names");
  }

  private static Fit tiers(ColumnProfile column, Categories categories) {
    if (!column.isCategory() || column.values().size() > 12) {
      return no("内容不是少数几种等级", "it does not hold a few tiers");
    }
    for (String value : column.values().keySet()) {
      if (categories.tier(value) == null) {
        return perhaps(
            "“" + value + "”不是已知的等级",
            "\"" + value.toLowerCase(Locale.ROOT) + "\" is no known tier");
      }
    }
    return yes("所有等级都认得", "all of its tiers are known");
  }

  private static Fit yes(String zh, String en) {
    return new Fit(Verdict.YES, Text.of(zh, en));
  }

  private static Fit perhaps(String zh, String en) {
    return new Fit(Verdict.PERHAPS, Text.of(zh, en));
  }

  private static Fit no(String zh, String en) {
    return new Fit(Verdict.NO, Text.of(zh, en));
  }
}
