package io.github.churnrx.phrases;

import io.github.churnrx.facts.Remark.Polarity;
import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.Phrase.Negation;
import io.github.churnrx.knowledge.Phrase.Role;
import io.github.churnrx.phrases.PhraseBook.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes remarks of the words found in one text. */
final class Reading {
  private static final int LONGEST_QUOTE = 48;

  private static final Comparator<Hit> LONGEST_FIRST =
      Comparator.comparingInt(Hit::matched)
          .reversed()
          .thenComparingInt(Hit::length)
          .thenComparingInt(Hit::begin);

  private final Folded folded;
  private final Clauses clauses;
  private final Gaps gaps;
  private final List<Hit> cues = new ArrayList<>();
  private final List<Hit> negations = new ArrayList<>();

  Reading(Folded folded, List<Hit> hits) {
    this.folded = folded;
    this.clauses = new Clauses(folded.text());
    this.gaps = new Gaps(folded.text());
    List<Hit> words = meant(hits);
    words.sort(LONGEST_FIRST);
    for (Hit hit : words) {
      if (hit.topic() != null && isFree(hit)) {
        cues.add(hit);
      }
    }
    for (Hit hit : words) {
      if (hit.topic() == null && cues.stream().noneMatch(cue -> cue.holds(hit))) {
        keep(hit);
      }
    }
    cues.sort(Comparator.comparingInt(Hit::begin).thenComparing(Hit::end));
    negations.sort(Comparator.comparingInt(Hit::begin));
  }

  /** Returns the cues without those that mean something else here. */
  private static List<Hit> meant(List<Hit> hits) {
    List<Hit> exclusions = hits.stream().filter(hit -> hit.use().isExclusion()).toList();
    List<Hit> meant = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      if (!hit.use().isExclusion() && !hit.isExcludedBy(exclusions)) {
        meant.add(hit);
      }
    }
    return meant;
  }

  /** The longest match wins: over shorter ones in it, and over others of its topic. */
  private boolean isFree(Hit hit) {
    for (Hit taken : cues) {
      boolean isInLonger = taken.spans(hit) && taken.length() > hit.length();
      boolean isOfTopic = taken.overlaps(hit) && Objects.equals(taken.topic(), hit.topic());
      if (isInLonger || isOfTopic) {
        return false;
      }
    }
    return true;
  }

  private void keep(Hit hit) {
    if (hit.phrase().role() == Role.TURN) {
      clauses.beginAt(hit.begin());
    } else if (negations.stream().noneMatch(hit::overlaps)) {
      negations.add(hit);
    }
  }

  List<Found> remarks() {
    List<Found> found = new ArrayList<>();
    Set<String> said = new HashSet<>();
    boolean[] negated = new boolean[cues.size()];
    for (int i = 0; i < cues.size(); i++) {
      Hit cue = cues.get(i);
      negated[i] = (i > 0 && goesOn(cues.get(i - 1), cue)) ? negated[i - 1] : isNegated(i);
      Phrase phrase = cue.phrase();
      if (negated[i] && phrase.negation() == Negation.DROP) {
        continue;
      }
      Polarity polarity = phrase.polarity().orElseThrow();
      String topic = Objects.requireNonNull(phrase.topic());
      Polarity meant = negated[i] ? polarity.reversed() : polarity;
      if (said.add(meant + topic)) {
        found.add(new Found(topic, meant, cue.use().written(), quote(cue)));
      }
    }
    return found;
  }

  /** What is listed is negated together: “no warm and careful service”. */
  private boolean goesOn(Hit before, Hit cue) {
    return before.end() <= cue.begin()
        && Objects.equals(before.topic(), cue.topic())
        && before.phrase().role() == cue.phrase().role()
        && clauses.areTogether(before.begin(), cue.begin())
        && gaps.units(before.end(), cue.begin()) <= 1
        && negations.stream()
            .noneMatch(no -> no.begin() >= before.end() && no.end() <= cue.begin());
  }

  /** Two negations before a cue cancel each other. */
  private boolean isNegated(int place) {
    Hit cue = cues.get(place);
    int from = 0;
    for (int i = 0; i < place; i++) {
      if (cues.get(i).end() <= cue.begin()) {
        from = Math.max(from, cues.get(i).end());
      }
    }
    boolean negated = false;
    int until = cue.begin();
    for (Hit negation : negations) {
      negated ^= cue.spans(negation);
    }
    for (int i = negations.size() - 1; i >= 0; i--) {
      Hit negation = negations.get(i);
      boolean isNear =
          negation.begin() >= from
              && negation.end() <= until
              && clauses.areTogether(negation.begin(), cue.begin())
              && gaps.units(negation.end(), until) <= Gaps.WIDEST;
      if (isNear) {
        negated = !negated;
        until = negation.begin();
      }
    }
    return negated;
  }

  /**
   * Returns the clause around a cue, masked before it is shortened so that nothing shows in part.
   */
  private String quote(Hit cue) {
    String before = folded.original(clauses.firstOf(cue.begin()), cue.begin());
    String after = folded.original(cue.end(), clauses.endOf(cue.end()));
    String left = Masks.over(before).stripLeading();
    String right = Masks.over(after).stripTrailing();
    int room = Math.max(0, LONGEST_QUOTE - cue.length());
    int ofLeft = Math.min(left.length(), Math.max(room / 2, room - right.length()));
    int ofRight = Math.min(right.length(), room - Math.min(room, ofLeft));
    return (ofLeft < left.length() ? "…" : "")
        + left.substring(left.length() - ofLeft)
        + folded.original(cue.begin(), cue.end())
        + right.substring(0, ofRight)
        + (ofRight < right.length() ? "…" : "");
  }
}
