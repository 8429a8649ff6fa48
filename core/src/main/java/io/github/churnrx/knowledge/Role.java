package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a row of {@code roles.csv}.
 *
 * @param id the id
 * @param label the names
 * @param person the person's name, possibly with signals in braces; null if not said
 * @param unless conditions, any of which keeps the role from acting
 * @param fallback the role that then acts; null if none
 * @param at where it is defined
 */
public record Role(
    String id,
    Text label,
    @Nullable Template person,
    List<Condition> unless,
    @Nullable String fallback,
    Location at) {

  /** Copies the conditions. */
  public Role {
    unless = List.copyOf(unless);
  }
}
