package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Decibans;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbabilityTest {
  private static final DiagnosisText ZH = DiagnosisText.in(Locale.CHINESE);
  private static final DiagnosisText EN = DiagnosisText.in(Locale.ENGLISH);
  private static final DiagnosisJson JSON = DiagnosisJson.in(Locale.ENGLISH);
  private static final DiagnosisCsv CSV = DiagnosisCsv.in(Locale.ENGLISH);

  static Stream<Diagnosis> uncalibrated() {
    return Stream.of(Hongda.atRisk(), Hongda.undetermined(), Hongda.lost(), Hongda.usual());
  }

  @Test
  void without_evidence_a_customer_has_the_base_rate() {
    Calibration asItIs = new Calibration(0.265, 1, 0, 0.01, 7_043);

    assertThat(asItIs.probability(Decibans.ZERO)).isCloseTo(0.265, within(1e-12));
  }

  @Test
  void ten_decibans_are_ten_to_one_on_the_odds() {
    Calibration asItIs = new Calibration(0.5, 1, 0, 0.01, 100);

    assertThat(asItIs.probability(Decibans.of(10))).isCloseTo(10.0 / 11, within(1e-12));
    assertThat(asItIs.probability(Decibans.of(-10))).isCloseTo(1.0 / 11, within(1e-12));
  }

  @Test
  void slope_and_intercept_bend_the_odds() {
    Calibration bent = new Calibration(0.5, 0.5, Math.log(2), 0.01, 100);

    // Odds of 100 become 10 by the slope, and 20 by the intercept.
    assertThat(bent.probability(Decibans.of(20))).isCloseTo(20.0 / 21, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("uncalibrated")
  void knowledge_that_is_not_calibrated_prints_no_probability_anywhere(Diagnosis diagnosis) {
    assertThat(diagnosis.risk().flatMap(risk -> risk.probability())).isEmpty();
    assertThat(ZH.explained().write(diagnosis)).doesNotContain("概率");
    assertThat(ZH.write(diagnosis) + ZH.brief(diagnosis)).doesNotContain("概率", "%");
    assertThat(EN.explained().write(diagnosis)).doesNotContainIgnoringCase("probability");
    assertThat(EN.write(diagnosis) + EN.brief(diagnosis))
        .doesNotContainIgnoringCase("probability")
        .doesNotContain("%");
    assertThat(JSON.write(diagnosis)).doesNotContain("probability");
    assertThat(CSV.row(diagnosis)).containsPattern(",CUSTOMER,,,(true|false|)$");
  }

  @Test
  void calibrated_knowledge_prints_it_with_its_error() throws IOException {
    Diagnosis diagnosis = Hongda.calibrated();

    assertThat(ZH.write(diagnosis)).contains("风险很高，流失概率 83%（平均误差 1.0%）");
    assertThat(EN.brief(diagnosis))
        .startsWith("very high risk, probability of leaving 83% (off by 1.0% on average) | ");
    assertThat(EN.explained().write(diagnosis))
        .contains("probability of leaving 82.6% (off by 1.0% on average; from 7043 customers)");
    assertThat(JSON.write(diagnosis))
        .contains("\"probability\":{\"value\":0.826,\"error\":0.01,\"customers\":7043}");
    Schemas.assertValid(Schemas.load("diagnosis.schema.json"), JSON.write(diagnosis));
    assertThat(CSV.row(diagnosis)).endsWith(",CUSTOMER,0.8263,0.0104,true");
    assertThat(DiagnosisCsv.COLUMNS).contains("probability", "probability_error");
  }
}
