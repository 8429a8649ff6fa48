package io.github.churnrx.mapping;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates, numbers and truth values as exports and spreadsheets write them. */
final class Cells {
  static final Text DATE = Text.of("日期", "a date");
  static final Text NUMBER = Text.of("数字", "a number");
  static final Text FLAG = Text.of("是否", "yes or no");

  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?|(\\d{2})(\\d{2}))"
              + "(?:[T ]+(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{3,5})(?:\\.\\d+)?");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "([+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)\\s*(千|万|百万|亿)?");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("^[+-]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?(?![\\d.,])");
  private static final Pattern REWRITTEN =
      Pattern.compile("[1-9](?:\\.\\d+)?E\\+\\d{1,3}|#{2,}|#(?:NAME\\?|REF!|VALUE!|NUM!|DIV/0!)");

  private Cells() {}

  /** Returns the text with full-width forms replaced by plain ones, stripped. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-').strip();
      }
    }
    return text.strip();
  }

  /** Returns whether a spreadsheet has replaced an id by something that it cannot undo. */
  static boolean isRewritten(String id) {
    char last = id.isEmpty() ? ' ' : id.charAt(id.length() - 1);
    return (id.indexOf('+') > 0 || id.startsWith("#") || last == '!')
        && REWRITTEN.matcher(id.toUpperCase(Locale.ROOT)).matches();
  }

  /** Returns the day in any usual notation; a moment with an offset is seen from the zone. */
  static LocalDate day(String text, ZoneId zone, boolean countsDays) throws Unreadable {
    String plain = plain(text);
    Matcher m = DAY.matcher(plain);
    try {
      if (m.matches()) {
        LocalDate day = LocalDate.of(number(m, 1), number(m, 3, 5, 7), number(m, 4, 6, 8));
        return m.group(10) == null
            ? day
            : OffsetDateTime.parse(moment(day, m)).atZoneSameInstant(zone).toLocalDate();
      }
      if (countsDays && SERIAL.matcher(plain).matches()) {
        return FIRST_DAY.plusDays(new BigDecimal(plain).longValue());
      }
    } catch (DateTimeException e) {
      throw new Unreadable(DATE, Text.of("没有这一天或这一时刻", "there is no such day or time"));
    }
    throw new Unreadable(
        DATE,
        Text.of(
            "可写 2026-03-31、2026/3/31 或 2026年3月31日；其他写法请在映射中用 format 说明",
            "write 2026-03-31, 2026/3/31 or 2026年3月31日; for others state the format in the"
                + " mapping"));
  }

  /** Returns the day in a stated notation. */
  static LocalDate day(String text, DateTimeFormatter format) throws Unreadable {
    try {
      return LocalDate.parse(plain(text), format);
    } catch (DateTimeException e) {
      throw new Unreadable(
          DATE, Text.of("它不合映射所说的格式", "it is not in the format that the mapping states"));
    }
  }

  private static String moment(LocalDate day, Matcher m) {
    String time = m.group(9);
    String offset = m.group(10);
    return day
        + "T"
        + (time.indexOf(':') == 1 ? "0" : "")
        + time
        + (offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset);
  }

  private static int number(Matcher m, int... groups) {
    for (int group : groups) {
      if (m.group(group) != null) {
        return Integer.parseInt(m.group(group));
      }
    }
    throw new IllegalStateException("no group matched");
  }

  /** Returns the number; thousands may be separated, and 万 and 亿 are understood. */
  static BigDecimal number(String text) throws Unreadable {
    String plain = plain(text);
    Matcher m = DECIMAL.matcher(plain);
    if (m.matches()) {
      BigDecimal number = decimal(m.group(1));
      if (number != null) {
        return number.movePointRight(zeros(m.group(2)));
      }
    }
    throw new Unreadable(
        NUMBER,
        plain.endsWith("%")
            ? Text.of("百分号只用于比率", "a percentage is for ratios only")
            : plain.matches("[+-]?\\d+(,\\d+)+(\\.\\d+)?")
                ? Text.of("逗号只能分隔千位", "a comma can only separate thousands")
                : Text.of("应为 1200、1,200 或 0.35", "1200, 1,200 or 0.35 is expected"));
  }

  /** Rewrites a number that has a comma before its decimals: 1.234,50 becomes 1234.50. */
  static String withDecimalPoint(String text) throws Unreadable {
    String plain = plain(text);
    if (!DECIMAL_COMMA.matcher(plain).find()) {
      throw new Unreadable(
          NUMBER, Text.of("应为 1200、1.200 或 0,35", "1200, 1.200 or 0,35 is expected"));
    }
    return plain.replace(".", "").replace(',', '.');
  }

  /** Returns the ratio; 30% is 0.3. */
  static BigDecimal ratio(String text) throws Unreadable {
    String plain = plain(text);
    return plain.endsWith("%")
        ? number(plain.substring(0, plain.length() - 1)).movePointLeft(2)
        : number(plain);
  }

  private static @Nullable BigDecimal decimal(String digits) {
    try {
      BigDecimal number = new BigDecimal(digits.replace(",", ""));
      return Double.isFinite(number.doubleValue()) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static int zeros(@Nullable String unit) {
    if (unit == null) {
      return 0;
    }
    return switch (unit) {
      case "千" -> 3;
      case "万" -> 4;
      case "百万" -> 6;
      default -> 8;
    };
  }

  static boolean flag(String text) throws Unreadable {
    return switch (plain(text).toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1", "是", "有" -> true;
      case "no", "n", "false", "0", "否", "无" -> false;
      default ->
          throw new Unreadable(
              FLAG,
              Text.of("可写 是/否、yes/no、true/false、1/0", "write yes/no, true/false, 1/0 or 是/否"));
    };
  }
}
