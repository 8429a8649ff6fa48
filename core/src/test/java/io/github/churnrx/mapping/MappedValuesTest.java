package io.github.churnrx.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.churnrx.facts.AccountOwner;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.StatedReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedValuesTest {
  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void start() {
    tables = new Tables(folder);
  }

  @Test
  void columns_become_attributes_of_the_customer() throws IOException {
    tables.with(
        "c.csv",
        "编号,名称,状态,等级,合作起,年销售额,经理,经理名,到任",
        "0012,宏达商贸,有风险,大客户,2020年1月5日,\"1,234.5\",E7,张三,2024/6/1");

    CustomerCase customer =
        tables
            .read(
                "time-zone: Asia/Shanghai",
                "currency: CNY",
                "customers:",
                "  id: 编号",
                "  columns:",
                "    名称: 名称",
                "    status: 状态",
                "    tier: {column: 等级, values: {大客户: A, 其他: C}}",
                "    since: 合作起",
                "    annual-value: {column: 年销售额, unit: 万}",
                "    owner: 经理",
                "    owner-name: 经理名",
                "    owner-since: 到任")
            .only();

    assertThat(customer.asOf()).isEqualTo(Tables.DAY);
    assertThat(customer.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(customer.customer())
        .isEqualTo(
            Customer.builder("0012")
                .name("宏达商贸")
                .status(Customer.Status.AT_RISK)
                .tier("A")
                .since(LocalDate.of(2020, 1, 5))
                .annualValue(Money.of(12_345_000, "CNY"))
                .owner(new AccountOwner(PersonId.of("E7"), "张三", LocalDate.of(2024, 6, 1)))
                .build());
  }

  @Test
  void a_cell_that_states_its_own_unit_is_not_multiplied_by_that_of_the_column_again()
      throws IOException {
    for (String cell : List.of("21.5", "21.5万", "２１.５万元", "0.00215亿")) {
      tables.with("c.csv", "编号,年销售额", "1," + cell);

      CustomerCase customer =
          tables
              .read(
                  "currency: CNY",
                  "customers:",
                  "  id: 编号",
                  "  columns:",
                  "    annual-value: {column: 年销售额, unit: 万}")
              .only();

      assertThat(customer.customer().annualValue()).as(cell).isEqualTo(Money.of(215_000, "CNY"));
    }
  }

  @Test
  void a_share_that_says_per_cent_itself_is_not_divided_by_a_hundred_again() throws IOException {
    for (String cell : List.of("35", "35%", "３５％")) {
      tables.with("c.csv", "id,share", "1," + cell);

      CustomerCase customer =
          tables
              .read(
                  "customers:",
                  "  id: id",
                  "  signals:",
                  "    share.of-wallet: {column: share, unit: \"%\"}")
              .only();

      assertThat(customer.signals().values()).as(cell).containsExactly(0.35);
    }
  }

  @Test
  void columns_become_signals_of_the_type_that_the_knowledge_states() throws IOException {
    tables.with(
        "c.csv",
        "id,open,monthly,share,visit,line,text,kind",
        "1,3 complaints,Month-to-month,35%,31.12.2025,USD 500,so so,按年");

    CustomerCase customer =
        tables
            .read(
                "currency: CNY",
                "customers:",
                "  id: id",
                "  signals:",
                "    未结投诉: open",
                "    contract.monthly: {column: monthly, values: {Month-to-month: yes, One year:"
                    + " no}}",
                "    share.of-wallet: share",
                "    last.visit: {column: visit, format: dd.MM.yyyy}",
                "    credit.line: line",
                "    remark: text",
                "    contract.kind: kind")
            .only();

    assertThat(customer.signals())
        .containsOnly(
            entry("complaints.open", 3.0),
            entry("contract.monthly", true),
            entry("share.of-wallet", 0.35),
            entry("last.visit", LocalDate.of(2025, 12, 31)),
            entry("credit.line", Money.of(500, "USD")),
            entry("remark", "so so"),
            entry("contract.kind", "YEARLY"));
  }

  @Test
  void constants_defaults_and_sums_give_signals_too() throws IOException {
    tables.with("c.csv", "id,a,b,c", "1,Yes,No,NA");

    CustomerCase customer =
        tables
            .read(
                "customers:",
                "  id: id",
                "  signals:",
                "    complaints.open: {sum: [a, b], values: {Yes: 1, No: 0}}",
                "    share.of-wallet: {column: c, default: 20%}",
                "    contract.monthly: {constant: 是}")
            .only();

    assertThat(customer.signals())
        .containsOnly(
            entry("complaints.open", 1.0),
            entry("share.of-wallet", 0.2),
            entry("contract.monthly", true));
  }

  @Test
  void a_missing_value_is_not_given_and_a_state_can_be() throws IOException {
    tables.with("c.csv", "id,a,b,c,d", "1,-,none,?,");

    CustomerCase customer =
        tables
            .read(
                "customers:",
                "  id: id",
                "  columns: {name: d}",
                "  signals:",
                "    complaints.open: a",
                "    contract.monthly: {column: b, values: {none: not-applicable}}",
                "    share.of-wallet: {column: c, values: {\"?\": unknown}}")
            .only();

    assertThat(customer.customer().name()).isNull();
    assertThat(customer.signals())
        .containsOnly(
            entry("contract.monthly", GivenState.NOT_APPLICABLE),
            entry("share.of-wallet", GivenState.UNKNOWN));
  }

  @Test
  void what_stands_for_missing_can_be_changed() throws IOException {
    tables.with("c.csv", "id,name", "1,(空)", "2,NA");

    Tables.Result result =
        tables.read("missing: [(空)]", "customers: {id: id, columns: {name: name}}");

    assertThat(result.cases()).extracting(c -> c.customer().name()).containsExactly(null, "NA");
  }

  @Test
  void a_value_that_is_not_translated_rejects_the_row_and_names_the_allowed_ones()
      throws IOException {
    tables.with("c.csv", "id,Contract", "1,monthly", "2,Weekly");

    Tables.Result result =
        tables.read(
            "customers:",
            "  id: id",
            "  signals: {contract.monthly: {column: Contract, values: {Monthly: yes, Yearly:"
                + " no}}}");

    assertThat(result.ids()).containsExactly("1");
    assertThat(result.rejections())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.column()).isEqualTo("Contract");
              assertThat(r.customer()).isEqualTo("2");
              assertThat(r.problem().at().toString()).endsWith("c.csv:3:2");
              assertThat(r.problem().message().en())
                  .isEqualTo(
                      "\"Weekly\" cannot be read as \"contract.monthly\": the mapping translates"
                          + " only Monthly, Yearly.");
            });
  }

  @Test
  void everything_wrong_with_a_row_is_said_at_once() throws IOException {
    tables.with("c.csv", "id,since,value,open", "1,soon,much,2", "2,2027-01-01,1,2");

    Tables.Result result =
        tables.read(
            "currency: CNY",
            "customers:",
            "  id: id",
            "  columns: {since: since, annual-value: value}",
            "  signals: {complaints.open: open}");

    assertThat(result.cases()).isEmpty();
    assertThat(result.rejected())
        .containsExactly(
            "c.csv:2:2 bad-value soon",
            "c.csv:2:3 bad-value much",
            "c.csv:3:2 future-date 2027-01-01");
  }

  @Test
  void annual_sales_are_the_orders_of_the_twelve_months_up_to_the_latest() throws IOException {
    tables
        .with("c.csv", "id,value", "1,", "2,7", "3,", "4,")
        .with(
            "o.csv",
            "id,day,amount",
            "1,2023-12-31,1000",
            "1,2024-01-02,20",
            "1,2024-12-31,30",
            "2,2024-12-31,30",
            "4,2024-12-31,-5");

    Tables.Result result =
        tables.read(
            "as-of: 2026-03-31",
            "currency: CNY",
            "annual-value-from: orders",
            "customers: {file: c.csv, id: id, columns: {annual-value: value}}",
            "events: {orders: {file: o.csv, id: id, columns: {date: day, amount: amount}}}");

    assertThat(result.cases())
        .extracting(c -> String.valueOf(c.customer().annualValue()))
        .containsExactly("50 CNY", "7 CNY", "null", "null");
  }

  @Test
  void a_customer_who_cannot_be_is_rejected_at_the_cells() throws IOException {
    tables.with("c.csv", "id,since,lost,value", "1,2020-01-01,2019-01-01,-3", "2,2020-01-01,,3");

    Tables.Result result =
        tables.read(
            "currency: RMB",
            "customers:",
            "  id: id",
            "  columns: {since: since, lost-on: lost, annual-value: value}");

    assertThat(result.ids()).containsExactly("2");
    assertThat(result.rejected())
        .containsExactly(
            "c.csv:2:3 impossible-value 2019-01-01", "c.csv:2:4 impossible-value -3 CNY");
  }

  @Test
  void a_row_without_usable_id_or_of_the_wrong_length_is_rejected() throws IOException {
    tables.with("c.csv", "id,name", "1.23E+17,a", ",b", "0042,c", "5,d,e", "6", "", " , ");

    Tables.Result result = tables.read("customers: {id: id, columns: {name: name}}");

    assertThat(result.ids()).containsExactly("0042");
    assertThat(result.rejected())
        .containsExactly(
            "c.csv:2:1 rewritten-id 1.23E+17",
            "c.csv:3:1 missing-value",
            "c.csv:5 too-many-cells",
            "c.csv:6 bad-csv");
  }

  @Test
  void the_day_can_stand_in_a_column() throws IOException {
    tables.with("c.csv", "id,day", "1,2025-12-31", "2,", "3,x");

    Tables.Result result = tables.read("as-of: {column: day}", "customers: {id: id}");

    assertThat(result.cases())
        .extracting(CustomerCase::asOf)
        .containsExactly(LocalDate.of(2025, 12, 31), Tables.DAY);
    assertThat(result.rejected()).containsExactly("c.csv:4:2 bad-value x");
  }

  @Test
  void reasons_are_read_by_code_or_label() throws IOException {
    tables.with("c.csv", "id,reason,day,confirmed", "1,太贵,2026-01-02,价格偏高");

    CustomerCase customer =
        tables
            .read(
                "customers:",
                "  id: id",
                "  reasons:",
                "    stated: {column: reason, values: {太贵: PRICE_TOO_HIGH, 不明: unknown}}",
                "    stated-on: day",
                "    confirmed: confirmed")
            .only();

    assertThat(customer.statedReasons())
        .containsExactly(new StatedReason("PRICE_TOO_HIGH", LocalDate.of(2026, 1, 2)));
    assertThat(customer.confirmedReason()).contains("PRICE_TOO_HIGH");
  }

  @Test
  void reason_codes_of_another_system_are_read_through_its_map() throws IOException {
    tables.with("c.csv", "id,Churn Reason", "1,price too high", "2,不知道", "3,", "4,dear");

    Tables.Result result =
        tables.read(
            "customers:",
            "  id: id",
            "  reasons:",
            "    stated: {column: Churn Reason, map: crm, values: {dear: Price too high,",
            "             price too high: 嫌贵, 不知道: Don't know}}");

    assertThat(result.cases())
        .extracting(CustomerCase::statedReasons)
        .containsExactly(
            List.of(new StatedReason("Price too high", null, "crm")),
            List.of(new StatedReason("Don't know", null, "crm")),
            List.of(),
            List.of(new StatedReason("Price too high", null, "crm")));
    assertThat(result.rejections()).isEmpty();
  }

  @Test
  void a_reason_code_that_the_map_does_not_know_rejects_the_row() throws IOException {
    tables.with("c.csv", "id,reason", "1,Price to high", "2,价格偏高", "3,嫌贵");

    Tables.Result result =
        tables.read("customers: {id: id, reasons: {stated: {column: reason, map: crm}}}");

    assertThat(result.ids()).containsExactly("3");
    assertThat(result.rejected())
        .containsExactly("c.csv:2:2 bad-value Price to high", "c.csv:3:2 bad-value 价格偏高");
    assertThat(result.rejections().get(0).problem())
        .asString()
        .contains("Did you mean Price too high?");
  }

  @Test
  void a_cause_that_was_replaced_may_still_be_stated_and_confirmed() throws IOException {
    tables.with("c.csv", "id,reason", "1,TOO_DEAR");

    CustomerCase customer =
        tables.read("customers: {id: id, reasons: {stated: reason, confirmed: reason}}").only();

    assertThat(customer.statedReasons()).containsExactly(new StatedReason("PRICE_TOO_HIGH", null));
    assertThat(customer.confirmedReason()).contains("PRICE_TOO_HIGH");
  }

  @Test
  void rows_can_be_chosen_by_a_column() throws IOException {
    tables.with("c.csv", "id,类型", "1,经销商", "2,零售", "3,代理");

    Tables.Result result = tables.read("customers: {id: id, where: {类型: [经销商, 代理]}}");

    assertThat(result.ids()).containsExactly("1", "3");
    assertThat(result.rejections()).isEmpty();
  }
}
