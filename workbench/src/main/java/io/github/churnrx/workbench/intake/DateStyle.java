package io.github.churnrx.workbench.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a column are written, told from all its cells: whether day or month comes first
 * shows only when one of them is above 12.
 */
final class DateStyle {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:([-/.])\\d{1,2}\\1\\d{1,2}|年\\d{1,2}月\\d{1,2}日?|[01]\\d[0-3]\\d)"
              + "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)\\d{2}|\\d{2})(.*)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2}[- ][A-Za-z]{3}[- ](?:\\d{4}|\\d{2})|[A-Za-z]{3} \\d{1,2}, \\d{4})(.*)");
  private static final Pattern TIME =
      Pattern.compile("[ T]+(\\d{1,2}:\\d{2})(:\\d{2})?( ?[AaPp][Mm])?");

  private final LocalDate today;
  private int yearFirst;
  private int others;
  private int dayFirst;
  private int monthFirst;
  private String separator = "";
  private String shape = "";
  private @Nullable String mixed;
  private final Span iso = new Span();
  private final Span ifDayFirst = new Span();
  private final Span ifMonthFirst = new Span();

  /** The first and last day that is not in the future. */
  private static final class Span {
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(LocalDate day, LocalDate today) {
      if (day.isAfter(today)) {
        return;
      }
      if (first == null || day.isBefore(first)) {
        first = day;
      }
      if (last == null || day.isAfter(last)) {
        last = day;
      }
    }
  }

  DateStyle(LocalDate today) {
    this.today = today;
  }

  /** Notes a cell and returns whether it is a date. */
  boolean note(String cell) {
    if (cell.length() < 6 || cell.length() > 32) {
      return false;
    }
    if (YEAR_FIRST.matcher(cell).matches()) {
      LocalDate day = yearFirst(cell);
      if (day == null) {
        return false;
      }
      yearFirst++;
      iso.add(day, today);
      return true;
    }
    Matcher m = YEAR_LAST.matcher(cell);
    if (m.matches()) {
      String time = time(m.group(5));
      String year = m.group(4).length() == 4 ? "yyyy" : "yy";
      return time != null
          && numeric(number(m.group(1)), number(m.group(3)), number(m.group(4)), m.group(2))
          && shaped(m.group(2), year + time);
    }
    m = NAMED.matcher(cell);
    if (m.matches()) {
      String time = time(m.group(2));
      return time != null && named(m.group(1), time);
    }
    return false;
  }

  private static @Nullable LocalDate yearFirst(String cell) {
    String digits = cell.replaceAll("[T ].*", "").replaceAll("\\D+", "-").replaceAll("-$", "");
    String[] parts =
        digits.indexOf('-') < 0
            ? new String[] {digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8)}
            : digits.split("-");
    return day(number(parts[0]), number(parts[1]), number(parts[2]));
  }

  private boolean numeric(int first, int second, int year, String unused) {
    int full = year < 100 ? 2000 + year : year;
    LocalDate dayFirstDay = day(full, second, first);
    LocalDate monthFirstDay = day(full, first, second);
    if (dayFirstDay == null && monthFirstDay == null) {
      return false;
    }
    others++;
    if (monthFirstDay == null) {
      dayFirst++;
    } else {
      ifMonthFirst.add(monthFirstDay, today);
    }
    if (dayFirstDay == null) {
      monthFirst++;
    } else {
      ifDayFirst.add(dayFirstDay, today);
    }
    return true;
  }

  private boolean named(String date, String time) {
    String pattern =
        Character.isLetter(date.charAt(0))
            ? "MMM d, yyyy"
            : "d"
                + date.charAt(date.indexOf(' ') > 0 ? date.indexOf(' ') : date.indexOf('-'))
                + "MMM"
                + (date.indexOf(' ') > 0 ? " " : "-")
                + (date.matches(".*\\d{4}") ? "yyyy" : "yy");
    try {
      LocalDate day = LocalDate.parse(date, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
      others++;
      dayFirst++;
      ifDayFirst.add(day, today);
      return shaped(":" + pattern, time);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean shaped(String mark, String tail) {
    if (separator.isEmpty()) {
      separator = mark;
      shape = tail;
    } else if (!separator.equals(mark)) {
      mixed = mark;
    } else if (!shape.equals(tail)) {
      // Some cells have a time and some have not.
      shape = tail.length() > shape.length() ? tail : shape;
    }
    return true;
  }

  private static @Nullable String time(String text) {
    if (text.isBlank()) {
      return "";
    }
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      return null;
    }
    String seconds = m.group(2) == null ? "" : ":ss";
    return m.group(3) == null
        ? "[ H:mm" + seconds + "]"
        : "[ h:mm" + seconds + (m.group(3).startsWith(" ") ? " a" : "a") + "]";
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the format that a mapping must state; empty if dates are read without one. */
  String format() {
    if (others == 0 || others < yearFirst) {
      return "";
    }
    if (separator.startsWith(":")) {
      return separator.substring(1) + shape;
    }
    String[] order = isDayFirst() ? new String[] {"d", "M"} : new String[] {"M", "d"};
    String year = shape.startsWith("yyyy") ? "yyyy" : "yy";
    return order[0] + separator + order[1] + separator + year + shape.substring(year.length());
  }

  private boolean isDayFirst() {
    return monthFirst == 0 && (dayFirst > 0 || !separator.equals("/"));
  }

  /** Returns whether nothing tells day from month. */
  boolean isAmbiguous() {
    return others > yearFirst && dayFirst == 0 && monthFirst == 0 && !separator.equals(".");
  }

  /** Returns whether the column writes dates in more than one way. */
  boolean isMixed() {
    return mixed != null || (yearFirst > 0 && others > 0) || (dayFirst > 0 && monthFirst > 0);
  }

  private Span span() {
    return others <= yearFirst ? iso : isDayFirst() ? ifDayFirst : ifMonthFirst;
  }

  /** Returns the first day; null if there is none. */
  @Nullable LocalDate first() {
    return span().first;
  }

  /** Returns the last day that is not in the future; null if there is none. */
  @Nullable LocalDate last() {
    return span().last;
  }
}
