package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How important a customer is: a row of {@code tiers.csv}.
 *
 * @param id the id
 * @param label the names
 * @param synonyms other names, as a CRM may have them
 * @param rank 1 for the most important
 * @param atLeast annual value, in the currency of the case, from which a customer without a given
 *     tier belongs here; null if only ever given
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Tier(
    String id,
    Text label,
    List<String> synonyms,
    int rank,
    @Nullable BigDecimal atLeast,
    List<String> sources,
    Location at) {

  /** Stands in a restriction for "the tier is not known". */
  public static final String UNKNOWN = "unknown";

  /** Copies the lists. */
  public Tier {
    synonyms = List.copyOf(synonyms);
    sources = List.copyOf(sources);
  }
}
