package io.github.churnrx;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the last good version of a store, and tells why another was refused. Thread-safe. */
final class Following {
  private static final Logger LOG = LoggerFactory.getLogger(LiveChurnRx.class);

  private final KnowledgeStore store;
  private final ChurnRx.Builder versions;
  private final List<LiveListener> listeners;
  private final Clock clock;

  private volatile Live live;
  private volatile LiveStatus status;
  private volatile boolean closed;
  private @Nullable Refusal unusable;

  private Following(
      KnowledgeStore store,
      ChurnRx.Builder versions,
      List<LiveListener> listeners,
      Clock clock,
      Live live) {
    this.store = store;
    this.versions = versions;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
    this.live = live;
    Instant now = clock.instant();
    this.status =
        new LiveStatus(
            live.release(), now, now, 0, Optional.empty(), Optional.empty(), live.isAsPublished());
  }

  static Following start(
      KnowledgeStore store, ChurnRx.Builder versions, List<LiveListener> listeners, Clock clock) {
    Release release = store.requireCurrent();
    ChurnRx churnRx = versions.build(Stored.open(store, release));
    Live live = new Live(churnRx, release);
    LOG.info("Diagnosing with knowledge {} of {}", release.shortVersion(), store.directory());
    live.warnUnlessAsPublished();
    return new Following(store, versions, listeners, clock, live);
  }

  ChurnRx current() {
    return live.churnRx();
  }

  LiveStatus status() {
    return status;
  }

  /** Stops; a refresh that is under way ends without effect. */
  void close() {
    closed = true;
  }

  synchronized LiveStatus refresh() {
    if (closed) {
      return status;
    }
    Release release = null;
    try {
      release = store.requireCurrent();
      if (release.content().equals(live.release().content())) {
        stay(release);
      } else if (unusable != null && unusable.release().equals(Optional.of(release))) {
        set(status.since(), status.reloads(), Optional.of(unusable));
      } else {
        goOver(release, Stored.open(store, release));
      }
    } catch (KnowledgeException e) {
      refuse(release, e.problems());
    } catch (RuntimeException e) {
      LOG.debug("Refused", e);
      refuse(release, List.of(failure(e)));
    }
    return status;
  }

  /** The version in use is the current one, be it under another line of the history. */
  private void stay(Release release) {
    unusable = null;
    boolean refused = status.refusal().isPresent();
    live = new Live(live.churnRx(), release);
    set(status.since(), status.reloads(), Optional.empty());
    if (refused) {
      LOG.info("Knowledge {} is current again and in use", release.shortVersion());
      tell(listener -> listener.recovered(release));
    }
  }

  private void goOver(Release release, List<Layer> layers) {
    ChurnRx built;
    try {
      built = versions.build(layers);
    } catch (KnowledgeException e) {
      // What was read whole and is wrong stays wrong; what cannot be read may be read next time.
      refuse(release, e.problems());
      unusable = status.refusal().orElse(null);
      return;
    }
    if (closed) {
      return;
    }
    Release before = live.release();
    unusable = null;
    live = new Live(built, release);
    set(clock.instant(), status.reloads() + 1, Optional.empty());
    LOG.info("Knowledge {} replaces {}", release.shortVersion(), before.shortVersion());
    live.warnUnlessAsPublished();
    tell(listener -> listener.replaced(before, release));
  }

  private void refuse(@Nullable Release release, List<Problem> problems) {
    Refusal refusal = new Refusal(clock.instant(), Optional.ofNullable(release), problems);
    Refusal before = status.refusal().orElse(null);
    if (before != null && before.isAgain(refusal)) {
      looked();
      return;
    }
    set(status.since(), status.reloads(), Optional.of(refusal));
    LOG.warn(
        "{} is refused, {} stays in use: {}",
        release == null
            ? store.directory()
            : "Knowledge " + release.shortVersion() + " of " + store.directory(),
        live.release().shortVersion(),
        refusal.describe(Locale.ENGLISH));
    tell(listener -> listener.refused(refusal));
  }

  private void looked() {
    set(status.since(), status.reloads(), status.refusal());
  }

  private void set(Instant since, long reloads, Optional<Refusal> refusal) {
    status =
        new LiveStatus(
            live.release(),
            since,
            clock.instant(),
            reloads,
            refusal,
            refusal.or(status::lastRefusal),
            live.isAsPublished());
  }

  private void tell(Consumer<LiveListener> what) {
    for (LiveListener listener : listeners) {
      try {
        what.accept(listener);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed", e);
      }
    }
  }

  private Problem failure(RuntimeException e) {
    String name = store.directory().toString().replace('\\', '/');
    return ProblemCode.UNUSABLE_VERSION.at(Location.of(name), name, e.toString());
  }

  /** A version in use. */
  private record Live(ChurnRx churnRx, Release release) {

    boolean isAsPublished() {
      return churnRx.knowledge().version().equals(release.version());
    }

    void warnUnlessAsPublished() {
      if (!isAsPublished()) {
        LOG.warn(
            "Knowledge {} was published with another library; with this one it is {} and may"
                + " diagnose differently",
            release.shortVersion(),
            Release.shortened(churnRx.knowledge().version()));
      }
    }
  }
}
