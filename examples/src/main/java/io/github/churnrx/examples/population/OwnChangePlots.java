package io.github.churnrx.examples.population;

import io.github.churnrx.facts.Interaction.Purpose;
import io.github.churnrx.facts.LifeEvent.Kind;
import io.github.churnrx.facts.Payment;
import io.github.churnrx.facts.RivalOffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is on record where a change in the customer's own business is the cause. */
final class OwnChangePlots {
  /** How often such a change gets into the customer's file. */
  private static final double HEARD_OF = 0.8;

  private OwnChangePlots() {}

  static Map<String, Plot> all() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("CHANGED_INDUSTRY", OwnChangePlots::otherTrade);
    plots.put("BANKRUPT", OwnChangePlots::outOfBusiness);
    plots.put("RELOCATED", OwnChangePlots::movedAway);
    plots.put("CHAMPION_LEFT", OwnChangePlots::newBuyer);
    plots.put("MERGED", OwnChangePlots::takenOver);
    plots.put("BUDGET_CUT", OwnChangePlots::saving);
    plots.put("VENDOR_CONSOLIDATION", OwnChangePlots::fewerSuppliers);
    plots.put("NEED_ENDED", OwnChangePlots::projectOver);
    return plots;
  }

  private static void heardOf(Dossier d, Kind kind) {
    d.maybe(HEARD_OF, () -> d.life(d.between(10, 120), kind));
  }

  private static void otherTrade(Dossier d) {
    d.keeps(d.within(0, 0.2));
    heardOf(d, Kind.CHANGED_INDUSTRY);
    d.figure("register.scope-changed", d.chance(0.6));
    d.says("still-trades", false);
  }

  private static void outOfBusiness(Dossier d) {
    d.keeps(0);
    heardOf(d, d.pick(Kind.BANKRUPT, Kind.CLOSED));
    d.figure("register.insolvent", d.chance(0.7));
    d.times(
        0,
        3,
        () -> {
          int issued = d.between(40, 130);
          d.event(
              Payment.of(
                  d.ago(issued),
                  d.ago(issued - 30),
                  Dossier.yuan(d.between(10, 200) * 1000L),
                  Payment.State.DUE));
        });
  }

  private static void movedAway(Dossier d) {
    d.keeps(d.within(0, 0.5));
    heardOf(d, Kind.RELOCATED);
    d.figure("register.moved", d.chance(0.8));
  }

  private static void newBuyer(Dossier d) {
    heardOf(d, Kind.CHAMPION_LEFT);
    d.says("decider-known", false);
    d.maybe(0.3, () -> d.rival(d.between(5, 90), RivalOffer.Kind.OTHER, null, null));
  }

  private static void takenOver(Dossier d) {
    heardOf(d, Kind.MERGED);
    d.figure("register.control-changed", d.chance(0.8));
    d.says("supplier-kept", false);
  }

  private static void saving(Dossier d) {
    d.keeps(d.within(0.2, 0.7));
    heardOf(d, Kind.BUDGET_CUT);
    d.figure("purchasing.downgraded", d.chance(0.6));
    d.times(0, 2, () -> d.inbound(d.between(5, 90), Purpose.NEGOTIATION, d.between(0, 3)));
    d.says("budget-cut", true);
  }

  private static void fewerSuppliers(Dossier d) {
    d.figure("purchasing.suppliers-cut", true);
    d.figure("purchasing.on-list", d.chance(0.2));
    d.maybe(0.3, () -> d.inbound(d.between(5, 90), Purpose.NEGOTIATION, d.between(0, 3)));
    d.says("consolidates", true);
  }

  private static void projectOver(Dossier d) {
    d.keeps(d.within(0, 0.25));
    heardOf(d, Kind.NEED_ENDED);
    d.says("need-goes-on", false);
  }
}
