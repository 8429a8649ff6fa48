package io.github.churnrx.examples.embedding;

import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.LiveStatus;
import io.github.churnrx.store.KnowledgeStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;

/** Follows a store of published knowledge, and says how it is doing. */
public final class Health {
  private Health() {}

  static LiveChurnRx follow(Path store, ScheduledExecutorService scheduler) {
    // snippet: follow
    LiveChurnRx churnRx =
        LiveChurnRx.builder(KnowledgeStore.at(store))
            .refreshEvery(Duration.ofSeconds(10), scheduler)
            .start();
    // end
    return churnRx;
  }

  // snippet: health
  static String of(LiveChurnRx churnRx) {
    LiveStatus status = churnRx.status();
    return status.release().version().substring(0, 12)
        + status
            .refusal()
            .map(refusal -> "; a newer one is refused: " + refusal.describe(Locale.ENGLISH))
            .orElse("; up to date");
  }
  // end
}
