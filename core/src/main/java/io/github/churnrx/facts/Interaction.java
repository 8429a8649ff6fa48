package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contact between the customer and us, in either direction.
 *
 * @param date the day of the contact
 * @param channel the way it took
 * @param direction who made contact
 * @param purpose what it was for
 * @param by our person in the contact, or null if not known
 * @param answeredOn the day of the answer, or null if none is known
 * @param text what the customer said or wrote, or null if not recorded
 */
public record Interaction(
    LocalDate date,
    Channel channel,
    Direction direction,
    Purpose purpose,
    @Nullable PersonId by,
    @Nullable LocalDate answeredOn,
    @Nullable String text)
    implements Event {

  /** The way that a contact takes. */
  public enum Channel implements Choice {
    /** Visit. */
    VISIT("拜访", "visit"),
    /** Call. */
    CALL("电话", "call"),
    /** Mail. */
    MAIL("邮件", "mail"),
    /** Message. */
    MESSAGE("消息", "message"),
    /** Event. */
    EVENT("活动", "event"),
    /** Anything else. */
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Channel(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  /** Who makes contact. */
  public enum Direction implements Choice {
    /** From the customer to us. */
    INBOUND("客户来访", "inbound"),
    /** From us to the customer. */
    OUTBOUND("我方联系", "outbound");

    private final String zh;
    private final String en;

    Direction(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  /** What a contact is for. */
  public enum Purpose implements Choice {
    /** Enquiry. */
    ENQUIRY("询问", "enquiry"),
    /** The customer asks for what we owe. */
    CLAIM("催讨", "claim"),
    /** Courtesy. */
    COURTESY("问候", "courtesy"),
    /** Sales. */
    SALES("销售", "sales"),
    /** Support. */
    SUPPORT("支持", "support"),
    /** We ask for what the customer owes. */
    COLLECTION("催款", "collection"),
    /** Negotiation. */
    NEGOTIATION("谈判", "negotiation"),
    /** Leave threat. */
    LEAVE_THREAT("扬言离开", "leave threat"),
    /** Cancellation. */
    CANCELLATION("取消合作", "cancellation"),
    /** Anything else. */
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Purpose(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, Interaction> SCHEMA =
      Schema.<Event, Interaction>of("interactions", Interaction.class, Event::happenedBy)
          .occurred("date", "日期", "date", Interaction::date)
          .required()
          .choice("channel", "渠道", "channel", Channel.values(), Interaction::channel)
          .required()
          .choice("direction", "方向", "direction", Direction.values(), Interaction::direction)
          .required()
          .choice("purpose", "目的", "purpose", Purpose.values(), Interaction::purpose)
          .required()
          .person("by", "我方人员", "by", Interaction::by)
          .occurred("answered-on", "答复日", "answered on", Interaction::answeredOn)
          .text("text", "内容", "text", Interaction::text)
          .computedFlag("unanswered", "未答复", "unanswered", Interaction::unanswered)
          .from("direction", "answered-on")
          .computedNumber(
              "unanswered-days",
              "未答复天数",
              "unanswered days",
              (contact, asOf) -> contact.unanswered(asOf) ? Days.between(contact.date, asOf) : null)
          .from("date", "direction", "answered-on")
          .build(
              values ->
                  new Interaction(
                      values.get("date", LocalDate.class),
                      values.get("channel", Channel.class),
                      values.get("direction", Direction.class),
                      values.get("purpose", Purpose.class),
                      values.find("by", PersonId.class),
                      values.find("answered-on", LocalDate.class),
                      values.find("text", String.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Interaction {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(purpose, "purpose");
    Sense.of("interactions")
        .day("date", date)
        .notBefore("answered-on", answeredOn, "date", date)
        .check();
  }

  /**
   * Creates an interaction of which only the required values are known.
   *
   * @param date the day of the contact
   * @param channel the way it took
   * @param direction who made contact
   * @param purpose what it was for
   * @return the interaction
   */
  public static Interaction of(
      LocalDate date, Channel channel, Direction direction, Purpose purpose) {
    return new Interaction(date, channel, direction, purpose, null, null, null);
  }

  @Override
  public EventType type() {
    return EventType.INTERACTIONS;
  }

  private boolean unanswered(LocalDate asOf) {
    return direction == Direction.INBOUND && !Days.happened(answeredOn, asOf);
  }
}
