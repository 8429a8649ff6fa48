package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.churnrx.knowledge.Location;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads values one by one from a JSON or YAML text. */
final class ItemReader {
  private final JsonParser parser;
  private final String file;
  private final int rowsBefore;

  /**
   * Creates a reader.
   *
   * @param parser the parser, before or at the first token to be read
   * @param file the name of the text
   * @param rowsBefore how many rows of the file come before the text
   */
  ItemReader(JsonParser parser, String file, int rowsBefore) {
    this.parser = parser;
    this.file = file;
    this.rowsBefore = rowsBefore;
  }

  /** Returns where the current token begins. */
  Location at() {
    return at(parser.currentTokenLocation());
  }

  /** Returns a place that the parser names. */
  Location at(JsonLocation place) {
    return new Location(file, place.getLineNr() + rowsBefore, Math.max(place.getColumnNr(), 0));
  }

  /** Reads the value that begins at the current token; the parser then stands at its last token. */
  Item read(@Nullable Item parent, String key, Location keyAt) throws IOException {
    JsonToken token = parser.currentToken();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new UnexpectedAlias(at());
    }
    Item item = new Item(kind(token), text(token), parent, key, keyAt, at());
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        readProperty(item);
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        item.add(read(item, Integer.toString(i), at()));
      }
    }
    return item;
  }

  /** Reads the property at whose name the parser stands into an object. */
  void readProperty(Item object) throws IOException {
    String name = parser.currentName();
    Location nameAt = at();
    parser.nextToken();
    object.add(read(object, name, nameAt));
  }

  /** Returns a scalar as it is written; of YAML's words for true and false only these two. */
  private String text(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_TRUE -> "true"; // also written yes, on
      case VALUE_FALSE -> "false"; // also written no, off
      default -> token.isScalarValue() ? parser.getText() : "";
    };
  }

  private static Item.Kind kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Item.Kind.OBJECT;
      case START_ARRAY -> Item.Kind.ARRAY;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Item.Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Item.Kind.FLAG;
      case VALUE_NULL -> Item.Kind.NULL;
      case VALUE_STRING -> Item.Kind.TEXT;
      default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  /** Says that a YAML text refers to an anchor, which is not supported. */
  static final class UnexpectedAlias extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Location at;

    UnexpectedAlias(Location at) {
      super("aliases (*name) are not supported; repeat the value");
      this.at = at;
    }

    Location at() {
      return at;
    }
  }
}
