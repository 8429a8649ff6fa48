package io.github.churnrx.workbench.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of a column look like. */
final class ColumnProfile {
  /** More different values than this make no category. */
  static final int MOST_VALUES = 60;

  private static final double MOST = 0.9;
  private static final int SAMPLES = 4;
  private static final Set<String> MISSING =
      Set.of("", "-", "--", "—", "na", "n/a", "#n/a", "null");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}[- ]\\d{7,8}(?:-\\d+)?"
              + "|\\+\\d[\\d ()-]{7,16}|\\(\\d{3}\\) ?\\d{3}-\\d{4}|\\d{3}[-.]\\d{3}[-.]\\d{4}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}");
  private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dXx]|\\d{16,19}");

  private final String header;
  private final String name;
  private final int index;
  private final DateStyle dates;
  private final NumberStyle numbers = new NumberStyle();
  private final HashSet64 distinct = new HashSet64();
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final List<String> samples = new ArrayList<>();
  private boolean manyValues;
  private int rows;
  private int filled;
  private int dateCells;
  private int phones;
  private int emails;
  private int identities;
  private int repeats;
  private long length;

  /** What kind of column it is. */
  enum Kind {
    EMPTY,
    DATE,
    NUMBER,
    PHONE,
    EMAIL,
    IDENTITY,
    TEXT
  }

  /**
   * Prepares a profile.
   *
   * @param header the name as it stands in the table
   * @param name the name by which a mapping can tell it from others
   * @param index its place, from 0
   */
  ColumnProfile(String header, String name, int index, LocalDate today) {
    this.header = header;
    this.name = name;
    this.index = index;
    this.dates = new DateStyle(today);
  }

  void note(String cell) {
    rows++;
    String text = plain(cell);
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      return;
    }
    filled++;
    length += text.length();
    if (!distinct.add(text)) {
      repeats++;
    }
    if (!manyValues) {
      int times = values.merge(text, 1, Integer::sum);
      if (samples.size() < SAMPLES && times == 1) {
        samples.add(text);
      }
      if (values.size() > MOST_VALUES) {
        manyValues = true;
        values.clear();
      }
    }
    char first = text.charAt(0);
    if (first < 0x80 && PHONE.matcher(text).matches()) {
      phones++;
    } else if (text.length() >= 16 && IDENTITY.matcher(text).matches()) {
      identities++;
    } else if (text.indexOf('@') > 0 && EMAIL.matcher(text).matches()) {
      emails++;
    }
    if (dates.note(text)) {
      dateCells++;
    }
    if (first < 0x80 || first == '¥' || first == '€' || first == '£') {
      numbers.note(text);
    }
  }

  private static String plain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) >= 0x80) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
      }
    }
    return cell.strip();
  }

  /** Returns the name as it stands in the table. */
  String header() {
    return header;
  }

  /** Returns the name by which a mapping can tell it from others of the same name. */
  String name() {
    return name;
  }

  int index() {
    return index;
  }

  int rows() {
    return rows;
  }

  int filledRows() {
    return filled;
  }

  double filled() {
    return rows == 0 ? 0 : (double) filled / rows;
  }

  List<String> samples() {
    return samples;
  }

  /** Returns each value and how often it stands there; empty if there are too many. */
  Map<String, Integer> values() {
    return values;
  }

  /** Returns whether it has few values, which repeat. */
  boolean isCategory() {
    return !manyValues
        && filled > 0
        && (repeats > 0 || values.size() <= 3)
        && averageLength() <= 24;
  }

  double averageLength() {
    return filled == 0 ? 0 : (double) length / filled;
  }

  HashSet64 distinct() {
    return distinct;
  }

  /** Returns whether no value stands there twice. */
  boolean isUnique() {
    return filled > 0 && repeats == 0;
  }

  /** Returns the share of cells that repeat an earlier one. */
  double repeated() {
    return filled == 0 ? 0 : (double) repeats / filled;
  }

  DateStyle dates() {
    return dates;
  }

  NumberStyle numbers() {
    return numbers;
  }

  Kind kind() {
    if (filled == 0) {
      return Kind.EMPTY;
    }
    if (emails >= MOST * filled) {
      return Kind.EMAIL;
    }
    if (phones >= MOST * filled) {
      return Kind.PHONE;
    }
    if (identities >= MOST * filled) {
      return Kind.IDENTITY;
    }
    if (dateCells >= MOST * filled) {
      return Kind.DATE;
    }
    return numbers.numbers() >= MOST * filled ? Kind.NUMBER : Kind.TEXT;
  }

  /** Returns how many cells are not what most are, and will be rejected. */
  int odd() {
    return switch (kind()) {
      case DATE -> filled - dateCells;
      case NUMBER -> filled - numbers.numbers();
      default -> 0;
    };
  }
}
