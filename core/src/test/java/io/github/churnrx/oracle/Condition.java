package io.github.churnrx.oracle;

import org.jspecify.annotations.Nullable;

/** A signal and a test on it; no test if the signal is switched off. */
record Condition(String signal, @Nullable CellTest test) {

  static Condition of(String cell, Book book) {
    String text = Plain.text(cell);
    String name = book.names("signals").beginning(text);
    String id = book.names("signals").find(name);
    if (id == null) {
      return new Condition(name, null);
    }
    String test = text.substring(name.length()).strip();
    return new Condition(id, new CellTest(test, book.kind(book.entry("signals", id))));
  }
}
