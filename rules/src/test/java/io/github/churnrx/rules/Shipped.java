package io.github.churnrx.rules;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Thresholds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the product realises outside the tables of the general knowledge. */
final class Shipped implements Realisations.Elsewhere {
  private static final Path GENERAL = Path.of("knowledge");

  /** The shipped industries. */
  static final List<String> INDUSTRIES = List.of("finance", "retail", "telecom", "tourism");

  private final Map<String, List<String>> toldBy = new TreeMap<>();
  private final Formulas formulas = new Formulas(ChurnRx.withDefaultKnowledge().knowledge());
  private final Map<String, Reach> industries = new TreeMap<>();

  Shipped() {
    note(ChurnRx.withDefaultKnowledge(), ShippedScenarios.in(GENERAL));
    for (String industry : INDUSTRIES) {
      ChurnRx churnRx = ChurnRx.builder().industry(industry).build();
      List<Scenario> scenarios = scenariosOf(industry);
      note(churnRx, scenarios);
      industries.put(industry, new Reach(churnRx, scenarios));
    }
  }

  /** Returns the scenarios of an industry. */
  static List<Scenario> scenariosOf(String industry) {
    return ShippedScenarios.in(GENERAL.resolve("industries").resolve(industry));
  }

  /** Returns whether something stands in the layer of an industry. */
  static boolean isOf(String industry, Location at) {
    return at.file().startsWith("industries/" + industry + "/");
  }

  private void note(ChurnRx churnRx, List<Scenario> scenarios) {
    for (Scenario scenario : scenarios) {
      if (scenario.sources().isEmpty()
          || !scenario.check(churnRx.diagnose(scenario.customerCase())).isEmpty()) {
        continue;
      }
      for (String source : scenario.sources()) {
        toldBy.computeIfAbsent(source, s -> new ArrayList<>()).add(scenario.name());
      }
    }
  }

  /** Returns the calculations that come to what the documents say. */
  @Override
  public List<String> formulas(String statement) {
    return formulas.of(statement);
  }

  /** Returns the scenarios that tell a statement and come out as expected. */
  @Override
  public List<String> scenarios(String statement) {
    return toldBy.getOrDefault(statement, List.of()).stream()
        .map(name -> "scenario " + name)
        .toList();
  }

  /** Returns the rows of industries that cite a statement and take effect. */
  @Override
  public List<String> industries(String statement) {
    List<String> found = new ArrayList<>();
    industries.forEach(
        (industry, reach) -> {
          reach.knowledge().symptoms().stream()
              .filter(s -> isOf(industry, s.at()) && s.sources().contains(statement))
              .filter(reach::isRaised)
              .forEach(s -> found.add(industry + " symptom " + s.id()));
          reach.knowledge().actions().stream()
              .filter(a -> isOf(industry, a.at()) && a.sources().contains(statement))
              .filter(reach::isAdvised)
              .forEach(a -> found.add(industry + " action " + a.id()));
        });
    return found;
  }

  /** Returns whether a setting decides something; {@link FiguresAtWorkTest} shows it of figures. */
  @Override
  public boolean isUsed(String setting) {
    return Figure.of(setting).isPresent() || Thresholds.ids().contains(setting);
  }
}
