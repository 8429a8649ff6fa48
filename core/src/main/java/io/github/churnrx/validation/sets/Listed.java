package io.github.churnrx.validation.sets;

import io.github.churnrx.knowledge.Value;
import io.github.churnrx.text.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of flags, categories or texts: some that are listed, or all but these.
 *
 * @param allowed the keys of all values that there are; null if any text can be a value
 * @param isRest whether it holds the values that are not listed
 * @param keys the keys of the listed values
 */
public record Listed(@Nullable SortedSet<String> allowed, boolean isRest, SortedSet<String> keys)
    implements ValueSet {
  static final String YES = "yes";
  static final String NO = "no";

  /** Copies the sets, and lists what is in the set if that can be done. */
  public Listed {
    if (allowed != null) {
      SortedSet<String> there = new TreeSet<>(allowed);
      if (isRest) {
        there.removeAll(keys);
        isRest = false;
      } else {
        there.retainAll(keys);
      }
      keys = there;
      allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
    }
    keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  static Listed of(@Nullable SortedSet<String> allowed, Collection<Value> values) {
    SortedSet<String> keys = new TreeSet<>();
    values.forEach(value -> keys.add(key(value)));
    return new Listed(allowed, false, keys);
  }

  static Listed all(@Nullable SortedSet<String> allowed) {
    return new Listed(allowed, true, new TreeSet<>());
  }

  /** Returns what a value is compared by. */
  static String key(Value value) {
    if (value instanceof Value.Flag flag) {
      return flag.value() ? YES : NO;
    } else if (value instanceof Value.Category category) {
      return Text.key(category.id());
    } else if (value instanceof Value.Words words) {
      return Text.key(words.text());
    }
    throw new IllegalArgumentException("not listed: " + value);
  }

  @Override
  public boolean isEmpty() {
    return !isRest && keys.isEmpty();
  }

  @Override
  public boolean contains(Value value) {
    String key = key(value);
    return keys.contains(key) != isRest && (allowed == null || allowed.contains(key));
  }

  @Override
  public Listed not() {
    return new Listed(allowed, !isRest, keys);
  }

  @Override
  public Listed and(ValueSet other) {
    if (!(other instanceof Listed listed)) {
      throw new IllegalArgumentException(this + " and " + other);
    }
    SortedSet<String> common = new TreeSet<>(keys);
    if (isRest && listed.isRest) {
      common.addAll(listed.keys);
      return new Listed(allowed, true, common);
    }
    if (isRest) {
      return listed.and(this);
    }
    if (listed.isRest) {
      common.removeAll(listed.keys);
    } else {
      common.retainAll(listed.keys);
    }
    return new Listed(allowed, false, common);
  }

  @Override
  public String toString() {
    String list = String.join(", ", keys);
    if (!isRest) {
      return list;
    }
    return list.isEmpty() ? "*" : "not(" + list + ")";
  }
}
