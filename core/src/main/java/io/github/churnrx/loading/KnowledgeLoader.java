package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Fingerprint;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerFiles;
import io.github.churnrx.tables.LayerReader;
import io.github.churnrx.tables.Manifest;
import io.github.churnrx.tables.PatternReader;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns layers of files into checked knowledge, or says everything that is wrong with them. */
public final class KnowledgeLoader {
  private static final List<TableSchema> NEEDED =
      List.of(TableSchema.SIGNALS, TableSchema.CAUSES, TableSchema.SYMPTOMS, TableSchema.ACTIONS);

  private final PatternReader patterns;
  private final Findings findings = new Findings();

  private KnowledgeLoader(PatternReader patterns) {
    this.patterns = patterns;
  }

  /**
   * Loads knowledge.
   *
   * @param shipped fetches the shipped knowledge if the first layer builds upon it, or if there is
   *     no layer
   * @param industries the names of the industries whose layers lie upon the lowest one, in this
   *     order, and below all others
   * @param given the layers, the first below
   * @param patterns knows the event patterns that can be run
   * @throws KnowledgeException with everything that is wrong
   */
  public static Knowledge load(
      Layer.Source shipped,
      Collection<String> industries,
      List<Layer> given,
      PatternReader patterns) {
    return examine(shipped, industries, given, patterns).usable();
  }

  /**
   * Loads knowledge and keeps what it was read from.
   *
   * @throws KnowledgeException with everything that is wrong
   * @see #load
   */
  public static Loaded read(
      Layer.Source shipped,
      Collection<String> industries,
      List<Layer> given,
      PatternReader patterns) {
    Loaded loaded = examine(shipped, industries, given, patterns);
    loaded.usable();
    return loaded;
  }

  /**
   * Loads knowledge and keeps what it was read from, so that more can be said about it, even where
   * errors keep it from being used.
   *
   * @throws KnowledgeException with everything that is wrong, if nothing can be made of it
   * @see #load
   */
  public static Loaded examine(
      Layer.Source shipped,
      Collection<String> industries,
      List<Layer> given,
      PatternReader patterns) {
    return new KnowledgeLoader(patterns).read(shipped, industries, given);
  }

  private Loaded read(Layer.Source shipped, Collection<String> industries, List<Layer> given) {
    List<Layer> layers = new ArrayList<>(given);
    List<Manifest> manifests = new ArrayList<>();
    for (Layer layer : given) {
      Manifest manifest = Manifest.read(layer, findings);
      if (manifest != null) {
        manifests.add(manifest);
      }
    }
    boolean allRead = manifests.size() == given.size();
    if (given.isEmpty() || (allRead && manifests.get(0).extendsShipped())) {
      Layer base = shipped.get();
      Manifest manifest = Manifest.read(base, findings);
      layers.add(0, base);
      if (manifest != null) {
        manifests.add(0, manifest);
      }
    }
    if (allRead) {
      layIndustries(industries, layers, manifests);
    }
    LayerReader reader = new LayerReader(patterns, findings);
    layers.forEach(reader::read);
    if (!allRead) {
      // What lies below is not known, so that names cannot be looked up.
      throw new KnowledgeException(findings.all());
    }
    reportMissing(reader.tables(), layers.get(layers.size() - 1));
    Resolver resolver = new Resolver(reader.tables(), reader.patterns(), findings);
    Knowledge knowledge = resolver.resolve(manifests, Fingerprint.of(layers));
    return new Loaded(
        knowledge.toBuilder().elsewhere(elsewhere(layers.get(0), knowledge)).build(),
        reader.tables(),
        layers,
        given.isEmpty() ? layers : given,
        findings.all());
  }

  /** Returns the signals that only industries have, with the names of these. */
  private Map<String, List<String>> elsewhere(Layer lowest, Knowledge knowledge) {
    Map<String, List<String>> elsewhere = new HashMap<>();
    for (String industry : lowest.industries()) {
      LayerReader reader = new LayerReader(patterns, new Findings());
      reader.read(lowest.industry(industry).only(TableSchema.SIGNALS));
      for (Entry entry : reader.tables().of(TableSchema.SIGNALS)) {
        if (knowledge.signal(entry.id()).isEmpty()) {
          elsewhere.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(industry);
        }
      }
    }
    return elsewhere;
  }

  private void layIndustries(
      Collection<String> industries, List<Layer> layers, List<Manifest> manifests) {
    Layer lowest = layers.get(0);
    Names<String> known = new Names<>();
    if (!industries.isEmpty()) {
      lowest.industries().forEach(name -> name(lowest, name, known));
    }
    int place = 1;
    for (String industry : industries) {
      String found = known.find(industry).orElse(null);
      if (found == null) {
        Location at = Location.of(lowest.name(LayerFiles.INDUSTRIES));
        findings.add(
            lowest.industries().isEmpty()
                ? ProblemCode.NO_INDUSTRIES.at(at, industry)
                : ProblemCode.UNKNOWN_INDUSTRY.at(at, industry, oneOf(lowest.industries())));
        continue;
      }
      Layer layer = lowest.industry(found);
      Manifest manifest = Manifest.read(layer, findings);
      if (manifest != null) {
        layers.add(place, layer);
        manifests.add(place, manifest);
        place++;
      }
    }
  }

  /** Names an industry by its folder and by what its manifest calls it. */
  private static void name(Layer lowest, String industry, Names<String> known) {
    known.add(industry, industry);
    Manifest manifest = Manifest.read(lowest.industry(industry), new Findings());
    if (manifest != null) {
      known.add(manifest.title(), industry);
      for (String ending : List.of("知识", "业知识")) {
        String zh = manifest.title().zh();
        if (zh.endsWith(ending)) {
          known.add(zh.substring(0, zh.length() - ending.length()), industry);
        }
      }
    }
  }

  private static Text oneOf(List<String> names) {
    return Text.of(
        "可用：" + String.join("、", names) + "。", "Use one of " + String.join(", ", names) + ".");
  }

  private void reportMissing(Tables tables, Layer top) {
    for (TableSchema needed : NEEDED) {
      if (tables.of(needed).isEmpty() && !tables.isPartial(needed)) {
        String file = tables.fileOf(needed);
        findings.add(
            file == null
                ? ProblemCode.MISSING_TABLE.at(Location.of(top.name(needed.path())), needed.path())
                : ProblemCode.EMPTY_TABLE.at(Location.of(file), needed.path()));
        tables.markPartial(needed);
      }
    }
  }
}
