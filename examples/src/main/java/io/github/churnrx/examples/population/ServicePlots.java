package io.github.churnrx.examples.population;

import io.github.churnrx.facts.Complaint.Topic;
import io.github.churnrx.facts.Interaction.Purpose;
import io.github.churnrx.facts.Promise;
import io.github.churnrx.facts.Survey.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is on record where service is the cause. */
final class ServicePlots {
  private ServicePlots() {}

  static Map<String, Plot> all() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("SLOW_SERVICE", ServicePlots::keptWaiting);
    plots.put("PASSED_AROUND", ServicePlots::sentToAndFro);
    plots.put("COMPLAINT_UNHANDLED", ServicePlots::complaintLeftLying);
    plots.put("CONTACT_IGNORED", ServicePlots::nobodyCallsBack);
    plots.put("MISINFORMED", ServicePlots::notTold);
    plots.put("STAFF_ATTITUDE", ServicePlots::rudeStaff);
    plots.put("STANDARDS_NOT_LIVED", ServicePlots::rulesOnPaper);
    plots.put("NEGLECTED_COURTESY", ServicePlots::nobodyAsksAfterThem);
    plots.put("NOT_PERSONAL", ServicePlots::likeEverybodyElse);
    plots.put("EXPECTATION_GAP", ServicePlots::hadExpectedMore);
    plots.put("SERVICE_GAPS", ServicePlots::serviceMissing);
    plots.put("AFTER_SALE_NEGLECT", ServicePlots::soldAndForgotten);
    plots.put("SERVICE_DECLINING", ServicePlots::worseAndWorse);
    return plots;
  }

  private static void keptWaiting(Dossier d) {
    d.discontent();
    d.times(
        1,
        3,
        () ->
            d.complaint(
                d.between(15, 130),
                d.pick(Topic.SERVICE, Topic.DELIVERY),
                d.between(1, 6),
                d.between(14, 50),
                d.chance(0.5),
                d.between(0, 2)));
    d.times(
        0,
        2,
        () ->
            d.inbound(d.between(2, 60), Purpose.SUPPORT, d.chance(0.5) ? d.between(4, 15) : null));
    d.says("waits", true);
  }

  private static void sentToAndFro(Dossier d) {
    d.discontent();
    d.times(
        1,
        2,
        () ->
            d.complaint(
                d.between(10, 120),
                d.pick(Topic.SERVICE, Topic.BILLING, Topic.OTHER),
                d.between(1, 4),
                d.chance(0.6) ? d.between(8, 30) : null,
                d.chance(0.5),
                d.between(2, 5)));
    d.times(0, 3, () -> d.inbound(d.between(5, 80), Purpose.CLAIM, d.between(0, 4)));
    d.says("passed-on", true);
  }

  private static void complaintLeftLying(Dossier d) {
    d.discontent();
    Topic topic = d.pick(Topic.QUALITY, Topic.DELIVERY, Topic.SERVICE, Topic.BILLING);
    if (d.chance(0.75)) {
      d.complaint(
          d.between(10, 80),
          topic,
          d.chance(0.5) ? null : d.between(1, 8),
          null,
          null,
          d.between(0, 2));
    } else {
      d.complaint(
          d.between(20, 90), topic, d.between(1, 8), d.between(5, 25), false, d.between(0, 2));
    }
    d.times(0, 3, () -> d.inbound(d.between(2, 55), Purpose.CLAIM, d.between(0, 2)));
    d.says("complaint-solved", false);
  }

  private static void nobodyCallsBack(Dossier d) {
    d.discontent();
    d.times(
        2,
        5,
        () ->
            d.inbound(
                d.between(2, 75), d.pick(Purpose.ENQUIRY, Purpose.OTHER, Purpose.SUPPORT), null));
    d.maybe(0.3, () -> d.complains(d.between(5, 40), Topic.SERVICE));
    d.says("reachable", false);
  }

  private static void notTold(Dossier d) {
    d.figure("contacts.notices-missed", (double) d.between(1, 3));
    d.figure("contacts.misunderstood", d.chance(0.7));
    d.maybe(0.5, () -> d.complains(d.between(5, 100), d.pick(Topic.POLICY, Topic.OTHER)));
    d.times(0, 2, () -> d.inbound(d.between(5, 80), Purpose.ENQUIRY, d.between(0, 3)));
    d.says("informed", false);
  }

  private static void rudeStaff(Dossier d) {
    d.discontent();
    d.maybe(
        0.8,
        () ->
            d.complaint(
                d.between(8, 150),
                Topic.ATTITUDE,
                d.between(0, 5),
                d.between(3, 30),
                d.chance(0.4),
                1));
    d.maybe(0.3, () -> d.open(d.between(5, 60), Topic.ATTITUDE));
    d.maybe(0.5, () -> d.survey(Kind.EXPERIENCE, d.between(10, 150), d.between(2, 6)));
    d.says("respected", false);
  }

  private static void rulesOnPaper(Dossier d) {
    d.discontent();
    d.figure("inspection.failed-share", d.within(0.15, 0.6));
    d.times(0, 2, () -> d.complains(d.between(5, 150), Topic.SERVICE));
    d.maybe(0.4, () -> d.survey(Kind.EXPERIENCE, d.between(10, 150), d.between(3, 6)));
    d.says("standards-kept", false);
  }

  private static void nobodyAsksAfterThem(Dossier d) {
    d.courtesyPaused(d.between(150, 420));
    d.figure("contacts.slighted", d.chance(0.5));
    d.maybe(0.3, () -> d.survey(Kind.EXPERIENCE, d.between(10, 150), d.between(3, 7)));
    d.says("valued", false);
  }

  private static void likeEverybodyElse(Dossier d) {
    d.figure("service.own-arrangement", false);
    d.maybe(0.5, () -> d.survey(Kind.EXPERIENCE, d.between(10, 200), d.between(3, 6)));
    d.maybe(0.4, () -> d.complains(d.between(10, 150), Topic.SERVICE));
    d.says("personal", false);
  }

  private static void hadExpectedMore(Dossier d) {
    d.discontent();
    d.maybe(0.75, () -> d.survey(Kind.EXPECTATION, d.between(10, 200), d.between(2, 6)));
    d.maybe(
        0.3,
        () -> {
          int due = d.between(20, 150);
          d.event(
              new Promise(
                  d.ago(due + 40),
                  Promise.Kind.SERVICE,
                  d.ago(due),
                  d.after(due, d.between(5, 30)),
                  null));
        });
    d.maybe(0.3, () -> d.complains(d.between(10, 120), Topic.OTHER));
    d.says("expectations-met", false);
  }

  private static void serviceMissing(Dossier d) {
    d.figure("usage.addons", 0.0);
    d.times(0, 2, () -> d.complains(d.between(5, 140), Topic.SERVICE));
    d.times(
        0,
        2,
        () -> d.inbound(d.between(3, 80), Purpose.SUPPORT, d.chance(0.5) ? null : d.between(1, 6)));
    d.says("service-complete", false);
  }

  private static void soldAndForgotten(Dossier d) {
    int days = d.between(140, 320);
    d.courtesyPaused(days);
    d.supportPaused(days);
    d.times(1, 3, () -> d.outbound(d.between(10, 150), Purpose.SALES));
    d.times(0, 2, () -> d.inbound(d.between(5, 90), Purpose.SUPPORT, d.between(1, 6)));
    d.says("cared-for", false);
  }

  private static void worseAndWorse(Dossier d) {
    d.discontent();
    d.times(2, 6, () -> d.complains(d.between(5, 150), d.pick(Topic.SERVICE, Topic.DELIVERY)));
    d.figure("surveys.satisfaction-trend", d.within(0.5, 0.95));
    d.times(0, 5, () -> d.inbound(d.between(5, 85), d.pick(Purpose.CLAIM, Purpose.ENQUIRY), 1));
    d.says("service-worse", true);
  }
}
