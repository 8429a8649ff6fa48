package io.github.churnrx.mapping;

import io.github.churnrx.text.Text;

/** Says why the text of a cell is not a value of some type. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text type;
  private final transient Text why;

  Unreadable(Text type, Text why) {
    super(why.en(), null, false, false);
    this.type = type;
    this.why = why;
  }

  Text type() {
    return type;
  }

  Text why() {
    return why;
  }
}
