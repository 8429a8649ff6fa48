package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of our policy that concerns the customer.
 *
 * @param date the day on which it took effect
 * @param policy the policy, or null if not known
 * @param kind what the policy is about
 * @param effect what the change means for the customer
 * @param consulted whether the customer was consulted before, or null if not known
 * @param announcedOn the day of the announcement, or null if not known
 */
public record PolicyChange(
    LocalDate date,
    @Nullable String policy,
    Kind kind,
    Effect effect,
    @Nullable Boolean consulted,
    @Nullable LocalDate announcedOn)
    implements Event {

  /** What a policy is about. */
  public enum Kind implements Choice {
    /** Price. */
    PRICE("价格", "price"),
    /** Settlement. */
    SETTLEMENT("结算", "settlement"),
    /** Collection. */
    COLLECTION("收款", "collection"),
    /** Returns. */
    RETURNS("退换货", "returns"),
    /** Territory. */
    TERRITORY("区域", "territory"),
    /** Terms. */
    TERMS("条款", "terms"),
    /** Product. */
    PRODUCT("产品", "product"),
    /** Anything else. */
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  /** What a change means for the customer. */
  public enum Effect implements Choice {
    /** Worse. */
    WORSE("变差", "worse"),
    /** Neutral. */
    NEUTRAL("不变", "neutral"),
    /** Better. */
    BETTER("变好", "better");

    private final String zh;
    private final String en;

    Effect(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, PolicyChange> SCHEMA =
      Schema.<Event, PolicyChange>of("policy-changes", PolicyChange.class, Event::happenedBy)
          .occurred("date", "日期", "date", PolicyChange::date)
          .required()
          .text("policy", "政策", "policy", PolicyChange::policy)
          .choice("kind", "种类", "kind", Kind.values(), PolicyChange::kind)
          .required()
          .choice("effect", "影响", "effect", Effect.values(), PolicyChange::effect)
          .required()
          .flag("consulted", "是否征求意见", "consulted", PolicyChange::consulted)
          .date("announced-on", "公布日", "announced on", PolicyChange::announcedOn)
          .build(
              values ->
                  new PolicyChange(
                      values.get("date", LocalDate.class),
                      values.find("policy", String.class),
                      values.get("kind", Kind.class),
                      values.get("effect", Effect.class),
                      values.find("consulted", Boolean.class),
                      values.find("announced-on", LocalDate.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public PolicyChange {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(effect, "effect");
    Sense.of("policy-changes").day("date", date).day("announced-on", announcedOn).check();
  }

  /**
   * Creates a policy change of which only the required values are known.
   *
   * @param date the day on which it took effect
   * @param kind what the policy is about
   * @param effect what the change means for the customer
   * @return the policy change
   */
  public static PolicyChange of(LocalDate date, Kind kind, Effect effect) {
    return new PolicyChange(date, null, kind, effect, null, null);
  }

  @Override
  public EventType type() {
    return EventType.POLICY_CHANGES;
  }
}
