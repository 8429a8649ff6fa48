package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Explanation;
import io.github.churnrx.diagnosis.Explanation.Figure;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.StoredAnswers;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.io.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a diagnosis says of its own doubts holds for every shipped scenario. */
class DoubtTest {
  private static final ChurnRx CHURN_RX = ChurnRx.withDefaultKnowledge();
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:-]\\d+)*");
  private static final List<Diagnosis> DIAGNOSES = new ArrayList<>();

  @BeforeAll
  static void diagnoseAllScenarios() {
    for (Scenario scenario : ShippedScenarios.in(Path.of("knowledge"))) {
      DIAGNOSES.add(CHURN_RX.diagnose(scenario.customerCase()));
    }
  }

  @Test
  void a_stored_answer_that_the_knowledge_has_no_use_for_any_more_is_passed_over() {
    CustomerCase asked = DIAGNOSES.get(0).subject();
    Map<String, String> outdated =
        Map.of(
            "no.such-signal", "true",
            "interview.understands-bill", "perhaps",
            "complaints.open", "many",
            "contract.kind", "ETERNAL",
            "contract.ends-on", "soon");

    assertThat(StoredAnswers.givenTo(asked, outdated, CHURN_RX.knowledge())).isEqualTo(asked);
  }

  @Test
  void what_an_answer_is_said_to_change_is_what_happens_once_it_is_given() {
    int answers = 0;
    for (Diagnosis now : DIAGNOSES) {
      for (Question question : now.askNext()) {
        for (Answer answer : question.answers()) {
          Diagnosis then = CHURN_RX.diagnose(answer.givenTo(now.subject()));
          String where = now.customer().value() + ": " + question.signal().id() + " " + answer;
          Map<String, String> stored = Map.of(question.signal().id(), answer.key());
          assertThat(StoredAnswers.givenTo(now.subject(), stored, CHURN_RX.knowledge()))
              .as(where)
              .isEqualTo(answer.givenTo(now.subject()));
          assertThat(question.answer(answer.key())).as(where).contains(answer);
          assertThat(then.mainCause().map(f -> f.cause().id())).as(where).isEqualTo(answer.cause());
          assertThat(then.mainCause().map(CauseFinding::grade))
              .as(where)
              .isEqualTo(Optional.ofNullable(answer.grade()));
          assertThat(then.risk().map(Risk::level))
              .as(where)
              .isEqualTo(Optional.ofNullable(answer.riskLevel()));
          assertThat(first(then)).as(where).isEqualTo(answer.action().map(Recommendation::id));
          assertThat(!first(then).equals(first(now)))
              .as(where)
              .isEqualTo(answer.changesFirstAction());
          answers++;
        }
      }
    }
    assertThat(answers).isGreaterThan(100);
  }

  @Test
  void a_question_is_asked_only_if_some_answer_changes_the_first_action() {
    for (Diagnosis now : DIAGNOSES) {
      assertThat(now.askNext())
          .allMatch(question -> question.answers().stream().anyMatch(Answer::changesFirstAction));
    }
  }

  @Test
  void a_question_that_was_answered_is_not_asked_again() {
    DIAGNOSES.parallelStream()
        .forEach(
            now -> {
              for (Question question : now.askNext()) {
                Answer answer = question.answers().get(0);
                assertThat(CHURN_RX.diagnose(answer.givenTo(now.subject())).askNext())
                    .noneMatch(next -> next.signal().equals(question.signal()));
              }
            });
  }

  @Test
  void a_row_that_nearly_fired_fires_once_its_one_test_passes() {
    int flags = 0;
    for (Diagnosis now : DIAGNOSES) {
      for (NearMiss miss : now.nearMisses()) {
        assertThat(raised(now)).doesNotContain(miss.symptom().id());
        if (miss.reading().value() instanceof io.github.churnrx.knowledge.Value.Flag flag) {
          String signal = miss.condition().signal().id();
          CustomerCase turned = now.subject().toBuilder().signal(signal, !flag.value()).build();
          assertThat(raised(CHURN_RX.diagnose(turned)))
              .as(now.customer().value() + " " + signal)
              .contains(miss.symptom().id());
          flags++;
        }
      }
    }
    assertThat(flags).isGreaterThan(20);
  }

  @Test
  void the_nearest_misses_come_first() {
    for (Diagnosis now : DIAGNOSES) {
      assertThat(now.nearMisses()).isSortedAccordingTo(NearMiss.NEAREST_FIRST);
    }
  }

  @Test
  void nothing_differs_from_itself() {
    for (Diagnosis now : DIAGNOSES) {
      assertThat(Comparison.of(now, CHURN_RX.diagnose(now.subject())).changes()).isEmpty();
    }
  }

  @Test
  void a_risk_that_could_not_be_judged_is_not_called_usual_in_a_change() {
    CustomerCase silent = CustomerCase.of("D-1").asOf(LocalDate.of(2026, 6, 30)).build();

    Comparison comparison = CHURN_RX.whatIf(silent, b -> b.signal("orders.wallet-trend", 0.3));

    assertThat(comparison.before().isRiskUnjudged()).isTrue();
    assertThat(comparison.changes())
        .filteredOn(change -> change.code().equals("risk"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before().en()).isEqualTo("cannot be judged");
              assertThat(change.after().en()).contains("+");
            });
  }

  @Test
  void a_change_of_facts_is_told_with_the_facts() {
    Diagnosis lured =
        DIAGNOSES.stream()
            .filter(d -> d.mainCause().map(f -> f.cause().id().equals("RIVAL_OFFER")).orElse(false))
            .findFirst()
            .orElseThrow();

    Comparison comparison =
        CHURN_RX.whatIf(
            lured.subject(),
            b -> b.signal("complaints.open", 3).signal("complaints.open-days", 40));

    assertThat(comparison.before()).isEqualTo(lured);
    assertThat(comparison.changes())
        .filteredOn(change -> change.code().equals("COMPLAINT_UNHANDLED"))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.because())
                    .extracting(because -> because.id())
                    .contains("complaints.open-days"));
  }

  @Test
  void every_number_of_an_explanation_is_a_figure_of_its_node() {
    int numbers = 0;
    for (Diagnosis now : DIAGNOSES) {
      numbers += numbersChecked(now.explain());
    }
    assertThat(numbers).isGreaterThan(1000);
  }

  private static int numbersChecked(Explanation node) {
    int checked = 0;
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Set<String> figures = new HashSet<>();
      for (Figure figure : node.figures()) {
        figures.addAll(numbers(figure.text().in(locale)));
      }
      for (String number : numbers(node.text().in(locale).replace(node.code(), ""))) {
        assertThat(figures).as(node.text().in(locale)).contains(number);
        checked++;
      }
    }
    for (Explanation child : node.children()) {
      checked += numbersChecked(child);
    }
    return checked;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  private static Optional<String> first(Diagnosis diagnosis) {
    return diagnosis.actions().stream().findFirst().map(Recommendation::id);
  }

  private static Set<String> raised(Diagnosis diagnosis) {
    Set<String> raised = new HashSet<>();
    diagnosis
        .risk()
        .ifPresent(
            risk -> {
              risk.supporting().forEach(e -> raised.add(e.id() + e.kind()));
              risk.opposing().forEach(e -> raised.add(e.id() + e.kind()));
            });
    for (CauseFinding finding : diagnosis.causes()) {
      finding.supporting().forEach(e -> raised.add(e.id() + e.kind()));
      finding.opposing().forEach(e -> raised.add(e.id() + e.kind()));
    }
    Set<String> ids = new HashSet<>();
    raised.stream()
        .filter(e -> e.endsWith("SYMPTOM"))
        .forEach(e -> ids.add(e.substring(0, e.length() - "SYMPTOM".length())));
    return ids;
  }
}
