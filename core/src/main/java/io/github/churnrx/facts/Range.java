package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, or amounts of money, that are possible somewhere. Immutable.
 *
 * @param least the least one; null if there is none
 * @param above whether the least one itself is impossible
 * @param most the greatest one; null if there is none
 * @param whole whether only whole numbers are possible
 */
public record Range(
    @Nullable BigDecimal least, boolean above, @Nullable BigDecimal most, boolean whole) {

  /** Zero and more. */
  public static final Range NOT_NEGATIVE = new Range(BigDecimal.ZERO, false, null, false);

  /** More than zero. */
  public static final Range POSITIVE = new Range(BigDecimal.ZERO, true, null, false);

  /** A count: 0, 1, 2 and so on. */
  public static final Range COUNT = new Range(BigDecimal.ZERO, false, null, true);

  /** Any whole number. */
  public static final Range WHOLE = new Range(null, false, null, true);

  /** A part of a whole: from 0 to 1, which is 100 %. */
  public static final Range SHARE = new Range(BigDecimal.ZERO, false, BigDecimal.ONE, false);

  /** At most 1, which is 100 %; negative for the opposite. */
  public static final Range UP_TO_ALL = new Range(null, false, BigDecimal.ONE, false);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Returns whether a number is possible.
   *
   * @param number the number
   * @return whether it lies in the range
   */
  public boolean holds(BigDecimal number) {
    int fromLeast = least == null ? 1 : number.compareTo(least);
    return (above ? fromLeast > 0 : fromLeast >= 0)
        && (most == null || number.compareTo(most) <= 0)
        && (!whole || number.stripTrailingZeros().scale() <= 0);
  }

  /**
   * Says in words what is possible.
   *
   * @return such as {@code a whole number, 0 or more}
   */
  public Text describe() {
    Text bounds = bounds();
    String zh = bounds.zh().isEmpty() ? "" : bounds.zh() + "的";
    String en = bounds.en().isEmpty() ? "" : ", " + bounds.en();
    return whole ? Text.of(zh + "整数", "a whole number" + en) : Text.of(zh + "数", "a number" + en);
  }

  /**
   * Says what to do about a number that is not possible.
   *
   * @param number the number
   * @return the remedy, with what may have been meant
   */
  public Text remedy(BigDecimal number) {
    if (most != null && most.compareTo(BigDecimal.ONE) == 0 && number.compareTo(HUNDRED) <= 0) {
      BigDecimal meant = Decimals.canonical(number.divide(HUNDRED));
      if (number.compareTo(most) > 0 && holds(meant)) {
        String percent = number.toPlainString() + "%";
        String fraction = meant.toPlainString();
        return Text.of(
            "比例写成小数：" + percent + " 是 " + fraction + "。",
            "A share is written as a fraction: " + percent + " is " + fraction + ".");
      }
    }
    return Text.of("请更正；未知则留空。", "Correct it; leave it out if it is not known.");
  }

  private Text bounds() {
    if (least == null) {
      String high = most == null ? "" : most.toPlainString();
      return most == null ? Text.of("", "") : Text.of("不超过 " + high, "at most " + high);
    }
    String low = least.toPlainString();
    if (most != null) {
      String high = most.toPlainString();
      return Text.of(low + " 到 " + high, "from " + low + " to " + high);
    }
    return above
        ? Text.of("大于 " + low, "more than " + low)
        : Text.of("不小于 " + low, low + " or more");
  }
}
