package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSchemaTest {

  @Test
  void the_committed_schema_is_what_the_description_of_events_says() throws IOException {
    Golden.checkSchema("case.schema.json", CaseSchema.generate());
  }

  @Test
  void a_written_case_is_valid() throws IOException {
    Schemas.assertValid(schema(), CaseJson.write(Hongda.customerCase()));
    Schemas.assertValid(schema(), CaseJson.writePretty(Hongda.customerCase()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\": \" \"}",
        "{\"id\": \"D-1\", \"nmae\": \"x\"}",
        "{\"id\": \"D-1\", \"asOf\": \"31.3.2026\"}",
        "{\"id\": \"D-1\", \"customer\": {\"owner\": {\"name\": \"x\"}}}",
        "{\"id\": \"D-1\", \"customer\": {\"status\": \"GONE\"}}",
        "{\"id\": \"D-1\", \"customer\": {\"annualValue\": 5}}",
        "{\"id\": \"D-1\", \"events\": {\"order\": []}}",
        "{\"id\": \"D-1\", \"events\": {\"orders\": [{}]}}",
        "{\"id\": \"D-1\", \"events\": {\"rebates\": [{\"date\": \"2026-01-01\", \"due-on\":"
            + " \"2026-01-02\", \"amount\": {\"amount\": \"1,000\", \"currency\": \"CNY\"}}]}}",
        "{\"id\": \"D-1\", \"signals\": {\"x\": {\"state\": \"maybe\"}}}",
        "{\"id\": \"D-1\", \"signals\": {\"x\": [1]}}",
        "{\"id\": \"D-1\", \"statedReasons\": [{\"date\": \"2026-01-01\"}]}"
      })
  void what_the_schema_refuses_the_reader_refuses_too(String json) throws IOException {
    assertThat(Schemas.violations(schema(), json)).isNotEmpty();
    assertThat(CaseJson.parse(json, CaseDefaults.asOf(Hongda.AS_OF)))
        .isInstanceOf(Parsed.Rejected.class);
  }

  @Test
  void a_case_written_by_hand_is_accepted_by_schema_and_reader() throws IOException {
    String json =
        """
        {
          "id": "D-100", "asOf": "2026-03-31T09:00:00+08:00", "timeZone": "Asia/Shanghai",
          "customer": {"name": "华北建材", "status": "有风险", "tier": "VIP", "since": "2019-05-01",
            "annualValue": {"amount": "860000.00", "currency": "CNY"},
            "owner": {"id": "P-1", "name": "赵敏", "since": null}},
          "events": {
            "orders": [{"date": "2026-01-05", "amount": {"amount": 12000, "currency": "CNY"}}],
            "complaints": [],
            "owner-changes": [{"date": "2026-02-20", "from": "P-0", "destination": "rival"}],
            "rebates": null},
          "completeSince": {"orders": "2024-01-01"},
          "signals": {"complaints.open": 2, "contract.kind": "年", "usage.trend": null,
            "x": {"state": "not-applicable"}, "y": {"amount": 3, "currency": "CNY"}, "z": true},
          "statedReasons": [{"cause": "PRICE_TOO_HIGH", "date": "2026-03-01"}],
          "confirmedReason": null
        }
        """;

    Schemas.assertValid(schema(), json);
    assertThat(CaseJson.parse(json, CaseDefaults.none())).isInstanceOf(Parsed.Read.class);
  }

  static JsonSchema schema() throws IOException {
    return Schemas.load("case.schema.json");
  }
}
