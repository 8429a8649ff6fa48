package io.github.churnrx.names;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names of one kind of thing: ids and labels in both languages, all pointing to it. */
public final class Names<T> {
  private final Map<String, T> byKey = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Set<String> chinese = new HashSet<>();
  private final Set<String> off = new HashSet<>();
  private boolean partial;

  /** Returns the names of the constants of an enum, with their ids in kebab case and labels. */
  public static <E extends Enum<E> & Choice> Names<E> of(Class<E> type) {
    Names<E> names = new Names<>();
    for (E constant : type.getEnumConstants()) {
      String id = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      names.add(id, constant);
      names.add(constant.name(), constant);
      names.add(constant.label(), constant);
    }
    return names;
  }

  /**
   * Adds a name.
   *
   * @return what had the name already, if it was something else; the name is then left with it
   */
  public @Nullable T add(String name, T thing) {
    if (name.isBlank()) {
      return null;
    }
    String key = Spelling.key(name);
    T before = byKey.putIfAbsent(key, thing);
    if (before == null) {
      written.put(key, name);
      return null;
    }
    return before.equals(thing) ? null : before;
  }

  /** Adds both names; the Chinese one stands for the thing in Chinese lists. */
  public void add(Text label, T thing) {
    add(label.zh(), thing);
    add(label.en(), thing);
    chinese.add(Spelling.key(label.zh()));
  }

  /** Adds the name of something that is switched off. */
  public void addSwitchedOff(String name) {
    if (!name.isBlank()) {
      off.add(Spelling.key(name));
    }
  }

  /** Notes that names are lacking because their table cannot be read to its end. */
  public void markPartial() {
    partial = true;
  }

  /** Returns the same names for other things; a thing for which there is none is left out. */
  public <U> Names<U> map(Function<T, @Nullable U> other) {
    Names<U> names = new Names<>();
    byKey.forEach(
        (key, thing) -> {
          U mapped = other.apply(thing);
          if (mapped != null) {
            names.add(written.getOrDefault(key, key), mapped);
          }
        });
    names.chinese.addAll(chinese);
    names.off.addAll(off);
    names.partial = partial;
    return names;
  }

  public Optional<T> find(String name) {
    return Optional.ofNullable(byKey.get(Spelling.key(name)));
  }

  /** Returns whether the name belongs to something that is switched off. */
  public boolean isSwitchedOff(String name) {
    return off.contains(Spelling.key(name));
  }

  /** Returns whether a name that is not here may be one that could not be read. */
  public boolean isPartial() {
    return partial;
  }

  /** Returns the remedy for a name that is not there: the nearest ones, or all if they are few. */
  public Text suggest(String name) {
    return Suggestion.of(Spelling.key(name), byKey, written, all().values());
  }

  /** Returns how each thing is called: by the first of its names, or its own in Chinese. */
  private Map<T, Text> all() {
    Map<T, Text> all = new LinkedHashMap<>();
    byKey.forEach(
        (key, thing) -> {
          String name = written.getOrDefault(key, key);
          Text before = all.putIfAbsent(thing, Text.of(name, name));
          if (before != null && chinese.contains(key) && before.zh().equals(before.en())) {
            all.put(thing, Text.of(name, before.en()));
          }
        });
    return all;
  }

  /** Returns what was most likely meant by a name that is not there, if it is beyond doubt. */
  public Optional<T> guess(String name) {
    return Suggestion.onlyNear(Spelling.key(name), byKey);
  }
}
