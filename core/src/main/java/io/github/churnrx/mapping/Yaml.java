package io.github.churnrx.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.YamlFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML document that remembers where everything stands. Scalars keep their text as written. */
sealed interface Yaml {

  /** Returns where it stands. */
  Location at();

  /** A text, number or truth value; null is an empty text. */
  record Scalar(String text, Location at) implements Yaml {}

  /** A list. */
  record Items(List<Yaml> items, Location at) implements Yaml {}

  /** Keys with values, in the order of the document. */
  record Entries(Map<String, Entry> entries, Location at) implements Yaml {}

  /** A key with its value. */
  record Entry(String key, Yaml value, Location at) {}

  /** Returns the texts of a list, or the single text. */
  static List<String> texts(Yaml node) {
    if (node instanceof Scalar scalar) {
      return List.of(scalar.text());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof Items list) {
      for (Yaml item : list.items()) {
        if (item instanceof Scalar scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }

  /**
   * Reads a document.
   *
   * @param text the document
   * @param file its name for problems
   * @param problems takes keys that stand twice
   * @throws InputException if it is not valid YAML
   */
  static Yaml read(String text, String file, MappingProblems problems) {
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        return new Scalar("", Location.of(file, 1));
      }
      return node(parser, file, problems);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Location location =
          at == null ? Location.of(file) : new Location(file, at.getLineNr(), at.getColumnNr());
      throw new InputException(
          ProblemCode.BAD_YAML.at(
              location, "", YamlFault.why(String.valueOf(e.getOriginalMessage()))));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static Yaml node(JsonParser parser, String file, MappingProblems problems)
      throws IOException {
    Location at = here(parser, file);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        Location keyAt = here(parser, file);
        parser.nextToken();
        Entry entry = new Entry(key, node(parser, file, problems), keyAt);
        if (entries.putIfAbsent(key, entry) != null) {
          problems.wrong(
              keyAt,
              key,
              "“" + key + "”出现了两次",
              "\"" + key + "\" stands here twice",
              "请删除其中一个。",
              "Remove one of them.");
        }
      }
      return new Entries(entries, at);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Yaml> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser, file, problems));
      }
      return new Items(items, at);
    }
    return new Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getText().strip(), at);
  }

  private static Location here(JsonParser parser, String file) {
    JsonLocation at = parser.currentTokenLocation();
    return new Location(file, at.getLineNr(), at.getColumnNr());
  }
}
