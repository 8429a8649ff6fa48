package io.github.churnrx.examples.population;

import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.Complaint.Topic;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.Payment;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.PolicyChange;
import io.github.churnrx.facts.QualityIncident;
import io.github.churnrx.facts.RivalOffer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds what has nothing to do with the matter, and blurs the rest. */
final class Noise {
  private static final int DAYS = 8;
  private static final double AMOUNTS = 0.2;
  private static final double FIGURES = 0.05;

  private final Dossier dossier;
  private final Random random;

  Noise(Dossier dossier, Random random) {
    this.dossier = dossier;
    this.random = random;
  }

  /**
   * Returns the events with others between them, each with dates and amounts that are not exact.
   */
  List<Event> events() {
    List<Event> events = new ArrayList<>(dossier.events());
    irrelevant(events);
    events.replaceAll(this::blurred);
    return events;
  }

  /** Returns the figures, not exact; answers and findings stay as they are. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new TreeMap<>(dossier.figures());
    figures.replaceAll(
        (signal, value) ->
            value instanceof BigDecimal number && number.remainder(BigDecimal.ONE).signum() != 0
                ? scaled(number, FIGURES)
                : value);
    return figures;
  }

  private void irrelevant(List<Event> events) {
    if (chance(0.5)) {
      LocalDate date = day(10, 170);
      events.add(
          new Complaint(
              date,
              otherTopic(events),
              earlier(date.plusDays(between(0, 3))),
              earlier(date.plusDays(between(3, 14))),
              chance(0.8),
              between(0, 2),
              null));
    }
    if (chance(0.25)) {
      LocalDate date = day(20, 300);
      events.add(
          new OwnerChange(
              date,
              PersonId.of("E07"),
              PersonId.of("E08"),
              chance(0.6) ? OwnerChange.Destination.INTERNAL : OwnerChange.Destination.RETIRED,
              earlier(date.plusDays(between(0, 10)))));
    }
    if (chance(0.35)) {
      BigDecimal advantage = BigDecimal.valueOf(between(1, 9), 2);
      events.add(new RivalOffer(day(10, 170), null, RivalOffer.Kind.PRICE, advantage, null));
    }
    if (chance(0.3)) {
      LocalDate date = day(60, 170);
      LocalDate paid = earlier(date.plusDays(between(35, 55)));
      events.add(
          new Payment(date, date.plusDays(30), paid, Dossier.yuan(26_000), Payment.State.PAID));
    }
    if (chance(0.2)) {
      events.add(
          Interaction.of(
              day(1, 80),
              Interaction.Channel.MESSAGE,
              Interaction.Direction.INBOUND,
              Interaction.Purpose.ENQUIRY));
    }
    if (chance(0.2)) {
      events.add(
          PolicyChange.of(day(10, 300), PolicyChange.Kind.TERMS, PolicyChange.Effect.NEUTRAL));
    }
    if (chance(0.15)) {
      LocalDate date = day(10, 170);
      events.add(
          new QualityIncident(
              date,
              QualityIncident.Severity.MINOR,
              "A20",
              null,
              earlier(date.plusDays(between(2, 10)))));
    }
  }

  /** A topic of which the customer has not complained. */
  private Topic otherTopic(List<Event> events) {
    Set<Topic> left =
        EnumSet.of(Topic.DELIVERY, Topic.BILLING, Topic.PRICE, Topic.SERVICE, Topic.OTHER);
    for (Event event : events) {
      if (event instanceof Complaint complaint) {
        left.remove(complaint.topic());
      }
    }
    List<Topic> topics = Arrays.stream(Topic.values()).filter(left::contains).toList();
    return topics.isEmpty() ? Topic.OTHER : topics.get(random.nextInt(topics.size()));
  }

  /** Moves all dates of an event together, and its amount. */
  private Event blurred(Event event) {
    List<Field<Event>> fields =
        event.type().fields().stream().filter(field -> !field.computed()).toList();
    LocalDate latest = event.date();
    for (Field<Event> field : fields) {
      if (field.occurred() && field.recorded(event) instanceof LocalDate date) {
        latest = date.isAfter(latest) ? date : latest;
      }
    }
    long room = ChronoUnit.DAYS.between(latest, Dossier.AS_OF);
    long days = Math.min(between(-DAYS, DAYS), room);
    Map<String, Object> values = new HashMap<>();
    for (Field<Event> field : fields) {
      Object value = field.recorded(event);
      if (value instanceof LocalDate date) {
        values.put(field.id(), date.plusDays(days));
      } else if (value instanceof Money money && field.type() == FieldType.MONEY) {
        values.put(field.id(), new Money(scaled(money.amount(), AMOUNTS), money.currency()));
      } else if (value != null) {
        values.put(field.id(), value);
      }
    }
    return event.type().create(values);
  }

  private BigDecimal scaled(BigDecimal number, double part) {
    double factor = 1 + part * (2 * random.nextDouble() - 1);
    return number.multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.HALF_UP);
  }

  private static @Nullable LocalDate earlier(LocalDate date) {
    return date.isAfter(Dossier.AS_OF) ? null : date;
  }

  private LocalDate day(int least, int most) {
    return dossier.ago(between(least, most));
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
