package io.github.churnrx.portfolio;

import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;

/**
 * What a figure of the documents makes of given numbers: a rule of thumb, not a measurement.
 *
 * @param about what is estimated
 * @param least the lower end
 * @param most the upper end; equal to the lower one if it is no range
 * @param basis the settings it rests on, each with value and source
 */
public record Estimate(Text about, Quantity least, Quantity most, List<Setting> basis)
    implements Described {

  /** Copies the settings. */
  public Estimate {
    basis = List.copyOf(basis);
  }

  static Estimate of(Text about, Quantity quantity, Setting... basis) {
    return new Estimate(about, quantity, quantity, List.of(basis));
  }

  /** Returns whether the two ends differ. */
  public boolean isRange() {
    return !least.equals(most);
  }

  @Override
  public String describe(Locale locale) {
    String amount =
        isRange()
            ? least.text(locale) + Numbers.say(locale, "至 ", " to ") + most.text(locale)
            : least.text(locale);
    return about.in(locale) + Numbers.say(locale, "：", ": ") + amount + Basis.of(basis, locale);
  }
}
