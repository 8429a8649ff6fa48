package io.github.churnrx.audit;

import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that is still to be answered.
 *
 * @param check the question
 * @param role whom to ask; null if not said
 * @param note what was noted beside the answer unknown; null if nothing
 */
public record OpenQuestion(Check check, @Nullable Role role, @Nullable String note) {

  /** Returns whom to ask, if that is said. */
  public Optional<Role> whom() {
    return Optional.ofNullable(role);
  }
}
