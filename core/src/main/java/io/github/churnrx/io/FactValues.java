package io.github.churnrx.io;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Impossible;
import io.github.churnrx.facts.ImpossibleFactException;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.knowledge.ProblemCode;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one fact, each with the place where it stands. */
final class FactValues {
  private final Item whole;
  private final Findings findings;
  private final ScalarReader scalars;
  private final ZoneId zone;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, Item> places = new HashMap<>();

  FactValues(Item whole, Findings findings, ScalarReader scalars, ZoneId zone) {
    this.whole = whole;
    this.findings = findings;
    this.scalars = scalars;
    this.zone = zone;
  }

  /** Reads the value of a field; returns false after reporting what is wrong. */
  boolean put(Field<?> field, Item item) {
    Object value =
        switch (field.type()) {
          case DATE -> scalars.date(item, zone);
          case MONEY -> scalars.money(item);
          case NUMBER, RATIO -> scalars.number(item);
          case FLAG -> scalars.flag(item);
          case CHOICE -> scalars.choice(item, List.<Choice>copyOf(field.choices()));
          case TEXT -> field.required() ? scalars.word(item) : scalars.text(item);
          case PERSON -> person(item);
        };
    if (value == null) {
      return false;
    }
    put(field.id(), value, item);
    return true;
  }

  /** Adds a value that is read already. */
  void put(String field, Object value, Item item) {
    values.put(field, value);
    places.put(field, item);
  }

  void putAll(FactValues others) {
    values.putAll(others.values);
    places.putAll(others.places);
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  /** Makes the fact; returns null after reporting the values that cannot be true. */
  <T> @Nullable T make(Function<Map<String, Object>, T> maker) {
    try {
      return maker.apply(values);
    } catch (ImpossibleFactException e) {
      for (Impossible value : e.values()) {
        Item at = places.getOrDefault(value.field(), whole);
        findings.add(
            ProblemCode.IMPOSSIBLE_VALUE,
            at.at(),
            value.value(),
            at.place(),
            value.why(),
            value.remedy());
      }
    } catch (IllegalArgumentException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), "");
      findings.bad(whole, why, why);
    }
    return null;
  }

  private @Nullable PersonId person(Item item) {
    String word = scalars.word(item);
    return word == null ? null : new PersonId(word);
  }
}
