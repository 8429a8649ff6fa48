package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint by the customer.
 *
 * @param date the day on which the customer complained
 * @param topic what it is about
 * @param answeredOn the day of our first answer, or null if none is known
 * @param resolvedOn the day on which it was resolved, or null if it is not known to be
 * @param satisfied whether the customer was satisfied with the outcome, or null if not known
 * @param handovers the number of departments that it was passed through, or null if not known
 * @param text the customer's words, or null if not recorded
 */
public record Complaint(
    LocalDate date,
    Topic topic,
    @Nullable LocalDate answeredOn,
    @Nullable LocalDate resolvedOn,
    @Nullable Boolean satisfied,
    @Nullable Integer handovers,
    @Nullable String text)
    implements Event {

  /** What a complaint is about. */
  public enum Topic implements Choice {
    /** Quality. */
    QUALITY("质量", "quality"),
    /** Service. */
    SERVICE("服务", "service"),
    /** Attitude. */
    ATTITUDE("态度", "attitude"),
    /** Price. */
    PRICE("价格", "price"),
    /** Billing. */
    BILLING("账单", "billing"),
    /** Delivery. */
    DELIVERY("交货", "delivery"),
    /** Privacy. */
    PRIVACY("隐私", "privacy"),
    /** Policy. */
    POLICY("政策", "policy"),
    /** Anything else. */
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Topic(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, Complaint> SCHEMA =
      Schema.<Event, Complaint>of("complaints", Complaint.class, Event::happenedBy)
          .occurred("date", "日期", "date", Complaint::date)
          .required()
          .choice("topic", "主题", "topic", Topic.values(), Complaint::topic)
          .required()
          .occurred("answered-on", "答复日", "answered on", Complaint::answeredOn)
          .occurred("resolved-on", "解决日", "resolved on", Complaint::resolvedOn)
          .flag("satisfied", "是否满意", "satisfied", Complaint::satisfied)
          .number("handovers", "转手部门数", "handovers", Complaint::handovers)
          .within(Range.COUNT)
          .text("text", "内容", "text", Complaint::text)
          .computedFlag("open", "未解决", "open", Complaint::open)
          .from("resolved-on")
          .computedNumber(
              "open-days",
              "未解决天数",
              "open days",
              (complaint, asOf) -> complaint.open(asOf) ? Days.between(complaint.date, asOf) : null)
          .from("date", "resolved-on")
          .computedFlag(
              "answered",
              "已答复",
              "answered",
              (complaint, asOf) -> Days.happened(complaint.answeredOn, asOf))
          .from("answered-on")
          .computedNumber(
              "answer-days",
              "答复用时",
              "answer days",
              (complaint, asOf) -> Days.taken(complaint.date, complaint.answeredOn, asOf))
          .from("date", "answered-on")
          .computedNumber(
              "resolve-days",
              "解决用时",
              "resolve days",
              (complaint, asOf) -> Days.taken(complaint.date, complaint.resolvedOn, asOf))
          .from("date", "resolved-on")
          .build(
              values ->
                  new Complaint(
                      values.get("date", LocalDate.class),
                      values.get("topic", Topic.class),
                      values.find("answered-on", LocalDate.class),
                      values.find("resolved-on", LocalDate.class),
                      values.find("satisfied", Boolean.class),
                      values.findInteger("handovers"),
                      values.find("text", String.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Complaint {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(topic, "topic");
    Sense.of("complaints")
        .day("date", date)
        .notBefore("answered-on", answeredOn, "date", date)
        .notBefore("resolved-on", resolvedOn, "date", date)
        .number("handovers", handovers == null ? null : BigDecimal.valueOf(handovers), Range.COUNT)
        .check();
  }

  /**
   * Creates a complaint of which only the required values are known.
   *
   * @param date the day on which the customer complained
   * @param topic what it is about
   * @return the complaint
   */
  public static Complaint of(LocalDate date, Topic topic) {
    return new Complaint(date, topic, null, null, null, null, null);
  }

  @Override
  public EventType type() {
    return EventType.COMPLAINTS;
  }

  private boolean open(LocalDate asOf) {
    return !Days.happened(resolvedOn, asOf);
  }
}
