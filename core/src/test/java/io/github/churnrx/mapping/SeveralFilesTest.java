package io.github.churnrx.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralFilesTest {
  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void start() throws IOException {
    tables = new Tables(folder).with("customers.csv", "编号,名称", "1,甲", "2,乙");
  }

  private static String[] mapping(String files) {
    return new String[] {
      "currency: CNY",
      "customers: {file: customers.csv, id: 编号, columns: {name: 名称}}",
      "events:",
      "  orders: {file: " + files + ", id: 客户, columns: {date: 日期, amount: 金额}}",
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders-*.csv", "[orders-2025.csv, orders-2026.csv]", "[orders-*.csv]"})
  void files_of_one_kind_are_read_as_one_table(String files) throws IOException {
    tables
        .with("orders-2026.csv", "客户,日期,金额", "1,2026-01-05,30", "2,2026-02-05,40")
        .with("orders-2025.csv", "客户,日期,金额", "1,2025-01-05,10", "2,2025-02-05,20");

    Tables.Result result = tables.read(mapping(files));

    assertThat(result.rejections()).isEmpty();
    assertThat(result.cases()).hasSize(2);
    assertThat(dates(result.cases().get(0))).containsExactly("2025-01-05", "2026-01-05");
    assertThat(dates(result.cases().get(1))).containsExactly("2025-02-05", "2026-02-05");
  }

  @Test
  void columns_may_stand_in_another_order_and_others_may_be_there() throws IOException {
    tables
        .with("orders-1.csv", "客户,日期,金额", "1,2026-01-05,10")
        .with("orders-2.csv", "备注,金额,客户,日期", "急,20,1,2026-02-05");

    CustomerCase first = tables.read(mapping("orders-*.csv")).cases().get(0);

    assertThat(first.events(EventType.ORDERS))
        .extracting(order -> String.valueOf(((Order) order).amount()))
        .containsExactly("10 CNY", "20 CNY");
  }

  @Test
  void a_wrong_row_is_told_with_its_own_file_row_and_column() throws IOException {
    tables
        .with("orders-1.csv", "客户,日期,金额", "1,2026-01-05,10", "2,2026-01-05,ten")
        .with("orders-2.csv", "金额,客户,日期", "20,1,2026-02-05", "x,2,2026-02-06", "7,9,2026-02-07")
        .with("orders-3.csv", "金额,客户,日期", "1,2", "1,2,2026-02-05,4");

    Tables.Result result = tables.inLittleMemory().read(mapping("orders-*.csv"));

    assertThat(result.rejected())
        .containsExactlyInAnyOrder(
            "orders-1.csv:3:3 bad-value ten",
            "orders-2.csv:3:1 bad-value x",
            "orders-2.csv:4:2 orphan-row 9",
            "orders-3.csv:2 bad-csv",
            "orders-3.csv:3 too-many-cells");
  }

  @Test
  void what_two_files_tell_alike_counts_once_and_what_one_file_tells_twice_counts_twice()
      throws IOException {
    tables
        .with("a.csv", "客户,日期,金额", "1,2026-01-05,10", "1,2026-01-05,10", "1,2026-01-06,10")
        .with("b.csv", "客户,日期,金额", "1,2026-01-05,10", "1,2026-01-06,10", "1,2026-01-06,10");

    Tables.Result result = tables.read(mapping("[a.csv, b.csv]"));

    assertThat(dates(result.cases().get(0)))
        .containsExactly("2026-01-05", "2026-01-05", "2026-01-06", "2026-01-06");
    assertThat(result.rejected())
        .containsExactly("b.csv:2:1 repeated-row 1", "b.csv:3:1 repeated-row 1");
    assertThat(result.cases().get(0).completeSince(EventType.ORDERS)).isNull();
  }

  @Test
  void a_column_that_one_file_lacks_is_told_with_that_file() throws IOException {
    tables
        .with("orders-2025.csv", "客户,日期,金额", "1,2025-01-05,10")
        .with("orders-2026.csv", "客户,下单日期,金额", "1,2026-01-05,30");

    assertThatThrownBy(() -> tables.read(mapping("orders-*.csv")))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem ->
                            assertThat(problem.toString())
                                .contains("unknown-column", "orders-2026.csv", "日期")
                                .doesNotContain("orders-2025.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders-*.csv", "[orders-2025.csv, orders-2026.csv]"})
  void files_that_are_not_there_are_an_error(String files) throws IOException {
    tables.with("order-2025.csv", "客户,日期,金额", "1,2025-01-05,10");

    assertThatThrownBy(() -> tables.read(mapping(files)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no input called \"orders-");
  }

  @Test
  void one_of_several_that_is_missing_is_an_error() throws IOException {
    tables.with("orders-2025.csv", "客户,日期,金额", "1,2025-01-05,10");

    assertThatThrownBy(() -> tables.read(mapping("[orders-2025.csv, orders-2026.csv]")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no input called \"orders-2026.csv\"");
  }

  @Test
  void customers_may_stand_in_several_files_each_in_one() throws IOException {
    String[] mapping = mapping("orders.csv");
    mapping[1] = "customers: {file: [customers.csv, more.csv], id: 编号, columns: {name: 名称}}";
    tables
        .with("more.csv", "名称,编号", "丙,3", "乙,2", "丁,0")
        .with("orders.csv", "客户,日期,金额", "0,2026-01-05,10", "3,2026-01-06,10");

    Tables.Result result = tables.read(mapping);

    assertThat(result.cases())
        .extracting(one -> one.id() + " " + one.customer().name())
        .containsExactly("1 甲", "2 乙", "3 丙", "0 丁");
    assertThat(dates(result.cases().get(3))).containsExactly("2026-01-05");
    assertThat(result.rejected()).containsExactly("more.csv:3:2 duplicate-case 2");
  }

  @Test
  void ids_with_rare_characters_are_joined_in_the_order_of_code_points() throws IOException {
    String[] mapping = mapping("orders.csv");
    tables = new Tables(folder);
    tables
        .with("customers.csv", "编号,名称", "Ａ1,甲", "𠮷1,乙")
        .with("orders.csv", "客户,日期,金额", "Ａ1,2026-01-05,10", "𠮷1,2026-01-06,10");

    Tables.Result result = tables.read(mapping);

    assertThat(result.notices()).isEmpty();
    assertThat(result.cases()).allMatch(one -> one.events(EventType.ORDERS).size() == 1);
  }

  private static List<String> dates(CustomerCase found) {
    return found.events(EventType.ORDERS).stream().map(order -> order.date().toString()).toList();
  }
}
