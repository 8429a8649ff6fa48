package io.github.churnrx.testkit;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.StatedReason;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Puts cases, and what is in them, into another order. The same seed gives the same order. Not
 * thread-safe.
 */
public final class Shuffled {
  static final String PROPERTY = "churnrx.seed";

  private final long seed;
  private final Random random;

  private Shuffled(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * Returns an order that the system property {@code churnrx.seed} sets; by default a new one.
   *
   * @throws IllegalArgumentException if the property is no integer
   */
  public static Shuffled anew() {
    String given = System.getProperty(PROPERTY, "").strip();
    try {
      return withSeed(given.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(given));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          Text.of(
                  "-D" + PROPERTY + "=" + given + "：应为整数",
                  "-D" + PROPERTY + "=" + given + ": an integer is expected")
              .in(Language.now()),
          e);
    }
  }

  /** Returns the order of a seed. */
  public static Shuffled withSeed(long seed) {
    return new Shuffled(seed);
  }

  /** Returns the seed. */
  public long seed() {
    return seed;
  }

  /** Returns cases in another order. */
  public List<CustomerCase> population(Collection<CustomerCase> cases) {
    return shuffle(cases);
  }

  /** Returns a case that is told in another order: its events, signals and stated reasons. */
  public CustomerCase told(CustomerCase customerCase) {
    CustomerCase.Builder builder =
        CustomerCase.of(customerCase.customer())
            .subject(customerCase.subject())
            .asOf(customerCase.asOf())
            .zone(customerCase.zone());
    for (Event event : shuffle(customerCase.events())) {
      builder.event(event);
    }
    for (EventType type : shuffle(List.of(EventType.values()))) {
      if (customerCase.isRecorded(type) && customerCase.events(type).isEmpty()) {
        builder.none(type);
      }
      LocalDate since = customerCase.completeSince(type);
      if (since != null) {
        builder.completeSince(type, since);
      }
    }
    shuffle(customerCase.signals().entrySet()).forEach(signal -> give(builder, signal));
    for (StatedReason reason : shuffle(customerCase.statedReasons())) {
      state(builder, reason);
    }
    customerCase.confirmedReason().ifPresent(builder::confirmedReason);
    return builder.build();
  }

  private static void state(CustomerCase.Builder builder, StatedReason reason) {
    String map = reason.map();
    if (map == null) {
      builder.statedReason(reason.cause(), reason.date());
    } else {
      builder.statedReason(reason.cause(), reason.date(), map);
    }
  }

  private static void give(CustomerCase.Builder builder, Map.Entry<String, Object> signal) {
    String id = signal.getKey();
    Object value = signal.getValue();
    if (value instanceof Double number) {
      builder.signal(id, number);
    } else if (value instanceof Boolean flag) {
      builder.signal(id, flag);
    } else if (value instanceof LocalDate day) {
      builder.signal(id, day);
    } else if (value instanceof Money money) {
      builder.signal(id, money);
    } else if (value instanceof GivenState state) {
      if (state == GivenState.UNKNOWN) {
        builder.signalUnknown(id);
      } else {
        builder.signalNotApplicable(id);
      }
    } else if (value instanceof Choice choice) {
      builder.signal(id, choice);
    } else {
      builder.signal(id, value.toString());
    }
  }

  private <T> List<T> shuffle(Collection<? extends T> things) {
    List<T> shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
