package io.github.churnrx.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge that is to be published, complete from the lowest layer on. {@code
 * ChurnRx.builder()…candidate()} makes one of knowledge that has been checked.
 *
 * @param layers the layers, the lowest first, at least one
 * @param version the version of the knowledge
 * @param engine what the library says of its way of diagnosing
 * @param by who publishes
 * @param note why
 * @param trial how it was tried
 * @param replacing the number of the line of the history that must still be current, 0 if there was
 *     none; null if it does not matter
 */
public record Publication(
    List<StoredLayer> layers,
    String version,
    String engine,
    String by,
    String note,
    Trial trial,
    @Nullable Integer replacing) {

  /** Copies the list. */
  public Publication {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("no layers");
    }
    Objects.requireNonNull(version, "version");
  }

  /** Returns what the user of this computer publishes, untried and without a note. */
  public static Publication of(List<StoredLayer> layers, String version, String engine) {
    return new Publication(
        layers, version, engine, System.getProperty("user.name", ""), "", Trial.NONE, null);
  }

  /** Returns this with another publisher. */
  public Publication by(String who) {
    return new Publication(layers, version, engine, who, note, trial, replacing);
  }

  /** Returns this with a note that says why. */
  public Publication note(String why) {
    return new Publication(layers, version, engine, by, why, trial, replacing);
  }

  /** Returns this with what tried it. */
  public Publication tried(Trial how) {
    return new Publication(layers, version, engine, by, note, how, replacing);
  }

  /**
   * Returns this, to be published only if nobody else has published in the meantime.
   *
   * @param current what was current when it was tried; empty if nothing was
   */
  public Publication replacing(Optional<Release> current) {
    return new Publication(
        layers, version, engine, by, note, trial, current.map(Release::number).orElse(0));
  }
}
