package io.github.churnrx.examples.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well the knowledge finds what was planted; {@code -Dchurnrx.docs=renew} writes it down. */
class PlantedAccuracyTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "knowledge.md");
  private static final String BEGIN = "<!-- population -->\n";
  private static final String END = "<!-- /population -->";
  private static final List<Measured> ALL = PlantedAccuracy.measure(PlantedAccuracy.SEED);
  private static final Measured CLEAN = ALL.get(0);

  @Test
  void each_story_is_about_a_cause_of_a_customer() {
    List<String> causes =
        ChurnRx.withDefaultKnowledge().knowledge().causes().stream()
            .filter(cause -> cause.subject() == Subject.CUSTOMER)
            .map(Cause::id)
            .toList();

    assertThat(Population.plots().keySet()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(causes).containsAll(Population.plots().keySet());
  }

  @Test
  void the_same_seed_gives_the_same_cases_and_another_gives_others() {
    List<CustomerCase> cases = cases(1);

    assertThat(cases).isEqualTo(cases(1)).isNotEqualTo(cases(2)).hasSize(670);
  }

  private static List<CustomerCase> cases(long seed) {
    Condition noise = Condition.ALL.get(1);
    return Population.of(seed).stream().map(planted -> noise.of(planted.dossier())).toList();
  }

  @Test
  void where_all_is_missing_nothing_is_on_record() {
    Dossier dossier = Population.of(1).get(0).dossier();

    CustomerCase empty = new Condition("nothing", false, 1).of(dossier);

    assertThat(Arrays.stream(EventType.values()).filter(empty::isRecorded)).isEmpty();
    assertThat(empty.signals()).isEmpty();
    assertThat(dossier.events()).isNotEmpty();
  }

  @Test
  void most_planted_causes_are_found_or_at_least_named() {
    assertThat(CLEAN.topOne().value()).isGreaterThanOrEqualTo(0.5);
    assertThat(CLEAN.firstNamed().value()).isGreaterThanOrEqualTo(0.68);
    assertThat(CLEAN.topThree().value()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void hardly_a_cause_is_found_that_was_not_planted() {
    assertThat(CLEAN.another().value()).isLessThanOrEqualTo(0.08);
    assertThat(CLEAN.unexplainedLeftOpen().value()).isGreaterThanOrEqualTo(0.9);
    assertThat(ALL)
        .allSatisfy(each -> assertThat(each.falseAlarms().value()).isLessThanOrEqualTo(0.03));
  }

  @Test
  void less_on_record_means_fewer_findings_and_not_more_errors() {
    List<Measured> lessAndLess = List.of(CLEAN, ALL.get(2), ALL.get(3), ALL.get(4));

    for (int i = 1; i < lessAndLess.size(); i++) {
      assertThat(lessAndLess.get(i).topOne().value())
          .isLessThan(lessAndLess.get(i - 1).topOne().value());
      assertThat(lessAndLess.get(i).another().hits()).isLessThanOrEqualTo(CLEAN.another().hits());
    }
  }

  @Test
  void the_document_says_what_was_measured() throws IOException {
    String measured = AccuracyText.of(ALL);
    String text = Files.readString(DOCUMENT);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    assertThat(from).as("block of %s", DOCUMENT).isBetween(BEGIN.length(), to);
    if ("renew".equals(System.getProperty("churnrx.docs"))) {
      Files.writeString(DOCUMENT, text.substring(0, from) + measured + text.substring(to));
      return;
    }

    assertThat(text.substring(from, to)).isEqualTo(measured);
  }
}
