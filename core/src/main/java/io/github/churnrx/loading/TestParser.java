package io.github.churnrx.loading;

import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Comparison;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.loading.Literals.Unreadable;
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
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(\\]])(.+?)\\s*\\.\\.+\\s*(.+)([])\\[])");
  private static final Pattern TILDE = Pattern.compile("([^~]+?)\\s*~\\s*([^~]+)");

  private final Typed typed;

  TestParser(Typed typed) {
    this.typed = typed;
  }

  UnaryTest parse(String text) throws Unreadable {
    if (text.isEmpty()) {
      if (typed.type() == SignalType.FLAG) {
        return UnaryTest.OneOf.only(Value.Flag.YES);
      }
      throw new Unreadable("缺少测试", "the test is missing");
    }
    if (KNOWN.matcher(text).matches()) {
      return new UnaryTest.Known();
    }
    Matcher compare = COMPARE.matcher(text);
    if (compare.matches()) {
      return comparison(compare.group(1), compare.group(2).strip());
    }
    Matcher in = IN.matcher(text);
    return set(in.matches() ? in.group(1).strip() : text);
  }

  private UnaryTest comparison(String sign, String operand) throws Unreadable {
    if (operand.isEmpty()) {
      throw new Unreadable("符号 " + sign + " 后面没有值", "there is no value after " + sign);
    }
    return switch (sign) {
      case "=", "==" -> oneOf(operand);
      case "!=", "<>" -> new UnaryTest.Not(List.of(oneOf(operand)));
      case "<" -> compare(Comparison.LESS, operand);
      case "<=" -> compare(Comparison.AT_MOST, operand);
      case ">" -> compare(Comparison.GREATER, operand);
      default -> compare(Comparison.AT_LEAST, operand);
    };
  }

  private UnaryTest compare(Comparison comparison, String operand) throws Unreadable {
    return new UnaryTest.Compare(comparison, Literals.limit(operand, typed));
  }

  private UnaryTest set(String text) throws Unreadable {
    Matcher not = NOT.matcher(text);
    if (not.matches()) {
      List<UnaryTest> tests = new ArrayList<>();
      Set<Value> values = new LinkedHashSet<>();
      for (String part : split(not.group(1))) {
        if (isInterval(part) || COMPARE.matcher(part).matches()) {
          tests.add(parse(part));
        } else {
          values.add(Literals.value(part, typed));
        }
      }
      if (!values.isEmpty()) {
        tests.add(new UnaryTest.OneOf(values));
      }
      return new UnaryTest.Not(tests);
    }
    return isInterval(text) ? interval(text) : oneOf(text);
  }

  private boolean isInterval(String text) {
    if (INTERVAL.matcher(text).matches()) {
      return true;
    }
    return typed.type().isOrdered()
        && ("[(".indexOf(text.charAt(0)) >= 0 || TILDE.matcher(text).matches());
  }

  private UnaryTest interval(String text) throws Unreadable {
    Matcher brackets = INTERVAL.matcher(text);
    if (brackets.matches()) {
      boolean lowIncluded = brackets.group(1).equals("[");
      boolean highIncluded = brackets.group(4).equals("]");
      return between(brackets.group(2), lowIncluded, brackets.group(3), highIncluded);
    }
    Matcher tilde = TILDE.matcher(text);
    if (tilde.matches()) {
      return between(tilde.group(1), true, tilde.group(2), true);
    }
    throw new Unreadable("区间应写成 [3..7] 或 3~7", "a range is written [3..7] or 3~7");
  }

  private UnaryTest between(String low, boolean lowIncluded, String high, boolean highIncluded)
      throws Unreadable {
    Limit from = Literals.limit(low.strip(), typed);
    Limit to = Literals.limit(high.strip(), typed);
    int order = compare(from, to);
    if (order > 0 || (order == 0 && !(lowIncluded && highIncluded))) {
      throw new Unreadable("区间为空", "the range is empty");
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
    if (a.money() != null
        && b.money() != null
        && a.money().currency().equals(b.money().currency())) {
      return a.money().compareTo(b.money());
    }
    throw new Unreadable("区间两端的货币不同", "the ends of the range are in different currencies");
  }

  private UnaryTest oneOf(String text) throws Unreadable {
    Set<Value> values = new LinkedHashSet<>();
    for (String part : split(text)) {
      if (part.isEmpty()) {
        throw new Unreadable("列表中有空值", "the list has an empty value");
      }
      values.add(Literals.value(part, typed));
    }
    return new UnaryTest.OneOf(values);
  }

  /** Splits at commas outside quotes and brackets; a comma between digits belongs to the number. */
  private List<String> split(String text) {
    boolean words = typed.type() == SignalType.CATEGORY || typed.type() == SignalType.TEXT;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == '(')) {
        depth++;
      } else if (!quoted && (c == ']' || c == ')')) {
        depth--;
      }
      boolean comma = c == ',' && (words || !betweenDigits(text, i));
      if (!quoted && depth <= 0 && (comma || c == '、')) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }

  private static boolean betweenDigits(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }
}
