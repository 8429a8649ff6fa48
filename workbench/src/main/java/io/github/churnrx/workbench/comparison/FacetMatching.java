package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what two versions of an entry say differently. */
final class FacetMatching {
  private final Item before;
  private final Item after;

  FacetMatching(Item before, Item after) {
    this.before = before;
    this.after = after;
  }

  List<PropertyChange> changes() {
    List<Facet> was = new ArrayList<>(before.facets());
    List<Facet> is = after.facets();
    Map<Integer, Facet> matched = new LinkedHashMap<>();
    for (int level = 0; !was.isEmpty() && level < levels(is); level++) {
      for (int i = 0; i < is.size(); i++) {
        Facet now = is.get(i);
        Facet old = matched.containsKey(i) ? null : find(was, now, level);
        if (old != null) {
          was.remove(old);
          matched.put(i, old);
        }
      }
    }
    List<PropertyChange> changes = new ArrayList<>();
    for (int i = 0; i < is.size(); i++) {
      Facet old = matched.get(i);
      if (old == null) {
        changes.add(added(is.get(i)));
      } else {
        changes.addAll(changed(old, is.get(i)));
      }
    }
    was.forEach(old -> changes.add(removed(old)));
    return changes;
  }

  private static int levels(List<Facet> facets) {
    return facets.stream().mapToInt(facet -> facet.keys().size()).max().orElse(0);
  }

  private static @Nullable Facet find(List<Facet> among, Facet facet, int level) {
    if (level >= facet.keys().size()) {
      return null;
    }
    String key = facet.keys().get(level);
    for (Facet other : among) {
      if (level < other.keys().size() && other.keys().get(level).equals(key)) {
        return other;
      }
    }
    return null;
  }

  private static List<PropertyChange> changed(Facet old, Facet now) {
    Map<String, Facet.Part> was = byName(old);
    Map<String, Facet.Part> is = byName(now);
    Set<String> names = new LinkedHashSet<>(is.keySet());
    names.addAll(was.keySet());
    List<PropertyChange> changes = new ArrayList<>();
    for (String name : names) {
      Facet.Part left = was.get(name);
      Facet.Part right = is.get(name);
      if (left == null || right == null || !left.key().equals(right.key())) {
        changes.add(
            new PropertyChange(
                now.property(),
                now.label(),
                left == null ? null : left.shown(),
                right == null ? null : right.shown(),
                place(left, old),
                place(right, now),
                now.effect()));
      }
    }
    return changes;
  }

  private static Location place(Facet.@Nullable Part part, Facet facet) {
    return part == null ? facet.parts().get(0).at() : part.at();
  }

  /** Returns the parts by their names; a second one of a name is told apart by its number. */
  private static Map<String, Facet.Part> byName(Facet facet) {
    Map<String, Facet.Part> parts = new LinkedHashMap<>();
    for (Facet.Part part : facet.parts()) {
      String name = part.name();
      for (int i = 2; parts.containsKey(name); i++) {
        name = part.name() + " " + i;
      }
      parts.put(name, part);
    }
    return parts;
  }

  private PropertyChange added(Facet now) {
    return change(now, null, now.shown(), before.at(), now.parts().get(0).at());
  }

  private PropertyChange removed(Facet old) {
    return change(old, old.shown(), null, old.parts().get(0).at(), after.at());
  }

  private static PropertyChange change(
      Facet facet, @Nullable Text was, @Nullable Text is, Location wasAt, Location isAt) {
    return new PropertyChange(
        facet.property(), facet.label(), was, is, wasAt, isAt, facet.effect());
  }
}
