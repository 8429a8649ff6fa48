package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.coverage.Rule;
import io.github.churnrx.coverage.RuleCoverage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * How many of the rules that somebody wrote are reached; those of layers beneath are not counted.
 *
 * @param rules the rules, in the order of the files
 * @param unreached those that no scenario reaches
 */
public record OwnRules(List<Rule> rules, List<Rule> unreached) {
  /** Copies the lists. */
  public OwnRules {
    rules = List.copyOf(rules);
    unreached = List.copyOf(unreached);
  }

  /**
   * Picks the rules whose rows lie in some layers.
   *
   * @param coverage what was reached
   * @param layers the directories or zip files of the layers
   */
  public static OwnRules of(RuleCoverage coverage, Collection<Path> layers) {
    List<String> prefixes =
        layers.stream().map(layer -> layer.toString().replace('\\', '/') + "/").toList();
    List<Rule> rules =
        coverage.all().stream()
            .filter(rule -> prefixes.stream().anyMatch(rule.at().file()::startsWith))
            .toList();
    return new OwnRules(rules, rules.stream().filter(rule -> !coverage.isReached(rule)).toList());
  }

  /** Returns which part is reached, in percent; 100 if there are no rules. */
  public double percent() {
    return rules.isEmpty() ? 100 : 100.0 * (rules.size() - unreached.size()) / rules.size();
  }
}
