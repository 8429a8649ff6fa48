package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;

/** Tells in which currency amounts are. */
final class Currencies {
  private Currencies() {}

  /** The currency, and why. */
  record Found(String code, Text why) {}

  static Found of(List<TableProposal> tables) {
    int chinese = 0;
    int all = 0;
    for (TableProposal table : tables) {
      for (ColumnProfile column : table.profile().columns()) {
        all++;
        chinese += column.header().codePoints().anyMatch(c -> c >= 0x2E80) ? 1 : 0;
        String cells = column.numbers().currency();
        if (cells != null) {
          return new Found(
              cells, Text.of("“" + column.name() + "”这样写", "written in \"" + column.name() + "\""));
        }
      }
    }
    for (TableProposal table : tables) {
      for (ColumnProfile column : table.profile().columns()) {
        String code = named(column.header());
        if (!code.isEmpty()) {
          return new Found(
              code,
              Text.of(
                  "列名“" + column.name() + "”这样写", "named by the column \"" + column.name() + "\""));
        }
      }
    }
    return chinese * 2 > all
        ? new Found(
            "CNY",
            Text.of("推测：没有写明货币，按人民币", "guess: no currency is named; the columns are Chinese"))
        : new Found("USD", Text.of("推测：没有写明货币", "guess: no currency is named"));
  }

  private static String named(String header) {
    String upper = header.toUpperCase(Locale.ROOT);
    if (upper.contains("元") || upper.contains("CNY") || upper.contains("RMB")) {
      return upper.contains("美元") ? "USD" : upper.contains("欧元") ? "EUR" : "CNY";
    }
    for (String code : List.of("USD", "EUR", "GBP", "JPY", "HKD")) {
      if (upper.matches(".*\\b" + code + "\\b.*")) {
        return code;
      }
    }
    return upper.contains("€")
        ? "EUR"
        : upper.contains("$") ? "USD" : upper.contains("£") ? "GBP" : "";
  }
}
