package io.github.churnrx.validation.sets;

import io.github.churnrx.knowledge.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers, amounts or days: the line of numbers, cut into pieces of which every second
 * belongs to the set.
 *
 * @param grain which numbers there are
 * @param isOpenBelow whether the lowest piece belongs to the set
 * @param cuts the cuts, ascending
 */
public record Ranges(Grain grain, boolean isOpenBelow, List<Cut> cuts) implements ValueSet {
  /** Copies the list. */
  public Ranges {
    cuts = List.copyOf(cuts);
  }

  static Ranges all(Grain grain) {
    return new Ranges(grain, true, List.of());
  }

  /** Returns the numbers between two cuts; null is no limit. */
  static Ranges between(Grain grain, @Nullable Cut from, @Nullable Cut to) {
    Cut low = from == null ? null : grain.align(from);
    Cut high = to == null ? null : grain.align(to);
    if (low != null && high != null && low.compareTo(high) >= 0) {
      return new Ranges(grain, false, List.of());
    }
    List<Cut> cuts = new ArrayList<>(2);
    if (low != null) {
      cuts.add(low);
    }
    if (high != null) {
      cuts.add(high);
    }
    return new Ranges(grain, low == null, cuts);
  }

  static Ranges only(Grain grain, BigDecimal number) {
    return between(grain, Cut.before(number), Cut.after(number));
  }

  @Override
  public boolean isEmpty() {
    return !isOpenBelow && cuts.isEmpty();
  }

  @Override
  public boolean contains(Value value) {
    BigDecimal number = number(value);
    boolean isIn = isOpenBelow;
    for (Cut cut : cuts) {
      if (cut.isAbove(number)) {
        break;
      }
      isIn = !isIn;
    }
    return isIn;
  }

  /** Returns the number that stands for a value on the line. */
  static BigDecimal number(Value value) {
    if (value instanceof Value.Num num) {
      return BigDecimal.valueOf(num.value());
    } else if (value instanceof Value.Amount amount) {
      return amount.money().amount();
    } else if (value instanceof Value.Day day) {
      return BigDecimal.valueOf(day.date().toEpochDay());
    }
    throw new IllegalArgumentException("not ordered: " + value);
  }

  @Override
  public Ranges not() {
    return new Ranges(grain, !isOpenBelow, cuts);
  }

  @Override
  public Ranges and(ValueSet other) {
    if (!(other instanceof Ranges ranges) || ranges.grain != grain) {
      throw new IllegalArgumentException(this + " and " + other);
    }
    List<Cut> common = new ArrayList<>();
    boolean isInThis = isOpenBelow;
    boolean isInOther = ranges.isOpenBelow;
    boolean isIn = isInThis && isInOther;
    int here = 0;
    int there = 0;
    while (here < cuts.size() || there < ranges.cuts.size()) {
      Cut cut = lesser(here, ranges.cuts, there);
      if (here < cuts.size() && cuts.get(here).equals(cut)) {
        isInThis = !isInThis;
        here++;
      }
      if (there < ranges.cuts.size() && ranges.cuts.get(there).equals(cut)) {
        isInOther = !isInOther;
        there++;
      }
      if ((isInThis && isInOther) != isIn) {
        isIn = !isIn;
        common.add(cut);
      }
    }
    return new Ranges(grain, isOpenBelow && ranges.isOpenBelow, common);
  }

  private Cut lesser(int here, List<Cut> others, int there) {
    if (here == cuts.size()) {
      return others.get(there);
    }
    if (there == others.size() || cuts.get(here).compareTo(others.get(there)) <= 0) {
      return cuts.get(here);
    }
    return others.get(there);
  }

  @Override
  public String toString() {
    List<String> pieces = new ArrayList<>();
    int next = 0;
    if (isOpenBelow) {
      pieces.add(piece(null, next < cuts.size() ? cuts.get(next) : null));
      next++;
    }
    for (; next < cuts.size(); next += 2) {
      pieces.add(piece(cuts.get(next), next + 1 < cuts.size() ? cuts.get(next + 1) : null));
    }
    return String.join(", ", pieces);
  }

  private String piece(@Nullable Cut low, @Nullable Cut high) {
    if (low == null) {
      return high == null
          ? "*"
          : (includesHigh(high) ? "<= " : "< ") + grain.write(grain.last(high));
    }
    String from = grain.write(low.number());
    if (high == null) {
      return (low.isAfter() ? "> " : ">= ") + from;
    }
    String to = grain.write(grain.last(high));
    if (from.equals(to)) {
      return "= " + from;
    }
    return (low.isAfter() ? "(" : "[") + from + ".." + to + (includesHigh(high) ? "]" : ")");
  }

  private boolean includesHigh(Cut high) {
    return high.isAfter() || grain != Grain.FINE;
  }
}
