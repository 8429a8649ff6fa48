package io.github.churnrx.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Events with every value known, and events with only the required ones. */
final class Samples {

  static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final LocalDate DUE = LocalDate.of(2025, 4, 1);
  private static final LocalDate DONE = LocalDate.of(2025, 4, 11);
  private static final Money MONEY = Money.of("1234.50", "CNY");
  private static final PersonId WANG = PersonId.of("P-WANG");
  private static final PersonId LI = PersonId.of("P-LI");

  private Samples() {}

  static List<Event> complete() {
    return List.of(
        new Order(DAY, MONEY, new BigDecimal("200"), "valve", "B-7"),
        new Complaint(DAY, Complaint.Topic.QUALITY, DUE, DONE, false, 4, "漏水"),
        new Interaction(
            DAY,
            Interaction.Channel.CALL,
            Interaction.Direction.INBOUND,
            Interaction.Purpose.CLAIM,
            WANG,
            DONE,
            "何时付款"),
        new Promise(DAY, Promise.Kind.GIFT, DUE, DONE, MONEY),
        new Rebate(DAY, DUE, DONE, MONEY),
        new Payment(DAY, DUE, DONE, MONEY, Payment.State.PAID),
        new Survey(DAY, Survey.Kind.SATISFACTION, new BigDecimal("7.50"), new BigDecimal("10")),
        new QualityIncident(DAY, QualityIncident.Severity.MAJOR, "valve", "B-7", DONE),
        new RivalOffer(DAY, "Acme", RivalOffer.Kind.PRICE, new BigDecimal("0.15"), true),
        new OwnerChange(DAY, WANG, LI, OwnerChange.Destination.RIVAL, DONE),
        new PolicyChange(
            DAY, "R-1", PolicyChange.Kind.RETURNS, PolicyChange.Effect.WORSE, false, DUE),
        new ChannelEvent(DAY, ChannelEvent.Kind.CROSS_TERRITORY, "East", "D-9", DONE),
        new Charge(DAY, Charge.Kind.FEE, MONEY, false, true),
        new LifeEvent(DAY, LifeEvent.Kind.MERGED),
        new Feedback(DAY, "太贵了", "survey", true),
        new Remark(DAY, "PRICE", Remark.Polarity.COMPLAINT, "太贵了", "贵", "feedback"),
        new ActionTaken(DAY, "APOLOGISE", ActionTaken.Outcome.ACCEPTED, LI));
  }

  static List<Event> minimal() {
    return List.of(
        Order.of(DAY),
        Complaint.of(DAY, Complaint.Topic.OTHER),
        Interaction.of(
            DAY,
            Interaction.Channel.OTHER,
            Interaction.Direction.OUTBOUND,
            Interaction.Purpose.OTHER),
        Promise.of(DAY, Promise.Kind.OTHER, DUE),
        Rebate.of(DAY, DUE, MONEY),
        Payment.of(DAY, DUE, MONEY, Payment.State.DUE),
        new Survey(DAY, Survey.Kind.OTHER, BigDecimal.ZERO, BigDecimal.TEN),
        QualityIncident.of(DAY, QualityIncident.Severity.MINOR),
        RivalOffer.of(DAY, RivalOffer.Kind.OTHER),
        OwnerChange.of(DAY, WANG, OwnerChange.Destination.UNKNOWN),
        PolicyChange.of(DAY, PolicyChange.Kind.OTHER, PolicyChange.Effect.NEUTRAL),
        ChannelEvent.of(DAY, ChannelEvent.Kind.OTHER),
        Charge.of(DAY, Charge.Kind.OTHER, MONEY),
        new LifeEvent(DAY, LifeEvent.Kind.OTHER),
        Feedback.of(DAY, "ok"),
        Remark.of(DAY, "PRICE", Remark.Polarity.PRAISE),
        ActionTaken.of(DAY, "CALL"));
  }
}
