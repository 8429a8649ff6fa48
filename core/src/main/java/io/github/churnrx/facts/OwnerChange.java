package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of the employee who looks after the customer.
 *
 * @param date the day on which the former owner left the account
 * @param from the former owner
 * @param to the successor, or null if there is none or not known
 * @param destination where the former owner went
 * @param introducedOn the day on which the successor was introduced to the customer, perhaps before
 *     the former owner left, or null if that is not known to have happened
 */
public record OwnerChange(
    LocalDate date,
    PersonId from,
    @Nullable PersonId to,
    Destination destination,
    @Nullable LocalDate introducedOn)
    implements Event {

  /** Where a former account owner goes. */
  public enum Destination implements Choice {
    /** Rival. */
    RIVAL("对手", "rival"),
    /** Other company. */
    OTHER_COMPANY("其他公司", "other company"),
    /** Internal. */
    INTERNAL("内部调动", "internal"),
    /** Retired. */
    RETIRED("退休", "retired"),
    /** Not known. */
    UNKNOWN("去向不明", "unknown");

    private final String zh;
    private final String en;

    Destination(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, OwnerChange> SCHEMA =
      Schema.<Event, OwnerChange>of("owner-changes", OwnerChange.class, Event::happenedBy)
          .occurred("date", "日期", "date", OwnerChange::date)
          .required()
          .person("from", "原负责人", "from", OwnerChange::from)
          .required()
          .person("to", "新负责人", "to", OwnerChange::to)
          .choice(
              "destination", "去向", "destination", Destination.values(), OwnerChange::destination)
          .required()
          .occurred("introduced-on", "引见日", "introduced on", OwnerChange::introducedOn)
          .computedFlag(
              "introduced",
              "已引见",
              "introduced",
              (change, asOf) -> Days.happened(change.introducedOn, asOf))
          .from("introduced-on")
          .build(
              values ->
                  new OwnerChange(
                      values.get("date", LocalDate.class),
                      values.get("from", PersonId.class),
                      values.find("to", PersonId.class),
                      values.get("destination", Destination.class),
                      values.find("introduced-on", LocalDate.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public OwnerChange {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(destination, "destination");
    Sense.of("owner-changes").day("date", date).day("introduced-on", introducedOn).check();
  }

  /**
   * Creates an owner change of which only the required values are known.
   *
   * @param date the day on which the former owner left the account
   * @param from the former owner
   * @param destination where the former owner went
   * @return the owner change
   */
  public static OwnerChange of(LocalDate date, PersonId from, Destination destination) {
    return new OwnerChange(date, from, null, destination, null);
  }

  @Override
  public EventType type() {
    return EventType.OWNER_CHANGES;
  }
}
