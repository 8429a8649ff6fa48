package io.github.churnrx.signals;

import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Feedback;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.phrases.PhraseBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The remarks of one case: those given, or else those read from its free text, which happens when a
 * signal first asks for them. Not thread-safe.
 */
public final class CaseRemarks {
  /** The streams whose text is read, with the fields that are needed for it. */
  public static final Map<EventType, List<String>> TEXTS =
      Map.of(
          EventType.FEEDBACK, List.of("text"),
          EventType.COMPLAINTS, List.of("text", "topic"),
          EventType.INTERACTIONS, List.of("direction", "text"));

  private static final List<EventType> STREAMS =
      List.of(EventType.FEEDBACK, EventType.COMPLAINTS, EventType.INTERACTIONS);

  private final CustomerCase customerCase;
  private final PhraseBook phrases;
  private @Nullable List<Event> all;

  CaseRemarks(CustomerCase customerCase, PhraseBook phrases) {
    this.customerCase = customerCase;
    this.phrases = phrases;
  }

  /** Returns whether there are any. No text, or text without a cue, proves nothing. */
  boolean areKnown() {
    return !all().isEmpty();
  }

  /** Returns the remarks by date. */
  List<Event> all() {
    List<Event> known = all;
    if (known == null) {
      List<Event> given = customerCase.events(EventType.REMARKS);
      known = given.isEmpty() ? read() : given;
      all = known;
    }
    return known;
  }

  /** Returns whether all texts are on record for the time after a day. */
  boolean cover(LocalDate after) {
    if (!customerCase.events(EventType.REMARKS).isEmpty()) {
      return customerCase.covers(EventType.REMARKS, after);
    }
    return STREAMS.stream()
        .filter(customerCase::isRecorded)
        .allMatch(stream -> customerCase.covers(stream, after));
  }

  private List<Event> read() {
    if (phrases.isEmpty()) {
      return List.of();
    }
    List<Event> remarks = null;
    for (int s = 0; s < STREAMS.size(); s++) {
      EventType stream = STREAMS.get(s);
      List<Event> events = customerCase.events(stream);
      for (int i = 0; i < events.size(); i++) {
        String text = text(events.get(i));
        if (text != null) {
          remarks = remarks == null ? new ArrayList<>() : remarks;
          read(events.get(i).date(), text, stream, remarks);
        }
      }
    }
    if (remarks == null) {
      return List.of();
    }
    remarks.sort(Comparator.comparing(Event::date));
    return remarks;
  }

  private void read(LocalDate date, String text, EventType stream, List<Event> remarks) {
    for (PhraseBook.Found found : phrases.read(text)) {
      remarks.add(
          new Remark(
              date, found.topic(), found.polarity(), found.words(), found.cue(), stream.id()));
    }
  }

  /**
   * Returns the customer's words, or null if there are none to read. What a complaint is about is
   * on record as its topic, and must not count again by its words.
   */
  private static @Nullable String text(Event event) {
    if (event instanceof Feedback feedback) {
      return feedback.text();
    }
    if (event instanceof Interaction interaction) {
      boolean isInbound = interaction.direction() == Interaction.Direction.INBOUND;
      return isInbound ? interaction.text() : null;
    }
    return event instanceof Complaint complaint && complaint.topic() == Complaint.Topic.OTHER
        ? complaint.text()
        : null;
  }
}
