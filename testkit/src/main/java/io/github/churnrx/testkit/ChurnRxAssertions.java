package io.github.churnrx.testkit;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.text.Text;
import io.github.churnrx.validation.Validation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where assertions begin; import its methods statically. They need no test framework.
 *
 * <p>Wherever something of the knowledge is named, its id or either label will do, in any case. A
 * name that the knowledge does not have makes the test fail with an {@link UnknownNameException}.
 * Failures are told in the language of the JVM, or in that of the system property {@code
 * churnrx.lang} ({@code zh} or {@code en}).
 */
public final class ChurnRxAssertions {
  private ChurnRxAssertions() {}

  /**
   * Begins what is expected of a diagnosis:
   *
   * <pre>{@code
   * assertThat(diagnosis)
   *     .hasMainCause("BROKEN_PROMISE")
   *     .becauseOf("we-owe.rebate-overdue-days")
   *     .doesNotHaveCause("PRICE_TOO_HIGH")
   *     .recommends("PAY_REBATE")
   *     .within(1);
   * }</pre>
   *
   * @throws IllegalArgumentException if the diagnosis does not carry its knowledge; then use {@link
   *     #assertThat(Diagnosis, Knowledge)}
   */
  public static DiagnosisAssert assertThat(Diagnosis diagnosis) {
    return assertThat(diagnosis, knowledgeOf(diagnosis));
  }

  /**
   * Begins what is expected of a diagnosis that does not carry its knowledge.
   *
   * @param diagnosis the diagnosis
   * @param knowledge what it was made with
   */
  public static DiagnosisAssert assertThat(Diagnosis diagnosis, Knowledge knowledge) {
    return new DiagnosisAssert(Examined.of(diagnosis, knowledge, Verdicts.AT_ONCE));
  }

  /**
   * Tells all expectations that a diagnosis does not meet, not only the first:
   *
   * <pre>{@code
   * assertAll(diagnosis, d -> d.hasMainCause("BROKEN_PROMISE").recommends("PAY_REBATE").within(1));
   * }</pre>
   *
   * @param diagnosis the diagnosis
   * @param expectations what is expected, at least something
   * @throws AssertionError with all that does not hold; also if nothing is expected
   */
  public static void assertAll(Diagnosis diagnosis, Consumer<DiagnosisAssert> expectations) {
    Collected collected = new Collected();
    Examined examined = Examined.of(diagnosis, knowledgeOf(diagnosis), collected);
    try {
      expectations.accept(new DiagnosisAssert(examined));
    } catch (RuntimeException error) {
      collected.addTo(error);
      throw error;
    }
    collected.conclude();
  }

  /** Begins what is expected of knowledge; {@code ChurnRx.builder()…validate()} validates it. */
  public static ValidationAssert assertThat(Validation validation) {
    return new ValidationAssert(validation, Set.of());
  }

  /**
   * Begins what is expected of the diagnoses of many customers:
   *
   * <pre>{@code
   * assertThat(churnRx.diagnoseAll(dealers))
   *     .hasNoRejected()
   *     .isApproved(Path.of("src/test/approved/dealers.csv"), atMost(2, PERCENT));
   * }</pre>
   *
   * @throws AssertionError if there are none
   */
  public static PopulationAssert assertThat(Collection<? extends Outcome> outcomes) {
    return new PopulationAssert(List.copyOf(outcomes));
  }

  /**
   * Begins the same for a list, so that the compiler can tell it from what AssertJ expects of
   * lists.
   *
   * @throws AssertionError if there are none
   */
  public static PopulationAssert assertThat(List<? extends Outcome> outcomes) {
    return new PopulationAssert(List.copyOf(outcomes));
  }

  /**
   * Expects diagnoses not to depend on the order of customers, events, signals and stated reasons.
   * The failure names the seed of the order; {@code -Dchurnrx.seed=…} repeats it.
   *
   * @param diagnoser what diagnoses
   * @param cases the customers, at least one
   */
  public static void assertOrderDoesNotMatter(Diagnoser diagnoser, Collection<CustomerCase> cases) {
    assertOrderDoesNotMatter(diagnoser, cases, Shuffled.anew());
  }

  /**
   * Expects diagnoses to be the same in another order.
   *
   * @param diagnoser what diagnoses
   * @param cases the customers, at least one
   * @param shuffled the other order
   */
  public static void assertOrderDoesNotMatter(
      Diagnoser diagnoser, Collection<CustomerCase> cases, Shuffled shuffled) {
    new OrderCheck(diagnoser, cases).check(shuffled);
  }

  private static Knowledge knowledgeOf(Diagnosis diagnosis) {
    if (diagnosis == null) {
      throw Failures.of(Text.of("没有诊断：null", "there is no diagnosis: null").in(Language.now()));
    }
    return diagnosis
        .knowledge()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the diagnosis does not carry its knowledge; use assertThat(diagnosis,"
                        + " knowledge)"));
  }
}
