package io.github.churnrx.portfolio;

/**
 * How many customers there were in a period. What was lost follows from it; new customers that left
 * within the period are among the lost.
 *
 * @param opening customers at the start, 0 or more
 * @param acquired customers won within the period, 0 or more
 * @param closing customers at the end, 0 or more
 */
public record CustomerCounts(long opening, long acquired, long closing) {

  /**
   * Checks the counts.
   *
   * @throws UnusableFiguresException if one is negative, or if more customers are there at the end
   *     than were there at the start and won since
   */
  public CustomerCounts {
    if (opening < 0 || acquired < 0 || closing < 0) {
      throw new UnusableFiguresException(
          "客户数不能为负：期初 " + opening + "，新增 " + acquired + "，期末 " + closing + "。",
          "A number of customers is negative: opening %d, new %d, closing %d."
              .formatted(opening, acquired, closing));
    }
    if (closing - acquired > opening) {
      throw new UnusableFiguresException(
          "期末 %d 减新增 %d 大于期初 %d，流失会成负数。请核对新增是否漏计（包括回来的客户）。".formatted(closing, acquired, opening),
          ("Closing %d less new %d is more than opening %d, so that losses would be negative."
                  + " Check whether new customers are missing, returned ones included.")
              .formatted(closing, acquired, opening));
    }
  }

  /** Returns the customers lost: opening − (closing − new) (S4.Q1). */
  public long lost() {
    return opening - (closing - acquired);
  }

  /**
   * Returns the churn rate by a definition.
   *
   * @throws UnusableFiguresException if the definition divides by customers of whom there are none
   */
  public ChurnRate rate(ChurnDefinition definition) {
    return new ChurnRate(
        definition, lost(), definition == ChurnDefinition.OF_CLOSING ? closing : opening);
  }
}
