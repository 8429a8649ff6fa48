package io.github.churnrx.mapping;

import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Signal;

/**
 * What a value is for.
 *
 * @param id the id of the field or signal
 * @param kind what kind of value it takes
 * @param signal whether it is a signal
 * @param occurred whether it is the day on which something happened
 * @param required whether a row without it is rejected
 */
record Target(String id, Kind kind, boolean signal, boolean occurred, boolean required) {

  /** What kinds of values there are, as far as a mapping must tell them apart. */
  enum Kind {
    NUMBER,
    MONEY,
    DATE,
    OTHER
  }

  static Target of(Field<?> field) {
    Kind kind =
        switch (field.type()) {
          case NUMBER, RATIO -> Kind.NUMBER;
          case MONEY -> Kind.MONEY;
          case DATE -> Kind.DATE;
          case FLAG, CHOICE, TEXT, PERSON -> Kind.OTHER;
        };
    return new Target(field.id(), kind, false, field.occurred(), field.required());
  }

  static Target of(Signal signal) {
    Kind kind =
        switch (signal.type()) {
          case NUMBER, RATIO -> Kind.NUMBER;
          case MONEY -> Kind.MONEY;
          case DATE -> Kind.DATE;
          case FLAG, CATEGORY, TEXT -> Kind.OTHER;
        };
    return new Target(signal.id(), kind, true, false, false);
  }

  static Target day(String id, boolean occurred) {
    return new Target(id, Kind.DATE, false, occurred, false);
  }

  static Target choice(String id) {
    return new Target(id, Kind.OTHER, false, false, false);
  }
}
