package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own attributes. Only the id is always known; null means not known.
 *
 * @param id who it is
 * @param name the name, or null if not known
 * @param status whether the customer still buys, or null if not known
 * @param tier the tier in the words of the company, such as A or VIP, or null if not known
 * @param since the day on which the customer became one, or null if not known
 * @param lostOn the day on which the customer was lost, or null if not known
 * @param segment the segment, or null if not known
 * @param region the region, or null if not known
 * @param industry the industry, or null if not known
 * @param annualValue what the customer buys in a year, or null if not known
 * @param annualMargin what we earn from the customer in a year, or null if not known
 * @param owner the employee who looks after the customer, or null if not known
 */
public record Customer(
    CustomerId id,
    @Nullable String name,
    @Nullable Status status,
    @Nullable String tier,
    @Nullable LocalDate since,
    @Nullable LocalDate lostOn,
    @Nullable String segment,
    @Nullable String region,
    @Nullable String industry,
    @Nullable Money annualValue,
    @Nullable Money annualMargin,
    @Nullable AccountOwner owner) {

  /** Whether a customer still buys. */
  public enum Status implements Choice {
    /** Active. */
    ACTIVE("活跃", "active"),
    /** At risk. */
    AT_RISK("有风险", "at risk"),
    /** Lost. */
    LOST("已流失", "lost");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  private static final Schema<Customer, Customer> SCHEMA =
      Schema.<Customer, Customer>of("customer", Customer.class, (customer, asOf) -> true)
          .text("id", "编号", "id", customer -> customer.id.value())
          .required()
          .text("name", "名称", "name", Customer::name)
          .choice("status", "状态", "status", Status.values(), Customer::status)
          .text("tier", "等级", "tier", Customer::tier)
          .occurred("since", "成为客户日", "since", Customer::since)
          .occurred("lost-on", "流失日", "lost on", Customer::lostOn)
          .text("segment", "细分", "segment", Customer::segment)
          .text("region", "区域", "region", Customer::region)
          .text("industry", "行业", "industry", Customer::industry)
          .money("annual-value", "年销售额", "annual value", Customer::annualValue)
          .within(Range.NOT_NEGATIVE)
          .money("annual-margin", "年毛利", "annual margin", Customer::annualMargin)
          .person(
              "owner",
              "负责人",
              "owner",
              customer -> customer.owner == null ? null : customer.owner.id())
          .text(
              "owner-name",
              "负责人姓名",
              "owner name",
              customer -> customer.owner == null ? null : customer.owner.name())
          .occurred(
              "owner-since",
              "负责人到任日",
              "owner since",
              customer -> customer.owner == null ? null : customer.owner.since())
          .computedNumber("tenure-days", "合作天数", "tenure days", Customer::tenureDays)
          .from("since", "lost-on")
          .build(
              values ->
                  new Customer(
                      new CustomerId(values.get("id", String.class)),
                      values.find("name", String.class),
                      values.find("status", Status.class),
                      values.find("tier", String.class),
                      values.find("since", LocalDate.class),
                      values.find("lost-on", LocalDate.class),
                      values.find("segment", String.class),
                      values.find("region", String.class),
                      values.find("industry", String.class),
                      values.find("annual-value", Money.class),
                      values.find("annual-margin", Money.class),
                      ownerFrom(values)));

  /**
   * Rejects a missing id.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Customer {
    Objects.requireNonNull(id, "id");
    Sense.of("customer")
        .day("since", since)
        .notBefore("lost-on", lostOn, "since", since)
        .money("annual-value", annualValue, Range.NOT_NEGATIVE)
        .day("owner-since", owner == null ? null : owner.since())
        .check();
  }

  /**
   * Creates a customer of whom only the id is known.
   *
   * @param id who it is, not blank
   * @return the customer
   * @throws IllegalArgumentException if the id is blank
   */
  public static Customer of(String id) {
    return builder(id).build();
  }

  /**
   * Starts a customer.
   *
   * @param id who it is, not blank
   * @return a builder without attributes
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder builder(String id) {
    return builder(new CustomerId(id));
  }

  /**
   * Starts a customer.
   *
   * @param id who it is
   * @return a builder without attributes
   */
  public static Builder builder(CustomerId id) {
    return new Builder(id);
  }

  /**
   * Returns the fields of a customer: the recorded ones, then the computed {@code tenure-days},
   * which run from {@code since} until the loss or the date of the case. The id is text, the owner
   * takes the three fields {@code owner}, {@code owner-name} and {@code owner-since}.
   *
   * @return the fields, always in the same order
   */
  public static List<Field<Customer>> fields() {
    return SCHEMA.fields();
  }

  /**
   * Finds a field by its id.
   *
   * @param id the id, such as {@code annual-value}
   * @return the field, or empty if there is none of that id
   */
  public static Optional<Field<Customer>> field(String id) {
    return SCHEMA.field(id);
  }

  /**
   * Builds a customer from values by field id, in the Java types that {@link FieldType} states.
   *
   * @param values the values; null means absent
   * @return the customer
   * @throws IllegalArgumentException if the id is absent, a value is of the wrong type, a field is
   *     computed or does not exist, or an owner is described without id; the message names the
   *     fields
   */
  public static Customer create(Map<String, ? extends @Nullable Object> values) {
    return SCHEMA.create(values);
  }

  private static @Nullable AccountOwner ownerFrom(Schema.Values values) {
    PersonId owner = values.find("owner", PersonId.class);
    String ownerName = values.find("owner-name", String.class);
    LocalDate ownerSince = values.find("owner-since", LocalDate.class);
    if (owner != null) {
      return new AccountOwner(owner, ownerName, ownerSince);
    }
    if (ownerName != null || ownerSince != null) {
      throw new IllegalArgumentException(
          "customer: fields 'owner-name' and 'owner-since' need field 'owner'");
    }
    return null;
  }

  private @Nullable Double tenureDays(LocalDate asOf) {
    if (since == null || since.isAfter(asOf)) {
      return null;
    }
    return Days.taken(since, lostOn, asOf);
  }

  /** Builds a customer. Attributes not set are not known. Not safe for use by several threads. */
  public static final class Builder {

    private final CustomerId id;
    private @Nullable String name;
    private @Nullable Status status;
    private @Nullable String tier;
    private @Nullable LocalDate since;
    private @Nullable LocalDate lostOn;
    private @Nullable String segment;
    private @Nullable String region;
    private @Nullable String industry;
    private @Nullable Money annualValue;
    private @Nullable Money annualMargin;
    private @Nullable AccountOwner owner;

    private Builder(CustomerId id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /**
     * Sets the name.
     *
     * @param name the name, or null if not known
     * @return this builder
     */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /**
     * Sets whether the customer still buys.
     *
     * @param status whether the customer still buys, or null if not known
     * @return this builder
     */
    public Builder status(@Nullable Status status) {
      this.status = status;
      return this;
    }

    /**
     * Sets the tier in the words of the company, such as A or VIP.
     *
     * @param tier the tier in the words of the company, such as A or VIP, or null if not known
     * @return this builder
     */
    public Builder tier(@Nullable String tier) {
      this.tier = tier;
      return this;
    }

    /**
     * Sets the day on which the customer became one.
     *
     * @param since the day on which the customer became one, or null if not known
     * @return this builder
     */
    public Builder since(@Nullable LocalDate since) {
      this.since = since;
      return this;
    }

    /**
     * Sets the day on which the customer was lost.
     *
     * @param lostOn the day on which the customer was lost, or null if not known
     * @return this builder
     */
    public Builder lostOn(@Nullable LocalDate lostOn) {
      this.lostOn = lostOn;
      return this;
    }

    /**
     * Sets the segment.
     *
     * @param segment the segment, or null if not known
     * @return this builder
     */
    public Builder segment(@Nullable String segment) {
      this.segment = segment;
      return this;
    }

    /**
     * Sets the region.
     *
     * @param region the region, or null if not known
     * @return this builder
     */
    public Builder region(@Nullable String region) {
      this.region = region;
      return this;
    }

    /**
     * Sets the industry.
     *
     * @param industry the industry, or null if not known
     * @return this builder
     */
    public Builder industry(@Nullable String industry) {
      this.industry = industry;
      return this;
    }

    /**
     * Sets what the customer buys in a year.
     *
     * @param annualValue what the customer buys in a year, or null if not known
     * @return this builder
     */
    public Builder annualValue(@Nullable Money annualValue) {
      this.annualValue = annualValue;
      return this;
    }

    /**
     * Sets what we earn from the customer in a year.
     *
     * @param annualMargin what we earn from the customer in a year, or null if not known
     * @return this builder
     */
    public Builder annualMargin(@Nullable Money annualMargin) {
      this.annualMargin = annualMargin;
      return this;
    }

    /**
     * Sets the employee who looks after the customer.
     *
     * @param owner the employee who looks after the customer, or null if not known
     * @return this builder
     */
    public Builder owner(@Nullable AccountOwner owner) {
      this.owner = owner;
      return this;
    }

    /**
     * Builds the customer.
     *
     * @return the customer
     */
    public Customer build() {
      return new Customer(
          id,
          name,
          status,
          tier,
          since,
          lostOn,
          segment,
          region,
          industry,
          annualValue,
          annualMargin,
          owner);
    }
  }
}
