package io.github.churnrx.benchmarks.peer;

/** A category about the customer. */
public final class Word {
  private final String id;
  private final String value;

  /** Creates a word. */
  public Word(String id, String value) {
    this.id = id;
    this.value = value;
  }

  /** Returns what it is. */
  public String getId() {
    return id;
  }

  /** Returns the category. */
  public String getValue() {
    return value;
  }
}
