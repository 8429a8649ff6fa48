package io.github.churnrx.tables;

import io.github.churnrx.text.Text;
import java.util.List;

/**
 * What a cell of a column holds. Any cell may be blank, and may hold {@code -}, which clears what a
 * lower layer says.
 */
public sealed interface CellKind {

  /** The id of the row. */
  record Id() implements CellKind {}

  /** A code of another system, in any characters. */
  record Code() implements CellKind {}

  /**
   * Words for people, kept as they are written.
   *
   * @param withSignals whether signals may stand in braces
   */
  record Words(boolean withSignals) implements CellKind {}

  /** Words for people, separated by semicolons, kept as they are written. */
  record WordList() implements CellKind {}

  /**
   * A number.
   *
   * @param least the least that is allowed
   * @param most the most that is allowed
   * @param whole whether only whole numbers are allowed
   */
  record Figure(double least, double most, boolean whole) implements CellKind {}

  /**
   * A strength of evidence: a number of decibans, or a word for one.
   *
   * @param signed whether it may be zero or below
   */
  record Strength(boolean signed) implements CellKind {}

  /** A day. */
  record Day() implements CellKind {}

  /** Yes or no. */
  record YesOrNo() implements CellKind {}

  /**
   * One or more of a fixed set of values.
   *
   * @param options the values, in their order
   * @param several whether several may be given, separated by semicolons
   * @param orAny whether {@code any} may be written instead, which means the same as nothing
   */
  record Choice(List<Option> options, boolean several, boolean orAny) implements CellKind {
    /** Copies the list. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * One of a fixed set of values.
   *
   * @param id how it is written by id
   * @param label how it is written in either language
   */
  record Option(String id, Text label) {}

  /**
   * Names of what other rows define, by id or label.
   *
   * @param to what is named
   * @param several whether several may be given, separated by semicolons
   * @param orAny whether {@code any} may be written instead, which means the same as nothing
   */
  record Reference(Named to, boolean several, boolean orAny) implements CellKind {}

  /**
   * A signal and a test: {@code complaints.open >= 2}.
   *
   * @param orPattern whether {@code pattern} may be written instead
   */
  record Condition(boolean orPattern) implements CellKind {}

  /** Targets of evidence with strengths: {@code BROKEN_PROMISE strong; LEAVING weak}. */
  record Claims() implements CellKind {}

  /** Values of a category: {@code LOCAL=本地=local; RIVAL=对手=rival}. */
  record Values() implements CellKind {}

  /** A field of what the row's column {@code of} names. */
  record Field() implements CellKind {}

  /** Tests on fields of the events that the row's column {@code of} names. */
  record Where() implements CellKind {}

  /** A number of days, or {@code since} a kind of event. */
  record Window() implements CellKind {}
}
