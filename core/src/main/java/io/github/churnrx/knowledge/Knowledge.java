package io.github.churnrx.knowledge;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a set of knowledge files says, checked and resolved. Immutable; collections are
 * in the order of the files.
 */
public final class Knowledge {
  private final String name;
  private final Text title;
  private final String version;
  private final Map<String, Family> families;
  private final Map<String, Signal> signals;
  private final Map<String, Cause> causes;
  private final Map<String, Symptom> symptoms;
  private final Map<String, Action> actions;
  private final List<Policy> policies;
  private final Map<String, Tier> tiers;
  private final Map<String, Role> roles;
  private final Map<String, Setting> settings;
  private final List<PatternFile> patterns;
  private final Map<String, Statement> catalogue;
  private final Map<String, Angle> angles;
  private final Map<String, Harm> harms;
  private final Map<String, Check> checks;
  private final Map<String, ReasonMap> reasonMaps;
  private final Map<String, String> replacedCauses;
  private final Set<String> retiredActions;
  private final Map<String, Topic> topics;
  private final Map<String, Phrase> phrases;
  private final List<Problem> notices;
  private final Map<String, List<String>> elsewhere;
  private final Thresholds thresholds;
  private final @Nullable Calibration calibration;

  private Knowledge(Builder from) {
    this.name = from.name;
    this.title = from.title;
    this.version = from.version;
    this.families = byId(from.families, Family::id);
    this.signals = byId(from.signals, Signal::id);
    this.causes = byId(from.causes, Cause::id);
    this.symptoms = byId(from.symptoms, Symptom::id);
    this.actions = byId(from.actions, Action::id);
    this.policies = List.copyOf(from.policies);
    this.tiers = byId(from.tiers, Tier::id);
    this.roles = byId(from.roles, Role::id);
    this.settings = byId(from.settings, Setting::id);
    this.patterns = List.copyOf(from.patterns);
    this.catalogue = byId(from.catalogue, Statement::id);
    this.angles = byId(from.angles, Angle::id);
    this.harms = byId(from.harms, Harm::id);
    this.checks = byId(from.checks, Check::id);
    this.reasonMaps = byId(from.reasonMaps, ReasonMap::id);
    this.replacedCauses = Collections.unmodifiableMap(new LinkedHashMap<>(from.replacedCauses));
    this.retiredActions = Set.copyOf(from.retiredActions);
    this.topics = byId(from.topics, Topic::id);
    this.phrases = byId(from.phrases, Phrase::id);
    this.notices = List.copyOf(from.notices);
    this.elsewhere = Map.copyOf(from.elsewhere);
    this.thresholds = Thresholds.from(this::number);
    this.calibration = Calibration.from(id -> Optional.ofNullable(settings.get(id))).orElse(null);
  }

  /**
   * Starts knowledge that is put together from checked parts.
   *
   * @param name its name
   * @param title its names for readers
   * @param version the hash of the files it was read from
   */
  public static Builder builder(String name, Text title, String version) {
    return new Builder(name, title, version);
  }

  /** Starts knowledge that is like this one, to put other parts in the place of some. */
  public Builder toBuilder() {
    return builder(name, title, version)
        .families(families.values())
        .signals(signals.values())
        .causes(causes.values())
        .symptoms(symptoms.values())
        .actions(actions.values())
        .policies(policies)
        .tiers(tiers.values())
        .roles(roles.values())
        .settings(settings.values())
        .patterns(patterns)
        .catalogue(catalogue.values())
        .angles(angles.values())
        .harms(harms.values())
        .checks(checks.values())
        .reasonMaps(reasonMaps.values())
        .replacedCauses(replacedCauses)
        .retiredActions(retiredActions)
        .topics(topics.values())
        .phrases(phrases.values())
        .notices(notices)
        .elsewhere(elsewhere);
  }

  /**
   * Returns the part that a case about a subject is diagnosed with: the signals, causes, symptoms
   * and actions about it. Policies and patterns are about customers. All else, the version
   * included, is the same.
   */
  public Knowledge about(Subject subject) {
    boolean isCustomer = subject == Subject.CUSTOMER;
    return toBuilder()
        .signals(signals.values().stream().filter(s -> s.subject() == subject).toList())
        .causes(causes.values().stream().filter(c -> c.subject() == subject).toList())
        .symptoms(symptoms.values().stream().filter(s -> s.subject() == subject).toList())
        .actions(actions.values().stream().filter(a -> a.subject() == subject).toList())
        .policies(isCustomer ? policies : List.of())
        .patterns(isCustomer ? patterns : List.of())
        .build();
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the names for readers. */
  public Text title() {
    return title;
  }

  /**
   * Returns the industries, by the names under which they are added, whose knowledge is not in use
   * and has a signal that this knowledge lacks.
   *
   * @param signal the id of the signal
   */
  public List<String> industriesWith(String signal) {
    return elsewhere.getOrDefault(signal, List.of());
  }

  /** Returns the version: a hash of everything that can change a diagnosis. */
  public String version() {
    return version;
  }

  /** Returns the evidence families. */
  public Collection<Family> families() {
    return families.values();
  }

  /** Returns the signals. */
  public Collection<Signal> signals() {
    return signals.values();
  }

  /** Returns a signal by its id. */
  public Optional<Signal> signal(String id) {
    return Optional.ofNullable(signals.get(id));
  }

  /** Returns the causes. */
  public Collection<Cause> causes() {
    return causes.values();
  }

  /** Returns a cause by its code. */
  public Optional<Cause> cause(String id) {
    return Optional.ofNullable(causes.get(id));
  }

  /**
   * Returns the cause that a code stands for now: its own, or that which replaced it.
   *
   * @param code the code of a cause, be it one that is not used any more
   * @return the cause; empty if there never was one, or if it is switched off
   */
  public Optional<Cause> currentCause(String code) {
    Cause cause = causes.get(code);
    return cause == null ? cause(replacedCauses.getOrDefault(code, code)) : Optional.of(cause);
  }

  /** Returns the codes of replaced causes, each with the code of the cause that counts now. */
  public Map<String, String> replacedCauses() {
    return replacedCauses;
  }

  /** Returns the maps of other systems' reason codes. */
  public Collection<ReasonMap> reasonMaps() {
    return reasonMaps.values();
  }

  /** Returns the map of a system's reason codes by its name, such as {@code stripe}. */
  public Optional<ReasonMap> reasonMap(String id) {
    return Optional.ofNullable(reasonMaps.get(id));
  }

  /** Returns the symptoms. */
  public Collection<Symptom> symptoms() {
    return symptoms.values();
  }

  /** Returns a symptom by its id. */
  public Optional<Symptom> symptom(String id) {
    return Optional.ofNullable(symptoms.get(id));
  }

  /** Returns the actions. */
  public Collection<Action> actions() {
    return actions.values();
  }

  /** Returns an action by its id. */
  public Optional<Action> action(String id) {
    return Optional.ofNullable(actions.get(id));
  }

  /** Returns whether there is an action of that id, or was one before it was switched off. */
  public boolean knowsAction(String id) {
    return actions.containsKey(id) || retiredActions.contains(id);
  }

  /** Returns the ids of actions that are switched off, but may stand in a history. */
  public Set<String> retiredActions() {
    return retiredActions;
  }

  /** Returns the policies in the order in which they apply. */
  public List<Policy> policies() {
    return policies;
  }

  /** Returns the tiers. */
  public Collection<Tier> tiers() {
    return tiers.values();
  }

  /** Returns a tier by its id. */
  public Optional<Tier> tier(String id) {
    return Optional.ofNullable(tiers.get(id));
  }

  /** Returns the roles. */
  public Collection<Role> roles() {
    return roles.values();
  }

  /** Returns a role by its id. */
  public Optional<Role> role(String id) {
    return Optional.ofNullable(roles.get(id));
  }

  /** Returns the settings. */
  public Collection<Setting> settings() {
    return settings.values();
  }

  /** Returns a setting by its id. */
  public Optional<Setting> setting(String id) {
    return Optional.ofNullable(settings.get(id));
  }

  /**
   * Returns a numeric setting.
   *
   * @throws IllegalArgumentException if there is no such setting
   */
  public double number(String id) {
    Setting setting = settings.get(id);
    if (setting != null) {
      return Double.parseDouble(setting.value());
    }
    Double value = Thresholds.DEFAULTS.get(id);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + id);
    }
    return value;
  }

  /** Returns the limits for grades and risk. */
  public Thresholds thresholds() {
    return thresholds;
  }

  /**
   * Returns how the score of a customer's risk becomes a probability; empty unless the knowledge is
   * calibrated.
   */
  public Optional<Calibration> calibration() {
    return Optional.ofNullable(calibration);
  }

  /** Returns the pattern files. */
  public List<PatternFile> patterns() {
    return patterns;
  }

  /** Returns what the documents say that the knowledge was made from. */
  public Collection<Statement> catalogue() {
    return catalogue.values();
  }

  /** Returns what a document says, by its id. */
  public Optional<Statement> statement(String id) {
    return Optional.ofNullable(catalogue.get(id));
  }

  /** Returns the angles from which churn is analysed. */
  public Collection<Angle> angles() {
    return angles.values();
  }

  /** Returns an angle by its id. */
  public Optional<Angle> angle(String id) {
    return Optional.ofNullable(angles.get(id));
  }

  /** Returns what churn does to the company. */
  public Collection<Harm> harms() {
    return harms.values();
  }

  /** Returns a harm by its id. */
  public Optional<Harm> harm(String id) {
    return Optional.ofNullable(harms.get(id));
  }

  /** Returns the questions of the management checklists. */
  public Collection<Check> checks() {
    return checks.values();
  }

  /** Returns a question of the management checklists by its id. */
  public Optional<Check> check(String id) {
    return Optional.ofNullable(checks.get(id));
  }

  /** Returns what customers remark on. */
  public Collection<Topic> topics() {
    return topics.values();
  }

  /** Returns what customers remark on, by its id. */
  public Optional<Topic> topic(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  /** Returns the phrases by which remarks are recognised in free text. */
  public Collection<Phrase> phrases() {
    return phrases.values();
  }

  /** Returns a phrase by its id. */
  public Optional<Phrase> phrase(String id) {
    return Optional.ofNullable(phrases.get(id));
  }

  /** Returns what was noticed while reading, such as an encoding that is not UTF-8. */
  public List<Problem> notices() {
    return notices;
  }

  @Override
  public String toString() {
    return name + " " + version.substring(0, Math.min(12, version.length()));
  }

  private static <T> Map<String, T> byId(Collection<T> items, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    for (T item : items) {
      if (map.put(id.apply(item), item) != null) {
        throw new IllegalArgumentException("twice: " + id.apply(item));
      }
    }
    return Collections.unmodifiableMap(map);
  }

  /** Puts knowledge together. Not thread-safe; each kind of part is empty until it is set. */
  public static final class Builder {
    private final String name;
    private final Text title;
    private final String version;
    private Collection<Family> families = List.of();
    private Collection<Signal> signals = List.of();
    private Collection<Cause> causes = List.of();
    private Collection<Symptom> symptoms = List.of();
    private Collection<Action> actions = List.of();
    private Collection<Policy> policies = List.of();
    private Collection<Tier> tiers = List.of();
    private Collection<Role> roles = List.of();
    private Collection<Setting> settings = List.of();
    private Collection<PatternFile> patterns = List.of();
    private Collection<Statement> catalogue = List.of();
    private Collection<Angle> angles = List.of();
    private Collection<Harm> harms = List.of();
    private Collection<Check> checks = List.of();
    private Collection<ReasonMap> reasonMaps = List.of();
    private Map<String, String> replacedCauses = Map.of();
    private Collection<String> retiredActions = List.of();
    private Collection<Topic> topics = List.of();
    private Collection<Phrase> phrases = List.of();
    private Collection<Problem> notices = List.of();
    private Map<String, List<String>> elsewhere = Map.of();

    private Builder(String name, Text title, String version) {
      this.name = name;
      this.title = title;
      this.version = version;
    }

    /** Sets the evidence families. */
    public Builder families(Collection<Family> families) {
      this.families = families;
      return this;
    }

    /** Sets the signals. */
    public Builder signals(Collection<Signal> signals) {
      this.signals = signals;
      return this;
    }

    /** Sets the causes. */
    public Builder causes(Collection<Cause> causes) {
      this.causes = causes;
      return this;
    }

    /** Sets the symptoms. */
    public Builder symptoms(Collection<Symptom> symptoms) {
      this.symptoms = symptoms;
      return this;
    }

    /** Sets the actions. */
    public Builder actions(Collection<Action> actions) {
      this.actions = actions;
      return this;
    }

    /** Sets the policies. */
    public Builder policies(Collection<Policy> policies) {
      this.policies = policies;
      return this;
    }

    /** Sets the tiers. */
    public Builder tiers(Collection<Tier> tiers) {
      this.tiers = tiers;
      return this;
    }

    /** Sets the roles. */
    public Builder roles(Collection<Role> roles) {
      this.roles = roles;
      return this;
    }

    /** Sets the settings. */
    public Builder settings(Collection<Setting> settings) {
      this.settings = settings;
      return this;
    }

    /** Sets the pattern files. */
    public Builder patterns(Collection<PatternFile> patterns) {
      this.patterns = patterns;
      return this;
    }

    /** Sets what the documents say. */
    public Builder catalogue(Collection<Statement> catalogue) {
      this.catalogue = catalogue;
      return this;
    }

    /** Sets the angles. */
    public Builder angles(Collection<Angle> angles) {
      this.angles = angles;
      return this;
    }

    /** Sets the harms. */
    public Builder harms(Collection<Harm> harms) {
      this.harms = harms;
      return this;
    }

    /** Sets the questions of the management checklists. */
    public Builder checks(Collection<Check> checks) {
      this.checks = checks;
      return this;
    }

    /** Sets the maps of other systems' reason codes. */
    public Builder reasonMaps(Collection<ReasonMap> reasonMaps) {
      this.reasonMaps = reasonMaps;
      return this;
    }

    /** Sets the codes of replaced causes, each with the code of the cause that counts now. */
    public Builder replacedCauses(Map<String, String> replacedCauses) {
      this.replacedCauses = replacedCauses;
      return this;
    }

    /** Sets the ids of actions that are switched off, but may stand in a history. */
    public Builder retiredActions(Collection<String> retiredActions) {
      this.retiredActions = retiredActions;
      return this;
    }

    /** Sets what customers remark on. */
    public Builder topics(Collection<Topic> topics) {
      this.topics = topics;
      return this;
    }

    /** Sets the phrases by which remarks are recognised. */
    public Builder phrases(Collection<Phrase> phrases) {
      this.phrases = phrases;
      return this;
    }

    /** Sets what was noticed while reading, none of it an error. */
    public Builder notices(Collection<Problem> notices) {
      this.notices = notices;
      return this;
    }

    /** Sets the signals of industries that are not in use, each with the names of these. */
    public Builder elsewhere(Map<String, List<String>> elsewhere) {
      this.elsewhere = elsewhere;
      return this;
    }

    /**
     * Puts it together.
     *
     * @throws IllegalArgumentException if two parts of one kind have the same id
     */
    public Knowledge build() {
      return new Knowledge(this);
    }
  }

  /**
   * A file of DRL patterns.
   *
   * @param file its path
   * @param packageName the package it declares
   * @param drl its text, normalised
   * @param rules its rules
   */
  public record PatternFile(String file, String packageName, String drl, List<PatternRule> rules) {
    /** Copies the rules. */
    public PatternFile {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A rule of a pattern file.
   *
   * @param name its name
   * @param raises the symptom it raises
   * @param needs the streams it must know: without them its symptom is unknown
   * @param days how many days back these streams must be complete; 0 if it is enough that they are
   *     on record
   * @param at where it stands
   */
  public record PatternRule(
      String name, String raises, List<EventType> needs, int days, Location at) {
    /** Copies the streams. */
    public PatternRule {
      needs = List.copyOf(needs);
    }

    /** Returns the streams that a case lacks for this pattern. */
    public List<EventType> lacks(CustomerCase customerCase) {
      LocalDate after = customerCase.asOf().minusDays(days);
      return needs.stream()
          .filter(
              stream ->
                  !(days == 0
                      ? customerCase.isRecorded(stream)
                      : customerCase.covers(stream, after)))
          .toList();
    }
  }
}
