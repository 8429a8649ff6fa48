package io.github.churnrx.benchmarks.peer;

/** A figure about the customer, inserted by a rule over events; yes is 1 and no is 0. */
public final class Figure {
  private final String id;
  private final double value;

  /** Creates a figure. */
  public Figure(String id, double value) {
    this.id = id;
    this.value = value;
  }

  /** Returns what it is. */
  public String getId() {
    return id;
  }

  /** Returns how much it is. */
  public double getValue() {
    return value;
  }
}
