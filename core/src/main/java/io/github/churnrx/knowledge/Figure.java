package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of the documents, and what else the economics of churn needs, as settings. */
public enum Figure {
  /** New customers that make up for a lost one (S0.F01). */
  NEW_PER_LOST("figure.new-per-lost", "0", "1000000"),
  /** Share of customers that brings most sales (S0.F02). */
  PARETO_CUSTOMERS("figure.pareto-customers", "0", "1"),
  /** Share of sales that these customers bring (S0.F02). */
  PARETO_SALES("figure.pareto-sales", "0", "1"),
  /** Fall in loyalty to which {@link #LOYALTY_PROFIT_FALL} belongs (S0.F03). */
  LOYALTY_FALL("figure.loyalty-fall", "0.0001", "1"),
  /** Share of profit that goes with it (S0.F03). */
  LOYALTY_PROFIT_FALL("figure.loyalty-profit-fall", "0", "1"),
  /** Success of selling to new customers (S0.F04). */
  SUCCESS_NEW("figure.success-new", "0.0001", "1"),
  /** Success of selling to existing customers (S0.F04). */
  SUCCESS_EXISTING("figure.success-existing", "0.0001", "1"),
  /** Success of selling to lost customers (S4.F01). */
  SUCCESS_LOST("figure.success-lost", "0.0001", "1"),
  /** Success of selling to prospects (S4.F01). */
  SUCCESS_PROSPECT("figure.success-prospect", "0.0001", "1"),
  /** Rise of retention, in parts of all customers, to which the profits below belong (S0.F05). */
  RETENTION_RISE("figure.retention-rise", "0.0001", "1"),
  /** Least rise of profit that goes with it (S0.F05). */
  RETENTION_PROFIT_LOW("figure.retention-profit-low", "0", "100"),
  /** Greatest rise of profit that goes with it (S0.F05). */
  RETENTION_PROFIT_HIGH("figure.retention-profit-high", "0", "100"),
  /** Cost of selling to a new against an existing customer (S0.F06). */
  SELLING_COST("figure.selling-cost", "0.0001", "1000000"),
  /** Share of new customers that come by referral (S0.F07). */
  REFERRAL_SHARE("figure.referral-share", "0", "1"),
  /** Fewest people whom a dissatisfied customer tells (S0.F08). */
  TOLD_LOW("figure.told-about-low", "0", "1000000"),
  /** Most people whom a dissatisfied customer tells (S0.F08). */
  TOLD_HIGH("figure.told-about-high", "0", "1000000"),
  /** Least cost of winning against keeping a customer (S0.F09). */
  ACQUISITION_COST_LOW("figure.acquisition-cost-low", "0.0001", "1000000"),
  /** Greatest cost of winning against keeping a customer (S0.F09). */
  ACQUISITION_COST_HIGH("figure.acquisition-cost-high", "0.0001", "1000000"),
  /** Cost of winning against keeping a customer, at least (S2.F01). */
  ACQUISITION_COST("figure.acquisition-cost", "0.0001", "1000000"),
  /** Share of the dissatisfied who never complain (S0.F10). */
  SILENT_SHARE("figure.silent-share", "0", "0.9999"),
  /** Profit in parts of sales (S4.Q2). */
  PROFIT_RATE("economics.profit-rate", "0", "1"),
  /** Years that a recovered customer is expected to stay (S4.G1). */
  EXPECTED_YEARS("economics.expected-years", "0", "100"),
  /** Fixed cost of one attempt to win a customer back, in the currency of the case (S4.Q5). */
  RECOVERY_FIXED_COST("economics.recovery-fixed-cost", "0", "1000000000000"),
  /** Cost of that attempt besides, as a share of annual sales (S4.Q5). */
  RECOVERY_COST_SHARE("economics.recovery-cost-share", "0", "1"),
  /** Usual ordering intervals that a period must hold at least (S4.Q4). */
  PERIOD_INTERVALS("portfolio.period-intervals", "1", "100"),
  /** Share of newcomers from which a period counts as an acquisition peak (S4.Q6). */
  PEAK_SHARE("portfolio.peak-share", "0", "1"),
  /** Probability of chance up to which a difference of rates counts (S4.Q7). */
  SIGNIFICANCE("portfolio.significance", "0.0001", "0.5");

  private static final Map<String, Figure> BY_ID =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(f -> f.id, Function.identity()));

  private final String id;
  private final String least;
  private final String most;

  Figure(String id, String least, String most) {
    this.id = id;
    this.least = least;
    this.most = most;
  }

  /** Returns the id of the setting. */
  public String id() {
    return id;
  }

  /** Returns the least value allowed. */
  public String least() {
    return least;
  }

  /** Returns the greatest value allowed. */
  public String most() {
    return most;
  }

  /** Returns the figure with an id, in whatever case it is written. */
  public static Optional<Figure> of(String id) {
    return Optional.ofNullable(BY_ID.get(Text.key(id)));
  }
}
