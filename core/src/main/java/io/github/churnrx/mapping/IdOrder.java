package io.github.churnrx.mapping;

import java.util.Comparator;

/**
 * Compares ids code point by code point, as their bytes in UTF-8 compare: the order of a database
 * without collation and of sorting with {@code LC_ALL=C}. {@link String#compareTo} differs where an
 * id has characters beyond the basic plane, such as rare Chinese ones.
 */
final class IdOrder {
  static final Comparator<String> ASCENDING = IdOrder::compare;

  private IdOrder() {}

  static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        boolean surrogate = Character.isSurrogate(one);
        return surrogate == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : surrogate ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
