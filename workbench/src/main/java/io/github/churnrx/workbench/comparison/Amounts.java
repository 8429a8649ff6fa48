package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.ValueText;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums of money, one for each currency.
 *
 * @param byCurrency the sums by the code of the currency; none if nothing is known
 */
public record Amounts(SortedMap<String, BigDecimal> byCurrency) {
  /** Nothing. */
  public static final Amounts NONE = new Amounts(new TreeMap<>());

  /** Copies the map. */
  public Amounts {
    byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
  }

  /** Returns these and one more; null adds nothing. */
  public Amounts plus(@Nullable Money money) {
    if (money == null) {
      return this;
    }
    SortedMap<String, BigDecimal> sums = new TreeMap<>(byCurrency);
    sums.merge(money.currency().getCurrencyCode(), money.amount(), BigDecimal::add);
    return new Amounts(sums);
  }

  /** Returns the sums, in the order of the codes. */
  public List<Money> sums() {
    return byCurrency.entrySet().stream().map(Amounts::money).toList();
  }

  private static Money money(Map.Entry<String, BigDecimal> sum) {
    return new Money(sum.getValue(), Currency.getInstance(sum.getKey()));
  }

  /** Returns the sums for readers, empty if there are none. */
  public String text(Locale locale) {
    return String.join(" + ", sums().stream().map(sum -> ValueText.money(sum, locale)).toList());
  }
}
