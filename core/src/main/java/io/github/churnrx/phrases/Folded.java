package io.github.churnrx.phrases;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in folded form, which remembers where each character comes from.
 *
 * @param source the text that was folded, its accents composed
 * @param text the folded form
 * @param origins for each character of the folded form its place in the source, and its length
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never handed out
record Folded(String source, String text, int[] origins) {

  static Folded of(String raw) {
    boolean isComposed = Normalizer.isNormalized(raw, Normalizer.Form.NFC);
    String source = isComposed ? raw : Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(source.length() + 8);
    int[] origins = new int[source.length() + 8];
    for (int i = 0; i < source.length(); ) {
      int codePoint = source.codePointAt(i);
      int before = folded.length();
      Folding.append(codePoint, folded);
      if (folded.length() >= origins.length) {
        origins = Arrays.copyOf(origins, 2 * folded.length());
      }
      Arrays.fill(origins, before, folded.length(), i);
      i += Character.charCount(codePoint);
    }
    origins[folded.length()] = source.length();
    return new Folded(source, folded.toString(), origins);
  }

  /** Returns the part of the source from which a part of the folded form comes. */
  String original(int begin, int end) {
    return source.substring(origins[begin], origins[end]);
  }
}
