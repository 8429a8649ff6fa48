package io.github.churnrx.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingProblemsTest {

  private static List<String> problems(String... yaml) {
    return describe(
        catchThrowableOfType(InputException.class, () -> Tables.mapping(yaml)), Locale.ENGLISH);
  }

  private static List<String> describe(InputException e, Locale locale) {
    return e.problems().stream().map((Problem p) -> p.describe(locale)).toList();
  }

  @Test
  void everything_wrong_is_said_at_once_with_line_and_remedy() {
    List<String> problems =
        problems(
            "as-of: 31.3.2026",
            "currency: RNB",
            "customers:",
            "  id: 编号",
            "  columns:",
            "    nmae: 名称",
            "    status: {column: 状态, values: {活跃: ACTIV}}",
            "  signals:",
            "    complaints.opne: 投诉",
            "    contract.monthly: {column: 合同, unit: 10}",
            "evnts: {}",
            "events:",
            "  order: {id: 编号, columns: {date: 日期}}",
            "  complaints: {id: 编号, columns: {date: 日期}}");

    assertThat(problems)
        .containsExactly(
            "mapping.yaml:1:1: error bad-date: \"31.3.2026\" is not a date. Write it like"
                + " 2026-03-31.",
            "mapping.yaml:2:1: error bad-mapping: The mapping is wrong: \"RNB\" is not a currency"
                + " code. For example: CNY, USD.",
            "mapping.yaml:6:5: error unknown-field: \"customer\" has no field called \"nmae\". Did"
                + " you mean name?",
            "mapping.yaml:7:39: error bad-value: \"ACTIV\" cannot be read as one of the choices:"
                + " Did you mean ACTIVE? Correct the value, or translate it in the mapping.",
            "mapping.yaml:9:5: error unknown-signal: There is no signal called"
                + " \"complaints.opne\". Did you mean complaints.open?",
            "mapping.yaml:10:36: error bad-mapping: The mapping is wrong: only numbers, ratios and"
                + " money have a unit.",
            "mapping.yaml:11:1: error unknown-property: Unknown property \"evnts\" (mapping). Did"
                + " you mean events?",
            "mapping.yaml:13:3: error unknown-stream: There is no event stream called \"order\"."
                + " Did you mean orders?",
            "mapping.yaml:14:3: error bad-mapping: The mapping is wrong: \"complaints\" lacks the"
                + " required field topic. Write topic: column, or {constant: value}, under"
                + " columns.");
  }

  @Test
  void a_problem_can_be_read_in_chinese() {
    InputException e =
        catchThrowableOfType(
            InputException.class,
            () -> Tables.mapping("customers:", "  id: 编号", "  signals: {未结投数: 投诉}"));

    assertThat(describe(e, Locale.CHINESE))
        .containsExactly("mapping.yaml:3:13: 错误 unknown-signal: 没有名为“未结投数”的信号。 是不是想写 未结投诉？");
  }

  @Test
  void a_map_of_reasons_must_be_there_and_is_for_stated_reasons_only() {
    assertThat(problems("customers: {id: a, reasons: {stated: {column: b, map: crn}}}"))
        .containsExactly(
            "mapping.yaml:1:50: error unknown-reason-map: There is no map of reasons called"
                + " \"crn\". Did you mean crm?");
    assertThat(problems("customers: {id: a, reasons: {confirmed: {column: b, map: crm}}}"))
        .singleElement()
        .asString()
        .contains("unknown-property", "\"map\"");
  }

  @Test
  void money_needs_a_currency() {
    assertThat(problems("customers: {id: a, columns: {annual-value: {column: b, unit: 10000}}}"))
        .containsExactly(
            "mapping.yaml:1:30: error bad-mapping: The mapping is wrong: no currency is stated."
                + " Write currency: CNY at the top of the mapping.");
    assertThat(problems("customers: {id: a, columns: {annual-value: b}}"))
        .singleElement()
        .asString()
        .contains("no currency is stated");
  }

  @Test
  void a_key_that_stands_twice_is_an_error() {
    assertThat(problems("customers: {id: a, columns: {name: b, name: c}}"))
        .containsExactly(
            "mapping.yaml:1:39: error bad-mapping: The mapping is wrong: \"name\" stands here"
                + " twice. Remove one of them.");
  }

  @Test
  void broken_yaml_is_reported_with_its_line() {
    assertThat(problems("customers:", "  id: [a"))
        .singleElement()
        .asString()
        .startsWith("mapping.yaml:")
        .contains("bad-yaml");
  }

  @Test
  void an_empty_mapping_and_one_without_customers_are_errors() {
    assertThat(problems("")).singleElement().asString().contains("it says nothing");
    assertThat(problems("as-of: 2026-03-31"))
        .singleElement()
        .asString()
        .contains("customers is missing");
  }

  @Test
  void columns_and_files_that_are_missing_are_said_at_once(@TempDir Path folder)
      throws IOException {
    Tables tables = new Tables(folder).with("customers.csv", "编号,名称", "1,A").with("extra.csv", "a");

    InputException e =
        catchThrowableOfType(
            InputException.class,
            () ->
                tables.read(
                    (java.time.LocalDate) null,
                    "customers:",
                    "  file: customers.csv",
                    "  id: 编码",
                    "  columns: {name: 名字}",
                    "events:",
                    "  orders: {file: orders.csv, id: 编号, columns: {date: 日期}}"));

    assertThat(describe(e, Locale.ENGLISH).stream().map(p -> p.replace(folder + "/", "")))
        .containsExactly(
            "mapping.yaml: error bad-mapping: The mapping is wrong: it does not speak of the input"
                + " extra.csv. It speaks of customers.csv, orders.csv.",
            "mapping.yaml: error missing-as-of: The case has no date (asOf). Give asOf, or use"
                + " --as-of.",
            "mapping.yaml:3:7: error unknown-column: There is no column called \"编码\"."
                + " customers.csv: Did you mean 编号?",
            "mapping.yaml:4:19: error unknown-column: There is no column called \"名字\"."
                + " customers.csv: Did you mean 名称?",
            "mapping.yaml:6:3: error bad-mapping: The mapping is wrong: there is no input called"
                + " \"orders.csv\". The inputs are customers.csv, extra.csv.");
  }
}
