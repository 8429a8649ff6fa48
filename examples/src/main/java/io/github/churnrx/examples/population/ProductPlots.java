package io.github.churnrx.examples.population;

import io.github.churnrx.facts.Complaint.Topic;
import io.github.churnrx.facts.Interaction.Purpose;
import io.github.churnrx.facts.PolicyChange;
import io.github.churnrx.facts.QualityIncident;
import io.github.churnrx.facts.QualityIncident.Severity;
import io.github.churnrx.facts.RivalOffer.Kind;
import io.github.churnrx.facts.Survey;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is on record where the product is the cause. */
final class ProductPlots {
  private ProductPlots() {}

  static Map<String, Plot> all() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("QUALITY_DEFECTS", ProductPlots::failsAgainAndAgain);
    plots.put("UNSTABLE_LAUNCH", ProductPlots::newProductUnsteady);
    plots.put("CAUTIONS_CONCEALED", ProductPlots::notWarned);
    plots.put("OFFER_OUTDATED", ProductPlots::nothingNew);
    plots.put("UPGRADED_AWAY", ProductPlots::upgradedForOthers);
    plots.put("SUBSTITUTE", ProductPlots::replacedByTechnology);
    plots.put("BETTER_RIVAL_PRODUCT", ProductPlots::rivalBuildsBetter);
    plots.put("LOW_USE", ProductPlots::lyingIdle);
    plots.put("TOO_COMPLEX", ProductPlots::buriedInFunctions);
    plots.put("ONBOARDING_FAILED", ProductPlots::neverStarted);
    plots.put("BRAND_MISFIT", ProductPlots::strangeBrand);
    return plots;
  }

  private static void incident(Dossier d, int daysAgo, Severity severity) {
    d.event(
        new QualityIncident(
            d.ago(daysAgo),
            severity,
            "B30",
            null,
            d.chance(0.7) ? d.after(daysAgo, d.between(4, 40)) : null));
  }

  private static void failsAgainAndAgain(Dossier d) {
    d.discontent();
    d.times(2, 4, () -> incident(d, d.between(5, 160), d.pick(Severity.MINOR, Severity.MAJOR)));
    d.maybe(0.2, () -> incident(d, d.between(5, 120), Severity.CRITICAL));
    d.times(0, 3, () -> d.complains(d.between(5, 120), Topic.QUALITY));
    d.says("trusts-product", false);
  }

  private static void newProductUnsteady(Dossier d) {
    d.discontent();
    int incidents = d.between(1, 4);
    d.figure("quality.new-product-incidents", (double) incidents);
    d.figure("product.newest-age", (double) d.between(40, 330));
    for (int i = 0; i < incidents; i++) {
      incident(d, d.between(5, 150), d.pick(Severity.MINOR, Severity.MINOR, Severity.MAJOR));
    }
    d.maybe(0.6, () -> d.complains(d.between(5, 100), Topic.QUALITY));
    d.says("new-product-steady", false);
  }

  private static void notWarned(Dossier d) {
    d.discontent();
    d.figure("quality.unwarned-harm", (double) d.between(1, 2));
    d.figure("product.cautions-told", false);
    d.maybe(0.6, () -> incident(d, d.between(20, 150), d.pick(Severity.MINOR, Severity.MAJOR)));
    d.maybe(0.6, () -> d.complains(d.between(5, 120), Topic.QUALITY));
    d.says("was-warned", false);
  }

  private static void nothingNew(Dossier d) {
    d.figure("product.newest-age", (double) d.between(500, 2000));
    d.figure("orders.wallet-trend", d.within(0.5, 0.9));
    d.maybe(0.4, () -> d.rival(d.between(10, 170), Kind.PRODUCT, null, d.chance(0.4)));
    d.maybe(0.3, () -> d.survey(Survey.Kind.EXPECTATION, d.between(20, 200), d.between(3, 6)));
    d.says("offer-fits", false);
  }

  private static void upgradedForOthers(Dossier d) {
    d.maybe(
        0.75,
        () ->
            d.event(
                new PolicyChange(
                    d.ago(d.between(60, 200)),
                    "new generation",
                    PolicyChange.Kind.PRODUCT,
                    PolicyChange.Effect.WORSE,
                    d.chance(0.2),
                    null)));
    d.figure("product.upgrade-fits", false);
    d.figure("usage.trend", d.within(0.5, 0.95));
    d.times(0, 2, () -> d.inbound(d.between(5, 100), Purpose.ENQUIRY, d.between(0, 3)));
    d.says("misses-former-model", true);
  }

  private static void replacedByTechnology(Dossier d) {
    d.figure("product.generations-behind", (double) d.between(1, 3));
    d.times(0, 2, () -> d.rival(d.between(10, 250), Kind.SUBSTITUTE, null, d.chance(0.5)));
    d.figure("orders.wallet-trend", d.within(0.4, 0.9));
    d.says("new-technology", true);
    d.says("need-goes-on", d.chance(0.5));
  }

  private static void rivalBuildsBetter(Dossier d) {
    d.times(1, 2, () -> d.rival(d.between(10, 200), Kind.PRODUCT, null, d.chance(0.5)));
    d.figure("product.against-best-rival", d.within(0.65, 0.95));
    d.figure("orders.wallet-trend", d.within(0.4, 0.9));
    d.says("rival-product-better", true);
  }

  private static void lyingIdle(Dossier d) {
    d.figure("usage.trend", d.within(0.3, 0.85));
    d.figure("usage.features-used", d.within(0.05, 0.4));
    d.figure("usage.addons", 0.0);
    d.says("can-use", false);
  }

  private static void buriedInFunctions(Dossier d) {
    d.figure("usage.features-used", d.within(0.1, 0.45));
    d.figure("price.idle-share", d.within(0.2, 0.6));
    d.times(0, 3, () -> d.inbound(d.between(5, 90), Purpose.SUPPORT, d.between(0, 2)));
    d.says("overloaded", true);
  }

  private static void neverStarted(Dossier d) {
    d.youngCustomer(d.between(150, 420));
    d.figure("usage.set-up", false);
    d.figure("usage.features-used", d.within(0.05, 0.5));
    d.figure("usage.trend", d.within(0.4, 1));
    d.times(0, 4, () -> d.inbound(d.between(5, 100), Purpose.SUPPORT, d.between(0, 3)));
    d.says("trained", false);
    d.says("can-use", false);
  }

  private static void strangeBrand(Dossier d) {
    d.figure("brand.awareness", d.within(0.02, 0.3));
    d.figure("brand.local-taboo", d.chance(0.5));
    d.maybe(0.3, () -> d.complains(d.between(5, 120), Topic.OTHER));
    d.says("brand-sells", false);
  }
}
