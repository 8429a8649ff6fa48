package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault of a product that reached the customer.
 *
 * @param date the day on which it came to light
 * @param severity how bad it was
 * @param product the product, or null if not known
 * @param batch the production batch, or null if not known
 * @param resolvedOn the day on which it was resolved, or null if it is not known to be
 */
public record QualityIncident(
    LocalDate date,
    Severity severity,
    @Nullable String product,
    @Nullable String batch,
    @Nullable LocalDate resolvedOn)
    implements Event {

  /** How bad an incident is. */
  public enum Severity implements Choice {
    /** Minor. */
    MINOR("轻微", "minor"),
    /** Major. */
    MAJOR("严重", "major"),
    /** Critical. */
    CRITICAL("重大", "critical");

    private final String zh;
    private final String en;

    Severity(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, QualityIncident> SCHEMA =
      Schema.<Event, QualityIncident>of(
              "quality-incidents", QualityIncident.class, Event::happenedBy)
          .occurred("date", "日期", "date", QualityIncident::date)
          .required()
          .choice("severity", "严重程度", "severity", Severity.values(), QualityIncident::severity)
          .required()
          .text("product", "产品", "product", QualityIncident::product)
          .text("batch", "批次", "batch", QualityIncident::batch)
          .occurred("resolved-on", "解决日", "resolved on", QualityIncident::resolvedOn)
          .computedFlag("open", "未解决", "open", QualityIncident::open)
          .from("resolved-on")
          .computedNumber(
              "open-days",
              "未解决天数",
              "open days",
              (incident, asOf) -> incident.open(asOf) ? Days.between(incident.date, asOf) : null)
          .from("date", "resolved-on")
          .build(
              values ->
                  new QualityIncident(
                      values.get("date", LocalDate.class),
                      values.get("severity", Severity.class),
                      values.find("product", String.class),
                      values.find("batch", String.class),
                      values.find("resolved-on", LocalDate.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public QualityIncident {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(severity, "severity");
    Sense.of("quality-incidents")
        .day("date", date)
        .notBefore("resolved-on", resolvedOn, "date", date)
        .check();
  }

  /**
   * Creates a quality incident of which only the required values are known.
   *
   * @param date the day on which it came to light
   * @param severity how bad it was
   * @return the quality incident
   */
  public static QualityIncident of(LocalDate date, Severity severity) {
    return new QualityIncident(date, severity, null, null, null);
  }

  @Override
  public EventType type() {
    return EventType.QUALITY_INCIDENTS;
  }

  private boolean open(LocalDate asOf) {
    return !Days.happened(resolvedOn, asOf);
  }
}
