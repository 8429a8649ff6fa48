package io.github.churnrx.cli;

import io.github.churnrx.workbench.comparison.Budget;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; what cannot be read is answered with what can. */
final class Converters {
  private Converters() {}

  static void register(CommandLine line) {
    line.registerConverter(Voice.class, Converters::voice);
    line.registerConverter(LocalDate.class, Converters::day);
    line.registerConverter(Budget.class, Converters::budget);
    line.registerConverter(Format.class, choice(List.of(Format.values())));
    line.registerConverter(TextOrJson.class, choice(List.of(TextOrJson.values())));
    line.registerConverter(TextJsonOrCsv.class, choice(List.of(TextJsonOrCsv.values())));
    line.registerConverter(
        Inputs.Form.class, choice(List.of(Inputs.Form.CSV, Inputs.Form.JSON, Inputs.Form.JSONL)));
  }

  private static Voice voice(String value) {
    String language = value.toLowerCase(Locale.ROOT);
    if (language.matches("(zh|en)([-_].*)?")) {
      return Voice.of(language);
    }
    throw new TypeConversionException("zh | en");
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value.strip().replace('/', '-'));
    } catch (DateTimeException e) {
      throw new TypeConversionException("2026-03-31");
    }
  }

  private static Budget budget(String value) {
    try {
      return Budget.of(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("2% | 100");
    }
  }

  private static <E extends Enum<E>> ITypeConverter<E> choice(List<E> choices) {
    return value ->
        choices.stream()
            .filter(one -> one.name().equalsIgnoreCase(value))
            .findFirst()
            .orElseThrow(() -> new TypeConversionException(names(choices)));
  }

  private static String names(List<? extends Enum<?>> choices) {
    return choices.stream()
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" | "));
  }
}
