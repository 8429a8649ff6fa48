package io.github.churnrx.examples.population;

import io.github.churnrx.facts.Complaint.Topic;
import io.github.churnrx.facts.Interaction.Purpose;
import io.github.churnrx.facts.PolicyChange;
import io.github.churnrx.facts.Promise;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.facts.RivalOffer.Kind;
import io.github.churnrx.facts.Survey;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is on record where price, gain or a rival is the cause. */
final class MarketPlots {
  private MarketPlots() {}

  static Map<String, Plot> all() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("PRICE_TOO_HIGH", MarketPlots::cheaperElsewhere);
    plots.put("BROKEN_PROMISE", MarketPlots::wordNotKept);
    plots.put("MARGIN_LOSS", MarketPlots::earnsLess);
    plots.put("VALUE_SOUGHT", MarketPlots::wantsMoreForTheMoney);
    plots.put("RIVAL_OFFER", MarketPlots::wooed);
    plots.put("RIVAL_PROMOTION", MarketPlots::promotionNextDoor);
    plots.put("BARGAINING", MarketPlots::bluffs);
    return plots;
  }

  private static void cheaperElsewhere(Dossier d) {
    d.times(
        1, 2, () -> d.rival(d.between(5, 170), Kind.PRICE, d.within(0.05, 0.28), d.chance(0.3)));
    d.maybe(0.6, () -> d.complains(d.between(5, 150), Topic.PRICE));
    d.maybe(0.4, () -> d.survey(Survey.Kind.PRICE_FAIRNESS, d.between(10, 200), d.between(2, 6)));
    d.figure("price.level", d.within(1, 1.3));
    d.times(0, 2, () -> d.inbound(d.between(5, 80), Purpose.NEGOTIATION, d.between(0, 3)));
    d.says("price-decides", true);
  }

  private static void wordNotKept(Dossier d) {
    d.discontent();
    boolean rebate = d.chance(0.65);
    if (rebate) {
      int due = d.between(10, 120);
      d.event(
          new Rebate(d.ago(due + 60), d.ago(due), null, Dossier.yuan(d.between(4, 200) * 1000L)));
    }
    d.times(
        rebate ? 0 : 1,
        2,
        () -> {
          int due = d.between(10, 200);
          d.event(
              new Promise(
                  d.ago(due + d.between(20, 60)),
                  d.pick(
                      Promise.Kind.SUPPORT,
                      Promise.Kind.GIFT,
                      Promise.Kind.DISCOUNT,
                      Promise.Kind.SERVICE),
                  d.ago(due),
                  d.chance(0.3) ? d.after(due, d.between(10, 60)) : null,
                  null));
        });
    d.times(0, 2, () -> d.inbound(d.between(3, 80), Purpose.CLAIM, d.between(0, 4)));
    d.says("trusts-word", false);
  }

  private static void earnsLess(Dossier d) {
    d.figure("margin.customer-trend", d.within(0.5, 0.95));
    d.figure("margin.versus-rival", d.within(0.6, 1));
    d.maybe(
        0.5,
        () ->
            d.event(
                new PolicyChange(
                    d.ago(d.between(20, 170)),
                    null,
                    d.pick(PolicyChange.Kind.PRICE, PolicyChange.Kind.TERRITORY),
                    PolicyChange.Effect.WORSE,
                    d.chance(0.5),
                    null)));
    d.maybe(0.3, () -> d.complains(d.between(5, 150), Topic.PRICE));
    d.says("earns-enough", false);
  }

  private static void wantsMoreForTheMoney(Dossier d) {
    d.figure("price.value-for-money", d.within(0.7, 1));
    d.figure("margin.versus-rival", d.within(0.7, 1));
    d.figure("orders.wallet-trend", d.within(0.5, 0.95));
    d.maybe(0.4, () -> d.rival(d.between(10, 170), Kind.PRODUCT, null, d.chance(0.4)));
    d.times(0, 2, () -> d.inbound(d.between(5, 90), Purpose.NEGOTIATION, d.between(0, 3)));
    d.says("wants-more-value", true);
  }

  private static void wooed(Dossier d) {
    d.times(
        1,
        2,
        () ->
            d.rival(
                d.between(5, 170),
                d.pick(Kind.PRICE, Kind.SERVICE, Kind.OTHER),
                d.chance(0.4) ? d.within(0.02, 0.12) : null,
                d.chance(0.7)));
    d.figure("orders.wallet-trend", d.within(0.4, 0.85));
    d.maybe(0.2, () -> d.inbound(d.between(3, 60), Purpose.LEAVE_THREAT, d.between(0, 3)));
    d.says("prefers-rival", true);
  }

  private static void promotionNextDoor(Dossier d) {
    d.times(1, 3, () -> d.rival(d.between(5, 150), Kind.PROMOTION, null, d.chance(0.6)));
    d.figure("promotion.answered", d.chance(0.1));
    d.figure("orders.during-promotion", d.within(0.3, 0.9));
    d.says("took-promotion", true);
  }

  private static void bluffs(Dossier d) {
    d.keeps(d.within(0.6, 1.05));
    d.times(1, 3, () -> d.inbound(d.between(3, 80), Purpose.LEAVE_THREAT, d.between(0, 2)));
    d.times(1, 3, () -> d.inbound(d.between(3, 85), Purpose.NEGOTIATION, d.between(0, 2)));
    d.says("real-alternative", false);
  }
}
