package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ids and labels of one kind stand for. */
final class Names {
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> off = new HashSet<>();

  Names add(String id, String... others) {
    ids.put(Plain.key(id), id);
    for (String other : others) {
      if (!other.isEmpty()) {
        ids.put(Plain.key(other), id);
      }
    }
    return this;
  }

  /** Remembers names of what is switched off. */
  void addOff(String... names) {
    for (String name : names) {
      off.add(Plain.key(name));
    }
  }

  /** Returns the id, or null if the name belongs to something that is switched off. */
  @Nullable String find(String name) {
    String id = ids.get(Plain.key(name));
    if (id == null && !off.contains(Plain.key(name))) {
      throw new IllegalArgumentException("no such name: " + name);
    }
    return id;
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** Returns the id of a name that is known to be there. */
  String id(String name) {
    String id = find(name);
    if (id == null) {
      throw new IllegalArgumentException("switched off: " + name);
    }
    return id;
  }

  /** Returns the id, or the name itself if it stands for nothing. */
  String orSame(String name) {
    return ids.getOrDefault(Plain.key(name), name);
  }

  /** Returns the ids of a list; what is switched off is left out. */
  List<String> all(Collection<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      String id = find(name);
      if (id != null) {
        all.add(id);
      }
    }
    return all;
  }

  /** Returns the longest name that a cell begins with, whether it is switched off or not. */
  String beginning(String cell) {
    String key = Plain.key(cell);
    String longest = "";
    for (Set<String> names : List.of(ids.keySet(), off)) {
      for (String name : names) {
        if (name.length() > longest.length() && begins(key, name)) {
          longest = name;
        }
      }
    }
    if (longest.isEmpty()) {
      throw new IllegalArgumentException("no name: " + cell);
    }
    return longest;
  }

  private static boolean begins(String cell, String name) {
    return cell.startsWith(name)
        && (cell.length() == name.length() || " <>=!([".indexOf(cell.charAt(name.length())) >= 0);
  }
}
