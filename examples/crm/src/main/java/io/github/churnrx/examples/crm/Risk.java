package io.github.churnrx.examples.crm;

import java.util.Arrays;

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
  LOST;

  /** Returns whether there is a risk of this name, however it is written. */
  static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(risk -> risk.name().equalsIgnoreCase(name));
  }
}
