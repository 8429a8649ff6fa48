package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a remark is recognised in free text: a row of {@code phrases.csv}.
 *
 * <p>Cues and exclusions are compared in plain form: without regard to case, to full-width letters
 * and to traditional characters.
 *
 * @param id the id
 * @param role what the words do
 * @param topic the id of the topic they speak of; null unless they make a remark
 * @param negation what a negation before them does
 * @param cues the words, Chinese ones first
 * @param exclusions longer words in which a cue means something else and does not count
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Phrase(
    String id,
    Role role,
    @Nullable String topic,
    Negation negation,
    List<String> cues,
    List<String> exclusions,
    List<String> sources,
    Location at) {

  /** Copies the lists. */
  public Phrase {
    cues = List.copyOf(cues);
    exclusions = List.copyOf(exclusions);
    sources = List.copyOf(sources);
  }

  /** Returns whether it makes a complaint or praise; empty if it makes no remark. */
  public Optional<Remark.Polarity> polarity() {
    return switch (role) {
      case COMPLAINT -> Optional.of(Remark.Polarity.COMPLAINT);
      case PRAISE -> Optional.of(Remark.Polarity.PRAISE);
      case NEGATION, TURN -> Optional.empty();
    };
  }

  /** What words do. */
  public enum Role implements Choice {
    /** They make a complaint. */
    COMPLAINT("抱怨", "complaint"),
    /** They make praise. */
    PRAISE("称赞", "praise"),
    /** They negate what follows in the same clause. */
    NEGATION("否定", "negation"),
    /** They begin a new clause, as “but” does. */
    TURN("转折", "turn");

    private final Text label;

    Role(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** What a negation does to a remark. */
  public enum Negation implements Choice {
    /** Nothing was said. */
    DROP("忽略", "drop"),
    /** The opposite was said. */
    REVERSE("反转", "reverse");

    private final Text label;

    Negation(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
