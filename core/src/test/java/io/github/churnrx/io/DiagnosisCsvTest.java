package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Prescription;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.knowledge.Decibans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisCsvTest {
  private static final DiagnosisCsv CSV = DiagnosisCsv.in(Locale.ENGLISH);

  static Stream<Diagnosis> diagnoses() {
    return Stream.of(
        Hongda.atRisk(), Hongda.undetermined(), Hongda.lost(), Hongda.usual(), Hongda.crowded(3));
  }

  @ParameterizedTest
  @MethodSource("diagnoses")
  void every_row_has_a_cell_for_every_column(Diagnosis diagnosis) {
    assertThat(cells(CSV.row(diagnosis))).hasSameSizeAs(cells(CSV.header()));
  }

  @Test
  void a_diagnosis_is_one_row() throws IOException {
    Golden.checkText(
        "diagnoses.csv",
        Stream.concat(Stream.of(CSV.header()), diagnoses().limit(4).map(CSV::row))
            .map(row -> row + "\n")
            .reduce("", String::concat));
  }

  @Test
  void a_row_names_each_angle_of_the_found_causes_once() {
    int angles = DiagnosisCsv.COLUMNS.indexOf("angles");

    assertThat(Hongda.atRisk().foundCauses()).hasSize(2);
    assertThat(cells(CSV.row(Hongda.atRisk())).get(angles))
        .isEqualTo("CUSTOMER_GAIN; POLICY_EXECUTION");
    assertThat(cells(CSV.row(Hongda.undetermined())).get(angles)).isEmpty();
  }

  @Test
  void a_row_says_whether_the_risk_could_be_judged() {
    int judged = DiagnosisCsv.COLUMNS.indexOf("risk_judged");

    assertThat(cells(CSV.row(Hongda.atRisk())).get(judged)).isEqualTo("true");
    assertThat(cells(CSV.row(Hongda.usual())).get(judged)).isEqualTo("false");
    assertThat(cells(CSV.row(Hongda.lost())).get(judged)).isEmpty();
  }

  @Test
  void a_row_has_no_level_and_no_score_of_a_risk_that_could_not_be_judged() {
    int level = DiagnosisCsv.COLUMNS.indexOf("risk");
    int score = DiagnosisCsv.COLUMNS.indexOf("risk_score");

    assertThat(cells(CSV.row(Hongda.usual())).subList(level, score + 1)).containsExactly("", "");
    assertThat(cells(CSV.row(Hongda.calmWithCauses())).subList(level, score + 1))
        .containsExactly("USUAL", "-3.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\tx", "＝1"})
  void text_that_a_spreadsheet_would_run_gets_an_apostrophe(String name) {
    Diagnosis diagnosis = named(name);

    assertThat(cells(CSV.row(diagnosis)).get(1)).isEqualTo("'" + name);
  }

  @Test
  void a_row_without_questions_leaves_those_cells_empty_and_all_others_as_they_are() {
    int question = DiagnosisCsv.COLUMNS.indexOf("question");
    List<String> with = cells(CSV.row(Hongda.undetermined()));
    List<String> without = cells(CSV.withoutQuestions().row(Hongda.undetermined()));

    assertThat(with.get(question)).isNotEmpty();
    assertThat(without.subList(question, question + 2)).containsOnly("");
    assertThat(without.subList(0, question)).isEqualTo(with.subList(0, question));
    assertThat(without.subList(question + 2, without.size()))
        .isEqualTo(with.subList(question + 2, with.size()));
  }

  @Test
  void a_negative_number_stays_a_number() {
    List<String> cells = cells(CSV.row(named("x")));

    assertThat(cells.get(DiagnosisCsv.COLUMNS.indexOf("risk_score"))).isEqualTo("-4.5");
  }

  private static Diagnosis named(String name) {
    return new Diagnosis(
        Hongda.customerCase().toBuilder().name(name).build(),
        "v1",
        Customer.Status.ACTIVE,
        null,
        new Risk(
            RiskLevel.USUAL,
            Decibans.of(-4.5),
            List.of(),
            Hongda.calmWithCauses().risk().orElseThrow().opposing()),
        List.of(),
        null,
        null,
        new Prescription(List.of(), List.of(), List.of()),
        List.of(),
        Hongda.usual().doubt());
  }

  private static List<String> cells(String line) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
      List<CsvRecord> rows = reader.stream().toList();

      assertThat(rows).hasSize(1);
      return rows.get(0).getFields();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
