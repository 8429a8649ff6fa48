package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be observed about a customer and speaks for or against causes: an entry of a
 * table in {@code symptoms/}.
 *
 * @param id the id
 * @param label the names
 * @param ways its rows, any of which raises it; empty if only a pattern does
 * @param pattern whether a DRL pattern raises it
 * @param family the evidence family: of several pieces of one family only the strongest counts
 * @param supports what it speaks for
 * @param against what it speaks against
 * @param absent how much it speaks against what it supports when known not to hold; null if nothing
 * @param text what to tell a reader, with signals in braces
 * @param sources catalogue ids
 * @param reviewBy the day by which somebody should look at it again; null if none
 * @param at where it is defined
 */
public record Symptom(
    String id,
    Text label,
    List<Way> ways,
    boolean pattern,
    Family family,
    List<Claim> supports,
    List<Claim> against,
    @Nullable Decibans absent,
    Template text,
    List<String> sources,
    @Nullable LocalDate reviewBy,
    Location at) {

  /** Copies the lists. */
  public Symptom {
    ways = List.copyOf(ways);
    supports = List.copyOf(supports);
    against = List.copyOf(against);
    sources = List.copyOf(sources);
  }

  /** Returns whom it is about: whom its signals are about, and a customer for a pattern. */
  public Subject subject() {
    return ways.isEmpty() ? Subject.CUSTOMER : ways.get(0).conditions().get(0).signal().subject();
  }

  /** Returns the weight of its known absence, if it has any. */
  public Optional<Decibans> weightWhenAbsent() {
    return Optional.ofNullable(absent);
  }

  /**
   * One row: conditions that must all hold.
   *
   * @param conditions one to four conditions
   * @param at the row
   */
  public record Way(List<Condition> conditions, Location at) {
    /** Copies the conditions. */
    public Way {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * What a symptom says about a target.
   *
   * @param target a cause, or {@link Cause#LEAVING}
   * @param strength how strongly, positive
   * @param at the cell
   * @param basis where the strength comes from, such as {@code fitted, n = 7043}
   */
  public record Claim(String target, Decibans strength, Location at, String basis) {
    /** The basis of a strength that somebody judged. */
    public static final String AUTHORED = "authored";

    /** Creates a claim whose strength somebody judged. */
    public Claim(String target, Decibans strength, Location at) {
      this(target, strength, at, AUTHORED);
    }
  }
}
