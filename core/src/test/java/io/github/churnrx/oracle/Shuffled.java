package io.github.churnrx.oracle;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.StatedReason;
import java.time.LocalDate;

/** The same case, its events and stated reasons added in another order. */
final class Shuffled {
  private Shuffled() {}

  static CustomerCase of(CustomerCase original, Dice dice) {
    CustomerCase.Builder builder =
        CustomerCase.of(original.customer()).asOf(original.asOf()).zone(original.zone());
    builder.events(dice.shuffled(original.events()));
    for (EventType stream : EventType.values()) {
      LocalDate complete = original.completeSince(stream);
      if (original.isRecorded(stream)) {
        builder.none(stream);
      }
      if (complete != null) {
        builder.completeSince(stream, complete);
      }
    }
    for (StatedReason reason : dice.shuffled(original.statedReasons())) {
      builder.statedReason(reason.cause(), reason.date());
    }
    original.confirmedReason().ifPresent(builder::confirmedReason);
    Signalled.copy(original, builder);
    return builder.build();
  }
}
