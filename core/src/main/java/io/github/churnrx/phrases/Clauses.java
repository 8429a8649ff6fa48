package io.github.churnrx.phrases;

import java.util.BitSet;

/** Where the clauses of a folded text begin. */
final class Clauses {
  private static final String ENDS = "\n。;!?…~()[]【】「」\"“”<>|";
  private static final String ENDS_UNLESS_IN_A_NUMBER = ",.:";

  private final String text;
  private final BitSet begins = new BitSet();

  Clauses(String text) {
    this.text = text;
    begins.set(0);
    for (int i = 0; i < text.length(); i++) {
      if (endsAt(text, i)) {
        begins.set(i + 1);
      }
    }
  }

  /** Returns whether a character ends a clause, so that no cue can hold it. */
  static boolean endsAt(String text, int i) {
    char c = text.charAt(i);
    if (c == ' ') {
      return i > 0
          && i + 1 < text.length()
          && Folding.isHan(text.charAt(i - 1))
          && Folding.isHan(text.charAt(i + 1));
    }
    if (ENDS_UNLESS_IN_A_NUMBER.indexOf(c) >= 0) {
      boolean isInNumber = isDigit(text, i - 1) && isDigit(text, i + 1);
      boolean isInAddress =
          c == '.' && PhraseBook.isLetter(text, i - 1) && PhraseBook.isLetter(text, i + 1);
      return !isInNumber && !isInAddress;
    }
    return ENDS.indexOf(c) >= 0;
  }

  /** Lets a clause begin at a place where the words say so. */
  void beginAt(int place) {
    begins.set(place);
  }

  /** Returns whether two places, the first one first, are in the same clause. */
  boolean areTogether(int first, int second) {
    int next = begins.nextSetBit(first + 1);
    return next < 0 || next > second;
  }

  /** Returns where the words between marks of punctuation begin that a place is in. */
  int firstOf(int place) {
    int first = place;
    while (first > 0 && !endsAt(text, first - 1)) {
      first--;
    }
    return first;
  }

  /** Returns where the words between marks of punctuation end that a place is in. */
  int endOf(int place) {
    int end = place;
    while (end < text.length() && !endsAt(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
