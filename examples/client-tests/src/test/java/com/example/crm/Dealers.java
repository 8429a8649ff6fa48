package com.example.crm;

import io.github.churnrx.facts.CustomerCase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Dealers from an export without names. */
final class Dealers {
  private Dealers() {}

  static List<CustomerCase> read(Path file, DealerCases cases) throws IOException {
    return Files.readString(file)
        .lines()
        .skip(1)
        .map(line -> cases.of(dealer(line.split(",", -1))))
        .toList();
  }

  private static Dealer dealer(String[] cells) {
    return new Dealer(
        cells[0],
        cells[1],
        known(cells[2], LocalDate::parse),
        known(cells[3], LocalDate::parse),
        known(cells[4], LocalDate::parse),
        known(cells[5], BigDecimal::new),
        known(cells[6], LocalDate::parse),
        known(cells[7], Integer::valueOf));
  }

  private static <T> T known(String cell, Function<String, T> parser) {
    return cell.isEmpty() ? null : parser.apply(cell);
  }
}
