package io.github.churnrx.io;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says by when something is due: tomorrow, by Friday, by a date. */
final class DueText {
  private static final String WEEKDAYS = "一二三四五六日";
  private static final DateTimeFormatter WITH_WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter WITH_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private DueText() {}

  /** Returns the day as seen from another. */
  static String of(LocalDate due, LocalDate asOf, Voice voice) {
    long days = ChronoUnit.DAYS.between(asOf, due);
    String day = day(due, asOf, voice);
    if (days == 0) {
      return voice.say("今天（" + day + "）", "today (" + day + ")");
    }
    if (days == 1) {
      return voice.say("明天（" + day + "）", "tomorrow (" + day + ")");
    }
    return voice.say(day + "前", "by " + day);
  }

  private static String day(LocalDate due, LocalDate asOf, Voice voice) {
    if (due.getYear() != asOf.getYear() && ChronoUnit.DAYS.between(asOf, due) > 60) {
      return voice.say(
          due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日",
          WITH_YEAR.format(due));
    }
    return voice.say(
        due.getMonthValue()
            + "月"
            + due.getDayOfMonth()
            + "日周"
            + WEEKDAYS.charAt(due.getDayOfWeek().getValue() - 1),
        WITH_WEEKDAY.format(due));
  }
}
