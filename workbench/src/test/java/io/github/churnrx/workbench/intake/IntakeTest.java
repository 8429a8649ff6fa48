package io.github.churnrx.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final Knowledge KNOWLEDGE = ChurnRx.withDefaultKnowledge().knowledge();
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
  private static final Charset GBK = Charset.forName("GB18030");

  @TempDir Path folder;

  private final List<Table> tables = new ArrayList<>();

  private void export(String name, Charset charset, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\r\n", lines) + "\r\n", charset);
    tables.add(CsvTable.of(file));
  }

  private void export(String name, String... lines) throws IOException {
    export(name, StandardCharsets.UTF_8, lines);
  }

  private Proposal propose() throws IOException {
    return new Intake(KNOWLEDGE, TODAY).propose(tables, null, rows -> {});
  }

  /** Returns the proposed mapping without comments; that it can be read is part of every test. */
  private String mapping() throws IOException {
    String yaml = propose().yaml(Locale.CHINESE);
    Mapping.parse(yaml, "mapping.yaml", KNOWLEDGE);
    return yaml.replaceAll("(?m) *(^| )#.*$", "");
  }

  private ColumnNote note(String column) throws IOException {
    return propose().tables().stream()
        .flatMap(table -> table.notes().stream())
        .filter(note -> note.column().name().equals(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void customers_and_orders_in_gbk_are_recognised_by_name_and_content() throws IOException {
    export(
        "客户档案.csv",
        GBK,
        "客户编码,客户全称,客户级别,合作状态,年销售额（万元）",
        "C1,甲公司,A类,正常,12.5",
        "C2,乙公司,B类,已流失,8",
        "C3,丙公司,A类,正常,1.5");
    export(
        "订单.csv",
        GBK,
        "单据编号;单据日期;客户编码;价税合计",
        "1;2026-03-01;C1;￥1,200.00",
        "2;2026-03-31;C2;￥300.50",
        "3;2026-02-01;C1;￥99.00");

    assertThat(mapping())
        .contains("as-of: 2026-03-31\n")
        .contains("id: 客户编码\n")
        .contains("name: 客户全称\n")
        .contains("tier: {column: 客户级别, values: {A类: KEY, B类: MAIN}}\n")
        .contains("status: {column: 合作状态, values: {正常: ACTIVE, 已流失: LOST}}\n")
        .contains("annual-value: {column: \"年销售额（万元）\", unit: 万}\n")
        .contains("orders:\n")
        .contains("date: 单据日期\n")
        .contains("amount: {column: 价税合计, currency: CNY}\n");
  }

  @Test
  void titles_above_the_header_and_totals_below_are_passed_over() throws IOException {
    export(
        "客户.csv", "客户一览表,,", "导出时间：2026-04-01,,", "序号,客户编号,客户名称", "1,C1,甲公司", "2,C2,乙公司", "合计,,");

    assertThat(mapping()).contains("header: 3\n").contains("skip: {序号: [合计]}\n");
  }

  @Test
  void a_phone_number_is_never_an_amount() throws IOException {
    export("客户.csv", "客户编号,年销售额", "C1,13800138001", "C2,13900139002", "C3,13700137003");

    assertThat(mapping()).doesNotContain("年销售额");
    assertThat(note("年销售额").certainty()).isEqualTo(Certainty.UNUSED);
  }

  @Test
  void a_number_as_long_as_a_code_is_no_amount() throws IOException {
    export("客户.csv", "客户编号,年销售额", "C1,2026000000001", "C2,2026000000002", "C3,2026000000003");

    assertThat(mapping()).doesNotContain("年销售额");
    assertThat(note("年销售额").why().zh()).contains("号码");
  }

  @Test
  void a_birthday_is_neither_the_first_nor_the_last_day_of_anything() throws IOException {
    export(
        "客户.csv",
        "客户编号,客户名称,出生日期,性别,联系手机,电子邮箱",
        "C1,甲,1980-01-02,男,13800138001,a@b.cn",
        "C2,乙,1981-01-02,女,13900139002,c@d.cn");

    assertThat(mapping()).doesNotContain("出生日期").doesNotContain("性别").doesNotContain("手机");
    assertThat(propose().asOf()).isEqualTo(TODAY);
    assertThat(note("出生日期").why().zh()).contains("受保护");
  }

  @Test
  void since_when_somebody_is_a_customer_is_not_the_day_and_today_is_a_guess() throws IOException {
    export("customers.csv", "客户编号,客户名称,合作日期", "C1,甲,2023-05-01", "C2,乙,2024-01-12");

    assertThat(mapping()).contains("since: 合作日期").doesNotContain("after-as-of");
    assertThat(propose().asOf()).isEqualTo(TODAY);
    assertThat(propose().asOfReason().en()).startsWith("guess: ").endsWith("; today");
    assertThat(propose().asOfReason().zh()).startsWith("推测：").endsWith("按今天");
  }

  @Test
  void the_day_is_the_last_of_an_event_even_if_somebody_became_a_customer_later()
      throws IOException {
    export("customers.csv", "客户编号,客户名称,合作日期", "C1,甲,2023-05-01", "C2,乙,2026-03-20");
    export("订单.csv", "客户编号,订单日期,金额", "C1,2026-03-01,10", "C2,2026-03-02,10");

    assertThat(mapping()).contains("as-of: 2026-03-02\n").contains("after-as-of: ignore\n");
    assertThat(propose().asOfReason().en()).isEqualTo("the last day in the data");
  }

  @Test
  void a_name_that_fits_does_not_help_content_that_does_not() throws IOException {
    export("客户.csv", "客户编号,合作日期,年销售额", "C1,甲,多", "C2,乙,少", "C3,丙,中");

    assertThat(mapping()).doesNotContain("合作日期").doesNotContain("年销售额");
    assertThat(note("合作日期").why().zh()).contains("但内容不是日期");
  }

  @Test
  void service_records_are_parted_into_complaints_and_contacts() throws IOException {
    export("客户.csv", "客户编号,客户名称", "C1,甲", "C2,乙");
    export(
        "服务记录.csv",
        "工单编号,受理时间,客户编号,服务类型,问题描述",
        "1,2026-03-01 10:00,C1,投诉,货到了是坏的没有人管",
        "2,2026-03-02 11:00,C2,咨询,问一下新产品的价格",
        "3,2026-03-03 12:00,C1,报修,设备又停机了请派人来");

    assertThat(mapping())
        .contains("complaints:\n")
        .contains("where: {服务类型: [投诉]}\n")
        .contains("interactions:\n")
        .contains("where: {服务类型: [咨询, 报修]}\n")
        .contains("topic: {constant: OTHER}\n");
  }

  @Test
  void dates_and_decimals_of_other_countries_are_stated() throws IOException {
    export("accounts.csv", "Account ID,Account Name", "A1,One", "A2,Two");
    export(
        "invoices.csv",
        "Invoice Number;Account ID;Invoice Date;Due Date;Amount;Status",
        "1;A1;03.01.2026;17.01.2026;1.234,50;Paid",
        "2;A2;05.02.2026;19.02.2026;99,90;Open");

    assertThat(mapping())
        .contains("date: {column: Invoice Date, format: \"d.M.yyyy\"}\n")
        .contains("amount: {column: Amount, decimal: \",\"}\n")
        .contains("state: {column: Status, values: {Paid: PAID, Open: DUE}}\n");
  }

  @Test
  void a_date_that_may_be_read_in_two_ways_is_a_guess() throws IOException {
    export("accounts.csv", "Account ID,Created Date", "A1,3/4/2025", "A2,5/6/2025");

    assertThat(note("Created Date").certainty()).isEqualTo(Certainty.GUESS);
  }

  @Test
  void columns_of_one_name_are_told_apart_by_their_number() throws IOException {
    export("客户.csv", "客户编号,客户名称", "C1,甲", "C2,乙");
    export(
        "订单.csv",
        "客户编号,订单日期,金额,金额",
        "C1,2026-03-01,100.00,1",
        "C2,2026-03-02,200.00,2",
        "C1,2026-03-03,300.00,3");

    assertThat(mapping()).contains("amount: \"金额 (1)\"\n");
  }

  @Test
  void orders_alone_tell_who_the_customers_are() throws IOException {
    export(
        "orders.csv",
        "customer_id,order_date,amount",
        "7,2026-03-01,10.5",
        "8,2026-03-02,20.5",
        "7,2026-03-03,30.5");

    assertThat(mapping()).contains("distinct: yes\n").contains("orders:\n");
  }

  @Test
  void who_when_and_how_much_are_purchases_even_if_nothing_is_called_so() throws IOException {
    export("export1.csv", "customer_id,date,amount", "7,2026-03-01,10.5", "7,2026-03-03,30.5");

    assertThat(mapping()).contains("orders:\n").contains("amount: amount\n");
  }

  @Test
  void tables_that_share_no_ids_are_not_joined() throws IOException {
    export("客户.csv", "客户编号,客户名称", "C1,甲", "C2,乙");
    export("订单.csv", "客户编号,订单日期,金额", "X1,2026-03-01,100.00", "X2,2026-03-02,200.00");

    assertThat(mapping()).doesNotContain("orders:");
    assertThat(propose().overview().get(1).zh()).contains("没有一列的内容与客户的");
  }

  @Test
  void exports_of_one_kind_are_one_table() throws IOException {
    export("customers.csv", "Customer ID,Customer Name", "C1,A", "C2,B", "C3,C");
    export(
        "orders-2025.csv", "Customer ID,Order Date,Amount", "C1,2025-05-01,10", "C2,2025-06-01,9");
    export(
        "orders-2026.csv", "Customer ID,Order Date,Amount", "C1,2026-03-01,20", "C3,2026-03-02,8");

    assertThat(mapping())
        .contains("as-of: 2026-03-02")
        .contains("file: [orders-2025.csv, orders-2026.csv]")
        .contains("complete-since: 2025-05-01");
    assertThat(propose().overview().get(1).en())
        .startsWith("orders-2025.csv + orders-2026.csv → orders, 4 rows");
  }

  @Test
  void tables_with_the_same_columns_and_other_names_stay_apart() throws IOException {
    export("customers.csv", "客户编号,客户名称", "C1,甲", "C2,乙", "C3,丙");
    export("投诉.csv", "客户编号,日期,内容", "C1,2026-03-01,送货太慢了", "C2,2026-03-02,态度差");
    export("反馈.csv", "客户编号,日期,内容", "C1,2026-03-05,很满意", "C3,2026-03-06,挺好的");

    assertThat(mapping()).contains("file: 投诉.csv", "file: 反馈.csv").doesNotContain("[投诉");
  }

  @Test
  void orders_that_came_to_nothing_do_not_count() throws IOException {
    export("customers.csv", "客户编号,客户名称", "C1,甲", "C2,乙", "C3,丙");
    export(
        "订单.csv",
        "客户编号,订单日期,金额,订单状态",
        "C1,2026-03-01,10,已完成",
        "C2,2026-03-01,10,已取消",
        "C3,2026-03-02,10,已退货",
        "C3,2026-03-03,10,未取消",
        "C1,2026-03-04,10,已完成",
        "C2,2026-03-05,10,已完成");

    assertThat(mapping()).contains("skip: {订单状态: [已取消, 已退货]}");
    assertThat(note("订单状态").certainty()).isEqualTo(Certainty.GUESS);
  }

  @Test
  void annual_sales_come_from_orders_where_no_column_gives_them_and_that_is_a_guess()
      throws IOException {
    export("customers.csv", "客户编号,客户名称", "C1,甲", "C2,乙");
    export("订单.csv", "客户编号,订单日期,金额", "C1,2026-03-01,10", "C2,2026-03-02,10");

    assertThat(mapping()).contains("annual-value-from: orders");
    assertThat(propose().assumptions())
        .extracting(text -> text.en())
        .containsExactly("as of 2026-03-02", "currency CNY", "annual sales from orders");
  }

  @Test
  void annual_sales_that_a_column_gives_stay() throws IOException {
    export("customers.csv", "客户编号,客户名称,年销售额（万元）", "C1,甲,5", "C2,乙,6");
    export("订单.csv", "客户编号,订单日期,金额", "C1,2026-03-01,10", "C2,2026-03-02,10");

    assertThat(mapping()).doesNotContain("annual-value-from");
  }

  @Test
  void what_holds_no_customers_is_not_usable() throws IOException {
    export("空.csv", "");
    export("别的.csv", "a,b", "1,2", "3,4");

    assertThat(propose().isUsable()).isFalse();
    assertThat(propose().seen()).hasSize(2);
  }

  @Test
  void the_same_exports_give_the_same_mapping_and_a_workbook() throws IOException {
    export("客户.csv", "客户编号,客户名称,状态", "C1,甲,活跃", "C2,乙,已流失");
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();

    propose().workbook(workbook, Locale.CHINESE);

    assertThat(workbook.size()).isGreaterThan(1_000);
    assertThat(propose().yaml(Locale.ENGLISH)).isEqualTo(propose().yaml(Locale.ENGLISH));
  }
}
