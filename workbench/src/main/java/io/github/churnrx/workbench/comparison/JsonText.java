package io.github.churnrx.workbench.comparison;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers, truth values and null as JSON, indented. */
final class JsonText {
  private final StringBuilder json = new StringBuilder();

  private JsonText() {}

  /** Returns the JSON, ending in {@code \n}. */
  static String of(Object value) {
    JsonText text = new JsonText();
    text.write(value, "\n");
    return text.json.append('\n').toString();
  }

  private void write(@Nullable Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      json.append('{');
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        json.append(line).append("  ");
        quote(String.valueOf(entry.getKey()));
        json.append(": ");
        write(entry.getValue(), line + "  ");
        json.append(entries.hasNext() ? "," : line);
      }
      json.append('}');
    } else if (value instanceof Collection<?> list) {
      Iterator<?> items = list.iterator();
      json.append('[');
      while (items.hasNext()) {
        json.append(line).append("  ");
        write(items.next(), line + "  ");
        json.append(items.hasNext() ? "," : line);
      }
      json.append(']');
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      json.append(value);
    } else {
      quote(value.toString());
    }
  }

  private void quote(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20 || (c >= 0x7F && c < 0xA0) || Character.isSurrogate(c)) {
            json.append(
                Character.isSurrogate(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
