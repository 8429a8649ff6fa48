package io.github.churnrx.phrases;

import io.github.churnrx.knowledge.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a phrase that stand in a folded text.
 *
 * @param begin where they begin
 * @param end the place after their end
 * @param use what they are
 * @param parts the pieces of a cue with gaps, otherwise empty
 */
record Hit(int begin, int end, Use use, List<Hit> parts) {

  /**
   * What words are: a cue or an exclusion of a phrase, or the first piece of it.
   *
   * @param phrase the phrase
   * @param isExclusion whether they are an exclusion
   * @param written the whole as it stands in the knowledge
   * @param rest the pieces that must follow, folded
   */
  record Use(Phrase phrase, boolean isExclusion, String written, List<String> rest) {}

  static Hit whole(int begin, int end, Use use) {
    return new Hit(begin, end, use, List.of());
  }

  static Hit joined(List<Hit> parts) {
    Hit first = parts.get(0);
    return new Hit(first.begin, parts.get(parts.size() - 1).end, first.use, parts);
  }

  Phrase phrase() {
    return use.phrase();
  }

  @Nullable String topic() {
    return use.phrase().topic();
  }

  int length() {
    return end - begin;
  }

  /** Returns how many characters are those of the words, gaps left out. */
  int matched() {
    return parts.isEmpty() ? length() : parts.stream().mapToInt(Hit::length).sum();
  }

  boolean spans(Hit other) {
    return begin <= other.begin && end >= other.end;
  }

  /** Returns whether the words themselves hold others, which so do not stand in a gap. */
  boolean holds(Hit other) {
    return parts.isEmpty() ? spans(other) : parts.stream().anyMatch(part -> part.spans(other));
  }

  boolean overlaps(Hit other) {
    return begin < other.end && other.begin < end;
  }

  /** Returns whether an exclusion of the same phrase holds these words or a piece of them. */
  boolean isExcludedBy(List<Hit> exclusions) {
    for (int i = 0; i < exclusions.size(); i++) {
      Hit exclusion = exclusions.get(i);
      if (exclusion.phrase().equals(phrase())
          && (parts.isEmpty()
              ? exclusion.spans(this)
              : parts.stream().anyMatch(exclusion::spans))) {
        return true;
      }
    }
    return false;
  }
}
