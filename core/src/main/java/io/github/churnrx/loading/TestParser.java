package io.github.churnrx.loading;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Comparison;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.names.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the test of a condition: S-FEEL unary tests as in DMN, and what people type instead where
 * it has one meaning. Input is {@link Spelling#plain}.
 */
final class TestParser {
  private static final Pattern COMPARE = Pattern.compile("(<=|>=|<>|!=|==|=|<|>)\\s*(.*)");
  private static final Pattern IN = Pattern.compile("(?i)(?:in\\b|在)\\s*(.*)");
  private static final Pattern NOT = Pattern.compile("(?i)(?:not|非)\\s*\\((.*)\\)");
  private static final Pattern KNOWN = Pattern.compile("(?i)(?:is\\s+)?known|已知");
  private static final Pattern DASH = Pattern.compile("[\\d,.]+\\s*-\\s*\\d.*");
  private static final int LONGEST = 2000;

  private final Typed typed;

  TestParser(Typed typed) {
    this.typed = typed;
  }

  UnaryTest parse(String text) throws Unreadable {
    if (text.length() > LONGEST) {
      throw new Unreadable(
          "超过 " + LONGEST + " 个字符", "it is longer than " + LONGEST + " characters");
    }
    if (text.isEmpty()) {
      if (typed.type() == SignalType.FLAG) {
        return UnaryTest.OneOf.only(Value.Flag.YES);
      }
      throw new Unreadable("信号后面没有测试", "no test follows the signal");
    }
    if (KNOWN.matcher(text).matches()) {
      return new UnaryTest.Known();
    }
    Matcher compare = COMPARE.matcher(text);
    if (compare.matches()) {
      return comparison(compare.group(1), compare.group(2).strip());
    }
    Matcher in = IN.matcher(text);
    if (in.matches()) {
      return set(in.group(1).strip());
    }
    if (typed.isFreeText() && !NOT.matcher(text).matches() && split(text).size() == 1) {
      throw new Unreadable("文本前要写 = 或 in", "text is written after = or in");
    }
    return set(text);
  }

  private UnaryTest comparison(String sign, String operand) throws Unreadable {
    if (operand.isEmpty()) {
      throw new Unreadable("符号 " + sign + " 后面没有值", "there is no value after " + sign);
    }
    if (isSign(operand.charAt(0))) {
      throw badSign(sign + operand.charAt(0));
    }
    return switch (sign) {
      case "=", "==" -> set(operand);
      case "!=", "<>" -> new UnaryTest.Not(List.of(set(operand)));
      case "<" -> compare(Comparison.LESS, operand);
      case "<=" -> compare(Comparison.AT_MOST, operand);
      case ">" -> compare(Comparison.GREATER, operand);
      default -> compare(Comparison.AT_LEAST, operand);
    };
  }

  private static boolean isSign(char c) {
    return "<>=!".indexOf(c) >= 0;
  }

  private static Unreadable badSign(String sign) {
    return switch (sign) {
      case "=>", ">=" -> new Unreadable("请写 >=", "write >=");
      case "=<", "<=" -> new Unreadable("请写 <=", "write <=");
      default -> new Unreadable("比较符号只有 = != < <= > >=", "the signs are = != < <= > >=");
    };
  }

  private UnaryTest compare(Comparison comparison, String operand) throws Unreadable {
    return new UnaryTest.Compare(comparison, Literals.limit(operand, typed));
  }

  private UnaryTest set(String text) throws Unreadable {
    Matcher not = NOT.matcher(text);
    if (not.matches()) {
      return new UnaryTest.Not(excluded(not.group(1)));
    }
    return isRange(text) ? range(text) : oneOf(text);
  }

  /** Reads what stands in {@code not(…)}: values and tests, the values together as one test. */
  private List<UnaryTest> excluded(String text) throws Unreadable {
    List<UnaryTest> tests = new ArrayList<>();
    Set<Value> values = new LinkedHashSet<>();
    for (String part : split(text)) {
      boolean isTest =
          isRange(part) || COMPARE.matcher(part).matches() || NOT.matcher(part).matches();
      UnaryTest test = isTest ? parse(part) : oneOf(part);
      if (test instanceof UnaryTest.OneOf oneOf) {
        values.addAll(oneOf.values());
      } else {
        tests.add(test);
      }
    }
    if (!values.isEmpty()) {
      tests.add(new UnaryTest.OneOf(values));
    }
    return tests;
  }

  private boolean isRange(String text) {
    if (isInBrackets(text) && text.contains("..")) {
      return true;
    }
    return typed.type().isOrdered()
        && (text.startsWith("[")
            || text.startsWith("(")
            || text.contains("~")
            || text.contains("..")
            || (typed.type() != SignalType.DATE && DASH.matcher(text).matches()));
  }

  private static boolean isInBrackets(String text) {
    return text.length() > 2
        && "[(]".indexOf(text.charAt(0)) >= 0
        && "])[".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private UnaryTest range(String text) throws Unreadable {
    int dots = text.indexOf("..");
    int tilde = text.indexOf('~');
    if (dots > 1 && isInBrackets(text)) {
      int high = dots;
      while (text.charAt(high) == '.') {
        high++;
      }
      return between(
          text.substring(1, dots),
          text.startsWith("["),
          text.substring(high, text.length() - 1),
          text.endsWith("]"));
    }
    if (dots < 0 && tilde > 0) {
      return between(text.substring(0, tilde), true, text.substring(tilde + 1), true);
    }
    throw new Unreadable("区间应写成 [3..7] 或 3~7", "a range is written [3..7] or 3~7");
  }

  private UnaryTest between(String low, boolean lowIncluded, String high, boolean highIncluded)
      throws Unreadable {
    Limit first = Literals.limit(low.strip(), typed);
    Limit second = Literals.limit(high.strip(), typed);
    Limit from = Literals.inCurrencyOf(second, first);
    Limit to = Literals.inCurrencyOf(first, second);
    int order = compare(from, to);
    if (order > 0 || (order == 0 && !(lowIncluded && highIncluded))) {
      throw new Unreadable("区间为空：较小的值写在前面", "the range is empty: the smaller end comes first");
    }
    return new UnaryTest.Between(from, lowIncluded, to, highIncluded);
  }

  private static int compare(Limit a, Limit b) throws Unreadable {
    if (a.number() != null && b.number() != null) {
      return a.number().compareTo(b.number());
    }
    if (a.day() != null && b.day() != null) {
      return a.day().compareTo(b.day());
    }
    Money low = a.money();
    Money high = b.money();
    if (low != null && high != null && low.currency().equals(high.currency())) {
      return low.compareTo(high);
    }
    throw new Unreadable("区间两端的货币不同", "the ends of the range are in different currencies");
  }

  private UnaryTest oneOf(String text) throws Unreadable {
    Set<Value> values = new LinkedHashSet<>();
    for (String part : split(text)) {
      values.add(Literals.value(part, typed));
    }
    return new UnaryTest.OneOf(values);
  }

  /** Splits at commas outside quotes and brackets; a comma between digits belongs to the number. */
  private List<String> split(String text) {
    boolean groupsDigits =
        typed.type() == SignalType.NUMBER
            || typed.type() == SignalType.RATIO
            || typed.type() == SignalType.MONEY;
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '(') {
        depth++;
      } else if (c == ']' || c == ')') {
        depth--;
      } else if (depth <= 0
          && (c == '、' || (c == ',' && !(groupsDigits && isBetweenDigits(text, i))))) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  private static boolean isBetweenDigits(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }
}
