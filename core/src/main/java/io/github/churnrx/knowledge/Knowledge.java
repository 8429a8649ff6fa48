package io.github.churnrx.knowledge;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
  private final List<Problem> notices;
  private final Thresholds thresholds;

  /**
   * Creates knowledge from checked parts.
   *
   * @param name its name
   * @param title its names for readers
   * @param version the hash of the files it was read from
   * @param families the evidence families
   * @param signals the signals
   * @param causes the causes
   * @param symptoms the symptoms
   * @param actions the actions
   * @param policies the policies
   * @param tiers the tiers
   * @param roles the roles
   * @param settings the settings
   * @param patterns the pattern files
   * @param notices what was noticed while reading, none of it an error
   */
  public Knowledge(
      String name,
      Text title,
      String version,
      Collection<Family> families,
      Collection<Signal> signals,
      Collection<Cause> causes,
      Collection<Symptom> symptoms,
      Collection<Action> actions,
      Collection<Policy> policies,
      Collection<Tier> tiers,
      Collection<Role> roles,
      Collection<Setting> settings,
      Collection<PatternFile> patterns,
      Collection<Problem> notices) {
    this.name = name;
    this.title = title;
    this.version = version;
    this.families = byId(families, Family::id);
    this.signals = byId(signals, Signal::id);
    this.causes = byId(causes, Cause::id);
    this.symptoms = byId(symptoms, Symptom::id);
    this.actions = byId(actions, Action::id);
    this.policies = List.copyOf(policies);
    this.tiers = byId(tiers, Tier::id);
    this.roles = byId(roles, Role::id);
    this.settings = byId(settings, Setting::id);
    this.patterns = List.copyOf(patterns);
    this.notices = List.copyOf(notices);
    this.thresholds = Thresholds.from(this::number);
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the names for readers. */
  public Text title() {
    return title;
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

  /** Returns the pattern files. */
  public List<PatternFile> patterns() {
    return patterns;
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
