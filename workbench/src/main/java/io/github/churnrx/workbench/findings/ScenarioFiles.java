package io.github.churnrx.workbench.findings;

import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenarios of layers, and what is wrong with their files. */
final class ScenarioFiles {
  private final List<Scenario> scenarios = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ScenarioFiles() {}

  static ScenarioFiles in(List<Layer> layers) {
    ScenarioFiles files = new ScenarioFiles();
    for (Layer layer : layers) {
      for (Map.Entry<String, byte[]> file : layer.files().entrySet()) {
        if (isScenarios(file.getKey())) {
          files.read(layer.name(file.getKey()), file.getValue());
        }
      }
    }
    return files;
  }

  private static boolean isScenarios(String path) {
    return path.startsWith("scenarios/") && (path.endsWith(".yaml") || path.endsWith(".yml"));
  }

  private void read(String file, byte[] bytes) {
    Optional<String> text = TextDecoder.text(bytes);
    if (text.isEmpty()) {
      problems.add(ProblemCode.UNREADABLE_TEXT.at(Location.of(file), ""));
      return;
    }
    if (!TextDecoder.isUtf8(bytes)) {
      problems.add(ProblemCode.NOT_UTF8.at(Location.of(file), ""));
    }
    try {
      scenarios.addAll(Scenarios.read(file, text.get()));
    } catch (KnowledgeException e) {
      problems.addAll(e.problems());
    }
  }

  int count() {
    return scenarios.size();
  }

  /** Returns what is wrong with the files and, where the knowledge can be used, with the names. */
  List<Problem> problems(Optional<Knowledge> knowledge) {
    List<Problem> all = new ArrayList<>(problems);
    knowledge.ifPresent(
        known -> scenarios.forEach(scenario -> all.addAll(scenario.problems(known))));
    return all;
  }
}
