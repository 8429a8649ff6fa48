package io.github.churnrx.oracle;

import java.util.List;
import java.util.stream.Stream;

/** What must occur in random cases, and how often in ten thousand, lest they show nothing. */
final class Interesting {
  private static final List<String> MEASURES =
      List.of(
          "value",
          "exists",
          "count",
          "share",
          "rate",
          "days-since",
          "days-since-first",
          "sum",
          "max",
          "min",
          "average",
          "latest",
          "trend",
          "expected",
          "versus-expected",
          "chance");
  private static final List<String> TYPES =
      List.of("number", "ratio", "money", "flag", "category", "date", "text");
  private static final List<String> FORMS =
      List.of(
          "<",
          "<=",
          ">",
          ">=",
          "equal",
          "list",
          "not(list)",
          "not(interval)",
          "is known",
          "flag",
          "bare flag",
          "a~b",
          "[..]",
          "[..)",
          "[..[",
          "(..]",
          "(..)",
          "(..[",
          "]..]",
          "]..)",
          "]..[",
          "%",
          "1,000",
          "unit",
          "currency");
  private static final List<String> OTHERS =
      List.of(
          "given KNOWN",
          "given UNKNOWN",
          "given NOT_APPLICABLE",
          "window days",
          "window since",
          "window whole",
          "window not covered",
          "count not complete",
          "minimum not reached",
          "guard holds back",
          "condition YES",
          "condition NO",
          "condition UNSURE",
          "symptom RAISED",
          "symptom ABSENT",
          "symptom UNKNOWN",
          "symptom NOT_APPLICABLE",
          "knowledge absent weight",
          "knowledge alternative",
          "knowledge stated family",
          "case stated reason",
          "case confirmed reason",
          "case stream absent",
          "case stream complete since",
          "grade STRONG",
          "grade LIKELY",
          "grade POSSIBLE",
          "grade CONFLICTED",
          "grade NOT_INDICATED",
          "grade RULED_OUT",
          "excluded by a rival",
          "excluded without a lead",
          "risk USUAL",
          "risk RAISED",
          "risk HIGH",
          "risk VERY_HIGH",
          "risk absent",
          "undetermined CONFLICT",
          "undetermined LOW_COVERAGE",
          "undetermined NO_EVIDENCE",
          "tier derived KEY",
          "tier derived MAIN",
          "tier derived SMALL",
          "tier derived unknown",
          "status derived ACTIVE",
          "status derived LOST",
          "action for a cause",
          "action for LEAVING",
          "action for UNDETERMINED",
          "action for several cases",
          "action already done",
          "action waits for another",
          "action due later for what comes first",
          "role fallback",
          "policy give-up withholds",
          "policy withhold withholds",
          "policy require withholds",
          "policy limit withholds",
          "policy contact-limit withholds");

  private Interesting() {}

  /** Returns what occurs too rarely, with its number. */
  static List<String> tooRare(Tally tally) {
    Stream<String> known =
        Stream.concat(
            MEASURES.stream().map(measure -> "measure " + measure + " KNOWN"),
            TYPES.stream().map(type -> "type " + type + " KNOWN"));
    Stream<String> unknown = TYPES.stream().map(type -> "type " + type + " UNKNOWN");
    return Stream.of(known, unknown, FORMS.stream().map(f -> "form " + f), OTHERS.stream())
        .flatMap(all -> all)
        .filter(what -> tally.count(what) < least(what))
        .map(what -> what + " " + tally.count(what))
        .toList();
  }

  private static int least(String what) {
    return what.startsWith("measure") || what.startsWith("type") ? 1000 : 40;
  }
}
