package io.github.churnrx.facts;

import java.time.LocalDate;

/**
 * Something that happened on a day between a company and a customer, or to the customer.
 *
 * <p>{@link EventType} lists the types and describes their fields.
 */
public sealed interface Event
    permits Order,
        Complaint,
        Interaction,
        Promise,
        Rebate,
        Payment,
        Survey,
        QualityIncident,
        RivalOffer,
        OwnerChange,
        PolicyChange,
        ChannelEvent,
        Charge,
        LifeEvent,
        Feedback,
        Remark,
        ActionTaken {

  /**
   * Returns the day on which it happened.
   *
   * @return the day, in the time zone of the case
   */
  LocalDate date();

  /**
   * Returns the type, and with it the description of all fields.
   *
   * @return the type
   */
  EventType type();

  /**
   * Tells whether it had happened by a day.
   *
   * @param asOf the day
   * @return whether the date is not after that day
   */
  default boolean happenedBy(LocalDate asOf) {
    return !date().isAfter(asOf);
  }
}
