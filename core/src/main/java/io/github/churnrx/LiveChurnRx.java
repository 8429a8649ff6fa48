package io.github.churnrx;

import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.store.KnowledgeStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses with the current version of a store of published knowledge, and goes over to the next
 * one without a restart. The next version is built aside, and one reference is swapped; a version
 * that cannot be used is refused with its reasons, to the log and to a listener, while the last
 * good one stays.
 *
 * <p>No call sees two versions. Each of {@code diagnose}, {@code diagnoseAll} and {@code whatIf}
 * holds the version that it began with to its end, a stream until it is consumed, and a run that
 * {@link #recorder()} noted is diagnosed with the version that noted it. Several calls that belong
 * together go to {@link #current()}.
 *
 * <p>Thread-safe. It has no threads of its own: it looks at the store when {@link #refresh()} is
 * called, or on the executor that the builder is given.
 */
public final class LiveChurnRx implements Diagnoser, AutoCloseable {
  private final Following following;
  private final Looks looks;

  private LiveChurnRx(Following following, Looks looks) {
    this.following = following;
    this.looks = looks;
  }

  /**
   * Follows a store by {@link #refresh()} only.
   *
   * @throws KnowledgeException if nothing can be used that was published there
   */
  public static LiveChurnRx follow(Path store) {
    return builder(KnowledgeStore.at(store)).start();
  }

  /** Starts a diagnoser that follows a store. */
  public static Builder builder(KnowledgeStore store) {
    return new Builder(store);
  }

  /**
   * Looks at the store on the calling thread, and goes over to its current version if that is
   * another one and can be used. Does nothing after {@link #close()}. Throws nothing: whatever
   * stands against it is a {@link Refusal}. Builds one version at a time; a second caller waits.
   *
   * @return what it is like afterwards
   */
  public LiveStatus refresh() {
    return following.refresh();
  }

  /** Returns what it is like, without looking at the store. */
  public LiveStatus status() {
    return following.status();
  }

  /**
   * Returns the diagnoser with the version in use, which stays the same whatever is published: for
   * a batch, or for calls that belong together.
   */
  public ChurnRx current() {
    looks.maybe(following);
    return following.current();
  }

  @Override
  public Diagnosis diagnose(CustomerCase customerCase) {
    return current().diagnose(customerCase);
  }

  @Override
  public List<Outcome> diagnoseAll(Collection<CustomerCase> cases) {
    return current().diagnoseAll(cases);
  }

  /** Returns a recorder of the version in use; its run is diagnosed with the same. */
  @Override
  public Run.Recorder recorder() {
    ChurnRx pinned = current();
    return pinned.recorder(new Pin(this, pinned));
  }

  @Override
  public Stream<Outcome> diagnoseAll(Stream<CustomerCase> cases, Run run) {
    return pinned(run).diagnoseAll(cases, run);
  }

  @Override
  public Stream<Outcome> diagnoseAll(
      Stream<CustomerCase> cases, Run run, Executor executor, int parallelism) {
    return pinned(run).diagnoseAll(cases, run, executor, parallelism);
  }

  @Override
  public Comparison whatIf(CustomerCase customerCase, Consumer<CustomerCase.Builder> change) {
    return current().whatIf(customerCase, change);
  }

  @Override
  public Needs needs() {
    return current().needs();
  }

  @Override
  public Knowledge knowledge() {
    return current().knowledge();
  }

  /** Returns the diagnoser that noted a run, if it was one of this one's; else that in use. */
  private ChurnRx pinned(Run run) {
    return run.origin() instanceof Pin pin && pin.by() == this ? pin.churnRx() : current();
  }

  /** Stops following; the version in use stays and goes on diagnosing. */
  @Override
  public void close() {
    looks.close();
    following.close();
  }

  @Override
  public String toString() {
    return "LiveChurnRx with " + following.current().knowledge();
  }

  private record Pin(LiveChurnRx by, ChurnRx churnRx) {}

  /** Builds a diagnoser that follows a store. Not thread-safe. */
  public static final class Builder {
    private final KnowledgeStore store;
    private final List<LiveListener> listeners = new ArrayList<>();
    private final ChurnRx.Builder versions = ChurnRx.builder();
    private Clock clock = Clock.systemUTC();
    private Looks looks = Looks.none();
    private @Nullable Duration every;
    private @Nullable ScheduledExecutorService scheduler;

    private Builder(KnowledgeStore store) {
      this.store = store;
    }

    /** Adds a listener. */
    public Builder listener(LiveListener listener) {
      listeners.add(listener);
      return this;
    }

    /** Sets the clock that dates the status. */
    public Builder clock(Clock instead) {
      this.clock = instead;
      return this;
    }

    /** Sets the class loader that finds the compiled patterns of the shipped knowledge. */
    public Builder classLoader(ClassLoader classLoader) {
      versions.classLoader(classLoader);
      return this;
    }

    /**
     * Has it refresh itself now and then. The scheduler is not shut down; {@link #close()} takes
     * the task from it.
     *
     * @param delay the time between the end of one look and the next, more than zero
     */
    public Builder refreshEvery(Duration delay, ScheduledExecutorService onto) {
      if (delay.isZero() || delay.isNegative()) {
        throw new IllegalArgumentException("not more than zero: " + delay);
      }
      this.every = delay;
      this.scheduler = onto;
      return this;
    }

    /**
     * Has it refresh itself when it is used, but not more often than this; for applications that
     * have no scheduler. The caller waits for nothing, unless the executor runs tasks in the
     * calling thread.
     *
     * @param interval the least time between two looks
     * @param executor what looks and builds; it is not shut down
     */
    public Builder refreshWhenUsed(Duration interval, Executor executor) {
      this.looks = Looks.whenUsed(interval, executor);
      return this;
    }

    /**
     * Loads the current version and starts following.
     *
     * @throws KnowledgeException if there is none that can be used, with everything that is wrong
     */
    public LiveChurnRx start() {
      Following following = Following.start(store, versions, listeners, clock);
      if (every != null && scheduler != null) {
        looks = looks.alsoEvery(every, scheduler, following);
      }
      return new LiveChurnRx(following, looks);
    }
  }
}
