package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what became of scenarios as JUnit XML, which build servers understand. */
public final class JunitXml {
  private JunitXml() {}

  /** Returns the XML: a suite for each file, a case for each scenario. */
  public static String write(TestRun run, Locale locale) {
    Map<String, List<TestResult>> files = new LinkedHashMap<>();
    for (TestResult result : run.results()) {
      String file = result.scenario().at().file();
      files.computeIfAbsent(file, f -> new ArrayList<>()).add(result);
    }
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuites name=\"churnrx\" tests=\"%d\" failures=\"%d\" time=\"%s\">\n"
            .formatted(
                run.results().size(), run.failed().size(), seconds(run.duration().toNanos())));
    files.forEach((file, results) -> suite(xml, file, results, locale));
    return xml.append("</testsuites>\n").toString();
  }

  private static void suite(
      StringBuilder xml, String file, List<TestResult> results, Locale locale) {
    long failed = results.stream().filter(result -> !result.isPassed()).count();
    long nanos = results.stream().mapToLong(result -> result.duration().toNanos()).sum();
    xml.append(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"%s\">\n"
            .formatted(escape(file), results.size(), failed, seconds(nanos)));
    for (TestResult result : results) {
      xml.append(
          "    <testcase classname=\"%s\" name=\"%s\" time=\"%s\""
              .formatted(
                  escape(file),
                  escape(result.scenario().name()),
                  seconds(result.duration().toNanos())));
      if (result.isPassed()) {
        xml.append("/>\n");
        continue;
      }
      Text first = result.failures().get(0).text();
      xml.append(">\n      <failure message=\"").append(escape(first.in(locale))).append("\">");
      xml.append(escape(result.scenario().at() + "\n"));
      for (Failed failure : result.failures()) {
        xml.append(escape(failure.text().in(locale) + "\n"));
        for (Ground ground : failure.grounds()) {
          String place = ground.place().map(at -> "  [" + at + "]").orElse("");
          String indent = "  ".repeat(ground.depth() + 1);
          xml.append(escape(indent + ground.text().in(locale) + place + "\n"));
        }
      }
      xml.append("</failure>\n    </testcase>\n");
    }
    xml.append("  </testsuite>\n");
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c));
  }

  private static boolean isSurrogate(int c) {
    return c >= 0xD800 && c <= 0xDFFF;
  }
}
