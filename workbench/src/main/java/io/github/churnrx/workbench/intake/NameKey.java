package io.github.churnrx.workbench.intake;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a name in which spelling, case, width, dashes, brackets and units do not matter. */
final class NameKey {
  private NameKey() {}

  /**
   * Returns the key: {@code AnnualRevenue__c}, {@code annual_revenue} and {@code Annual Revenue
   * (EUR)} are {@code annual revenue}.
   */
  static String of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    text = text.replaceAll("[(\\[【].*?[)\\]】]", " ");
    text = text.replaceAll("(?i)__c$", "").replaceAll("([a-z\\d])([A-Z])", "$1 $2");
    text = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    // Blanks between Chinese characters mean nothing.
    return text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
  }

  /** Returns the unit that a name states in brackets, such as 万元; empty if none. */
  static String unit(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
    int open = text.lastIndexOf('(');
    int close = text.lastIndexOf(')');
    if (open >= 0 && close > open) {
      return text.substring(open + 1, close).strip();
    }
    int slash = text.lastIndexOf('/');
    return slash > 0 && text.length() - slash <= 4 ? text.substring(slash + 1).strip() : "";
  }
}
