package io.github.churnrx.workbench.format;

import io.github.churnrx.names.Spelling;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads what a piece of a cell says, and writes it.
 *
 * @param <M> what it says; equal if two pieces say the same
 * @param reader returns what a text says, or nothing if it cannot be read
 * @param writer writes what a text says
 */
record Reading<M>(Function<String, Optional<M>> reader, BiFunction<M, Wording, String> writer) {

  /** Returns how names are read. */
  static Reading<String> of(Book book) {
    return new Reading<>(book::read, book::write);
  }

  /**
   * Returns a text in its one form, if the form is read back as the same. Where labels are not, ids
   * are written; where even these are not, the text stays as it is.
   */
  String rewritten(String text, Wording wording) {
    Optional<M> meaning = reader.apply(text);
    if (meaning.isEmpty()) {
      return Spelling.trim(text);
    }
    String byId = writer.apply(meaning.get(), Wording.IDS);
    if (!says(byId, meaning)) {
      return Spelling.trim(text);
    }
    String named = writer.apply(meaning.get(), wording);
    return says(named, meaning) ? named : byId;
  }

  private boolean says(String text, Optional<M> meaning) {
    return !text.isEmpty() && !text.equals("-") && reader.apply(text).equals(meaning);
  }

  /** Returns the same reading for what stands between semicolons. */
  Reading<M> withinList() {
    return new Reading<>(
        text -> Parts.separate(text) ? Optional.empty() : reader.apply(text), writer);
  }
}
