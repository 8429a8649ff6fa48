package io.github.churnrx.loading;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Angle;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Harm;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Manifest;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the entries of all tables and joins them to knowledge. */
final class Resolver {
  private final Tables tables;
  private final List<PatternFile> patterns;
  private final Findings findings;
  private final Cells cells;
  private final Vocabulary vocabulary;

  Resolver(Tables tables, List<PatternFile> patterns, Findings findings) {
    this.tables = tables;
    this.patterns = patterns;
    this.findings = findings;
    this.cells = new Cells(findings);
    this.vocabulary = Vocabulary.of(tables, findings);
  }

  /**
   * Returns the knowledge; if there are errors, what is left of it without the entries or cells
   * that are wrong.
   *
   * @param manifests what the layers say of themselves, the lowest first
   * @param version the version of the files
   * @throws KnowledgeException with everything that is wrong, if nothing can be made of it
   */
  Knowledge resolve(List<Manifest> manifests, String version) {
    CrossChecks checks = new CrossChecks(tables, findings);
    int before = findings.errors();
    List<Setting> settings = read(TableSchema.SETTINGS, new SettingRows(cells)::read);
    if (findings.errors() == before) {
      checks.thresholdsAscend(settings);
      checks.calibrationIsComplete(settings);
    }
    TierAndRoleRows small = new TierAndRoleRows(cells, vocabulary);
    List<Tier> tiers = read(TableSchema.TIERS, small::tier);
    tiers.sort(Comparator.comparingInt(Tier::rank));
    List<Topic> topics = topics(manifests);
    List<Signal> signals =
        read(TableSchema.SIGNALS, new SignalRows(cells, vocabulary, tiers, topics)::read);
    checks.everyEstimateHasItsFigures(signals, settings);
    List<Phrase> phrases = read(TableSchema.PHRASES, new PhraseRows(cells, topics)::read);
    ManagementRows management = new ManagementRows(cells, vocabulary);
    List<Check> questions = read(TableSchema.CHECKLIST, management::check);
    questions.forEach(check -> signals.add(check.answer()));
    Names<Signal> signalNames = named(signals);
    List<Role> roles = read(TableSchema.ROLES, entry -> small.role(entry, signalNames));
    before = findings.errors();
    List<Cause> causes = read(TableSchema.CAUSES, new CauseRows(cells, vocabulary)::read);
    List<Family> families = families(manifests);
    List<Symptom> symptoms = symptoms(families, signalNames);
    if (tables.areWhole() && findings.errors() == before) {
      checks.everyCauseHasASymptom(causes, symptoms, vocabulary.causes());
    }
    before = findings.errors();
    Map<String, Subject> subjects = new HashMap<>();
    causes.forEach(cause -> subjects.put(cause.id(), cause.subject()));
    List<Action> actions =
        read(TableSchema.ACTIONS, new ActionRows(cells, vocabulary, signalNames, subjects)::read);
    if (tables.areWhole() && findings.errors() == before) {
      checks.everyCauseHasAnAction(causes, actions, vocabulary.causes());
    }
    List<Policy> policies =
        read(TableSchema.POLICIES, new PolicyRows(cells, vocabulary, signalNames)::read);
    policies.sort(Comparator.comparingInt(Policy::order));
    SubjectChecks oneSubject = new SubjectChecks(tables, findings, subjects);
    signals.forEach(oneSubject::signal);
    causes.forEach(oneSubject::cause);
    symptoms.forEach(oneSubject::symptom);
    actions.forEach(oneSubject::action);
    policies.forEach(policy -> oneSubject.policy(policy, actions));
    checks.patternsAndSymptomsMatch(symptoms, patterns, vocabulary.symptoms());
    checks.nothingCircles(causes, actions, roles);
    List<Statement> catalogue = read(TableSchema.CATALOGUE, management::statement);
    checks.everySourceIsInTheCatalogue(vocabulary.catalogue());
    List<Angle> angles = read(TableSchema.ANGLES, management::angle);
    List<Harm> harms = read(TableSchema.HARMS, management::harm);
    List<ReasonMap> reasons =
        new ReasonRows(cells, vocabulary).read(tables.of(TableSchema.REASONS));
    Manifest top = manifests.get(manifests.size() - 1);
    Knowledge.Builder builder =
        Knowledge.builder(top.name(), top.title(), version)
            .families(families)
            .signals(signals)
            .causes(causes)
            .symptoms(symptoms)
            .actions(actions)
            .policies(policies)
            .tiers(tiers)
            .roles(roles)
            .settings(settings)
            .patterns(patterns)
            .catalogue(catalogue)
            .angles(angles)
            .harms(harms)
            .checks(questions)
            .reasonMaps(reasons)
            .replacedCauses(vocabulary.replaced())
            .retiredActions(retired(TableSchema.ACTIONS))
            .topics(topics)
            .phrases(phrases)
            .notices(findings.all().stream().filter(p -> p.severity() != Severity.ERROR).toList());
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      if (findings.hasErrors()) {
        throw new KnowledgeException(findings.all()); // too much is wrong to put it together
      }
      throw e;
    }
  }

  private List<String> retired(TableSchema schema) {
    return tables.of(schema).stream().filter(e -> !e.isEnabled()).map(Entry::id).toList();
  }

  private <T> List<T> read(TableSchema schema, Function<Entry, @Nullable T> reader) {
    List<T> items = new ArrayList<>();
    for (Entry entry : tables.of(schema)) {
      T item = entry.isEnabled() ? reader.apply(entry) : null;
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private List<Symptom> symptoms(List<Family> families, Names<Signal> signals) {
    Names<Family> names = new Names<>();
    for (Family family : families) {
      names.add(family.id(), family);
      names.add(family.label(), family);
    }
    SymptomRows rows = new SymptomRows(cells, vocabulary, names, signals);
    List<Symptom> symptoms = read(TableSchema.SYMPTOMS, rows::read);
    // What was switched off may leave nothing that could raise a symptom.
    symptoms.removeIf(symptom -> !symptom.pattern() && symptom.ways().isEmpty());
    return new WeightRows(cells, vocabulary).apply(tables.of(TableSchema.WEIGHTS), symptoms);
  }

  private Names<Signal> named(List<Signal> signals) {
    Map<String, Signal> byId = new HashMap<>();
    signals.forEach(signal -> byId.put(signal.id(), signal));
    return vocabulary.signals().map(byId::get);
  }

  private static List<Topic> topics(List<Manifest> manifests) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    manifests.forEach(m -> m.topics().forEach(topic -> topics.put(topic.id(), topic)));
    return List.copyOf(topics.values());
  }

  private static List<Family> families(List<Manifest> manifests) {
    Map<String, Family> families = new LinkedHashMap<>();
    families.put(Family.STATED.id(), Family.STATED);
    manifests.forEach(m -> m.families().forEach(family -> families.put(family.id(), family)));
    return List.copyOf(families.values());
  }
}
