package io.github.churnrx.workbench.comparison;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerReader;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.tables.Manifest;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.validation.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knowledge together with the cells that it was read from. Immutable. */
public final class KnowledgeSource {
  private final Knowledge knowledge;
  private final @Nullable Tables tables;

  private KnowledgeSource(Knowledge knowledge, @Nullable Tables tables) {
    this.knowledge = knowledge;
    this.tables = tables;
  }

  /** Returns knowledge whose cells are not at hand: many places are then whole rows. */
  public static KnowledgeSource of(Knowledge knowledge) {
    return new KnowledgeSource(knowledge, null);
  }

  /**
   * Reads knowledge as {@link ChurnRx.Builder} does.
   *
   * @param layers directories or zip files, the first below; none for the shipped knowledge
   * @param industries industries that lie upon the lowest layer
   * @throws KnowledgeException with everything that is wrong
   */
  public static KnowledgeSource read(List<Path> layers, Collection<String> industries) {
    ChurnRx.Builder builder = ChurnRx.builder().knowledge(layers.toArray(Path[]::new));
    industries.forEach(builder::industry);
    Validation validation = builder.validate();
    Knowledge knowledge =
        validation.knowledge().orElseThrow(() -> new KnowledgeException(validation.errors()));
    Findings ignored = new Findings(); // told already
    LayerReader reader = new LayerReader((file, drl) -> Optional.empty(), ignored);
    stack(Layers.at(layers), industries, ignored).forEach(reader::read);
    return new KnowledgeSource(knowledge, reader.tables());
  }

  private static List<Layer> stack(
      List<Layer> given, Collection<String> industries, Findings ignored) {
    List<Layer> stack = new ArrayList<>(given);
    Manifest lowest = given.isEmpty() ? null : Manifest.read(given.get(0), ignored);
    ClassLoader loader = ChurnRx.class.getClassLoader();
    if ((lowest == null || lowest.extendsShipped()) && Layers.isShipped(loader)) {
      stack.add(0, Layers.shipped(loader));
    }
    int place = 1;
    for (String industry : industries) {
      for (String folder : stack.get(0).industries()) {
        Layer layer = stack.get(0).industry(folder);
        if (isCalled(layer, folder, industry, ignored)) {
          stack.add(place, layer);
          place++;
        }
      }
    }
    return stack;
  }

  private static boolean isCalled(Layer layer, String folder, String name, Findings ignored) {
    String key = Spelling.key(name);
    Manifest manifest = Manifest.read(layer, ignored);
    return key.equals(Spelling.key(folder))
        || (manifest != null
            && (Spelling.key(manifest.title().zh()).startsWith(key)
                || Spelling.key(manifest.title().en()).equals(key)));
  }

  /** Returns the knowledge. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Returns an entry as it stands in the tables, the switched-off ones included. */
  Optional<Entry> entry(TableSchema table, String id) {
    return tables == null ? Optional.empty() : tables.entry(table, id);
  }

  /** Returns where a cell of an entry stands, or the entry if it has no such cell. */
  Location place(TableSchema table, String id, String column, Location entry) {
    return entry(table, id)
        .filter(found -> !found.cell(column).text().isEmpty())
        .map(found -> found.cell(column).at())
        .orElse(entry);
  }
}
