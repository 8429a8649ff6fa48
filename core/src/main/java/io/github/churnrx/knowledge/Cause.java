package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason why customers leave: a row of {@code causes.csv}.
 *
 * @param id the code
 * @param subject whom it makes leave; for a company, what makes customers leave it
 * @param label the names
 * @param explanation a clause that completes "… is leaving, because …"
 * @param parent the code of the cause it belongs to; null at the top
 * @param kind the class (S4.Y1–Y7)
 * @param mode active or passive (S2.D2); null if it can be either
 * @param side whose doing it is; null if not said
 * @param control how far the company can do something about it; null if not said
 * @param force push, pull or mooring; null if not said
 * @param group the exclusive group; null if none
 * @param role the role that answers for it; null if not said
 * @param exposes by which links others are exposed to the same cause
 * @param angles the points of view from which it is seen
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Cause(
    String id,
    Subject subject,
    Text label,
    Text explanation,
    @Nullable String parent,
    CauseClass kind,
    @Nullable Mode mode,
    @Nullable Side side,
    @Nullable Control control,
    @Nullable Force force,
    @Nullable String group,
    @Nullable String role,
    Set<Link> exposes,
    List<String> angles,
    List<String> sources,
    Location at) {

  /** The target of evidence that somebody leaves, whatever the reason. */
  public static final String LEAVING = "LEAVING";

  /** The target of actions for a customer whose reason cannot be told. */
  public static final String UNDETERMINED = "UNDETERMINED";

  /** Copies the collections. */
  public Cause {
    exposes = Set.copyOf(exposes);
    angles = List.copyOf(angles);
    sources = List.copyOf(sources);
  }

  /** Returns the exclusive group, if the cause belongs to one. */
  public Optional<String> exclusiveGroup() {
    return Optional.ofNullable(group);
  }

  /** The seven classes of causes (S4.Y1–Y7). */
  public enum CauseClass implements Choice {
    /** Lost over the product (S4.Y1). */
    PRODUCT("产品", "product", "S4.Y1"),
    /** Lost over the price (S4.Y2). */
    PRICE("价格", "price", "S4.Y2"),
    /** Lost over the service (S4.Y3). */
    SERVICE("服务", "service", "S4.Y3"),
    /** Lost over the customer's interests (S4.Y4). */
    INTEREST("利益", "interest", "S4.Y4"),
    /** Lost over how the company manages its customers (S4.Y5). */
    MANAGEMENT("管理", "management", "S4.Y5"),
    /** Moved to another industry (S4.Y6). */
    INDUSTRY("行业", "industry", "S4.Y6"),
    /** Left the market, closed down, or other (S4.Y7). */
    NATURAL("自然", "natural", "S4.Y7");

    private final Text label;
    private final String source;

    CauseClass(String zh, String en, String source) {
      this.label = Text.of(zh, en);
      this.source = source;
    }

    /** Returns the catalogue id of the class. */
    public String source() {
      return source;
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** Whether the customer chose to leave (S2.D2). */
  public enum Mode implements Choice {
    /** Out of discontent. */
    ACTIVE("主动", "active"),
    /** By outside circumstances. */
    PASSIVE("被动", "passive");

    /** The catalogue id of the distinction. */
    public static final String SOURCE = "S2.D2";

    private final Text label;

    Mode(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** Whose doing a cause is. */
  public enum Side implements Choice {
    /** The supplying company's. */
    COMPANY("企业", "company"),
    /** The customer's. */
    CUSTOMER("客户", "customer"),
    /** The market's or a rival's. */
    MARKET("市场", "market");

    private final Text label;

    Side(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** How far the company can do something about a cause. */
  public enum Control implements Choice {
    /** It can. */
    YES("可控", "yes"),
    /** In part. */
    PARTLY("部分", "partly"),
    /** It cannot. */
    NO("不可控", "no");

    private final Text label;

    Control(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** The direction in which a cause moves the customer. */
  public enum Force implements Choice {
    /** Away from us. */
    PUSH("推", "push"),
    /** Towards another. */
    PULL("拉", "pull"),
    /** What holds or lets go. */
    MOORING("系留", "mooring");

    private final Text label;

    Force(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** What customers can have in common, so that a cause of one threatens the others. */
  public enum Link implements Choice {
    /** The account owner, present or former. */
    OWNER("客户经理", "owner"),
    /** A batch of goods. */
    BATCH("批次", "batch"),
    /** The region. */
    REGION("区域", "region"),
    /** A policy that was changed. */
    POLICY("政策", "policy"),
    /** A product. */
    PRODUCT("产品", "product");

    private final Text label;

    Link(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
