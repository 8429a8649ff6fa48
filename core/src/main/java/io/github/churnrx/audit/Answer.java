package io.github.churnrx.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question of a checklist.
 *
 * @param reply what was said
 * @param note what was added in words; null if nothing
 */
public record Answer(Reply reply, @Nullable String note) {

  /** Returns an answer without a note. */
  public static Answer of(Reply reply) {
    return new Answer(reply, null);
  }

  /** Returns what was added in words, if anything. */
  public Optional<String> remark() {
    return Optional.ofNullable(note);
  }
}
