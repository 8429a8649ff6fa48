package io.github.churnrx.tables;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.churnrx.knowledge.Location;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A YAML file and where everything stands in it.
 *
 * @param file what it is called in messages
 * @param root its content
 * @param keys the place of each property's name, by JSON pointer
 * @param values the place of each value, by JSON pointer
 */
record YamlFile(
    String file, JsonNode root, Map<String, Location> keys, Map<String, Location> values) {
  private static final YAMLMapper MAPPER =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  /**
   * Reads a file.
   *
   * @throws JsonProcessingException if it is not YAML
   */
  static YamlFile read(String file, String yaml) throws JsonProcessingException {
    Map<String, Location> keys = new HashMap<>();
    Map<String, Location> values = new HashMap<>();
    try (JsonParser parser = MAPPER.createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String pointer = pointer(parser);
        Location at = at(file, parser.currentTokenLocation());
        if (token == JsonToken.FIELD_NAME) {
          keys.put(pointer, at);
        } else if (!token.isStructEnd() && values.putIfAbsent(pointer, at) != null) {
          throw new JsonParseException(parser, "more than one document");
        }
      }
      return new YamlFile(file, MAPPER.readTree(yaml), keys, values);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  private static String pointer(JsonParser parser) {
    JsonPointer pointer = parser.getParsingContext().pathAsPointer();
    return pointer.toString();
  }

  /** Returns where the name of a property stands. */
  Location key(String pointer) {
    return keys.getOrDefault(pointer, Location.of(file));
  }

  /** Returns where a value stands. */
  Location value(String pointer) {
    return values.getOrDefault(pointer, key(pointer));
  }

  static Location at(String file, JsonLocation at) {
    return at.getLineNr() < 1
        ? Location.of(file)
        : new Location(file, at.getLineNr(), Math.max(1, at.getColumnNr()));
  }
}
