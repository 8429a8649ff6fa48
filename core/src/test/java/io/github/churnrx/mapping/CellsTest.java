package io.github.churnrx.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-05",
        "2026-3-5",
        "2026/3/5",
        "2026.03.05",
        "2026年3月5日",
        "２０２６年３月５日",
        "20260305",
        "2026-03-05 23:59:59",
        "2026-03-05T08:00:00.123",
        " 2026-03-05 "
      })
  void a_day_is_understood_in_the_usual_notations(String text) throws Unreadable {
    assertThat(Cells.day(text, ZoneOffset.UTC, false)).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void a_moment_with_offset_falls_on_the_day_of_the_time_zone() throws Unreadable {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");

    assertThat(Cells.day("2026-03-04T20:00:00Z", shanghai, false))
        .isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(Cells.day("2026-03-05 01:00 +0800", shanghai, false))
        .isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void a_spreadsheet_counts_days() throws Unreadable {
    assertThat(Cells.day("46086", ZoneOffset.UTC, true)).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(Cells.day("46086.75", ZoneOffset.UTC, true)).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThatThrownBy(() -> Cells.day("46086", ZoneOffset.UTC, false))
        .isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "2026-13-01", "31/12/2026", "5.3.26", "yesterday", "2026-3/5"})
  void what_is_no_day_is_refused(String text) {
    assertThatThrownBy(() -> Cells.day(text, ZoneOffset.UTC, false)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200|1200",
        "1,200,000.5|1200000.5",
        "１，２００|1200",
        "-3.5|-3.5",
        "20万|200000",
        "1.2亿|120000000",
        ".5|0.5",
        "1.5E+3|1500",
        "007|7"
      })
  void a_number_is_understood(String text, BigDecimal number) throws Unreadable {
    assertThat(Cells.number(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5|a comma can only separate thousands",
        "30%|a percentage is for ratios only",
        "12 apples|1200, 1,200 or 0.35 is expected",
        "1e999|1200, 1,200 or 0.35 is expected",
        "-|1200, 1,200 or 0.35 is expected"
      })
  void what_is_no_number_is_refused_with_a_reason(String text, String why) {
    assertThatThrownBy(() -> Cells.number(text)).isInstanceOf(Unreadable.class).hasMessage(why);
  }

  @Test
  void a_percentage_is_a_ratio() throws Unreadable {
    assertThat(Cells.ratio("35%")).isEqualByComparingTo("0.35");
    assertThat(Cells.ratio("35％")).isEqualByComparingTo("0.35");
    assertThat(Cells.ratio("0.35")).isEqualByComparingTo("0.35");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23E+17", "1E+05", "4.5e+12", "########", "#NAME?", "#REF!"})
  void an_id_that_a_spreadsheet_rewrote_is_recognised(String id) {
    assertThat(Cells.isRewritten(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0012", "7590-VHVEG", "E+1", "12E+4", "A1E+05", "#1", "1E5", "客户+1", ""})
  void an_ordinary_id_is_left_alone(String id) {
    assertThat(Cells.isRewritten(id)).isFalse();
  }
}
