package io.github.churnrx.workbench.findings;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.ScenarioReading;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerReader;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.scenarios.ScenarioWorkbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the scenarios of layers. */
final class ScenarioFindings {
  private final Knowledge knowledge;
  private final Set<String> alsoKnown;
  private final List<Problem> problems = new ArrayList<>();
  private int count;

  private ScenarioFindings(Knowledge knowledge, Set<String> alsoKnown) {
    this.knowledge = knowledge;
    this.alsoKnown = alsoKnown;
  }

  /** Checks scenarios against knowledge. */
  static ScenarioFindings of(Knowledge knowledge) {
    return new ScenarioFindings(knowledge, Set.of());
  }

  /**
   * Checks scenarios where the knowledge cannot be used: against the shipped knowledge, and
   * whatever the layers name, be it right or wrong.
   */
  static ScenarioFindings ofBroken(List<Layer> layers, List<String> industries) {
    Knowledge below =
        ChurnRx.builder()
            .industry(industries.toArray(String[]::new))
            .validate()
            .knowledge()
            .or(() -> ChurnRx.builder().validate().knowledge())
            .orElseGet(() -> Knowledge.builder("", Text.of("", ""), "").build());
    return new ScenarioFindings(below, names(layers));
  }

  private static Set<String> names(List<Layer> layers) {
    LayerReader reader = new LayerReader((file, drl) -> Optional.empty(), new Findings());
    layers.forEach(reader::read);
    Set<String> names = new HashSet<>();
    for (TableSchema schema : TableSchema.values()) {
      for (Entry entry : reader.tables().of(schema)) {
        names.add(Spelling.key(entry.id()));
        for (Cell label : List.of(entry.cell("zh"), entry.cell("en"))) {
          names.add(Spelling.key(label.text()));
        }
      }
    }
    return names;
  }

  /** Reads the scenarios of layers; those that cannot be read at all are no layers. */
  ScenarioFindings read(List<Path> paths) {
    for (Path path : paths) {
      if (Files.exists(path)) {
        try {
          ScenarioReading reading = Scenarios.examine(path, knowledge, new ScenarioWorkbooks());
          count += reading.written();
          reading.problems().stream().filter(this::isReal).forEach(problems::add);
        } catch (KnowledgeException e) {
          e.problems().stream().filter(this::isReal).forEach(problems::add);
        } catch (IOException e) {
          String name = path.toString();
          problems.add(ProblemCode.UNREADABLE_FILE.at(Location.of(name), name, Foreign.text(e)));
        }
      }
    }
    return this;
  }

  private boolean isReal(Problem problem) {
    return !alsoKnown.contains(Spelling.key(problem.value()));
  }

  int count() {
    return count;
  }

  List<Problem> problems() {
    return problems;
  }
}
