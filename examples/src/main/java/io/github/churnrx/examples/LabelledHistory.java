package io.github.churnrx.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes the labelled history of the walk-through: customers of a subscription service as they were
 * on one day, and whether they had left a quarter later. Made up, with one surprise for the
 * authored rules: here those who were with us for long leave more often than others, because a
 * rival goes after them.
 */
public final class LabelledHistory {
  private static final int CUSTOMERS = 1500;

  private LabelledHistory() {}

  /** Writes {@code customers.csv} into a folder. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args.length == 0 ? "data/history" : args[0]));
  }

  static void write(Path folder) throws IOException {
    Random random = new Random(20260331);
    Sheet sheet =
        new Sheet("id", "tenure", "contract", "use_trend", "satisfaction", "add_ons", "left");
    for (int i = 1; i <= CUSTOMERS; i++) {
      int months = 2 + random.nextInt(90);
      int kind = random.nextInt(10);
      String contract = kind < 5 ? "monthly" : kind < 8 ? "yearly" : "long";
      double use = Math.round(100 * (0.3 + random.nextDouble() * 0.9)) / 100.0;
      int satisfaction = 1 + random.nextInt(10);
      int addOns = random.nextInt(5);
      double logit =
          -1.9
              + (contract.equals("monthly") ? 1.1 : contract.equals("long") ? -1.6 : 0)
              + (use <= 0.6 ? 1.3 : 0)
              + (satisfaction <= 4 ? 0.9 : satisfaction >= 8 ? -0.6 : 0)
              + (months >= 48 ? 0.7 : 0);
      boolean left = random.nextDouble() < 1 / (1 + Math.exp(-logit));
      sheet.add(
          "K%04d".formatted(i),
          months,
          contract,
          use,
          random.nextInt(10) < 3 ? null : satisfaction,
          addOns,
          left ? "yes" : "no");
    }
    sheet.write(folder.resolve("customers.csv"));
  }
}
