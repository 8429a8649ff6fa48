package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.io.Expectation;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The scenarios of a stack of layers: their own, and those of the industries in use that lie in one
 * of them. Those of the shipped knowledge beneath are not among them.
 *
 * @param all the scenarios, by layer, file and place
 * @param knowledge the knowledge that they are for
 */
public record ScenarioChoice(List<Scenario> all, Knowledge knowledge) {
  /** Copies the list. */
  public ScenarioChoice {
    all = List.copyOf(all);
  }

  /**
   * Reads scenarios in YAML files, CSV tables and workbooks.
   *
   * @param layers the directories or zip files of the layers
   * @param industries the folders of the industries in use
   * @param knowledge the knowledge of all of them together
   * @throws KnowledgeException with everything that is wrong with the scenarios
   * @throws IOException if a file cannot be read
   */
  public static ScenarioChoice in(
      List<Path> layers, Collection<String> industries, Knowledge knowledge) throws IOException {
    List<Scenario> all = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path layer : layers) {
      read(layer, knowledge, all, problems);
      for (String industry : industries) {
        Path folder = layer.resolve("industries").resolve(industry);
        if (Files.isDirectory(folder)) {
          read(folder, knowledge, all, problems);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new KnowledgeException(problems);
    }
    return new ScenarioChoice(all, knowledge);
  }

  private static void read(
      Path layer, Knowledge knowledge, List<Scenario> all, List<Problem> problems)
      throws IOException {
    try {
      all.addAll(Scenarios.in(layer, knowledge, new ScenarioWorkbooks()));
    } catch (KnowledgeException e) {
      problems.addAll(e.problems());
    }
  }

  /**
   * Returns the scenarios that have a text in their name, their file or the causes that they
   * expect, by code or label; case and width of characters do not matter.
   */
  public List<Scenario> matching(String text) {
    String wanted = folded(text);
    return all.stream()
        .filter(scenario -> words(scenario).anyMatch(w -> w.contains(wanted)))
        .toList();
  }

  private Stream<String> words(Scenario scenario) {
    Expectation expectation = scenario.expectation();
    Stream<String> codes =
        Stream.concat(expectation.main().stream(), expectation.causes().keySet().stream());
    Stream<String> causes =
        codes.flatMap(
            code ->
                Stream.concat(
                    Stream.of(code),
                    knowledge.cause(code).stream()
                        .flatMap(c -> Stream.of(c.label().zh(), c.label().en()))));
    return Stream.concat(Stream.of(scenario.name(), file(scenario)), causes)
        .map(ScenarioChoice::folded);
  }

  /** Returns the path within the folder of scenarios, so that no other folder is taken for it. */
  private static String file(Scenario scenario) {
    String file = scenario.at().file();
    int folder = file.lastIndexOf("scenarios/");
    return folder < 0 ? file : file.substring(folder + "scenarios/".length());
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
