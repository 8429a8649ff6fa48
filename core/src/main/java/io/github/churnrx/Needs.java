package io.github.churnrx;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Signal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the knowledge can make use of: the shopping list for a CRM.
 *
 * @param signals the signals that conditions or texts use, in the order of the knowledge, each with
 *     the symptoms it serves
 * @param streams the event streams that derivations or patterns read
 * @param customerFields the attributes of the customer that derivations read, in order; of what is
 *     computed, such as how long a customer has been one, the attributes that it follows from
 */
public record Needs(
    List<SignalNeed> signals, List<StreamNeed> streams, List<String> customerFields) {
  /** Copies the lists. */
  public Needs {
    signals = List.copyOf(signals);
    streams = List.copyOf(streams);
    customerFields = List.copyOf(customerFields);
  }

  /** Returns what cases about a subject need. Only those about customers have events. */
  public Needs about(Subject subject) {
    boolean isCustomer = subject == Subject.CUSTOMER;
    return new Needs(
        signals.stream().filter(need -> need.signal().subject() == subject).toList(),
        isCustomer ? streams : List.of(),
        isCustomer ? customerFields : List.of());
  }

  /**
   * A signal that is used.
   *
   * @param signal the signal
   * @param symptoms the ids of the symptoms that test it
   * @param causes the codes of the causes that those symptoms speak for or against; {@code LEAVING}
   *     stands for the risk
   */
  public record SignalNeed(Signal signal, List<String> symptoms, List<String> causes) {
    /** Copies the lists. */
    public SignalNeed {
      symptoms = List.copyOf(symptoms);
      causes = List.copyOf(causes);
    }
  }

  /**
   * A stream of events that is read.
   *
   * @param stream the stream
   * @param fields the ids of the fields that are read, in order; of what is computed, such as
   *     whether a complaint is open, the fields that it follows from
   * @param days how many days back it must be complete; null for the whole record
   * @param patterns the names of the patterns that read it
   * @param causes the codes of the causes that its events help to speak for or against, in the
   *     order of the signals and patterns that read it; {@code LEAVING} stands for the risk
   */
  public record StreamNeed(
      EventType stream,
      List<String> fields,
      @Nullable Integer days,
      List<String> patterns,
      List<String> causes) {
    /** Copies the lists. */
    public StreamNeed {
      fields = List.copyOf(fields);
      patterns = List.copyOf(patterns);
      causes = List.copyOf(causes);
    }

    /** Returns how many days back it must be complete; empty for the whole record. */
    public Optional<Integer> daysBack() {
      return Optional.ofNullable(days);
    }
  }
}
