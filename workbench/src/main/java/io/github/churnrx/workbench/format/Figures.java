package io.github.churnrx.workbench.format;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.loading.CellReading;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.YesNo;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how numbers, days, strengths and yes or no are read and written. */
final class Figures {
  private static final Pattern SIGNED = Pattern.compile("[+-]?\\d.*");
  private static final Pattern CLAIM = Pattern.compile("(.+)\\s+(\\S+)");
  private static final Text WEAK = Text.of("弱", "weak");
  private static final Text MODERATE = Text.of("中", "moderate");
  private static final Text STRONG = Text.of("强", "strong");
  private static final Text DECISIVE = Text.of("决定", "decisive");

  /** A number keeps its digits, since they say how exact it is; a percentage stays one. */
  static final Reading<Numeral> NUMBERS =
      new Reading<>(Numeral::read, (number, w) -> number.write());

  static final Reading<LocalDate> DAYS =
      new Reading<>(CellReading::day, (day, wording) -> day.toString());

  static final Reading<YesNo> YES_OR_NO =
      new Reading<>(
          text -> Optional.ofNullable(YesNo.of(text)),
          (said, wording) ->
              said == YesNo.YES ? wording.word("是", "yes") : wording.word("否", "no"));

  static final Reading<Strength> STRENGTHS = new Reading<>(Strength::read, Strength::write);

  private Figures() {}

  /** Returns how a target with a strength is read. */
  static Reading<Claim> claims(Book targets) {
    return new Reading<>(
        text -> {
          Matcher words = CLAIM.matcher(Spelling.plain(text));
          return words.matches()
              ? targets
                  .read(words.group(1))
                  .flatMap(
                      target ->
                          Strength.read(words.group(2)).map(strong -> new Claim(target, strong)))
              : Optional.empty();
        },
        (claim, wording) ->
            targets.write(claim.target(), wording) + " " + claim.strength().write(wording));
  }

  /** What evidence speaks for, and how strongly. */
  record Claim(String target, Strength strength) {}

  /** A number, and whether it is written as a percentage. */
  record Numeral(BigDecimal value, boolean percent) {

    static Optional<Numeral> read(String text) {
      boolean percent = Spelling.plain(text).endsWith("%");
      return CellReading.number(text).map(value -> new Numeral(value, percent));
    }

    String write() {
      return percent ? value.movePointRight(2).toPlainString() + "%" : value.toPlainString();
    }
  }

  /** A strength, and whether it is written as a word. */
  record Strength(Decibans size, boolean isWord) {

    static Optional<Strength> read(String text) {
      String plain = Spelling.plain(text);
      if (!SIGNED.matcher(plain).matches()) {
        return CellReading.strength(plain).map(size -> new Strength(size, true));
      }
      // Below zero it stands among weights only, of which the loader takes care.
      return CellReading.number(plain)
          .filter(number -> number.scale() <= 1 && !plain.endsWith("%"))
          .map(number -> new Strength(Decibans.of(number.doubleValue()), false));
    }

    String write(Wording wording) {
      if (!isWord) {
        return BigDecimal.valueOf(size.tenths(), 1).stripTrailingZeros().toPlainString();
      }
      Text word =
          switch (size.tenths()) {
            case 30 -> WEAK;
            case 60 -> MODERATE;
            case 100 -> STRONG;
            default -> DECISIVE;
          };
      return wording.word(word.zh(), word.en());
    }
  }
}
