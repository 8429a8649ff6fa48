package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.Event;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;

/**
 * One piece of evidence for or against a cause, or for or against leaving.
 *
 * @param id the symptom's id, or the family's id for what the customer says
 * @param label its names
 * @param kind how it came about
 * @param family the family it belongs to
 * @param weight its weight; positive speaks for the target, negative against
 * @param counted whether it is the strongest of its family on its side and so counts
 * @param wording what to tell a reader
 * @param readings the values that decided, and those that the text names
 * @param events the events that a pattern matched, otherwise empty
 * @param at the row of the knowledge that fired
 * @param sources catalogue ids
 */
public record Evidence(
    String id,
    Text label,
    Kind kind,
    Family family,
    Decibans weight,
    boolean counted,
    Template wording,
    List<Reading> readings,
    List<Event> events,
    Location at,
    List<String> sources) {

  /** Copies the lists. */
  public Evidence {
    readings = List.copyOf(readings);
    events = List.copyOf(events);
    sources = List.copyOf(sources);
  }

  /** Returns the evidence in words, with its values. Not meant to be parsed. */
  public String text(Locale locale) {
    String words = wording.fill(locale, id -> Reading.find(readings, id));
    return switch (kind) {
      case SYMPTOM -> words;
      case ABSENCE -> Text.of("未见：", "not the case: ").in(locale) + words;
      case STATED -> Text.of("客户自述：", "the customer says: ").in(locale) + words;
    };
  }

  /** How a piece of evidence came about. */
  public enum Kind {
    /** A symptom was raised. */
    SYMPTOM,
    /** A symptom is known not to be there, and that says something. */
    ABSENCE,
    /** The customer says so. */
    STATED
  }
}
