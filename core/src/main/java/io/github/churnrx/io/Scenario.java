package io.github.churnrx.io;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.signals.CaseIntake;
import java.util.List;
import java.util.Locale;

/** A customer with the diagnosis that must come out. Immutable. */
public final class Scenario {
  private final String name;
  private final List<String> sources;
  private final CustomerCase customerCase;
  private final Expectation expectation;
  private final List<ScenarioName> codes;
  private final Location at;
  private final CasePlaces places;

  Scenario(
      String name,
      List<String> sources,
      CustomerCase customerCase,
      Expectation expectation,
      List<ScenarioName> codes,
      Location at,
      CasePlaces places) {
    this.name = name;
    this.sources = List.copyOf(sources);
    this.customerCase = customerCase;
    this.expectation = expectation;
    this.codes = List.copyOf(codes);
    this.at = at;
    this.places = places;
  }

  /** Returns what it shows. */
  public String name() {
    return name;
  }

  /** Returns the ids of the statements of the catalogue that it tells; often none. */
  public List<String> sources() {
    return sources;
  }

  /** Returns the case. */
  public CustomerCase customerCase() {
    return customerCase;
  }

  /** Returns what its diagnosis must be like. */
  public Expectation expectation() {
    return expectation;
  }

  /** Returns where it is written. */
  public Location at() {
    return at;
  }

  /**
   * Compares a diagnosis of the case with what is expected.
   *
   * @param diagnosis the diagnosis
   * @return every difference in English words; empty if the diagnosis is as expected
   */
  public List<String> check(Diagnosis diagnosis) {
    return check(diagnosis, Locale.ENGLISH);
  }

  /**
   * Compares a diagnosis of the case with what is expected.
   *
   * @param diagnosis the diagnosis
   * @param locale the language
   * @return every difference in words; empty if the diagnosis is as expected
   */
  public List<String> check(Diagnosis diagnosis, Locale locale) {
    return differences(diagnosis).stream().map(difference -> difference.text().in(locale)).toList();
  }

  /**
   * Compares a diagnosis of the case with what is expected.
   *
   * @param diagnosis the diagnosis
   * @return every difference with what it is about; empty if the diagnosis is as expected
   */
  public List<Difference> differences(Diagnosis diagnosis) {
    return List.copyOf(new ScenarioCheck(expectation, diagnosis).differences());
  }

  /**
   * Finds codes that the knowledge does not have. A misspelt cause in {@code not} would otherwise
   * never be noticed.
   *
   * @param knowledge the knowledge
   * @return a problem for each such code, in the order of the text
   */
  public List<Problem> problems(Knowledge knowledge) {
    return codes.stream()
        .flatMap(code -> code.problem(knowledge).stream())
        .sorted(Problem.BY_PLACE)
        .toList();
  }

  /** Returns what is wrong with the case, at its place in the file. */
  List<Problem> problems(CaseIntake intake) {
    try {
      intake.take(customerCase);
      return List.of();
    } catch (RejectedCaseException e) {
      return e.problems().stream().map(places::placed).toList();
    }
  }

  /** Returns the name and the place. */
  @Override
  public String toString() {
    return name + " (" + at + ")";
  }
}
