package io.github.churnrx.examples.population;

import io.github.churnrx.facts.Complaint.Topic;
import io.github.churnrx.facts.Interaction.Purpose;
import io.github.churnrx.facts.Order;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.Payment;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.PolicyChange;
import io.github.churnrx.facts.QualityIncident;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.facts.RivalOffer;
import io.github.churnrx.facts.Survey;
import java.util.List;
import java.util.Map;

/** What happens with every customer, and does not drive it away. */
final class Everyday {
  private static final int RECORDED_DAYS = 460;

  /**
   * Questions that an interview may touch, with the answer of a customer who has no such matter.
   */
  private static final Map<String, Boolean> UNTROUBLED =
      Map.ofEntries(
          Map.entry("trusts-word", true),
          Map.entry("foreign-goods", false),
          Map.entry("prefers-rival", false),
          Map.entry("price-decides", false),
          Map.entry("trusts-product", true),
          Map.entry("offer-fits", true),
          Map.entry("new-technology", false),
          Map.entry("rival-product-better", false),
          Map.entry("can-use", true),
          Map.entry("overloaded", false),
          Map.entry("brand-sells", true),
          Map.entry("trained", true),
          Map.entry("waits", false),
          Map.entry("passed-on", false),
          Map.entry("reachable", true),
          Map.entry("informed", true),
          Map.entry("respected", true),
          Map.entry("standards-kept", true),
          Map.entry("valued", true),
          Map.entry("personal", true),
          Map.entry("expectations-met", true),
          Map.entry("service-complete", true),
          Map.entry("cared-for", true),
          Map.entry("service-worse", false),
          Map.entry("accepts-policy", true),
          Map.entry("follows-terms", true),
          Map.entry("understands-bill", true),
          Map.entry("free-to-choose", true),
          Map.entry("gets-goods", true),
          Map.entry("gets-guidance", true),
          Map.entry("trusts-privacy", true),
          Map.entry("earns-enough", true),
          Map.entry("wants-more-value", false),
          Map.entry("budget-cut", false),
          Map.entry("consolidates", false),
          Map.entry("need-goes-on", true),
          Map.entry("still-trades", true));

  private static final List<String> QUESTIONS = UNTROUBLED.keySet().stream().sorted().toList();

  private Everyday() {}

  /** Completes a dossier. */
  static void tell(Dossier d) {
    orders(d);
    contacts(d);
    rebates(d);
    payments(d);
    trouble(d);
    surveys(d);
    figures(d);
    interview(d);
  }

  private static void orders(Dossier d) {
    double gap = 90.0 / d.between(4, 12);
    double season = d.within(0.8, 1.15);
    int recorded = Math.min(RECORDED_DAYS, d.tenureDays());
    for (double day = recorded - d.within(0, gap); day > 0; day -= gap) {
      int when = (int) Math.round(day + d.normal() * gap / 4);
      double placed = when < d.turn() ? d.kept() : when < 90 ? season : 0.97;
      if (when >= 0 && when <= recorded && d.chance(placed)) {
        d.event(
            new Order(
                d.ago(when),
                Dossier.yuan(d.between(70, 130) * 300L),
                null,
                d.pick("A10", "A20", "B30", "C40"),
                null));
      }
    }
  }

  private static void contacts(Dossier d) {
    int recorded = Math.min(400, d.tenureDays());
    for (int day = recorded; day > 5; day -= d.between(30, 60)) {
      Purpose purpose = d.pick(Purpose.SALES, Purpose.SALES, Purpose.COURTESY, Purpose.SUPPORT);
      int paused =
          purpose == Purpose.COURTESY
              ? d.courtesyPausedFor()
              : purpose == Purpose.SUPPORT ? d.supportPausedFor() : 0;
      if (day > paused) {
        d.outbound(day, purpose);
      }
    }
    int lastCourtesy = Math.max(d.between(10, 170), d.courtesyPausedFor());
    if (lastCourtesy <= d.tenureDays()) {
      d.outbound(lastCourtesy, Purpose.COURTESY);
    }
    d.times(
        1,
        4,
        () ->
            d.inbound(d.between(5, 300), d.pick(Purpose.ENQUIRY, Purpose.OTHER), d.between(0, 2)));
  }

  private static void rebates(Dossier d) {
    for (int due = 330; due > 0; due -= 90) {
      d.event(
          new Rebate(
              d.ago(due + 60),
              d.ago(due),
              d.after(due, Math.max(0, d.between(-6, 6))),
              Dossier.yuan(d.between(3, 20) * 1000L)));
    }
  }

  private static void payments(Dossier d) {
    for (int issued = 185; issued > 0; issued -= 30) {
      int later = d.chance(0.08) ? d.between(31, 45) : d.between(20, 30);
      var paid = d.after(issued, later);
      d.event(
          new Payment(
              d.ago(issued),
              d.ago(issued - 30),
              paid,
              Dossier.yuan(d.between(20, 60) * 1000L),
              paid == null ? Payment.State.DUE : Payment.State.PAID));
    }
  }

  private static void trouble(Dossier d) {
    d.maybe(
        0.2,
        () -> d.settled(d.between(20, 200), d.pick(Topic.DELIVERY, Topic.BILLING, Topic.OTHER)));
    d.maybe(
        0.1, () -> d.rival(d.between(20, 200), RivalOffer.Kind.PRICE, d.within(0.01, 0.06), false));
    d.maybe(
        0.05,
        () -> {
          int day = d.between(30, 170);
          d.event(
              new QualityIncident(
                  d.ago(day), QualityIncident.Severity.MINOR, "A10", null, d.after(day, 6)));
        });
    d.maybe(
        0.15,
        () ->
            d.event(
                new PolicyChange(
                    d.ago(d.between(20, 340)),
                    null,
                    d.pick(PolicyChange.Kind.TERMS, PolicyChange.Kind.PRICE),
                    d.pick(PolicyChange.Effect.NEUTRAL, PolicyChange.Effect.BETTER),
                    true,
                    null)));
    d.maybe(
        0.08,
        () -> {
          int day = d.between(40, 400);
          d.event(
              new OwnerChange(
                  d.ago(day),
                  PersonId.of("E05"),
                  PersonId.of("E06"),
                  OwnerChange.Destination.INTERNAL,
                  d.after(day, d.between(0, 12))));
        });
  }

  private static void surveys(Dossier d) {
    d.maybe(
        0.5,
        () ->
            d.survey(
                Survey.Kind.SATISFACTION,
                d.between(5, 300),
                d.content() ? d.between(6, 10) : d.between(3, 7)));
    for (Survey.Kind kind :
        List.of(Survey.Kind.EXPERIENCE, Survey.Kind.EXPECTATION, Survey.Kind.PRICE_FAIRNESS)) {
      boolean asked =
          d.events().stream()
              .anyMatch(event -> event instanceof Survey survey && survey.kind() == kind);
      if (!asked && d.chance(0.3)) {
        d.survey(kind, d.between(5, 300), d.between(6, 10));
      }
    }
  }

  private static void figures(Dossier d) {
    d.usually("channel.fill-rate", d.within(0.9, 1));
    d.usually("channel.levels", (double) d.between(0, 2));
    d.usually("channel.guidance-reaches", d.chance(0.9));
    d.usually("price.level", d.within(0.9, 1.08));
    d.usually("price.idle-share", d.within(0, 0.2));
    d.usually("price.value-for-money", d.within(0.95, 1.15));
    d.usually("margin.customer-trend", d.within(0.92, 1.1));
    d.usually("margin.versus-rival", d.within(0.95, 1.15));
    d.usually("orders.wallet-trend", d.turn() > 0 ? d.within(0.6, 1) : d.within(0.92, 1.1));
    d.usually("product.newest-age", (double) d.between(60, 500));
    d.usually("product.cautions-told", d.chance(0.9));
    d.usually("product.upgrade-fits", d.chance(0.95));
    d.usually("product.generations-behind", d.chance(0.1) ? 1.0 : 0.0);
    d.usually("product.against-best-rival", d.within(0.93, 1.15));
    d.usually("usage.trend", d.within(0.88, 1.12));
    d.usually("usage.set-up", true);
    d.usually("usage.features-used", d.within(0.5, 0.95));
    d.usually("usage.addons", (double) d.between(0, 3));
    d.usually("quality.new-product-incidents", d.chance(0.05) ? 1.0 : 0.0);
    d.usually("quality.unwarned-harm", 0.0);
    d.usually("brand.awareness", d.within(0.3, 0.8));
    d.usually("brand.local-taboo", false);
    d.usually("contacts.notices-missed", d.chance(0.1) ? 1.0 : 0.0);
    d.usually("contacts.misunderstood", d.chance(0.05));
    d.usually("contacts.slighted", d.chance(0.03));
    d.usually("surveys.satisfaction-trend", d.within(0.9, 1.1));
    d.usually("service.own-arrangement", d.chance(0.6));
    d.usually("inspection.failed-share", d.within(0, 0.15));
    d.usually("register.insolvent", false);
    d.usually("register.moved", false);
    d.usually("register.scope-changed", false);
    d.usually("register.control-changed", false);
    d.usually("purchasing.suppliers-cut", false);
    d.usually("purchasing.downgraded", false);
    d.usually("billing.expired", d.chance(0.02));
    d.usually("privacy.leaked", false);
  }

  /** A few questions beside the one that matters. */
  private static void interview(Dossier d) {
    if (d.interviewed()) {
      d.times(
          2,
          5,
          () -> {
            String question = QUESTIONS.get(d.between(0, QUESTIONS.size() - 1));
            if (!d.figures().containsKey("interview." + question)) {
              d.says(question, UNTROUBLED.getOrDefault(question, true));
            }
          });
    }
  }
}
