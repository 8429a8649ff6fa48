package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object by name. What is unknown or stands there twice is reported at once.
 */
final class Members {
  private final Item object;
  private final Findings findings;
  private final Map<String, Item> byName = new HashMap<>();

  private Members(Item object, Findings findings) {
    this.object = object;
    this.findings = findings;
  }

  /**
   * Opens an object.
   *
   * @param object what should be an object
   * @param known the names it may have
   * @return null if it is no object, which is then reported
   */
  static @Nullable Members of(Item object, Collection<String> known, Findings findings) {
    return of(object, known, Map.of(), findings);
  }

  /**
   * Opens an object.
   *
   * @param object what should be an object
   * @param known the names it may have
   * @param forbidden names it must not have although they mean something, with the remedy
   * @return null if it is no object, which is then reported
   */
  static @Nullable Members of(
      Item object, Collection<String> known, Map<String, Text> forbidden, Findings findings) {
    if (!object.is(Item.Kind.OBJECT)) {
      findings.bad(object, "应为对象 {…}", "an object {…} is expected");
      return null;
    }
    Members properties = new Members(object, findings);
    for (Item child : object.children()) {
      String name = child.key();
      if (!known.contains(name)) {
        Text remedy = forbidden.get(name);
        findings.add(
            ProblemCode.UNKNOWN_PROPERTY,
            child.keyAt(),
            name,
            child.pointer(),
            remedy != null ? remedy : Nearest.remedy(name, known));
      } else if (properties.byName.putIfAbsent(name, child) != null) {
        properties.reportDuplicate(child);
      }
    }
    return properties;
  }

  /** Opens an object whose properties can have any name. */
  static @Nullable Members ofAny(Item object, Findings findings) {
    return of(object, object.children().stream().map(Item::key).toList(), findings);
  }

  private void reportDuplicate(Item child) {
    findings.add(
        ProblemCode.DUPLICATE_PROPERTY,
        child.keyAt(),
        child.key(),
        child.pointer(),
        byName.getOrDefault(child.key(), child).keyAt());
  }

  /** Returns the object. */
  Item whole() {
    return object;
  }

  /** Returns where the object begins. */
  Location at() {
    return object.at();
  }

  /** Returns a property; null if it is absent or null. */
  @Nullable Item find(String name) {
    Item item = byName.get(name);
    return item == null || item.is(Item.Kind.NULL) ? null : item;
  }

  /** Returns a property; null if it is absent or null, which is then reported. */
  @Nullable Item require(String name) {
    Item item = find(name);
    if (item == null) {
      Item given = byName.get(name);
      findings.add(
          ProblemCode.MISSING_PROPERTY,
          given == null ? object.at() : given.at(),
          name,
          object.place());
    }
    return item;
  }

  /** Returns the properties in the order of the text, each name once, null values included. */
  Collection<Item> all() {
    return object.children().stream().filter(child -> byName.get(child.key()) == child).toList();
  }
}
