package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.Privacy;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Thresholds;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what stands in tables and takes no part in anything. */
final class NeverUsed implements Analysis {
  @Override
  public void look(Book book, Findings findings) {
    Knowledge knowledge = book.knowledge();
    withoutEffect(book, findings);
    Used used = new Used(knowledge);
    for (Signal signal : knowledge.signals()) {
      if (isForUse(book, signal) && !used.signals(signal)) {
        report(book, TableSchema.SIGNALS, signal.id(), UnusedKind.SIGNAL, findings);
      }
    }
    Set<String> roles = used.roles();
    for (Role role : knowledge.roles()) {
      if (!roles.contains(role.id())) {
        report(book, TableSchema.ROLES, role.id(), UnusedKind.ROLE, findings);
      }
    }
    Set<String> tiers = used.tiers();
    for (Tier tier : knowledge.tiers()) {
      if (!tiers.isEmpty() && !tiers.contains(tier.id())) {
        report(book, TableSchema.TIERS, tier.id(), UnusedKind.TIER, findings);
      }
    }
    for (Setting setting : knowledge.settings()) {
      boolean isRead =
          Thresholds.DEFAULTS.containsKey(setting.id())
              || Calibration.SETTINGS.contains(setting.id())
              || Figure.of(setting.id()).isPresent();
      if (!isRead) {
        report(book, TableSchema.SETTINGS, setting.id(), UnusedKind.SETTING, findings);
      }
    }
    Set<String> harms = all(knowledge.checks().stream().map(Check::consequences));
    knowledge.harms().stream()
        .filter(harm -> !harms.contains(harm.id()))
        .forEach(harm -> report(book, TableSchema.HARMS, harm.id(), UnusedKind.HARM, findings));
    Set<String> angles = all(knowledge.causes().stream().map(Cause::angles));
    knowledge.angles().stream()
        .filter(angle -> !angles.contains(angle.id()))
        .forEach(angle -> report(book, TableSchema.ANGLES, angle.id(), UnusedKind.ANGLE, findings));
    ofManifests(book, findings);
  }

  /**
   * Returns whether a signal is there to be used: it is no question of a checklist, must not be
   * used as evidence, or only gives an attribute of the customer a name.
   */
  private static boolean isForUse(Book book, Signal signal) {
    boolean isAttribute =
        signal.derivation() instanceof FromCustomer from && from.measure() == Measure.VALUE;
    return !isAttribute
        && signal.privacy() != Privacy.PROTECTED
        && book.tables().entry(TableSchema.SIGNALS, signal.id()).isPresent();
  }

  /** What only the manifests define: families and topics. */
  private static void ofManifests(Book book, Findings findings) {
    Knowledge knowledge = book.knowledge();
    Set<String> families =
        knowledge.symptoms().stream().map(s -> s.family().id()).collect(Collectors.toSet());
    for (Family family : knowledge.families()) {
      if (!family.equals(Family.STATED) && !families.contains(family.id())) {
        Location at = ManifestPlaces.of(book.loaded(), "families", family.id());
        findings.add(UnusedKind.FAMILY.at(at, family.id()));
      }
    }
    Set<String> topics =
        knowledge.phrases().stream()
            .flatMap(phrase -> Stream.ofNullable(phrase.topic()))
            .collect(Collectors.toSet());
    knowledge.topics().stream()
        .filter(topic -> !topics.contains(topic.id()))
        .forEach(
            topic ->
                findings.add(
                    UnusedKind.TOPIC.at(
                        ManifestPlaces.of(book.loaded(), "topics", topic.id()), topic.id())));
  }

  /** What was only about something that is switched off. */
  private static void withoutEffect(Book book, Findings findings) {
    for (Symptom symptom : book.knowledge().symptoms()) {
      if (symptom.supports().isEmpty() && symptom.against().isEmpty()) {
        findings.add(
            ProblemCode.NO_EFFECT.at(
                book.cell(TableSchema.SYMPTOMS, symptom.id(), "supports").at(), symptom.id()));
      }
    }
    for (Action action : book.knowledge().actions()) {
      if (action.indications().isEmpty()) {
        report(book, TableSchema.ACTIONS, action.id(), UnusedKind.ACTION, findings);
      }
    }
  }

  private static Set<String> all(Stream<List<String>> lists) {
    return lists.flatMap(List::stream).collect(Collectors.toSet());
  }

  private static void report(
      Book book, TableSchema table, String id, UnusedKind kind, Findings findings) {
    findings.add(kind.at(book.cell(table, id, "id").at(), id));
  }
}
