package io.github.churnrx.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinTest {
  private static final String[] MAPPING = {
    "currency: CNY",
    "customers: {file: customers.csv, id: 编号, columns: {name: 名称}}",
    "events:",
    "  orders:",
    "    file: orders.csv",
    "    id: 客户",
    "    columns: {date: 日期, amount: 金额}",
    "    complete-since: 2024-01-01",
    "  complaints:",
    "    file: complaints.csv",
    "    id: 客户",
    "    columns: {date: 日期, topic: 主题}",
  };

  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void start() {
    tables = new Tables(folder);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  @Test
  void files_are_joined_and_a_stream_without_rows_means_none() throws IOException {
    tables
        .with("customers.csv", "编号,名称", "001,甲", "002,乙")
        .with("orders.csv", "客户,日期,金额", "001,2026-01-05,\"1,000\"", "001,2026-02-05,2000")
        .with("complaints.csv", "客户,日期,主题", "002,2026-03-01,质量");

    Tables.Result result = tables.read(MAPPING);

    CustomerCase first = result.cases().get(0);
    assertThat(first.events(EventType.ORDERS))
        .containsExactly(
            new Order(day(1, 5), Money.of(1000, "CNY"), null, null, null),
            new Order(day(2, 5), Money.of(2000, "CNY"), null, null, null));
    assertThat(first.completeSince(EventType.ORDERS)).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(first.isRecorded(EventType.COMPLAINTS)).isTrue();
    assertThat(first.events(EventType.COMPLAINTS)).isEmpty();
    assertThat(first.isRecorded(EventType.REBATES)).isFalse();
    assertThat(result.cases().get(1).events(EventType.COMPLAINTS))
        .containsExactly(Complaint.of(day(3, 1), Complaint.Topic.QUALITY));
    assertThat(result.rejections()).isEmpty();
    assertThat(result.notices()).isEmpty();
  }

  @Test
  void cases_can_be_streamed_as_often_as_one_likes() throws IOException {
    Path customers = folder.resolve("customers.csv");
    Files.writeString(customers, "编号\n001\n002\n");
    Mapping mapping = Tables.mapping("customers: {id: 编号}");

    try (MappedTables bound = mapping.bind(List.of(CsvTable.of(customers)), Tables.DAY)) {
      for (int i = 0; i < 2; i++) {
        try (Stream<MappedCase> cases = bound.stream()) {
          assertThat(cases.flatMap(found -> found.customerCase().stream()))
              .extracting(found -> found.id().value())
              .containsExactly("001", "002");
        }
      }
    }
  }

  @Test
  void files_in_any_order_give_the_same_cases_in_the_order_of_the_customers() throws IOException {
    tables
        .with("customers.csv", "编号,名称", "9,甲", "10,乙", "1,丙", "9,丁")
        .with(
            "orders.csv",
            "客户,日期,金额",
            "1,2026-01-01,1",
            "9,2026-01-02,2",
            "10,2026-01-03,3",
            "9,2026-01-04,4",
            "7,2026-01-05,5")
        .with("complaints.csv", "客户,日期,主题", ",2026-01-01,质量", "1,2026-01-01,质量");

    Tables.Result inMemory = tables.read(MAPPING);
    Tables.Result onDisk = tables.inLittleMemory().read(MAPPING);

    assertThat(inMemory.ids()).containsExactly("9", "10", "1");
    assertThat(inMemory.cases().get(0).events(EventType.ORDERS))
        .extracting(e -> e.date().getDayOfMonth())
        .containsExactly(2, 4);
    assertThat(inMemory.rejected())
        .containsExactly(
            "customers.csv:5:1 duplicate-case 9",
            "orders.csv:6:1 orphan-row 7",
            "complaints.csv:2:1 missing-value");
    assertThat(inMemory.noticed())
        .containsExactly("customers.csv:3 unsorted 10", "orders.csv:4 unsorted 10");
    assertThat(onDisk.cases()).isEqualTo(inMemory.cases());
    assertThat(onDisk.rejected()).isEqualTo(inMemory.rejected());
  }

  @Test
  void an_unsorted_file_is_sorted_and_the_notice_says_where_and_what_to_do() throws IOException {
    tables
        .with("customers.csv", "编号,名称", "1,甲", "2,乙")
        .with("orders.csv", "客户,日期,金额", "2,2026-01-02,2", "1,2026-01-01,1")
        .with("complaints.csv", "客户,日期,主题");

    Tables.Result result = tables.read(MAPPING);

    assertThat(result.cases()).allSatisfy(c -> assertThat(c.events(EventType.ORDERS)).hasSize(1));
    assertThat(result.notices().toString().replace(folder + "/", ""))
        .isEqualTo(
            "[orders.csv:3: notice unsorted: \"orders.csv\" is not sorted by customer id. It was"
                + " sorted before reading; exported in order of the id, as text, it is read"
                + " faster.]");
  }

  @Test
  void rows_of_unknown_customers_and_repeated_customers_are_rejected() throws IOException {
    tables
        .with("customers.csv", "编号,名称", "1,甲", "3,丙", "3,丁")
        .with(
            "orders.csv",
            "客户,日期,金额",
            "0,2026-01-01,1",
            "2,2026-01-01,1",
            "3,2026-01-01,1",
            "4,2026-01-01,1")
        .with("complaints.csv", "客户,日期,主题", "1.2E+12,2026-01-01,质量");

    Tables.Result result = tables.read(MAPPING);

    assertThat(result.ids()).containsExactly("1", "3");
    assertThat(result.cases().get(1).events(EventType.ORDERS)).hasSize(1);
    assertThat(result.rejected())
        .containsExactlyInAnyOrder(
            "complaints.csv:2:1 rewritten-id 1.2E+12",
            "orders.csv:2:1 orphan-row 0",
            "orders.csv:3:1 orphan-row 2",
            "customers.csv:4:1 duplicate-case 3",
            "orders.csv:5:1 orphan-row 4");
  }

  @Test
  void a_rejected_event_makes_the_time_up_to_it_unknown() throws IOException {
    tables
        .with("customers.csv", "编号,名称", "1,甲", "2,乙", "3,丙")
        .with(
            "orders.csv",
            "客户,日期,金额",
            "1,2026-01-05,much",
            "1,2026-02-05,2000",
            "2,someday,1",
            "3,,1")
        .with("complaints.csv", "客户,日期,主题", "1,2026-04-01,质量");

    Tables.Result result = tables.read(MAPPING);

    assertThat(result.rejected())
        .containsExactly(
            "orders.csv:2:3 bad-value much",
            "complaints.csv:2:2 future-date 2026-04-01",
            "orders.csv:4:2 bad-value someday",
            "orders.csv:5:2 missing-value");
    assertThat(result.cases())
        .extracting(c -> c.completeSince(EventType.ORDERS))
        .containsExactly(day(1, 6), day(3, 31), day(3, 31));
    assertThat(result.cases().get(0).completeSince(EventType.COMPLAINTS)).isEqualTo(day(3, 31));
  }

  @Test
  void a_value_that_cannot_be_true_costs_its_row_and_nothing_else() throws IOException {
    tables
        .with("customers.csv", "编号,名称", "1,甲", "2,乙")
        .with("orders.csv", "客户,日期,金额", "1,1899-12-31,5", "1,2026-02-05,-20")
        .with("complaints.csv", "客户,日期,主题", "1,2026-03-01,质量");

    Tables.Result result = tables.read(MAPPING);

    assertThat(result.rejected()).containsExactly("orders.csv:2:2 impossible-value 1899-12-31");
    assertThat(result.rejections())
        .extracting(r -> r.column() + " " + r.customer() + " " + r.problem().message().zh())
        .containsExactly("日期 1 “1899-12-31”不可能是 日期 的值：早于 1900-01-01。");
    assertThat(result.ids()).containsExactly("1", "2");
    assertThat(result.cases().get(0).events(EventType.ORDERS)).hasSize(1);
    assertThat(result.cases().get(0).events(EventType.COMPLAINTS)).hasSize(1);
  }

  @Test
  void what_comes_after_the_day_can_be_left_out() throws IOException {
    tables
        .with("customers.csv", "编号,名称", "1,甲")
        .with(
            "rebates.csv",
            "客户,应得,到期,付款,金额",
            "1,2025-12-01,2026-01-01,2026-04-02,5",
            "1,2026-04-01,2026-05-01,,5");

    CustomerCase customer =
        tables
            .read(
                "currency: CNY",
                "after-as-of: ignore",
                "customers: {file: customers.csv, id: 编号}",
                "events:",
                "  rebates:",
                "    file: reb*.csv",
                "    id: 客户",
                "    columns: {date: 应得, due-on: 到期, paid-on: 付款, amount: 金额}")
            .only();

    assertThat(customer.events(EventType.REBATES))
        .singleElement()
        .asString()
        .contains("paidOn=null");
  }

  @Test
  void one_file_can_hold_several_kinds_of_events() throws IOException {
    tables
        .with("customers.csv", "编号", "1")
        .with("log.csv", "客户,类型,日期", "1,订货,2026-01-01", "1,投诉,2026-01-02", "1,闲聊,x");

    CustomerCase customer =
        tables
            .read(
                "customers: {file: customers.csv, id: 编号}",
                "events:",
                "  orders: {file: log.csv, id: 客户, where: {类型: 订货}, columns: {date: 日期}}",
                "  complaints:",
                "    file: log.csv",
                "    id: 客户",
                "    where: {类型: 投诉}",
                "    columns: {date: 日期, topic: {constant: OTHER}}")
            .only();

    assertThat(customer.events(EventType.ORDERS)).hasSize(1);
    assertThat(customer.events(EventType.COMPLAINTS)).hasSize(1);
  }
}
