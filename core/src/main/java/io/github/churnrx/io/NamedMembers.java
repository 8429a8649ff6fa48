package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object that have a Chinese and an English name. What is unknown or stands
 * there twice, in whichever language, is reported at once.
 */
final class NamedMembers {
  private final Item object;
  private final Findings findings;
  private final Map<Text, Item> byName = new HashMap<>();

  private NamedMembers(Item object, Findings findings) {
    this.object = object;
    this.findings = findings;
  }

  /** Opens an object; returns null if it is none, which is then reported. */
  static @Nullable NamedMembers of(Item object, List<Text> known, Findings findings) {
    if (!object.is(Item.Kind.OBJECT)) {
      findings.bad(object, "应为 名称: 值", "names with values are expected");
      return null;
    }
    NamedMembers members = new NamedMembers(object, findings);
    object.children().forEach(child -> members.take(child, known));
    return members;
  }

  private void take(Item child, List<Text> known) {
    String wanted = Nearest.key(child.key());
    for (Text name : known) {
      if (wanted.equals(Nearest.key(name.en())) || wanted.equals(Nearest.key(name.zh()))) {
        Item first = byName.putIfAbsent(name, child);
        if (first != null) {
          findings.add(
              ProblemCode.DUPLICATE_PROPERTY,
              child.keyAt(),
              child.key(),
              child.pointer(),
              first.keyAt());
        }
        return;
      }
    }
    List<String> names = known.stream().flatMap(name -> Stream.of(name.en(), name.zh())).toList();
    findings.add(
        ProblemCode.UNKNOWN_PROPERTY,
        child.keyAt(),
        child.key(),
        child.pointer(),
        Nearest.remedy(child.key(), names));
  }

  /** Returns a property; null if it is absent, empty or null. */
  @Nullable Item find(Text name) {
    Item item = byName.get(name);
    return item == null || item.isBlank() ? null : item;
  }

  /** Returns a property; null if it is absent, empty or null, which is then reported. */
  @Nullable Item require(Text name) {
    Item item = find(name);
    if (item == null) {
      Item given = byName.get(name);
      Location at = given == null ? object.at() : given.keyAt();
      findings.add(ProblemCode.MISSING_PROPERTY, at, name.en(), object.place());
    }
    return item;
  }
}
