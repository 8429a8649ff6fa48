package io.github.churnrx.phrases;

import io.github.churnrx.facts.Remark.Polarity;
import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.phrases.Hit.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds remarks in free text, in one pass over it for all phrases. Immutable and thread-safe. */
public final class PhraseBook {
  private static final Pattern GAP = Pattern.compile("…+|\\.{3}");

  private final @Nullable WordTrie<List<Use>> trie;

  private PhraseBook(@Nullable WordTrie<List<Use>> trie) {
    this.trie = trie;
  }

  /** Makes a book of phrases. */
  public static PhraseBook of(Collection<Phrase> phrases) {
    SortedMap<String, List<Use>> uses = new TreeMap<>();
    for (Phrase phrase : phrases) {
      phrase.cues().forEach(cue -> add(uses, phrase, false, cue));
      phrase.exclusions().forEach(words -> add(uses, phrase, true, words));
    }
    return new PhraseBook(uses.isEmpty() ? null : new WordTrie<>(uses));
  }

  private static void add(
      SortedMap<String, List<Use>> uses, Phrase phrase, boolean isExclusion, String words) {
    List<String> parts = parts(words);
    uses.computeIfAbsent(parts.get(0), key -> new ArrayList<>(1))
        .add(new Use(phrase, isExclusion, words, parts.subList(1, parts.size())));
  }

  /** Returns the pieces of words with gaps, folded: {@code 态度…好} has two. */
  public static List<String> parts(String words) {
    return Arrays.stream(GAP.split(words, -1)).map(Folding::plain).toList();
  }

  /**
   * Returns whether words could be found in a text at all: whether each piece of them holds a
   * letter or a character and no punctuation that would end the clause.
   */
  public static boolean canBeFound(String words) {
    return parts(words).stream().allMatch(PhraseBook::isOfOneClause);
  }

  private static boolean isOfOneClause(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (Clauses.endsAt(part, i)) {
        return false;
      }
    }
    return part.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Returns whether there are no phrases, so that nothing can be found. */
  public boolean isEmpty() {
    return trie == null;
  }

  /**
   * Returns what a text says: at most one remark a topic and polarity, since what is said twice in
   * one breath is said once.
   *
   * @param text any text
   * @return the remarks in the order in which they first appear
   */
  public List<Found> read(String text) {
    if (trie == null || text.isEmpty()) {
      return List.of();
    }
    Folded folded = Folded.of(text);
    List<Hit> hits = new ArrayList<>();
    Gaps gaps = new Gaps(folded.text());
    trie.find(
        folded.text(),
        (begin, end, uses) -> {
          if (areWholeWords(folded.text(), begin, end)) {
            for (int i = 0; i < uses.size(); i++) {
              gaps.add(Hit.whole(begin, end, uses.get(i)), hits);
            }
          }
        });
    return hits.isEmpty() ? List.of() : new Reading(folded, hits).remarks();
  }

  /** Words in Latin letters count only where they stand by themselves: no “late” in “chocolate”. */
  static boolean areWholeWords(String text, int begin, int end) {
    return !(isLetter(text, begin - 1) && isLetter(text, begin))
        && !(isLetter(text, end - 1) && isLetter(text, end));
  }

  static boolean isLetter(String text, int i) {
    if (i < 0 || i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xDF && c < 0x250);
  }

  /**
   * A remark that stands in a text.
   *
   * @param topic the id of the topic
   * @param polarity whether it is a complaint or praise
   * @param cue the cue by which it was recognised, as it stands in the knowledge
   * @param words the customer's words around it
   */
  public record Found(String topic, Polarity polarity, String cue, String words) {}
}
