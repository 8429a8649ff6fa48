package io.github.churnrx.examples.population;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How good the records are.
 *
 * @param name what to call it
 * @param noise whether things happened that have nothing to do with the matter, and dates, amounts
 *     and figures are not exact
 * @param missing how likely a source of facts is not there at all: a stream of events, the
 *     interviews, or an area of figures
 */
record Condition(String name, boolean noise, double missing) {

  static final List<Condition> ALL =
      List.of(
          new Condition("clean", false, 0),
          new Condition("noise", true, 0),
          new Condition("20 % missing", false, 0.2),
          new Condition("40 % missing", false, 0.4),
          new Condition("60 % missing", false, 0.6),
          new Condition("noise, 20 % missing", true, 0.2));

  /** Returns a customer's case as it would be on record under this condition. */
  CustomerCase of(Dossier dossier) {
    Random random = new Random(dossier.id().hashCode() * 7_919L + name.hashCode());
    List<Event> events = dossier.events();
    Map<String, Object> figures = dossier.figures();
    if (noise) {
      Noise noise = new Noise(dossier, random);
      events = noise.events();
      figures = noise.figures();
    }
    CustomerCase.Builder builder = CustomerCase.of(customer(dossier)).asOf(Dossier.AS_OF);
    for (EventType type : EventType.values()) {
      if (random.nextDouble() >= missing) {
        builder.none(type);
        events.stream().filter(event -> event.type() == type).forEach(builder::event);
      }
    }
    Map<String, Boolean> there = new HashMap<>();
    figures.forEach(
        (signal, value) -> {
          String area = signal.substring(0, signal.indexOf('.'));
          if (there.computeIfAbsent(area, key -> random.nextDouble() >= missing)) {
            give(builder, signal, value);
          }
        });
    return builder.build();
  }

  private static Customer customer(Dossier dossier) {
    boolean lost = dossier.lostDays() > 0;
    return Customer.builder(dossier.id())
        .status(lost ? Customer.Status.LOST : Customer.Status.ACTIVE)
        .lostOn(lost ? dossier.ago(0) : null)
        .since(dossier.ago(dossier.tenureDays()))
        .tier("A")
        .annualValue(Dossier.yuan(900_000))
        .build();
  }

  private static void give(CustomerCase.Builder builder, String signal, Object value) {
    if (value instanceof Boolean flag) {
      builder.signal(signal, flag);
    } else if (value instanceof BigDecimal number) {
      builder.signal(signal, number);
    } else {
      throw new IllegalStateException(signal + " = " + value);
    }
  }
}
