package io.github.churnrx.workbench.comparison;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many customers may at most be diagnosed otherwise than before.
 *
 * @param limit the number
 * @param isPercent whether it is a percentage of the customers, from 0 to 100
 */
public record Budget(BigDecimal limit, boolean isPercent) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([%％]?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Refuses what cannot be meant. */
  public Budget {
    boolean isTooMuch = isPercent && limit.compareTo(HUNDRED) > 0;
    boolean isBroken = !isPercent && limit.stripTrailingZeros().scale() > 0;
    if (limit.signum() < 0 || isTooMuch || isBroken) {
      throw new IllegalArgumentException(
          "neither a percentage nor a number of customers: " + limit);
    }
  }

  /**
   * Reads a budget: a percentage such as {@code 2%} or a whole number of customers.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Budget of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "neither a percentage nor a number of customers: '" + text + "'");
    }
    return new Budget(new BigDecimal(matcher.group(1)), !matcher.group(2).isEmpty());
  }

  /**
   * Returns whether so many are too many; just as many as the limit are not.
   *
   * @param changed how many are diagnosed otherwise
   * @param customers how many there are, more than none
   */
  public boolean isExceeded(long changed, long customers) {
    BigDecimal count = BigDecimal.valueOf(changed);
    return isPercent
        ? count.multiply(HUNDRED).compareTo(limit.multiply(BigDecimal.valueOf(customers))) > 0
        : count.compareTo(limit) > 0;
  }

  /** Returns the budget as it may be written. */
  @Override
  public String toString() {
    return limit.toPlainString() + (isPercent ? "%" : "");
  }
}
