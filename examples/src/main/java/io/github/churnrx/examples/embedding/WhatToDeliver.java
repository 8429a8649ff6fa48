package io.github.churnrx.examples.embedding;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.Needs;
import io.github.churnrx.Needs.SignalNeed;
import io.github.churnrx.Needs.StreamNeed;
import io.github.churnrx.facts.Subject;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;

/** Which facts the knowledge can make use of, the most useful first. */
public final class WhatToDeliver {
  private WhatToDeliver() {}

  /** Prints the shopping list for a CRM. */
  public static void main(String[] args) {
    print(ChurnRx.withDefaultKnowledge(), System.out);
  }

  static void print(Diagnoser churnRx, PrintStream out) {
    // snippet: needs
    Needs needs = churnRx.needs().about(Subject.CUSTOMER);

    out.println("attributes: " + needs.customerFields());
    needs.streams().stream()
        .sorted(Comparator.comparingInt((StreamNeed need) -> -need.causes().size()))
        .forEach(
            need ->
                out.printf(
                    "%s: %d causes, %s back, %s%n",
                    need.stream().id(),
                    need.causes().size(),
                    need.daysBack().map(days -> days + " days").orElse("all the way"),
                    need.fields()));

    needs.signals().stream()
        .filter(need -> need.signal().derived().isEmpty()) // no stream gives them
        .sorted(Comparator.comparingInt((SignalNeed need) -> -need.causes().size()))
        .limit(5)
        .forEach(
            need ->
                out.printf(
                    "%s (%s, %s): %d causes%n",
                    need.signal().id(),
                    need.signal().label().in(Locale.ENGLISH),
                    need.signal().type().label().in(Locale.ENGLISH),
                    need.causes().size()));
    // end
  }
}
