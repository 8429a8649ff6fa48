package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be true is refused where it stands, by the reader as by the schema. */
class ImpossibleValuesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final List<String> NUMBERS = List.of("-1", "0", "0.5", "1", "1.5", "140");

  @Test
  void everything_impossible_is_told_at_its_value_with_a_remedy() {
    String json =
        """
        {"id": "D-1", "asOf": "2026-03-31",
         "customer": {"since": "2020-01-01", "lostOn": "2019-01-01",
          "annualValue": {"amount": -5, "currency": "CNY"}},
         "events": {
          "surveys": [{"date": "2026-01-01", "kind": "SATISFACTION", "score": 11, "best": 10}],
          "complaints": [{"date": "2026-01-05", "topic": "PRICE", "resolved-on": "2026-01-04",
            "handovers": -2}],
          "rival-offers": [{"date": "1899-12-31", "kind": "PRICE", "price-advantage": 15}]}}
        """;

    assertThat(problems(json))
        .extracting(Problem::toString)
        .containsExactly(
            "case:2:48: error impossible-value: \"2019-01-01\" is impossible as /customer/lostOn:"
                + " it lies before since, 2020-01-01. Correct one of the two days; perhaps two"
                + " columns, or day and month, are swapped.",
            "case:3:18: error impossible-value: \"-5 CNY\" is impossible as /customer/annualValue:"
                + " a number, 0 or more is expected. Correct it; leave it out if it is not known.",
            "case:5:71: error impossible-value: \"11\" is impossible as /events/surveys/0/score: it"
                + " is greater than best, 10. Correct one of the two; best is the highest score"
                + " that can be given.",
            "case:6:74: error impossible-value: \"2026-01-04\" is impossible as"
                + " /events/complaints/0/resolved-on: it lies before date, 2026-01-05. Correct one"
                + " of the two days; perhaps two columns, or day and month, are swapped.",
            "case:7:18: error impossible-value: \"-2\" is impossible as"
                + " /events/complaints/0/handovers: a whole number, 0 or more is expected. Correct"
                + " it; leave it out if it is not known.",
            "case:8:29: error impossible-value: \"1899-12-31\" is impossible as"
                + " /events/rival-offers/0/date: it lies before 1900-01-01. Correct the day; leave"
                + " it out if it is not known. Spreadsheets show an empty day as one of 1899 or"
                + " 1900.",
            "case:8:79: error impossible-value: \"15\" is impossible as"
                + " /events/rival-offers/0/price-advantage: a number, at most 1 is expected. A"
                + " share is written as a fraction: 15% is 0.15.");
  }

  @Test
  void it_is_told_in_chinese() {
    String json =
        "{\"id\": \"D-1\", \"events\": {\"rebates\": [{\"date\": \"2026-02-01\", \"due-on\":"
            + " \"2026-01-31\", \"amount\": {\"amount\": 1, \"currency\": \"CNY\"}}]}}";

    assertThat(problems(json).get(0).describe(Locale.CHINESE))
        .endsWith(
            "错误 impossible-value: “2026-01-31”不可能是 /events/rebates/0/due-on 的值：早于 date 2026-02-01。"
                + " 请更正其中一天；也许两列对调了，或日与月写反了。");
  }

  @ParameterizedTest
  @CsvSource({
    "CNZ,''",
    "XXX,''",
    "XAU,''",
    "cny,; did you mean CNY?",
    "RMB,; did you mean CNY?",
    "人民币,; did you mean CNY?"
  })
  void a_currency_in_which_nobody_pays_is_refused(String code, String meant) {
    String json =
        "{\"id\": \"D-1\", \"customer\": {\"annualValue\": {\"amount\": 1, \"currency\": \""
            + code
            + "\"}}}";

    assertThat(problems(json))
        .singleElement()
        .extracting(problem -> problem.message().en())
        .asString()
        .contains("an ISO 4217 currency code such as CNY is expected" + meant);
  }

  @Test
  void a_case_is_not_judged_before_1900_and_a_reason_not_stated_then() {
    String json =
        "{\"id\": \"D-1\", \"asOf\": \"1026-03-31\", \"statedReasons\": [{\"cause\": \"A\","
            + " \"date\": \"0026-01-01\"}]}";

    assertThat(problems(json))
        .extracting(problem -> problem.code() + " " + problem.value())
        .containsExactly("impossible-value 1026-03-31", "impossible-value 0026-01-01");
  }

  @Test
  void goods_that_came_back_payments_in_advance_and_early_successors_are_possible() {
    String json =
        """
        {"id": "D-1", "events": {
          "orders": [{"date": "2026-01-01", "amount": {"amount": -5, "currency": "CNY"},
            "quantity": -2}],
          "payments": [{"date": "2026-01-01", "due-on": "2026-01-01", "paid-on": "2025-12-20",
            "amount": {"amount": 0, "currency": "CNY"}, "state": "PAID"}],
          "rival-offers": [{"date": "2026-01-01", "kind": "PRICE", "price-advantage": -0.2}],
          "owner-changes": [{"date": "2026-01-01", "from": "P", "destination": "RETIRED",
            "introduced-on": "2025-12-01"}]}}
        """;

    assertThat(CaseJson.parse(json, CaseDefaults.asOf(AS_OF))).isInstanceOf(Parsed.Read.class);
  }

  @Test
  void the_schema_and_the_reader_draw_the_same_bounds_of_every_number() throws IOException {
    JsonSchema schema = CaseSchemaTest.schema();
    List<String> refused = new ArrayList<>();
    for (EventType type : EventType.values()) {
      for (Field<?> field : type.fields()) {
        if (!field.computed() && isNumber(field)) {
          for (String number : NUMBERS) {
            String json = withEvent(type, field.id(), number);
            boolean isValid = Schemas.violations(schema, json).isEmpty();
            boolean isRead = CaseJson.parse(json, CaseDefaults.asOf(AS_OF)) instanceof Parsed.Read;
            assertThat(isRead).as(json).isEqualTo(isValid);
            if (!isRead) {
              refused.add(type.id() + "." + field.id() + " " + number);
            }
          }
        }
      }
    }
    assertThat(refused)
        .contains("payments.amount -1", "surveys.best 0", "rival-offers.price-advantage 140")
        .doesNotContain("orders.amount -1", "rival-offers.price-advantage -1");
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31,false", "1900-01-01,true", "0026-01-01,false"})
  void the_schema_and_the_reader_agree_on_the_earliest_day(String day, boolean possible)
      throws IOException {
    String json = "{\"id\": \"D-1\", \"events\": {\"orders\": [{\"date\": \"" + day + "\"}]}}";

    assertThat(Schemas.violations(CaseSchemaTest.schema(), json).isEmpty()).isEqualTo(possible);
    assertThat(CaseJson.parse(json, CaseDefaults.asOf(AS_OF)) instanceof Parsed.Read)
        .isEqualTo(possible);
  }

  private static boolean isNumber(Field<?> field) {
    return List.of(FieldType.NUMBER, FieldType.RATIO, FieldType.MONEY).contains(field.type());
  }

  /** Returns a case with an event of which one number is as given and the rest are harmless. */
  private static String withEvent(EventType type, String field, String number) {
    String event =
        type.fields().stream()
            .filter(f -> !f.computed() && (f.required() || f.id().equals(field)))
            .map(f -> "\"" + f.id() + "\": " + written(f, f.id().equals(field) ? number : "200"))
            .collect(Collectors.joining(", ", "{", "}"));
    String harmless =
        field.equals("best") ? event.replace("\"score\": 200", "\"score\": 0") : event;
    return "{\"id\": \"D-1\", \"events\": {\"" + type.id() + "\": [" + harmless + "]}}";
  }

  private static String written(Field<?> field, String number) {
    return switch (field.type()) {
      case DATE -> "\"2026-01-01\"";
      case MONEY -> "{\"amount\": " + number + ", \"currency\": \"CNY\"}";
      case NUMBER, RATIO -> number;
      case FLAG -> "true";
      case CHOICE -> "\"" + field.choices().get(0).name() + "\"";
      case TEXT, PERSON -> "\"x\"";
    };
  }

  private static List<Problem> problems(String json) {
    return CaseJson.parse(json, CaseDefaults.asOf(AS_OF)) instanceof Parsed.Rejected rejected
        ? rejected.problems()
        : List.of();
  }
}
