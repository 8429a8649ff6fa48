package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseJsonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final CaseDefaults ON_DAY = CaseDefaults.asOf(DAY);

  @Nested
  class One_case {

    @Test
    void says_everything_that_a_builder_can() {
      CustomerCase read =
          read(
              """
              {"id": "D-1", "asOf": "2026-03-31", "timeZone": "Asia/Shanghai",
               "customer": {"name": "宏达", "status": "lost", "tier": "A", "since": "2020-01-01",
                 "lostOn": "2026-03-01", "segment": "s", "region": "r", "industry": "i",
                 "annualValue": {"amount": "1200.50", "currency": "CNY"},
                 "annualMargin": {"amount": 100, "currency": "CNY"},
                 "owner": {"id": "P-1", "name": "王", "since": "2021-01-01"}},
               "events": {"orders": [{"date": "2026-01-01", "quantity": 3}], "complaints": []},
               "completeSince": {"orders": "2025-01-01", "rebates": "2024-01-01"},
               "statedReasons": [{"cause": "X", "date": "2026-02-01"}, {"cause": "Y"}],
               "confirmedReason": "Z"}
              """);

      assertThat(read)
          .isEqualTo(
              CustomerCase.of("D-1")
                  .asOf(DAY)
                  .zone(ZoneId.of("Asia/Shanghai"))
                  .name("宏达")
                  .status(Customer.Status.LOST)
                  .tier("A")
                  .since(LocalDate.of(2020, 1, 1))
                  .lostOn(LocalDate.of(2026, 3, 1))
                  .segment("s")
                  .region("r")
                  .industry("i")
                  .annualValue(Money.of("1200.50", "CNY"))
                  .annualMargin(Money.of(100, "CNY"))
                  .owner("P-1", "王", LocalDate.of(2021, 1, 1))
                  .orders(new Order(LocalDate.of(2026, 1, 1), null, new BigDecimal(3), null, null))
                  .none(EventType.COMPLAINTS)
                  .completeSince(EventType.ORDERS, LocalDate.of(2025, 1, 1))
                  .completeSince(EventType.REBATES, LocalDate.of(2024, 1, 1))
                  .statedReason("X", LocalDate.of(2026, 2, 1))
                  .statedReason("Y")
                  .confirmedReason("Z")
                  .build());
    }

    @Test
    void takes_date_and_zone_from_the_defaults_only_if_it_gives_none() {
      CaseDefaults shanghai = ON_DAY.in(ZoneId.of("Asia/Shanghai"));

      CustomerCase bare = read("{\"id\": \"D-1\"}", shanghai);
      CustomerCase own =
          read("{\"id\": \"D-1\", \"asOf\": \"2025-01-01\", \"timeZone\": \"Z\"}", shanghai);

      assertThat(bare.asOf()).isEqualTo(DAY);
      assertThat(bare.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
      assertThat(own.asOf()).isEqualTo("2025-01-01");
      assertThat(own.zone()).isEqualTo(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-31, 2026-03-31",
      "2026-03-31T17:30:00Z, 2026-04-01",
      "2026-03-31T17:30Z, 2026-04-01",
      "2026-03-31T23:30:00+08:00, 2026-03-31",
      "2026-03-31T23:30:00.123-05:00, 2026-04-01",
      "2026-03-31T23:30:00, 2026-03-31",
      "2026-03-31T20:00:00+02:00[Europe/Berlin], 2026-04-01"
    })
    void turns_a_moment_into_the_day_that_it_is_in_the_time_zone(String text, LocalDate day) {
      String json =
          "{\"id\": \"D-1\", \"asOf\": \"" + text + "\", \"timeZone\": \"Asia/Shanghai\"}";

      assertThat(read(json).asOf()).isEqualTo(day);
    }

    @Test
    void takes_a_time_zone_that_comes_after_the_dates() {
      String json =
          "{\"id\": \"D-1\", \"asOf\": \"2026-03-31T17:30:00Z\", \"timeZone\": \"Asia/Shanghai\"}";

      assertThat(read(json).asOf()).isEqualTo("2026-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIVAL", "rival", "对手", "Rival"})
    void understands_a_choice_by_name_or_label(String destination) {
      CustomerCase read =
          read(
              "{\"id\": \"D-1\", \"events\": {\"owner-changes\": [{\"date\": \"2026-01-01\","
                  + " \"from\": \"P-1\", \"destination\": \""
                  + destination
                  + "\"}]}}");

      assertThat(read.events())
          .containsExactly(
              OwnerChange.of(
                  LocalDate.of(2026, 1, 1), PersonId.of("P-1"), OwnerChange.Destination.RIVAL));
    }

    @Test
    void keeps_every_digit_of_a_large_number() {
      String digits = "12345678901234567890123.4567";
      String json =
          "{\"id\": \"D-1\", \"events\": {\"orders\": [{\"date\": \"2026-01-01\", \"amount\":"
              + " {\"amount\": \""
              + digits
              + "\", \"currency\": \"CNY\"}, \"quantity\": "
              + digits
              + "}]}}";

      CustomerCase read = read(json);

      assertThat(((Order) read.events().get(0)).quantity()).isEqualTo(new BigDecimal(digits));
      assertThat(((Order) read.events().get(0)).amount()).isEqualTo(Money.of(digits, "CNY"));
      assertThat(CaseJson.write(read)).contains("\"quantity\":" + digits);
    }

    @Test
    void tells_an_empty_stream_from_one_that_is_not_recorded() {
      CustomerCase read =
          read("{\"id\": \"D-1\", \"events\": {\"orders\": [], \"rebates\": null}}");

      assertThat(read.isRecorded(EventType.ORDERS)).isTrue();
      assertThat(read.isRecorded(EventType.REBATES)).isFalse();
      assertThat(read.isRecorded(EventType.COMPLAINTS)).isFalse();
    }

    @Test
    void gives_signals_in_all_their_forms() {
      CustomerCase read =
          read(
              """
              {"id": "D-1", "signals": {"n": 2, "d": 0.25, "f": false, "s": "年", "day": "2026-01-01",
               "text": {"text": "2026-01-01"}, "m": {"amount": 5, "currency": "CNY"}, "u": null,
               "u2": {"state": "unknown"}, "na": {"state": "not-applicable"}}}
              """);

      assertThat(read.signals())
          .containsEntry("n", 2.0)
          .containsEntry("d", 0.25)
          .containsEntry("f", false)
          .containsEntry("s", "年")
          .containsEntry("day", LocalDate.of(2026, 1, 1))
          .containsEntry("text", "2026-01-01")
          .containsEntry("m", Money.of(5, "CNY"))
          .containsEntry("u", GivenState.UNKNOWN)
          .containsEntry("u2", GivenState.UNKNOWN)
          .containsEntry("na", GivenState.NOT_APPLICABLE)
          .hasSize(10);
    }
  }

  @Nested
  class A_mistake {

    @Test
    void never_hides_another() {
      String json =
          """
          {"id": "D-1", "asOf": "2026-02-30",
           "customer": {"staus": "LOST", "name": 5, "owner": {"name": "x"}},
           "events": {
             "ordrs": [],
             "complaints": [{"date": "2026-01-01"}, {"date": 7, "topic": "qualty"}]},
           "signals": {"x": []}}
          """;

      assertThat(problems(json))
          .containsExactly(
              "case:1:23: error bad-property: \"2026-02-30\" cannot stand at /asOf: a date such as"
                  + " 2026-03-31 or 2026-03-31T17:30:00+08:00 is expected. See"
                  + " docs/schema/case.schema.json.",
              "case:2:15: error unknown-property: Unknown property \"staus\" (/customer/staus)."
                  + " Did you mean \"status\"?",
              "case:2:40: error bad-property: \"5\" cannot stand at /customer/name: text is"
                  + " expected: put it in quotes. See docs/schema/case.schema.json.",
              "case:2:52: error missing-property: The property \"id\" is missing"
                  + " (/customer/owner). Add it.",
              "case:4:4: error unknown-property: Unknown property \"ordrs\" (/events/ordrs). Did"
                  + " you mean \"orders\"?",
              "case:5:19: error missing-property: The property \"topic\" is missing"
                  + " (/events/complaints/0). Add it.",
              "case:5:52: error bad-property: \"7\" cannot stand at /events/complaints/1/date: a"
                  + " date such as \"2026-03-31\" is expected. See docs/schema/case.schema.json.",
              "case:5:64: error unknown-choice: \"qualty\" is not allowed at"
                  + " /events/complaints/1/topic. Did you mean \"QUALITY\"? Allowed: QUALITY,"
                  + " SERVICE, ATTITUDE, PRICE, BILLING, DELIVERY, PRIVACY, POLICY, OTHER.",
              "case:6:19: error bad-property: \"[…]\" cannot stand at /signals/x: a signal has a"
                  + " single value. See docs/schema/case.schema.json.");
    }

    @Test
    void is_told_in_chinese_too() {
      Parsed.Rejected rejected = rejected("{\"id\": \"D-1\", \"customer\": {\"staus\": 1}}");

      assertThat(rejected.problems().get(0).describe(Locale.CHINESE))
          .isEqualTo(
              "case:1:28: 错误 unknown-property: 未知的字段“staus”（/customer/staus）。 您是不是想写“status”？");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{} | missing-property | /",
          "{\"id\": \"\"} | bad-property | /id",
          "{\"id\": 7} | bad-property | /id",
          "[] | bad-property | /",
          "{\"id\":\"x\",\"id\":\"y\"} | duplicate-property | /id",
          "{\"id\":\"x\",\"customer\":{\"name\":\"a\",\"name\":\"a\"}} | duplicate-property | /customer/name",
          "{\"id\":\"x\",\"signals\":{\"a/b\":1,\"a/b\":1}} | duplicate-property | /signals/a~1b",
          "{\"id\":\"x\",\"customer\":[]} | bad-property | /customer",
          "{\"id\":\"x\",\"timeZone\":\"Mars\"} | bad-property | /timeZone",
          "{\"id\":\"x\",\"events\":{\"orders\":{}}} | bad-property | /events/orders",
          "{\"id\":\"x\",\"events\":{\"orders\":[3]}} | bad-property | /events/orders/0",
          "{\"id\":\"x\",\"events\":{\"orders\":[{\"date\":\"2026-01-01\",\"quantity\":1e999999999}]}} | bad-property | /events/orders/0/quantity",
          "{\"id\":\"x\",\"events\":{\"orders\":[{\"date\":\"2026-01-01\",\"quantity\":\"3\"}]}} | bad-property | /events/orders/0/quantity",
          "{\"id\":\"x\",\"events\":{\"complaints\":[{\"date\":\"2026-01-01\",\"topic\":\"PRICE\",\"handovers\":1.5}]}} | bad-property | /events/complaints/0",
          "{\"id\":\"x\",\"events\":{\"complaints\":[{\"date\":\"2026-01-01\",\"topic\":\"PRICE\",\"satisfied\":\"yes\"}]}} | bad-property | /events/complaints/0/satisfied",
          "{\"id\":\"x\",\"events\":{\"feedback\":[{\"date\":\"2026-01-01\",\"text\":\" \"}]}} | bad-property | /events/feedback/0/text",
          "{\"id\":\"x\",\"events\":{\"feedback\":[{\"date\":null,\"text\":\"a\"}]}} | missing-property | /events/feedback/0",
          "{\"id\":\"x\",\"customer\":{\"annualValue\":5}} | bad-property | /customer/annualValue",
          "{\"id\":\"x\",\"customer\":{\"annualValue\":{\"amount\":\"1,000\",\"currency\":\"CNY\"}}} | bad-property | /customer/annualValue/amount",
          "{\"id\":\"x\",\"customer\":{\"annualValue\":{\"amount\":1,\"currency\":\"RMB\"}}} | bad-property | /customer/annualValue/currency",
          "{\"id\":\"x\",\"customer\":{\"annualValue\":{\"amount\":1}}} | missing-property | /customer/annualValue",
          "{\"id\":\"x\",\"signals\":{\"\":1}} | bad-property | /signals/",
          "{\"id\":\"x\",\"signals\":{\"s\":1e400}} | bad-property | /signals/s",
          "{\"id\":\"x\",\"signals\":{\"s\":{\"state\":\"none\"}}} | unknown-choice | /signals/s/state",
          "{\"id\":\"x\",\"signals\":{\"s\":{\"stat\":\"unknown\"}}} | unknown-property | /signals/s/stat",
          "{\"id\":\"x\",\"signals\":{\"s\":{}}} | bad-property | /signals/s",
          "{\"id\":\"x\",\"completeSince\":{\"orders\":\"ever\"}} | bad-property | /completeSince/orders",
          "{\"id\":\"x\",\"statedReasons\":{}} | bad-property | /statedReasons",
          "{\"id\":\"x\",\"statedReasons\":[{}]} | missing-property | /statedReasons/0",
          "{\"id\":\"x\",\"confirmedReason\":\" \"} | bad-property | /confirmedReason"
        })
    void is_reported_with_its_pointer(String json, String code, String pointer) {
      List<Problem> problems = rejected(json).problems();

      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).code()).isEqualTo(code);
      assertThat(problems.get(0).message().en()).containsPattern(" \\(?" + pointer + "[.:);]");
    }

    @Test
    void is_to_give_what_is_computed() {
      String json =
          "{\"id\":\"x\",\"events\":{\"rebates\":[{\"date\":\"2026-01-01\",\"due-on\":\"2026-01-02\","
              + "\"amount\":{\"amount\":1,\"currency\":\"CNY\"},\"overdue\":true}]}}";

      assertThat(problems(json))
          .singleElement()
          .asString()
          .endsWith(
              "Unknown property \"overdue\" (/events/rebates/0/overdue)."
                  + " It is computed from the others: remove it.");
    }

    @Test
    void is_to_have_no_date_at_all() {
      Parsed parsed = CaseJson.parse("{\"id\": \"D-1\"}", CaseDefaults.none());

      assertThat(((Parsed.Rejected) parsed).problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.code()).isEqualTo("missing-as-of"));
    }

    @Test
    void leaves_the_id_readable_and_keeps_the_text() {
      Parsed.Rejected rejected = rejected(" {\"id\" : \"D-1\", \"x\": [1.50, null, true, {}]} ");

      assertThat(rejected.customer()).hasValueSatisfying(id -> assertThat(id).hasToString("D-1"));
      assertThat(rejected.raw()).isEqualTo("{\"id\":\"D-1\",\"x\":[1.50,null,true,{}]}");
      assertThat(rejected.at()).isEqualTo(new Location("case", 1, 2));
    }
  }

  @Nested
  class A_file {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[{\"id\":\"A\"},{\"id\":\"B\"}]",
          "\uFEFF[{\"id\":\"A\"},{\"id\":\"B\"}]\n",
          "{\"cases\":[{\"id\":\"A\"},{\"id\":\"B\"}]}"
        })
    void holds_an_array_of_cases(String json) {
      assertThat(ids(parse("x.json", json))).containsExactly("A", "B");
    }

    @Test
    void holds_one_case() {
      assertThat(ids(parse("x.json", "{\"id\":\"A\"}"))).containsExactly("A");
      assertThat(ids(parse("x.json", "{\"id\":\"A\",\"customer\":{}}"))).containsExactly("A");
    }

    @Test
    void holds_a_case_on_each_line() {
      assertThat(ids(parse("x.JSONL", "\uFEFF{\"id\":\"A\"}\r\n\r\n{\"id\":\"B\"}\n")))
          .containsExactly("A", "B");
      assertThat(parse("x.jsonl", "")).isEmpty();
    }

    @Test
    void with_one_bad_case_keeps_the_others() {
      List<Parsed> parsed =
          parse("x.json", "[{\"id\":\"A\"},\n {\"id\":\"B\",\"x\":1},\n 7,\n {\"id\":\"C\"}]");

      assertThat(parsed).hasSize(4);
      assertThat(parsed.get(0)).isInstanceOf(Parsed.Read.class);
      assertThat(((Parsed.Rejected) parsed.get(1)).problems().get(0))
          .hasToString(
              "x.json:2:12: error unknown-property: Unknown property \"x\" (/1/x). Known here: id,"
                  + " subject, asOf, timeZone, customer, events, completeSince, signals, statedReasons,"
                  + " confirmedReason.");
      assertThat(((Parsed.Rejected) parsed.get(2)).problems().get(0).message().en())
          .isEqualTo("\"7\" cannot stand at /2: an object {…} is expected.");
      assertThat(parsed.get(3)).isInstanceOf(Parsed.Read.class);
    }

    @Test
    void in_an_object_has_pointers_from_its_top() {
      List<Parsed> parsed = parse("x.json", "{\"cases\":[{\"id\":\"A\"},{\"id\":5}]}");

      assertThat(((Parsed.Rejected) parsed.get(1)).problems().get(0).message().en())
          .contains("/cases/1/id");
    }

    @Test
    void of_lines_loses_only_the_malformed_one() {
      List<Parsed> parsed =
          parse(
              "x.jsonl",
              "{\"id\":\"A\"}\n{\"id\":\"B\",}\n{\"id\":\n{\"id\":\"C\"} {}\n{\"id\":\"D\"}");

      assertThat(parsed).hasSize(5);
      assertThat(((Parsed.Rejected) parsed.get(1)).problems())
          .singleElement()
          .hasToString(
              "x.jsonl:2:11: error bad-json: Not valid JSON: Unexpected character ('}' (code 125)):"
                  + " was expecting double-quote to start field name. Check brackets, quotes and"
                  + " commas.");
      assertThat(((Parsed.Rejected) parsed.get(1)).raw()).isEqualTo("{\"id\":\"B\",}");
      assertThat(((Parsed.Rejected) parsed.get(2)).problems())
          .singleElement()
          .hasToString(
              "x.jsonl:3:7: error bad-json: Not valid JSON: the text ends in the middle. Check"
                  + " brackets, quotes and commas.");
      assertThat(((Parsed.Rejected) parsed.get(3)).problems().get(0).message().en())
          .contains("more after the first value of the line");
      assertThat(parsed.get(4)).isInstanceOf(Parsed.Read.class);
    }

    @Test
    void that_breaks_off_gives_what_comes_before() {
      List<Parsed> parsed = parse("x.json", "[{\"id\":\"A\"},\n{\"id\":\"B\"");

      assertThat(parsed).hasSize(2);
      assertThat(((Parsed.Unreadable) parsed.get(1)).problem())
          .hasToString(
              "x.json:2:10: error bad-json: Not valid JSON: the text ends in the middle. Check"
                  + " brackets, quotes and commas.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'' | there is nothing in it",
          "7 | a case, an array of cases or {\"cases\": […]} is expected",
          "{\"id\":\"A\"} {\"id\":\"B\"} | is called .jsonl",
          "[] [] | is called .jsonl",
          "{\"cases\":7} | an array […] is expected",
          "{\"cases\":[],\"more\":1} | Unknown property \"more\" (/more)",
          "[{\"id\":\"A\"},] | Unexpected character",
          "[{\"id\":NaN}] | Non-standard token 'NaN'"
        })
    void of_another_form_is_unreadable(String json, String why) {
      List<Parsed> parsed = parse("x.json", json);

      assertThat(parsed.get(parsed.size() - 1)).isInstanceOf(Parsed.Unreadable.class);
      assertThat(((Parsed.Unreadable) parsed.get(parsed.size() - 1)).problem().message().en())
          .contains(why);
    }

    @Test
    void that_is_no_utf_8_is_unreadable() {
      byte[] bytes = "{\"id\":\"A\"}\n{\"id\":\"宏达\"}".getBytes(Charset.forName("GB18030"));

      List<Parsed> parsed = parse("x.jsonl", new ByteArrayInputStream(bytes));

      assertThat(((Parsed.Unreadable) parsed.get(parsed.size() - 1)).problem().message().en())
          .isEqualTo("\"x.jsonl\" cannot be read: it holds bytes that are not UTF-8.");
    }

    @Test
    void nested_too_deeply_is_unreadable_and_does_no_harm() {
      String json = "[".repeat(100_000);

      assertThat(parse("x.json", json)).last().isInstanceOf(Parsed.Unreadable.class);
      assertThat(parse("x.jsonl", json)).last().isInstanceOf(Parsed.Rejected.class);
    }

    @Test
    void is_read_one_case_at_a_time() {
      CountingReader in = new CountingReader(200_000);
      try (Stream<Parsed> cases = CaseJson.read(in, "x.json", ON_DAY)) {
        assertThat(cases.limit(3)).hasSize(3);
      }

      assertThat(in.delivered).isLessThan(100_000);
      assertThat(in.isClosed).isTrue();
    }

    @Test
    void that_fails_says_so_after_what_could_be_read() {
      Reader broken =
          new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
              throw new IOException("disk gone");
            }

            @Override
            public void close() {}
          };

      assertThat(CaseJson.read(broken, "x.jsonl", ON_DAY))
          .singleElement()
          .satisfies(
              parsed ->
                  assertThat(((Parsed.Unreadable) parsed).problem().message().en())
                      .isEqualTo("\"x.jsonl\" cannot be read: disk gone."));
    }
  }

  @Nested
  class A_written_case {

    @Test
    void leaves_out_what_is_not_known() {
      assertThat(CaseJson.write(CustomerCase.of("D-1").asOf(DAY).build()))
          .isEqualTo("{\"id\":\"D-1\",\"asOf\":\"2026-03-31\",\"timeZone\":\"Z\"}");
    }

    @Test
    void has_dates_choices_and_amounts_in_plain_form() {
      CustomerCase customerCase =
          CustomerCase.of("D-1")
              .asOf(DAY)
              .complaints(Complaint.of(LocalDate.of(2026, 1, 1), Complaint.Topic.PRICE))
              .signal("a", 1e20)
              .signal("b", 3)
              .signal("c", 0.1)
              .build();

      assertThat(CaseJson.write(customerCase))
          .contains(
              "\"complaints\":[{\"date\":\"2026-01-01\",\"topic\":\"PRICE\"}]",
              "\"signals\":{\"a\":1.0E20,\"b\":3,\"c\":0.1}");
    }
  }

  private static CustomerCase read(String json) {
    return read(json, ON_DAY);
  }

  private static CustomerCase read(String json, CaseDefaults defaults) {
    Parsed parsed = CaseJson.parse(json, defaults);

    assertThat(parsed).isInstanceOf(Parsed.Read.class);
    return ((Parsed.Read) parsed).customerCase();
  }

  private static Parsed.Rejected rejected(String json) {
    Parsed parsed = CaseJson.parse(json, ON_DAY);

    assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
    return (Parsed.Rejected) parsed;
  }

  private static List<String> problems(String json) {
    return rejected(json).problems().stream().map(Problem::toString).toList();
  }

  private static List<Parsed> parse(String file, String text) {
    return parse(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Parsed> parse(String file, InputStream in) {
    try (Stream<Parsed> cases = CaseJson.read(in, file, ON_DAY)) {
      return cases.toList();
    }
  }

  private static List<String> ids(List<Parsed> parsed) {
    return parsed.stream().map(p -> ((Parsed.Read) p).customerCase().id().value()).toList();
  }

  /** An array of many cases that counts what is read of it. */
  private static final class CountingReader extends Reader {
    private final StringReader in;
    private int delivered;
    private boolean isClosed;

    CountingReader(int cases) {
      StringBuilder json = new StringBuilder("[{\"id\":\"first\"}");
      IntStream.range(0, cases).forEach(i -> json.append(",{\"id\":\"").append(i).append("\"}"));
      this.in = new StringReader(json.append(']').toString());
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      delivered += Math.max(count, 0);
      return count;
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }
}
