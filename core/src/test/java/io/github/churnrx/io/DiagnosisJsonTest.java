package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisJsonTest {
  private static final DiagnosisJson ZH = DiagnosisJson.in(Locale.CHINESE);
  private static final DiagnosisJson EN = DiagnosisJson.in(Locale.ENGLISH);

  static Stream<Diagnosis> diagnoses() {
    return DiagnosisCsvTest.diagnoses();
  }

  @ParameterizedTest
  @MethodSource("diagnoses")
  void every_diagnosis_is_valid_against_both_schemas(Diagnosis diagnosis) throws IOException {
    JsonSchema schema = Schemas.load("diagnosis.schema.json");
    JsonSchema line = Schemas.load("outcome.schema.json");

    for (DiagnosisJson writer : List.of(ZH, EN, EN.pretty())) {
      Schemas.assertValid(schema, writer.write(diagnosis));
      Schemas.assertValid(line, writer.write(new Outcome.Diagnosed(diagnosis)));
    }
  }

  @Test
  void a_diagnosis_reads_as_committed() throws IOException {
    Golden.checkText("at-risk.zh.json", ZH.pretty().write(Hongda.atRisk()) + "\n");
    Golden.checkText("lost.en.json", EN.pretty().write(Hongda.lost()) + "\n");
  }

  @Test
  void without_indentation_it_is_one_line() {
    assertThat(EN.write(Hongda.crowded(5))).doesNotContain("\n", "\r");
  }

  @Test
  void the_language_changes_texts_and_no_code() throws IOException {
    String zh = ZH.write(Hongda.atRisk());
    String en = EN.write(Hongda.atRisk());

    assertThat(zh).contains("\"level\":\"VERY_HIGH\",\"name\":\"很高\"");
    assertThat(en).contains("\"level\":\"VERY_HIGH\",\"name\":\"very high\"");
  }

  @Test
  void a_case_that_could_not_be_read_is_written_with_its_problems() throws IOException {
    Parsed parsed = CaseJson.parse("{\"id\":\"D-1\",\"asOf\":5}", CaseDefaults.none());

    String json = EN.write((Parsed.Rejected) parsed);

    Schemas.assertValid(Schemas.load("outcome.schema.json"), json);
    assertThat(json)
        .isEqualTo(
            "{\"outcome\":\"rejected\",\"customer\":\"D-1\",\"at\":\"case:1:1\",\"problems\":["
                + "{\"code\":\"bad-property\",\"severity\":\"ERROR\",\"at\":\"case:1:20\","
                + "\"value\":\"5\",\"message\":\"\\\"5\\\" cannot stand at /asOf: a date such as"
                + " \\\"2026-03-31\\\" is expected.\",\"remedy\":\"See"
                + " docs/schema/case.schema.json.\"}],"
                + "\"raw\":\"{\\\"id\\\":\\\"D-1\\\",\\\"asOf\\\":5}\"}");
  }

  @Test
  void a_case_that_could_not_be_diagnosed_is_written_with_its_problems() throws IOException {
    Outcome outcome =
        new Outcome.Rejected(
            new CustomerId("D-1"),
            List.of(ProblemCode.MIXED_CURRENCIES.at(Location.of("case"), "CNY, USD")));

    String json = ZH.write(outcome);

    Schemas.assertValid(Schemas.load("outcome.schema.json"), json);
    assertThat(json).contains("\"customer\":\"D-1\",\"at\":null", "混有多种货币");
  }

  @Test
  void the_schema_refuses_what_is_not_described() throws IOException {
    JsonSchema schema = Schemas.load("diagnosis.schema.json");
    String json = EN.write(Hongda.atRisk());

    assertThat(Schemas.violations(schema, json.replace("\"score\"", "\"probability\"")))
        .isNotEmpty();
    assertThat(Schemas.violations(schema, json.replace("\"status\"", "\"state\""))).isNotEmpty();
  }
}
