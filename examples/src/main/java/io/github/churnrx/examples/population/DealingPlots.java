package io.github.churnrx.examples.population;

import io.github.churnrx.facts.ChannelEvent;
import io.github.churnrx.facts.Charge;
import io.github.churnrx.facts.Complaint.Topic;
import io.github.churnrx.facts.Interaction.Purpose;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.Payment;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.PolicyChange;
import io.github.churnrx.facts.PolicyChange.Effect;
import io.github.churnrx.facts.PolicyChange.Kind;
import io.github.churnrx.facts.Promise;
import io.github.churnrx.facts.RivalOffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is on record where the way in which we deal with the customer is the cause. */
final class DealingPlots {
  private DealingPlots() {}

  static Map<String, Plot> all() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("OWNER_TOOK_ALONG", DealingPlots::ownerWentToRival);
    plots.put("CROSS_TERRITORY_DUMPING", DealingPlots::goodsFromElsewhere);
    plots.put("SUPPLY_GAP", DealingPlots::outOfStock);
    plots.put("CHANNEL_TOO_LONG", DealingPlots::farAway);
    plots.put("UNILATERAL_POLICY", DealingPlots::dictated);
    plots.put("TERMS_CHANGED_OFTEN", DealingPlots::newTermsAgain);
    plots.put("UNAGREED_CHARGES", DealingPlots::unknownItemsOnTheBill);
    plots.put("FORCED_SELLING", DealingPlots::madeToBuy);
    plots.put("PRIVACY_INCIDENT", DealingPlots::dataLeaked);
    plots.put("PAYMENT_DISPUTE", DealingPlots::billInDispute);
    plots.put("PAYMENT_FAILURE", DealingPlots::paymentFails);
    return plots;
  }

  private static void ownerWentToRival(Dossier d) {
    int left = d.between(25, 150);
    d.turnedAt(left);
    d.keeps(d.within(0.05, 0.5));
    d.courtesyPaused(left);
    d.event(
        new OwnerChange(
            d.ago(left),
            PersonId.of("E01"),
            d.chance(0.7) ? PersonId.of("E19") : null,
            d.chance(0.75) ? OwnerChange.Destination.RIVAL : OwnerChange.Destination.UNKNOWN,
            d.chance(0.35) ? d.after(left, d.between(10, 60)) : null));
    d.says("follows-owner", true);
    d.maybe(
        0.3,
        () ->
            d.rival(
                d.between(5, left),
                d.pick(RivalOffer.Kind.PRICE, RivalOffer.Kind.OTHER),
                null,
                d.chance(0.6)));
  }

  private static void goodsFromElsewhere(Dossier d) {
    d.times(
        1,
        4,
        () ->
            d.channel(
                d.between(5, 170),
                ChannelEvent.Kind.CROSS_TERRITORY,
                d.chance(0.4) ? d.between(10, 60) : null));
    d.maybe(0.5, () -> d.channel(d.between(5, 120), ChannelEvent.Kind.PRICE_UNDERCUT, null));
    d.maybe(0.5, () -> d.complains(d.between(5, 120), Topic.PRICE));
    d.figure("margin.customer-trend", d.within(0.75, 1));
    d.says("foreign-goods", true);
  }

  private static void outOfStock(Dossier d) {
    d.times(
        1, 4, () -> d.channel(d.between(5, 150), ChannelEvent.Kind.STOCK_OUT, d.between(5, 30)));
    d.figure("channel.fill-rate", d.within(0.5, 0.9));
    d.times(
        0,
        2,
        () -> {
          int due = d.between(10, 120);
          d.event(
              new Promise(
                  d.ago(due + 15),
                  Promise.Kind.DELIVERY,
                  d.ago(due),
                  d.after(due, d.between(3, 25)),
                  null));
        });
    d.times(0, 2, () -> d.complains(d.between(5, 120), Topic.DELIVERY));
    d.says("gets-goods", false);
  }

  private static void farAway(Dossier d) {
    d.figure("channel.levels", (double) d.between(2, 5));
    d.figure("channel.guidance-reaches", false);
    d.times(0, 2, () -> d.inbound(d.between(5, 90), Purpose.SUPPORT, d.between(1, 8)));
    d.says("gets-guidance", false);
  }

  private static void policy(Dossier d, int from, int to, Kind kind, Effect effect, double asked) {
    d.event(
        new PolicyChange(d.ago(d.between(from, to)), null, kind, effect, d.chance(asked), null));
  }

  private static void dictated(Dossier d) {
    d.discontent();
    d.times(
        1,
        3,
        () ->
            policy(
                d,
                15,
                170,
                d.pick(Kind.COLLECTION, Kind.RETURNS, Kind.SETTLEMENT),
                Effect.WORSE,
                0.1));
    d.maybe(0.6, () -> d.complains(d.between(5, 120), Topic.POLICY));
    d.says("accepts-policy", false);
  }

  private static void newTermsAgain(Dossier d) {
    d.times(
        3,
        6,
        () ->
            policy(
                d,
                10,
                350,
                d.pick(Kind.TERMS, Kind.TERMS, Kind.PRICE, Kind.SETTLEMENT, Kind.RETURNS),
                d.pick(Effect.WORSE, Effect.NEUTRAL, Effect.NEUTRAL, Effect.BETTER),
                0.4));
    d.maybe(0.5, () -> d.complains(d.between(5, 150), Topic.POLICY));
    d.times(0, 2, () -> d.inbound(d.between(5, 90), Purpose.ENQUIRY, d.between(0, 3)));
    d.says("follows-terms", false);
  }

  private static void charge(Dossier d, Charge.Kind kind, double explained) {
    d.event(
        new Charge(
            d.ago(d.between(5, 160)),
            kind,
            Dossier.yuan(d.between(3, 40) * 100L),
            false,
            d.chance(explained)));
  }

  private static void unknownItemsOnTheBill(Dossier d) {
    d.discontent();
    d.times(1, 3, () -> charge(d, d.pick(Charge.Kind.FEE, Charge.Kind.SUBSCRIPTION), 0.2));
    d.maybe(0.65, () -> d.complains(d.between(3, 100), Topic.BILLING));
    d.says("understands-bill", false);
  }

  private static void madeToBuy(Dossier d) {
    d.discontent();
    d.times(1, 3, () -> charge(d, Charge.Kind.BUNDLE, 0.6));
    d.maybe(0.5, () -> policy(d, 15, 250, Kind.PRICE, Effect.WORSE, 0.05));
    d.maybe(0.5, () -> d.complains(d.between(5, 120), d.pick(Topic.POLICY, Topic.PRICE)));
    d.says("free-to-choose", false);
  }

  private static void dataLeaked(Dossier d) {
    d.discontent();
    d.figure("privacy.leaked", true);
    d.maybe(0.7, () -> d.complains(d.between(5, 200), Topic.PRIVACY));
    d.says("trusts-privacy", false);
  }

  private static void billInDispute(Dossier d) {
    d.times(
        1,
        3,
        () -> {
          int issued = d.between(20, 150);
          d.event(
              Payment.of(
                  d.ago(issued),
                  d.ago(issued - 30),
                  Dossier.yuan(d.between(10, 200) * 1000L),
                  Payment.State.DISPUTED));
        });
    d.maybe(0.6, () -> d.complains(d.between(3, 100), Topic.BILLING));
    d.times(0, 2, () -> d.outbound(d.between(2, 50), Purpose.COLLECTION));
    d.says("understands-bill", false);
  }

  private static void paymentFails(Dossier d) {
    d.times(
        1,
        3,
        () -> {
          int issued = d.between(20, 120);
          d.event(
              Payment.of(
                  d.ago(issued),
                  d.ago(issued - 15),
                  Dossier.yuan(d.between(10, 200) * 1000L),
                  Payment.State.FAILED));
        });
    d.figure("billing.expired", d.chance(0.6));
    d.says("failure-not-meant", true);
  }
}
