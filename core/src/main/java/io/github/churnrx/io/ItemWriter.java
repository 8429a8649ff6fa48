package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/** Writes a value back as it was read, mistakes included. */
final class ItemWriter {

  private ItemWriter() {}

  /** Returns the value as one line of JSON. */
  static String line(Item item) {
    return Json.text(false, out -> write(item, out));
  }

  private static void write(Item item, JsonGenerator out) throws IOException {
    switch (item.kind()) {
      case OBJECT -> {
        out.writeStartObject();
        for (Item child : item.children()) {
          out.writeFieldName(child.key());
          write(child, out);
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        for (Item child : item.children()) {
          write(child, out);
        }
        out.writeEndArray();
      }
      case TEXT -> out.writeString(item.text());
      case NUMBER, FLAG -> out.writeRawValue(item.text().toLowerCase(Locale.ROOT));
      case NULL -> out.writeNull();
    }
  }
}
