package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An action to take.
 *
 * @param action the action
 * @param indication the row that advises it
 * @param because what it is for: codes of found causes, {@code LEAVING} or {@code UNDETERMINED}, in
 *     the order of their rank
 * @param assignee who is to do it
 * @param due the day by which it is to be done
 * @param readings the values that its texts name
 */
public record Recommendation(
    Action action,
    Action.Indication indication,
    List<String> because,
    Assignee assignee,
    LocalDate due,
    List<Reading> readings) {

  /** Copies the lists. */
  public Recommendation {
    because = List.copyOf(because);
    readings = List.copyOf(readings);
  }

  /** Returns the action's id. */
  public String id() {
    return action.id();
  }

  /** Returns the priority, 1 first. */
  public int priority() {
    return indication.priority();
  }

  /** Returns what to do, with values filled in. Not meant to be parsed. */
  public String text(Locale locale) {
    return action.label().fill(locale, id -> Reading.find(readings, id));
  }

  /** Returns what not to do along with it, if anything. */
  public Optional<String> avoid(Locale locale) {
    return Optional.ofNullable(action.avoid())
        .map(avoid -> avoid.fill(locale, id -> Reading.find(readings, id)));
  }
}
