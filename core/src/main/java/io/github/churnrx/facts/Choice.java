package io.github.churnrx.facts;

import io.github.churnrx.text.Text;

/** One of a fixed set of values: a constant with a name and a label. Implemented by enums. */
public interface Choice {

  /**
   * Returns the stable name, such as {@code RIVAL}.
   *
   * @return the name, unique within its set
   */
  String name();

  /**
   * Returns the label that people read and may type.
   *
   * @return the label, unique within its set in either language
   */
  Text label();
}
