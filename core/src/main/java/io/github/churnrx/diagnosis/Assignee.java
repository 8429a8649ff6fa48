package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Role;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do something.
 *
 * @param role the role
 * @param name the person's name; null if not known
 */
public record Assignee(Role role, @Nullable String name) {

  /** Returns the person's name, if it is known. */
  public Optional<String> person() {
    return Optional.ofNullable(name);
  }

  /** Returns the role, with the person's name if it is known. */
  public String text(Locale locale) {
    String label = role.label().in(locale);
    return name == null ? label : label + " " + name;
  }
}
