package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types of events, and the one description of their fields from which derivations, JSON, CSV
 * and labels follow.
 */
public enum EventType implements Choice {
  /** A purchase. Each is an {@link Order}. */
  ORDERS(Order.SCHEMA, "订单"),
  /** A complaint by the customer. Each is a {@link Complaint}. */
  COMPLAINTS(Complaint.SCHEMA, "投诉"),
  /** A contact between the customer and us, in either direction. Each is an {@link Interaction}. */
  INTERACTIONS(Interaction.SCHEMA, "往来"),
  /** Something that we promised the customer. Each is a {@link Promise}. */
  PROMISES(Promise.SCHEMA, "承诺"),
  /** A rebate that the customer has earned and we owe. Each is a {@link Rebate}. */
  REBATES(Rebate.SCHEMA, "返利"),
  /** An invoice of ours and its payment by the customer. Each is a {@link Payment}. */
  PAYMENTS(Payment.SCHEMA, "付款"),
  /** The customer's answer to one question of a survey. Each is a {@link Survey}. */
  SURVEYS(Survey.SCHEMA, "调查"),
  /** A fault of a product that reached the customer. Each is a {@link QualityIncident}. */
  QUALITY_INCIDENTS(QualityIncident.SCHEMA, "质量事故"),
  /** An offer that a rival made to the customer. Each is a {@link RivalOffer}. */
  RIVAL_OFFERS(RivalOffer.SCHEMA, "对手报价"),
  /** A change of the employee who looks after the customer. Each is an {@link OwnerChange}. */
  OWNER_CHANGES(OwnerChange.SCHEMA, "负责人变动"),
  /** A change of our policy that concerns the customer. Each is a {@link PolicyChange}. */
  POLICY_CHANGES(PolicyChange.SCHEMA, "政策变动"),
  /**
   * Something in the sales channel that touches the customer's business. Each is a {@link
   * ChannelEvent}.
   */
  CHANNEL_EVENTS(ChannelEvent.SCHEMA, "渠道事件"),
  /** A charge to the customer beyond the price of the goods. Each is a {@link Charge}. */
  CHARGES(Charge.SCHEMA, "收费"),
  /** A change in the customer's own life or business. Each is a {@link LifeEvent}. */
  LIFE_EVENTS(LifeEvent.SCHEMA, "客户变故"),
  /** What the customer said, in free text. Each is a {@link Feedback}. */
  FEEDBACK(Feedback.SCHEMA, "反馈"),
  /**
   * What the customer said in words, point by point. Each is a {@link Remark}, given or read from
   * free text.
   */
  REMARKS(Remark.SCHEMA, "意见要点"),
  /** An action that we took to keep or win back the customer. Each is an {@link ActionTaken}. */
  ACTIONS_TAKEN(ActionTaken.SCHEMA, "已采取行动");

  private static final Map<String, EventType> BY_ID =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::id, Function.identity()));

  @SuppressWarnings("ImmutableEnumChecker") // Schema is immutable, without an annotation to say so
  private final Schema<Event, ? extends Event> schema;

  private final String zh;

  EventType(Schema<Event, ? extends Event> schema, String zh) {
    this.schema = schema;
    this.zh = zh;
  }

  /**
   * Finds a type by its id.
   *
   * @param id the id, such as {@code quality-incidents}
   * @return the type, or empty if there is none of that id
   */
  public static Optional<EventType> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * Returns the stable id of the stream of these events.
   *
   * @return the id in kebab case, such as {@code quality-incidents}
   */
  public String id() {
    return schema.name();
  }

  /** Returns the label, unique among the types in either language. */
  @Override
  public Text label() {
    return Text.of(zh, id().replace('-', ' '));
  }

  /**
   * Returns the record class of these events.
   *
   * @return the class
   */
  public Class<? extends Event> eventClass() {
    return schema.subject();
  }

  /**
   * Returns the fields: first the recorded ones in the order of the record's components, beginning
   * with {@code date}, then the computed ones.
   *
   * @return the fields, always in the same order
   */
  public List<Field<Event>> fields() {
    return schema.fields();
  }

  /**
   * Finds a field by its id.
   *
   * @param id the id, such as {@code due-on}
   * @return the field, or empty if this type has none of that id
   */
  public Optional<Field<Event>> field(String id) {
    return schema.field(id);
  }

  /**
   * Builds an event from values by field id, in the Java types that {@link FieldType} states.
   *
   * @param values the values; null means absent
   * @return the event
   * @throws IllegalArgumentException if a required value is absent, a value is of the wrong type,
   *     or a field is computed or does not exist; the message names every such field
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Event create(Map<String, ? extends @Nullable Object> values) {
    return schema.create(values);
  }

  /** Orders events of this type by their recorded fields. */
  int compare(Event one, Event other) {
    return schema.compare(one, other);
  }
}
