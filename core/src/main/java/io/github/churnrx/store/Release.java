package io.github.churnrx.store;

import io.github.churnrx.text.Text;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a store's history: from then on this version was the current one.
 *
 * @param number counts the lines from 1
 * @param at when
 * @param by who
 * @param note why, possibly empty
 * @param kind how it became current
 * @param version the version of the knowledge, as it stands in every diagnosis: 64 hexadecimal
 *     digits
 * @param engine what the library that published it said of its way of diagnosing
 * @param content the address of everything in it, scenarios and notes included: 64 hexadecimal
 *     digits
 * @param trial how it was tried before; null for what was rolled back to
 * @param replaced the version that was current until then; null for the first
 */
public record Release(
    int number,
    Instant at,
    String by,
    String note,
    Kind kind,
    String version,
    String engine,
    String content,
    @Nullable Trial trial,
    @Nullable String replaced) {
  private static final int SHORT = 12;

  /** Rejects null. */
  public Release {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(version, "version");
  }

  /** Returns as much of a version as people need to tell it from others. */
  public static String shortened(String version) {
    return version.substring(0, Math.min(SHORT, version.length()));
  }

  /** Returns as much of the version as people need to tell it from others. */
  public String shortVersion() {
    return shortened(version);
  }

  /** How a version became current. */
  public enum Kind {
    /** It was published. */
    PUBLISHED(Text.of("发布", "published")),
    /** It had been published before and was taken back to. */
    ROLLED_BACK(Text.of("回退", "rolled back"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    /** Returns the word for readers. */
    public Text label() {
      return label;
    }
  }
}
