package io.github.churnrx.workbench.format;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.loading.KnowledgeLoader;
import io.github.churnrx.loading.Loaded;
import io.github.churnrx.tables.CsvRows;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.tables.Manifest;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TextDecoder;
import io.github.churnrx.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a layer of knowledge in their one form, which says the same: names in one language,
 * tests and lists as they are written best, UTF-8 with a byte order mark, line feeds, quotes only
 * where they are needed. Rows and columns keep their order, notes their words.
 */
public final class Formatting {
  private static final String MARK = "\uFEFF";

  private final List<Layer> given;
  private final @Nullable Wording wording;
  private final List<FormattedFile> files = new ArrayList<>();

  private Formatting(List<Layer> given, @Nullable Wording wording) {
    this.given = List.copyOf(given);
    this.wording = wording;
  }

  /**
   * Formats the last of some layers. If it is the lowest and holds industries, these are formatted,
   * too.
   *
   * @param layers the layers, the lowest first
   * @param industries the names of industries that lie upon the lowest layer
   * @param wording how things are called; null if each file keeps the language of its header
   * @return the files of tables, in the order of their paths
   * @throws KnowledgeException if the layers together are not usable knowledge
   */
  public static List<FormattedFile> of(
      List<Path> layers, Collection<String> industries, @Nullable Wording wording) {
    Formatting formatting = new Formatting(Layers.at(layers), wording);
    Knowledge usable = knowledge(layers, industries);
    formatting.format(usable, industries, "");
    Layer top = formatting.top();
    if (layers.size() == 1 && industries.isEmpty() && formatting.isLowest()) {
      for (String industry : top.industries()) {
        formatting.format(usable, List.of(industry), "industries/" + industry + "/");
      }
    }
    return List.copyOf(formatting.files);
  }

  private static Knowledge knowledge(List<Path> layers, Collection<String> industries) {
    Validation validation =
        ChurnRx.builder()
            .knowledge(layers.toArray(Path[]::new))
            .industry(industries.toArray(String[]::new))
            .validate();
    if (!validation.isUsable()) {
      throw new KnowledgeException(validation.problems());
    }
    return validation.knowledge().orElseThrow();
  }

  private Layer top() {
    return given.get(given.size() - 1);
  }

  private boolean isLowest() {
    Manifest manifest = Manifest.read(top(), new Findings());
    return manifest != null && !manifest.extendsShipped();
  }

  /**
   * Formats the files in a folder of the layer.
   *
   * @param usable knowledge with the same patterns
   * @param upon the industries in whose light the files are read
   * @param folder the folder, or nothing for all that is outside industries
   */
  private void format(Knowledge usable, Collection<String> upon, String folder) {
    Loaded before = load(usable, given, upon);
    Cells cells = new Cells(before.tables(), new NameBook(before.tables(), before.knowledge()));
    SortedMap<String, byte[]> changed = new TreeMap<>(top().files());
    top()
        .files()
        .forEach(
            (path, bytes) -> {
              TableSchema schema =
                  path.startsWith(folder)
                      ? TableSchema.owning(path.substring(folder.length()))
                      : null;
              if (schema != null) {
                FormattedFile file = format(path, bytes, schema, cells);
                files.add(file);
                changed.put(path, file.after());
              }
            });
    List<Layer> layers = new ArrayList<>(given);
    layers.set(layers.size() - 1, new Layer(top().prefix(), changed));
    // Whatever was overlooked above, nothing is written that says anything else than before.
    try {
      SameKnowledge.check(before.knowledge(), load(usable, layers, upon).knowledge());
    } catch (KnowledgeException e) {
      throw new IllegalStateException("formatting would break: " + e.problems().get(0), e);
    }
  }

  private FormattedFile format(String path, byte[] bytes, TableSchema schema, Cells cells) {
    Findings findings = new Findings();
    String csv = TextDecoder.decode(bytes, path, findings);
    CsvRows rows = CsvRows.read(csv == null ? "" : csv, path, findings);
    if (findings.hasErrors() || rows.lines().isEmpty()) {
      throw new IllegalStateException("cannot be read a second time: " + path);
    }
    List<List<String>> rewritten = new TableText(schema, cells, rows).rewritten(wording);
    byte[] after = (MARK + Csv.write(rewritten)).getBytes(StandardCharsets.UTF_8);
    return new FormattedFile(path, bytes, after, changes(rows.lines(), rewritten));
  }

  private static int changes(List<List<String>> before, List<List<String>> after) {
    int changes = 0;
    for (int row = 0; row < after.size(); row++) {
      for (int i = 0; i < after.get(row).size(); i++) {
        List<String> cells = before.get(row);
        changes += after.get(row).get(i).equals(i < cells.size() ? cells.get(i) : "") ? 0 : 1;
      }
    }
    return changes;
  }

  /** Loads layers whose patterns are those of knowledge that was loaded before. */
  private static Loaded load(Knowledge usable, List<Layer> layers, Collection<String> industries) {
    return KnowledgeLoader.read(
        () -> Layers.shipped(Layers.loaderOfShipped()),
        industries,
        layers,
        (file, drl) -> usable.patterns().stream().filter(p -> p.file().equals(file)).findFirst());
  }
}
