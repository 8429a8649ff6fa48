package io.github.churnrx.examples.crm;

/** The risk that a customer leaves, the highest first; the view {@code customer_line} tells it. */
public enum Risk {
  /** Very much more likely than usual. */
  VERY_HIGH,
  /** Much more likely. */
  HIGH,
  /** More likely. */
  RAISED,
  /** Too little is known. */
  UNKNOWN,
  /** Nothing unusual. */
  USUAL,
  /** Has left. */
  LOST
}
