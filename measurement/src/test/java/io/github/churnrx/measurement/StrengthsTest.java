package io.github.churnrx.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.facts.CustomerCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrengthsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeKnowledge() throws IOException {
    file(
        "knowledge.yaml",
        """
        name: small
        zh: 小
        en: small
        families:
          use: {zh: 使用, en: use, kind: data}
          tie: {zh: 联系, en: ties, kind: data}
        """);
    file(
        "signals.csv",
        """
        id,zh,en,type
        use.days,使用.天数,days of use,number
        tie.products,联系.产品数,products,number
        tie.talks,联系.交谈,talks,flag
        """);
    file(
        "causes.csv",
        """
        id,zh,en,class,mode,side,controllable,force,explain-zh,explain-en
        DISUSE,不用,disuse,PRODUCT,active,customer,partly,push,已经不用,it is not used any more
        """);
    file(
        "symptoms/all.csv",
        """
        id,zh,en,when-1,family,supports,against,absent
        LITTLE_USE,少用,little use,use.days < 10,use,DISUSE strong; LEAVING 4,,
        HARDLY_ANY_USE,几乎不用,hardly any use,use.days < 3,use,LEAVING 7,,2
        MUCH_USE,常用,much use,use.days >= 20,use,,LEAVING 1,
        TIED,多个产品,several products,tie.products >= 3,tie,,LEAVING 5,
        LOOSE,只有一个产品,one product,tie.products <= 1,tie,LEAVING 3,,
        TALKS,常联系,in touch,tie.talks = yes,tie,,LEAVING 2,
        """);
    file(
        "actions.csv",
        """
        id,zh,en,stage,for,priority,role,due
        SHOW,演示,Show how to use it,retain,DISUSE,1,seller,7
        """);
    file("roles.csv", "id,zh,en\nseller,销售,seller\n");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static CustomerCase customer(int number, Random random) {
    CustomerCase.Builder builder =
        CustomerCase.of("C" + number)
            .asOf(LocalDate.of(2026, 3, 31))
            .signal("use.days", random.nextInt(30))
            .signal("tie.talks", random.nextBoolean());
    return (random.nextInt(4) == 0 ? builder : builder.signal("tie.products", random.nextInt(5)))
        .build();
  }

  /** Leaving follows from use and products by known odds. */
  private static boolean leaves(Random random, Diagnosis diagnosis) {
    double decibans = diagnosis.risk().map(Risk::score).orElseThrow().value();
    return random.nextDouble() < LogisticRegression.probability(-0.5 + Strengths.logOdds(decibans));
  }

  private Sample sample(ChurnRx churnRx, int size) {
    Random random = new Random(5);
    Sample sample = Sample.of(churnRx.knowledge());
    for (int i = 0; i < size; i++) {
      CustomerCase customer = customer(i, random);
      Diagnosis diagnosis = churnRx.diagnose(customer);
      sample.add(diagnosis, Label.of(leaves(random, diagnosis)));
    }
    return sample;
  }

  @Test
  void evidence_counts_as_in_a_diagnosis() {
    Sample sample = sample(ChurnRx.builder().knowledge(folder).build(), 300);

    Strengths authored = Strengths.authored(sample);

    double[] scores = sample.scores();
    assertThat(scores).contains(7, -7, 0);
    for (int i = 0; i < scores.length; i++) {
      assertThat(authored.score(sample.pieces(i))).isCloseTo(scores[i], within(1e-9));
    }
  }

  @Test
  void the_fitted_layer_makes_diagnoses_with_the_probabilities_that_were_fitted()
      throws IOException {
    Sample sample = sample(ChurnRx.builder().knowledge(folder).build(), 3_000);

    Fit fit = Calibrator.fit(sample, null);
    Path layer = folder.resolveSibling(folder.getFileName() + "-fitted");
    CalibrationLayer.of(fit, "fitted").write(layer);
    ChurnRx calibrated = ChurnRx.builder().knowledge(folder, layer).build();

    Sample again = sample(calibrated, 3_000);
    assertThat(fit.after().auc()).isCloseTo(fit.before().auc(), within(0.02));
    assertThat(Reliability.of(again.probabilities(), sample.left()).error()).isLessThan(0.03);
    assertThat(Ranking.auc(again.probabilities(), sample.left()))
        .isCloseTo(fit.after().auc(), within(0.02));
    assertThat(calibrated.knowledge().calibration())
        .hasValueSatisfying(
            c -> {
              assertThat(c.customers()).isEqualTo(3_000);
              assertThat(c.slope()).isBetween(0.8, 1.2);
            });
  }

  @Test
  void without_calibration_no_diagnosis_has_a_probability() {
    Sample sample = sample(ChurnRx.builder().knowledge(folder).build(), 120);

    assertThat(sample.probabilities()).hasSize(120).containsOnly(Double.NaN);
  }

  @Test
  void folds_are_equal_in_outcome_and_share_no_customer() {
    BitSet came = new BitSet();
    came.set(0, 50);
    Folds folds = Folds.of(200, came);

    for (int part = 0; part < Folds.COUNT; part++) {
      assertThat(Folds.select(came, folds.in(part)).cardinality()).isEqualTo(10);
      assertThat(folds.in(part)).hasSize(40).doesNotContain(folds.outside(part));
    }
  }
}
