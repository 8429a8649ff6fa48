package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a JSON or YAML text, with the place where it stands. */
final class Item {

  /** What a value is. */
  enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    FLAG,
    NULL
  }

  private final Kind kind;
  private final String text;
  private final List<Item> children = new ArrayList<>();
  private final @Nullable Item parent;
  private final String key;
  private final Location keyAt;
  private final Location at;

  /**
   * Creates a value.
   *
   * @param kind what it is
   * @param text a scalar as it is written, otherwise empty
   * @param parent what it belongs to; null at the top
   * @param key the name of the property, or the index in the array
   * @param keyAt where that name stands
   * @param at where the value begins
   */
  Item(Kind kind, String text, @Nullable Item parent, String key, Location keyAt, Location at) {
    this.kind = kind;
    this.text = text;
    this.parent = parent;
    this.key = key;
    this.keyAt = keyAt;
    this.at = at;
  }

  void add(Item child) {
    children.add(child);
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Returns whether nothing is written: null, or text of blanks only. */
  boolean isBlank() {
    return kind == Kind.NULL || (kind == Kind.TEXT && text.isBlank());
  }

  String text() {
    return text;
  }

  /** Returns the properties of an object or the items of an array, in the order of the text. */
  List<Item> children() {
    return children;
  }

  String key() {
    return key;
  }

  Location keyAt() {
    return keyAt;
  }

  Location at() {
    return at;
  }

  /** Returns the JSON pointer (RFC 6901) from the top of the text; empty for the top itself. */
  String pointer() {
    if (parent == null) {
      return "";
    }
    return parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the pointer for a message, where nothing would look like a mistake. */
  String place() {
    return parent == null ? "/" : pointer();
  }

  /** Returns a short form of the value for a message. */
  String sample() {
    return switch (kind) {
      case OBJECT -> "{…}";
      case ARRAY -> "[…]";
      case NULL -> "null";
      default -> text.length() <= 60 ? text : text.substring(0, 60) + "…";
    };
  }
}
