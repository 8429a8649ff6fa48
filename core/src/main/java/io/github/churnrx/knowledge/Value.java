package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Money;
import java.time.LocalDate;

/** The value of a signal for one case, or the reason why there is none. */
public sealed interface Value {

  /** Returns whether there is a value, as opposed to {@link Absent} and {@link AtLeast}. */
  default boolean isKnown() {
    return !isOpen() && this != Absent.NOT_APPLICABLE;
  }

  /** Returns whether nobody knows the value, or knows more than that it is {@link AtLeast}. */
  default boolean isOpen() {
    return this == Absent.UNKNOWN || this instanceof AtLeast;
  }

  /**
   * A number or a ratio.
   *
   * @param value a finite number; a ratio of 30 % is 0.3
   */
  record Num(double value) implements Value {
    /** Refuses what is not a number, and turns negative zero into zero. */
    public Num {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a finite number: " + value);
      }
      value += 0.0;
    }
  }

  /**
   * An amount of money.
   *
   * @param money the amount with its currency
   */
  record Amount(Money money) implements Value {}

  /**
   * Yes or no.
   *
   * @param value true for yes
   */
  record Flag(boolean value) implements Value {
    /** Yes. */
    public static final Flag YES = new Flag(true);

    /** No. */
    public static final Flag NO = new Flag(false);

    /** Returns the shared constant for a truth value. */
    public static Flag of(boolean value) {
      return value ? YES : NO;
    }
  }

  /**
   * One of the values that a signal of type category allows.
   *
   * @param id the value's id
   */
  record Category(String id) implements Value {}

  /**
   * A calendar day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Value {}

  /**
   * Free text.
   *
   * @param text the text as it was given
   */
  record Words(String text) implements Value {}

  /**
   * A count that is not known, but is not less than what is on record. {@link UnaryTest#on} holds
   * where every such count passes, and fails where none does.
   *
   * @param count what is on record, at least 1
   */
  record AtLeast(int count) implements Value {}

  /** There is no value. */
  enum Absent implements Value {
    /** Nobody recorded it; it may be anything. */
    UNKNOWN,
    /** The question does not arise, such as the days since something that never happened. */
    NOT_APPLICABLE
  }
}
