package io.github.churnrx.io;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the scenarios of a knowledge base: YAML files with a list of cases and the diagnoses that
 * must come out. The cases have the form of {@link CaseJson}.
 */
public final class Scenarios {
  private static final Text NO_LIST =
      Text.of(
          "应为场景列表，每项以“- name:”开头",
          "a list of scenarios is expected, each beginning with \"- name:\"");

  private Scenarios() {}

  /**
   * Reads a file of scenarios.
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
   * Reads the scenarios that lie in the folder {@code scenarios} of a layer.
   *
   * @param layer the directory of the layer
   * @return the scenarios by file and place; none if there is no such folder
   * @throws KnowledgeException with everything that is wrong with any of the files
   * @throws IOException if a file cannot be read
   */
  public static List<Scenario> in(Path layer) throws IOException {
    Path folder = layer.resolve("scenarios");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Scenario> scenarios = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Scenarios::isYaml).sorted().toList()) {
        try {
          scenarios.addAll(read(file.toString().replace('\\', '/'), Files.readString(file)));
        } catch (KnowledgeException e) {
          problems.addAll(e.problems());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new KnowledgeException(problems);
    }
    return scenarios;
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static KnowledgeException failure(Problem problem) {
    return new KnowledgeException(List.of(problem));
  }
}
