package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes problems as JSON: how many there are of each severity, and each with its place, its code
 * and its texts in the reader's language. Properties always stand in the same order, and all of
 * them are always there; a row or column of 0 means the whole file or row. Thread-safe.
 */
public final class ProblemsJson {
  private final Locale locale;

  private ProblemsJson(Locale locale) {
    this.locale = locale;
  }

  /** Returns a writer of indented JSON with texts in a language. */
  public static ProblemsJson in(Locale locale) {
    return new ProblemsJson(locale);
  }

  /**
   * Returns problems as a JSON object.
   *
   * @param version the version of the knowledge, empty if it cannot be used
   * @param problems the problems, written in their order
   */
  public String write(String version, List<Problem> problems) {
    return Json.text(
        true,
        out -> {
          out.writeStartObject();
          out.writeStringField("version", version.isEmpty() ? null : version);
          out.writeObjectFieldStart("counts");
          for (Severity severity : Severity.values()) {
            long count = problems.stream().filter(p -> p.severity() == severity).count();
            out.writeNumberField(severity.name(), count);
          }
          out.writeEndObject();
          out.writeArrayFieldStart("problems");
          for (Problem problem : problems) {
            write(problem, out);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private void write(Problem problem, JsonGenerator out) throws IOException {
    Location at = problem.at();
    out.writeStartObject();
    out.writeStringField("severity", problem.severity().name());
    out.writeStringField("code", problem.code());
    out.writeStringField("file", at.file());
    out.writeNumberField("row", at.row());
    out.writeNumberField("column", at.column());
    out.writeStringField("value", problem.value());
    out.writeStringField("message", problem.message().in(locale));
    out.writeStringField("remedy", problem.remedy().in(locale));
    out.writeEndObject();
  }
}
