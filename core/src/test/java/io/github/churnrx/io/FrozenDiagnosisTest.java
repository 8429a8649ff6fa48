package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrozenDiagnosisTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 2);
  private static final FrozenDiagnosis FROZEN = FrozenDiagnosis.of(Hongda.lost(), DAY);

  @Test
  void what_is_read_back_is_what_was_known_and_said() {
    FrozenDiagnosis read = FrozenDiagnosis.read("hongda.json", FROZEN.write());

    assertThat(read.customer()).isEqualTo(Hongda.lost().customer().value());
    assertThat(read.frozenOn()).isEqualTo(DAY);
    assertThat(read.asOf()).isEqualTo(Hongda.lost().asOf());
    assertThat(read.knowledgeVersion()).isEqualTo(Hongda.lost().knowledgeVersion());
    assertThat(read.snapshot()).isEqualTo(Hongda.lost().subject());
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      assertThat(read.json(locale)).isEqualTo(DiagnosisJson.in(locale).write(Hongda.lost()));
      assertThat(read.page(locale))
          .isEqualTo(DiagnosisText.in(locale).explained().write(Hongda.lost()));
    }
  }

  @Test
  void a_record_that_somebody_edited_is_refused() {
    String edited = FROZEN.write().replace("2026-04-02", "2026-04-03");

    assertThat(problem(edited))
        .isEqualTo(
            "hongda.json: error record-changed: The record of \"D-017\" is not what was written."
                + " Restore it from a backup; records must not be edited.");
  }

  @Test
  void what_is_no_record_is_refused() {
    assertThat(problem("[]")).contains("an object is expected");
    assertThat(problem("{\"form\": 1}")).contains("the member form is wrong");
    assertThat(problem("{\"form\": \"churnrx-frozen-1\"}")).contains("frozenOn is missing");
    assertThat(problem("{\"form\": ")).contains("bad-json");
  }

  private static String problem(String json) {
    return catchThrowableOfType(
            UnreadableRecordException.class, () -> FrozenDiagnosis.read("hongda.json", json))
        .problem()
        .toString();
  }
}
