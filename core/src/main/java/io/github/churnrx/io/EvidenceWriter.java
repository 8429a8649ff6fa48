package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.facts.Event;
import io.github.churnrx.knowledge.Value;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes evidence with the values and events it rests on. */
final class EvidenceWriter {
  private final JsonGenerator out;
  private final Locale locale;
  private final ResultWriter results;
  private final FactWriter facts;

  EvidenceWriter(JsonGenerator out, Locale locale, ResultWriter results) {
    this.out = out;
    this.locale = locale;
    this.results = results;
    this.facts = new FactWriter(out);
  }

  void write(String name, List<Evidence> pieces) throws IOException {
    out.writeArrayFieldStart(name);
    for (Evidence piece : pieces) {
      write(piece);
    }
    out.writeEndArray();
  }

  private void write(Evidence piece) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", piece.id());
    out.writeStringField("name", piece.label().in(locale));
    out.writeStringField("text", piece.text(locale));
    out.writeStringField("kind", piece.kind().name());
    results.weight("weight", piece.weight());
    out.writeBooleanField("counted", piece.counted());
    results.coded("family", piece.family().id(), piece.family().label());
    results.coded("obtained", piece.family().kind());
    readings(piece.readings());
    out.writeArrayFieldStart("events");
    for (Event event : piece.events()) {
      write(event);
    }
    out.writeEndArray();
    out.writeStringField("at", piece.at().toString());
    results.texts("sources", piece.sources());
    out.writeEndObject();
  }

  /** Writes the property {@code readings}. */
  void readings(List<Reading> readings) throws IOException {
    out.writeArrayFieldStart("readings");
    for (Reading reading : readings) {
      write(reading);
    }
    out.writeEndArray();
  }

  private void write(Reading reading) throws IOException {
    out.writeStartObject();
    out.writeStringField("signal", reading.signal().id());
    out.writeStringField("name", reading.signal().label().in(locale));
    out.writeStringField("type", reading.signal().type().name());
    out.writeFieldName("value");
    write(reading.value());
    out.writeStringField("state", state(reading.value()));
    results.text("unit", reading.signal().unit());
    out.writeStringField("text", reading.text(locale));
    out.writeBooleanField("given", reading.given());
    out.writeEndObject();
  }

  private void write(Value value) throws IOException {
    if (value instanceof Value.Num number) {
      facts.number(number.value());
    } else if (value instanceof Value.AtLeast least) {
      out.writeNumber(least.count());
    } else if (value instanceof Value.Amount amount) {
      facts.money(amount.money());
    } else if (value instanceof Value.Flag flag) {
      out.writeBoolean(flag.value());
    } else if (value instanceof Value.Category category) {
      out.writeString(category.id());
    } else if (value instanceof Value.Day day) {
      out.writeString(day.date().toString());
    } else if (value instanceof Value.Words words) {
      out.writeString(words.text());
    } else {
      out.writeNull();
    }
  }

  private static String state(Value value) {
    if (value.isKnown()) {
      return "known";
    }
    if (value instanceof Value.AtLeast) {
      return "at-least";
    }
    return value == Value.Absent.NOT_APPLICABLE ? CaseShape.NOT_APPLICABLE : CaseShape.UNKNOWN;
  }

  private void write(Event event) throws IOException {
    out.writeStartObject();
    out.writeStringField("stream", event.type().id());
    out.writeObjectFieldStart("fields");
    facts.fields(event);
    out.writeEndObject();
    out.writeEndObject();
  }
}
