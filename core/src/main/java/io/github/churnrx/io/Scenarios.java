package io.github.churnrx.io;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the scenarios of a knowledge base: cases and the diagnoses that must come out, in YAML
 * files as lists, or in tables with a row for each. The cases in YAML have the form of {@link
 * CaseJson}; columns of tables are named by signals and attributes of the customer.
 */
public final class Scenarios {
  private static final Text NO_LIST =
      Text.of(
          "应为场景列表，每项以“- name:”开头",
          "a list of scenarios is expected, each beginning with \"- name:\"");

  private Scenarios() {}

  /**
   * Reads a YAML file of scenarios.
   *
   * @param file the name of the file, for messages
   * @param text its content
   * @return the scenarios in the order of the text, at least one
   * @throws KnowledgeException with everything that is wrong: text that is no YAML, unknown names,
   *     cases that cannot be read, an expectation that expects nothing, no scenario at all
   */
  public static List<Scenario> read(String file, String text) {
    Item list = YamlDocument.read(file, text, Scenarios::failure);
    if (list == null || (list.children().isEmpty() && list.text().isBlank())) {
      throw failure(ProblemCode.NO_SCENARIOS.at(Location.of(file), file));
    }
    if (!list.is(Item.Kind.ARRAY)) {
      throw failure(ProblemCode.BAD_YAML.at(list.at(), "", NO_LIST));
    }
    ScenarioReader reader = new ScenarioReader();
    list.children().forEach(reader::read);
    return reader.scenarios();
  }

  /**
   * Reads the scenarios that lie in the folder {@code scenarios} of a layer and in folders within:
   * YAML files and CSV tables.
   *
   * @param layer the directory or zip file of the layer, or a store of published knowledge
   * @param knowledge the knowledge that they are for, whose names tables use
   * @return the scenarios by file and place; none if there is no such folder
   * @throws KnowledgeException with everything that is wrong with any of the files, misspelt names
   *     included
   * @throws IOException if a file cannot be read
   */
  public static List<Scenario> in(Path layer, Knowledge knowledge) throws IOException {
    return in(layer, knowledge, Workbooks.NONE);
  }

  /**
   * Reads the scenarios of a layer, those in workbooks included.
   *
   * @param layer the directory or zip file of the layer, or a store of published knowledge
   * @param knowledge the knowledge that they are for, whose names tables use
   * @param workbooks opens workbooks
   * @return the scenarios by file and place; none if there is no such folder
   * @throws KnowledgeException with everything that is wrong with any of the files, misspelt names
   *     included
   * @throws IOException if a file cannot be read
   */
  public static List<Scenario> in(Path layer, Knowledge knowledge, Workbooks workbooks)
      throws IOException {
    return usable(examine(layer, knowledge, workbooks));
  }

  /**
   * Reads the scenarios of a layer that is a folder of the class path, in a directory or an
   * archive.
   *
   * @param loader what finds the folder
   * @param folder the path of the folder, such as {@code our-knowledge}
   * @param knowledge the knowledge that they are for, whose names tables use
   * @return the scenarios by file and place; none if there is no folder {@code scenarios} in it
   * @throws KnowledgeException with everything that is wrong with any of the files, misspelt names
   *     included, or if there is no such folder
   */
  public static List<Scenario> onClassPath(ClassLoader loader, String folder, Knowledge knowledge) {
    return onClassPath(loader, folder, knowledge, Workbooks.NONE);
  }

  /**
   * Reads the scenarios of a layer that is a folder of the class path, those in workbooks included.
   *
   * @param workbooks opens workbooks
   * @see #onClassPath(ClassLoader, String, Knowledge)
   */
  public static List<Scenario> onClassPath(
      ClassLoader loader, String folder, Knowledge knowledge, Workbooks workbooks) {
    List<Layer> layer = List.of(Layers.onClassPath(folder, List.of(loader)));
    try {
      return usable(new ScenarioFiles(knowledge, workbooks).read(layer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Scenario> usable(ScenarioReading reading) {
    if (reading.hasErrors()) {
      throw new KnowledgeException(reading.problems());
    }
    return reading.scenarios();
  }

  /**
   * Reads the scenarios of a layer as far as they can be read, and says what is wrong with them.
   *
   * @param layer the directory or zip file of the layer, or a store of published knowledge
   * @param knowledge the knowledge that they are for, whose names tables use
   * @param workbooks opens workbooks
   * @return what was read; nothing if there is no folder {@code scenarios}
   * @throws KnowledgeException if the layer cannot be read
   * @throws IOException if a file cannot be read
   */
  public static ScenarioReading examine(Path layer, Knowledge knowledge, Workbooks workbooks)
      throws IOException {
    if (Files.isDirectory(layer)
        && !Files.isDirectory(layer.resolve("scenarios"))
        && !KnowledgeStore.isStore(layer)) {
      return new ScenarioReading(List.of(), 0, List.of());
    }
    return new ScenarioFiles(knowledge, workbooks).read(Layers.own(layer));
  }

  /** Returns how many scenarios a YAML text lists, be they right or wrong; 0 if it is no list. */
  static int count(String file, String text) {
    try {
      Item list = YamlDocument.read(file, text, Scenarios::failure);
      return list == null || !list.is(Item.Kind.ARRAY) ? 0 : list.children().size();
    } catch (KnowledgeException e) {
      return 0;
    }
  }

  static KnowledgeException failure(Problem problem) {
    return new KnowledgeException(List.of(problem));
  }
}
