package io.github.churnrx.store;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.store.Records.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory of published knowledge, which may lie on a shared drive. A version is complete from
 * the shipped knowledge up, addressed by its content and never changed; a history says what was
 * current when, by whom and why; one pointer names the current version and is moved in one step, so
 * that a reader finds the version before or the one after and never a half. Several publishers wait
 * for each other. What is read is checked against its address.
 *
 * <p>Thread-safe. All methods read the directory anew, and throw {@link KnowledgeException} if it
 * cannot be read, is no store or is damaged; nothing is repaired silently.
 */
public final class KnowledgeStore {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path directory;
  private final Clock clock;
  private final StoreFiles files;

  private KnowledgeStore(Path directory, Clock clock, Disk disk) {
    this.directory = directory;
    this.clock = clock;
    this.files = new StoreFiles(directory, disk);
  }

  /**
   * Returns the store in a directory. Nothing is read yet; a directory that is empty or not there
   * becomes a store when something is published to it.
   */
  public static KnowledgeStore at(Path directory) {
    return at(directory, Clock.systemUTC());
  }

  /** Returns the store in a directory, with the clock that dates its history. */
  public static KnowledgeStore at(Path directory, Clock clock) {
    return with(directory, clock, new Disk());
  }

  static KnowledgeStore with(Path directory, Clock clock, Disk disk) {
    return new KnowledgeStore(directory, clock, disk);
  }

  /** Returns whether a directory is a store. */
  public static boolean isStore(Path directory) {
    return StoreFiles.isStore(directory);
  }

  /** Returns the directory. */
  public Path directory() {
    return directory;
  }

  /** Returns what is current; empty if nothing was published yet. Reads two small files. */
  public Optional<Release> current() {
    return files.head().map(address -> files.line(address).release());
  }

  /**
   * Returns what is current.
   *
   * @throws KnowledgeException also if nothing was published yet
   */
  public Release requireCurrent() {
    return current()
        .orElseThrow(() -> StoreFiles.problem(ProblemCode.NOTHING_PUBLISHED, directory));
  }

  /** Returns the history, the newest line first; empty if nothing was published yet. */
  public List<Release> history() {
    List<Release> history = new ArrayList<>();
    String address = files.head().orElse(null);
    while (address != null) {
      Line line = files.line(address);
      history.add(line.release());
      address = line.before();
    }
    return List.copyOf(history);
  }

  /**
   * Returns the newest line of the history about a version.
   *
   * @param version the version or its first digits, at least four; or the number of a line
   * @throws KnowledgeException also if there is no such version, or more than one
   */
  public Release find(String version) {
    return new Versions(directory, history()).find(version);
  }

  /**
   * Returns the newest published version before the current one that differs from it: of one that
   * was rolled back to, the one before it was published.
   */
  public Optional<Release> previous() {
    return new Versions(directory, history()).previous();
  }

  /**
   * Returns the layers of a version, the lowest first, each file checked.
   *
   * @throws KnowledgeException also if a file was changed or is missing
   */
  public List<StoredLayer> open(Release release) {
    return files.layers(release.content());
  }

  /**
   * Makes knowledge the current version. What is current already is left alone, and its line of the
   * history returned. Readers see nothing of it until the pointer has moved; if that fails or the
   * process dies, everything is as before.
   *
   * @throws KnowledgeException also if {@link Publication#replacing} is not current any more, or if
   *     another publisher holds the store for half a minute
   */
  public Release publish(Publication publication) {
    return change(
        true,
        current -> {
          requireUnchanged(publication, current);
          String content = StoreFiles.address(publication.layers());
          if (current != null && current.content().equals(content)) {
            // A damaged layer of the current version is mended by publishing it again.
            files.write(publication.layers());
            return current;
          }
          return new Release(
              number(current),
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              publication.by(),
              publication.note(),
              Release.Kind.PUBLISHED,
              publication.version(),
              publication.engine(),
              files.write(publication.layers()),
              publication.trial(),
              current == null ? null : current.version());
        });
  }

  /**
   * Makes a version current again. All its files are checked before. If it is current, nothing
   * happens and its line of the history is returned.
   *
   * @param to a line of this store's history
   * @param by who
   * @param note why, possibly empty
   * @throws KnowledgeException also if the version is damaged or not of this store
   */
  public Release rollback(Release to, String by, String note) {
    return change(
        false,
        current -> {
          files.layers(to.content());
          if (current != null && current.content().equals(to.content())) {
            return current;
          }
          return new Release(
              number(current),
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              by,
              note,
              Release.Kind.ROLLED_BACK,
              to.version(),
              to.engine(),
              to.content(),
              null,
              current == null ? null : current.version());
        });
  }

  private Release change(boolean create, Step step) {
    try {
      if (create) {
        files.create();
      }
      if (!create) {
        requireCurrent();
      }
      try (StoreLock lock = StoreLock.take(directory, PATIENCE)) {
        Objects.requireNonNull(lock);
        files.settle();
        String head = files.head().orElse(null);
        Release current = head == null ? null : files.line(head).release();
        Release next = step.from(current);
        if (!next.equals(current)) {
          files.point(files.write(new Line(next, head)));
        }
        return next;
      }
    } catch (IOException e) {
      throw StoreFiles.unwritable(directory, e);
    }
  }

  private void requireUnchanged(Publication publication, @Nullable Release current) {
    Integer expected = publication.replacing();
    if (expected != null && expected != (current == null ? 0 : current.number())) {
      String name = Names.of(directory);
      throw new KnowledgeException(
          List.of(
              ProblemCode.STORE_MOVED_ON.at(
                  Location.of(name),
                  current == null ? "-" : current.shortVersion(),
                  current == null ? "-" : current.by())));
    }
  }

  private static int number(@Nullable Release current) {
    return current == null ? 1 : current.number() + 1;
  }

  /** Makes the next line of the history, or returns the current one if there is none to make. */
  @FunctionalInterface
  private interface Step {
    Release from(@Nullable Release current) throws IOException;
  }
}
