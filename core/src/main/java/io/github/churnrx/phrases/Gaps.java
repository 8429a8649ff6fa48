package io.github.churnrx.phrases;

import java.util.ArrayList;
import java.util.List;

/** Joins the pieces of cues with gaps in one text, and measures the gaps. */
final class Gaps {
  /** So many characters, or Latin words, may stand in a gap. */
  static final int WIDEST = 4;

  private final String text;

  Gaps(String text) {
    this.text = text;
  }

  /** Adds a hit, if all pieces that must follow it do so in the same clause and near enough. */
  void add(Hit first, List<Hit> hits) {
    List<String> rest = first.use().rest();
    if (rest.isEmpty()) {
      hits.add(first);
      return;
    }
    List<Hit> parts = new ArrayList<>(rest.size() + 1);
    parts.add(first);
    int from = first.end();
    for (int i = 0; i < rest.size(); i++) {
      int begin = next(rest.get(i), from);
      if (begin < 0) {
        return;
      }
      from = begin + rest.get(i).length();
      parts.add(Hit.whole(begin, from, first.use()));
    }
    hits.add(Hit.joined(parts));
  }

  private int next(String part, int from) {
    int units = 0;
    for (int i = from; i + part.length() <= text.length() && units <= WIDEST; i++) {
      if (text.startsWith(part, i) && PhraseBook.areWholeWords(text, i, i + part.length())) {
        return i;
      } else if (Clauses.endsAt(text, i)) {
        return -1;
      }
      units += endsUnit(i) ? 1 : 0;
    }
    return -1;
  }

  /** Returns how many Chinese characters and Latin words stand between two places. */
  int units(int from, int to) {
    int units = 0;
    for (int i = from; i < to; i++) {
      units += endsUnit(i) ? 1 : 0;
    }
    return units;
  }

  private boolean endsUnit(int i) {
    return Folding.isHan(text.charAt(i))
        || (PhraseBook.isLetter(text, i) && !PhraseBook.isLetter(text, i + 1));
  }
}
