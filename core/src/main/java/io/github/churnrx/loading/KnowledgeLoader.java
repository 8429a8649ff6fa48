package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Thresholds;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Turns layers of files into checked knowledge, or says everything that is wrong with them. */
public final class KnowledgeLoader {
  private static final Set<TableSchema> NEEDED =
      Set.of(TableSchema.SIGNALS, TableSchema.CAUSES, TableSchema.SYMPTOMS, TableSchema.ACTIONS);

  private final List<Layer> layers;
  private final PatternReader patternReader;
  private final Findings findings = new Findings();

  private KnowledgeLoader(List<Layer> layers, PatternReader patternReader) {
    this.layers = List.copyOf(layers);
    this.patternReader = patternReader;
  }

  /**
   * Loads knowledge.
   *
   * @param shipped fetches the shipped knowledge if the first layer builds upon it, or if there is
   *     no layer
   * @param given the layers, the first below
   * @param patterns knows the event patterns that can be run
   * @throws KnowledgeException with everything that is wrong
   */
  public static Knowledge load(Layer.Source shipped, List<Layer> given, PatternReader patterns) {
    List<Layer> layers = new ArrayList<>(given);
    if (given.isEmpty() || Manifest.read(given.get(0), new Findings()).extendsShipped()) {
      layers.add(0, shipped.get());
    }
    return new KnowledgeLoader(layers, patterns).load();
  }

  private Knowledge load() {
    List<Manifest> manifests =
        layers.stream().map(layer -> Manifest.read(layer, findings)).toList();
    Tables tables = new Tables(findings);
    Map<String, PatternFile> patterns = new LinkedHashMap<>();
    for (Layer layer : layers) {
      readTables(layer, tables);
      readPatterns(layer, patterns);
    }
    for (TableSchema needed : NEEDED) {
      if (tables.of(needed).isEmpty()) {
        String file = layers.get(layers.size() - 1).name(needed.path());
        findings.add(ProblemCode.MISSING_TABLE.at(Location.of(file), needed.path()));
      }
    }
    Knowledge knowledge = resolve(manifests, tables, List.copyOf(patterns.values()));
    List<Problem> errors = findings.errors();
    if (!errors.isEmpty()) {
      throw new KnowledgeException(errors);
    }
    return knowledge;
  }

  private void readTables(Layer layer, Tables tables) {
    Map<TableSchema, Map<String, Entry>> seen = new HashMap<>();
    layer
        .files()
        .forEach(
            (path, bytes) -> {
              String file = layer.name(path);
              for (TableSchema schema : TableSchema.values()) {
                if (schema.owns(path)) {
                  String text = TextDecoder.decode(bytes, file, findings);
                  List<Row> rows = new TableReader(schema, file, findings).read(text);
                  tables.add(schema, rows, seen.computeIfAbsent(schema, s -> new HashMap<>()));
                  return;
                }
              }
              if (!isKnownFile(path)) {
                findings.add(
                    ProblemCode.UNKNOWN_FILE.at(
                        Location.of(file),
                        path,
                        Text.of(
                            "表名见知识文件参考；其他说明可写在 .md 文件中。",
                            "See the reference for the names of tables; notes go into .md files.")));
              }
            });
  }

  private static boolean isKnownFile(String path) {
    return path.equals(Manifest.FILE)
        || path.equals("index.txt")
        || (path.startsWith("patterns/") && path.endsWith(".drl"))
        || path.startsWith("scenarios/")
        || path.endsWith(".md");
  }

  private void readPatterns(Layer layer, Map<String, PatternFile> patterns) {
    layer
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.startsWith("patterns/") && path.endsWith(".drl")) {
                String file = layer.name(path);
                String drl = TextDecoder.decode(bytes, file, findings).replace("\r\n", "\n");
                patternReader
                    .read(file, drl)
                    .ifPresentOrElse(
                        found -> patterns.put(found.packageName(), found),
                        () ->
                            findings.add(ProblemCode.PATTERN_CHANGED.at(Location.of(file), path)));
              }
            });
  }

  private Knowledge resolve(List<Manifest> manifests, Tables tables, List<PatternFile> patterns) {
    Cells cells = new Cells(findings, disabled(tables));
    SmallRows small = new SmallRows(cells);

    List<Setting> settings = read(tables, TableSchema.SETTINGS, small::setting);
    List<Tier> tiers =
        read(tables, TableSchema.TIERS, small::tier).stream()
            .sorted(Comparator.comparingInt(Tier::rank))
            .toList();
    Names<String> tierNames = names(tables, TableSchema.TIERS);
    tiers.forEach(tier -> tier.synonyms().forEach(word -> tierNames.add(word, tier.id())));
    tierNames.add(Tier.UNKNOWN, Tier.UNKNOWN);
    tierNames.add("未知", Tier.UNKNOWN);
    Names<String> roleNames = names(tables, TableSchema.ROLES);

    SignalRows signalRows = new SignalRows(cells, tiers, roleNames);
    List<Signal> signals = read(tables, TableSchema.SIGNALS, signalRows::read);
    Names<Signal> signalNames = new Names<>();
    for (Signal signal : signals) {
      name(signalNames, signal.id(), signal.label(), signal, signal.at(), Signal::id);
    }
    ConditionParser conditions = new ConditionParser(signalNames, switchedOff(tables), findings);

    Names<String> causeNames = names(tables, TableSchema.CAUSES);
    replaced(tables, causeNames);
    List<Cause> causes =
        read(tables, TableSchema.CAUSES, new CauseRows(cells, causeNames, roleNames)::read);
    Names<String> targets = names(tables, TableSchema.CAUSES, new Findings());
    replaced(tables, targets);
    targets.add(Cause.LEAVING, Cause.LEAVING);
    targets.add(Text.of("流失", "leaving"), Cause.LEAVING);

    List<Family> families = families(manifests);
    Names<Family> familyNames = new Names<>();
    for (Family family : families) {
      familyNames.add(family.id(), family);
      familyNames.add(family.label(), family);
    }
    names(tables, TableSchema.SYMPTOMS);
    List<Symptom> symptoms =
        read(
                tables,
                TableSchema.SYMPTOMS,
                new SymptomRows(cells, conditions, signalNames, targets, familyNames)::read)
            .stream()
            .filter(symptom -> symptom.pattern() || !symptom.ways().isEmpty())
            .toList();

    Names<String> prescribed = names(tables, TableSchema.CAUSES, new Findings());
    replaced(tables, prescribed);
    prescribed.add(Cause.LEAVING, Cause.LEAVING);
    prescribed.add(Text.of("流失", "leaving"), Cause.LEAVING);
    prescribed.add(Cause.UNDETERMINED, Cause.UNDETERMINED);
    prescribed.add(Text.of("不明", "undetermined"), Cause.UNDETERMINED);
    Names<String> actionNames = names(tables, TableSchema.ACTIONS);
    List<Action> actions =
        read(
            tables,
            TableSchema.ACTIONS,
            new ActionRows(
                    cells, conditions, signalNames, prescribed, tierNames, roleNames, actionNames)
                ::read);

    List<Role> roles =
        read(
            tables,
            TableSchema.ROLES,
            entry -> small.role(entry, conditions, signalNames, roleNames));
    PolicyRows policyRows = new PolicyRows(cells, conditions, signalNames, tierNames, actionNames);
    names(tables, TableSchema.POLICIES);
    List<Policy> policies = new ArrayList<>();
    for (Entry entry : tables.of(TableSchema.POLICIES)) {
      Policy policy = entry.isEnabled() ? policyRows.read(entry) : null;
      if (policy != null) {
        policies.add(policy);
      }
    }
    policies.sort(Comparator.comparingInt(Policy::order));

    new CrossChecks(findings).check(causes, symptoms, actions, roles, patterns);
    checkSettings(settings);
    Manifest top = manifests.get(manifests.size() - 1);
    if (!findings.errors().isEmpty()) {
      throw new KnowledgeException(findings.errors());
    }
    return new Knowledge(
        top.name(),
        top.title(),
        Fingerprint.of(layers),
        families,
        signals,
        causes,
        symptoms,
        actions,
        policies,
        tiers,
        roles,
        settings,
        patterns,
        findings.notices());
  }

  private static <T> List<T> read(Tables tables, TableSchema schema, Function<Entry, T> reader) {
    List<T> items = new ArrayList<>();
    for (Entry entry : tables.of(schema)) {
      if (entry.isEnabled()) {
        items.add(reader.apply(entry));
      }
    }
    return items;
  }

  private Names<String> names(Tables tables, TableSchema schema) {
    return names(tables, schema, findings);
  }

  private static Names<String> names(Tables tables, TableSchema schema, Findings findings) {
    Names<String> names = new Names<>();
    for (Entry entry : tables.of(schema)) {
      if (entry.isEnabled()) {
        names.add(entry.id(), entry.id());
      }
    }
    for (Entry entry : tables.of(schema)) {
      if (entry.isEnabled()) {
        for (String column : List.of("zh", "en")) {
          Cell label = entry.cell(column);
          String other = label.isBlank() ? null : names.add(label.text(), entry.id());
          if (other != null) {
            findings.add(ProblemCode.DUPLICATE_LABEL.at(label.at(), label.text(), other));
          }
        }
      }
    }
    return names;
  }

  private <T> void name(
      Names<T> names, String id, Text label, T thing, Location at, Function<T, String> idOf) {
    for (String name : List.of(id, label.zh(), label.en())) {
      T other = names.add(name, thing);
      if (other != null) {
        findings.add(ProblemCode.DUPLICATE_LABEL.at(at, name, idOf.apply(other)));
      }
    }
  }

  /** A code that was replaced leads to the one that replaces it. */
  private void replaced(Tables tables, Names<String> causes) {
    for (Entry entry : tables.of(TableSchema.CAUSES)) {
      Cell by = entry.cell("replaced-by");
      if (!by.isBlank() && !entry.isEnabled()) {
        causes
            .find(by.text())
            .ifPresentOrElse(
                target -> causes.add(entry.id(), target),
                () ->
                    findings.add(
                        ProblemCode.UNKNOWN_CAUSE.at(
                            by.at(), by.text(), causes.suggest(by.text()))));
      }
    }
  }

  private static Names<String> switchedOff(Tables tables) {
    Names<String> names = new Names<>();
    for (Entry entry : tables.of(TableSchema.SIGNALS)) {
      if (!entry.isEnabled()) {
        for (String column : List.of("id", "zh", "en")) {
          names.add(entry.cell(column).text(), entry.id());
        }
      }
    }
    return names;
  }

  private static Set<String> disabled(Tables tables) {
    Set<String> disabled = new HashSet<>();
    for (TableSchema schema : TableSchema.values()) {
      for (Entry entry : tables.of(schema)) {
        if (!entry.isEnabled()) {
          for (String column : List.of("id", "zh", "en")) {
            disabled.add(Spelling.key(entry.cell(column).text()));
          }
        }
      }
    }
    disabled.remove("");
    return disabled;
  }

  private static List<Family> families(List<Manifest> manifests) {
    Map<String, Family> families = new LinkedHashMap<>();
    families.put(Family.STATED.id(), Family.STATED);
    manifests.forEach(m -> m.families().forEach(family -> families.put(family.id(), family)));
    return List.copyOf(families.values());
  }

  /** A misspelt threshold must not pass for a figure of the client's own. */
  private void checkSettings(List<Setting> settings) {
    Names<String> fixed = new Names<>();
    Thresholds.ids().forEach(id -> fixed.add(id, id));
    Set<String> prefixes = new HashSet<>();
    Thresholds.ids().forEach(id -> prefixes.add(id.substring(0, id.indexOf('.'))));
    for (Setting setting : settings) {
      int dot = setting.id().indexOf('.');
      boolean reserved = dot > 0 && prefixes.contains(setting.id().substring(0, dot));
      if (reserved && fixed.find(setting.id()).isEmpty()) {
        findings.add(
            ProblemCode.UNKNOWN_SETTING.at(
                setting.at(), setting.id(), fixed.suggest(setting.id())));
      }
    }
  }
}
