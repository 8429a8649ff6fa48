package io.github.churnrx.names;

import io.github.churnrx.facts.Money;
import io.github.churnrx.text.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the currency that somebody probably meant. */
public final class CurrencyNames {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("RMB", "CNY"),
          Map.entry("CNH", "CNY"),
          Map.entry("元", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("YUAN", "CNY"),
          Map.entry("US$", "USD"),
          Map.entry("$", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("NTD", "TWD"));

  private CurrencyNames() {}

  /** Returns the ISO 4217 code that was meant by a text that is none, if it can be told. */
  public static Optional<String> nearest(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (Money.currency(code).isPresent()) {
      return Optional.of(code);
    }
    return Optional.ofNullable(MEANT.get(code));
  }

  /** Returns the question whether a code was meant, to end a sentence; empty if none was. */
  public static Text meant(String text) {
    return nearest(text)
        .map(code -> Text.of("；是不是想写 " + code + "？", "; did you mean " + code + "?"))
        .orElseGet(() -> Text.of("", ""));
  }
}
