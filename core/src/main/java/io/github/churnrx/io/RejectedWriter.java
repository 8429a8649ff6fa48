package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a case that was rejected, with the reasons. */
final class RejectedWriter {
  private final JsonGenerator out;
  private final Locale locale;

  RejectedWriter(JsonGenerator out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  void write(
      @Nullable CustomerId customer,
      List<Problem> problems,
      @Nullable Location at,
      @Nullable String raw)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("outcome", "rejected");
    out.writeStringField("customer", customer == null ? null : customer.value());
    out.writeStringField("at", at == null ? null : at.toString());
    out.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      write(problem);
    }
    out.writeEndArray();
    out.writeStringField("raw", raw);
    out.writeEndObject();
  }

  private void write(Problem problem) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", problem.code());
    out.writeStringField("severity", problem.severity().name());
    out.writeStringField("at", problem.at().toString());
    out.writeStringField("value", problem.value());
    out.writeStringField("message", problem.message().in(locale));
    out.writeStringField("remedy", problem.remedy().in(locale));
    out.writeEndObject();
  }
}
