package io.github.churnrx.examples;

import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes three exports as a CRM writes them, for the first hour: sixty of the made-up dealers, with
 * other names of columns, a title and a total, in GBK. The same every time.
 *
 * <p>Arguments: the folder of the dealers, and the folder of the exports.
 */
public final class FirstHourData {
  private static final int DEALERS = 60;
  private static final Charset GBK = Charset.forName("GB18030");
  private static final Map<String, String> TIERS =
      Map.of("重点", "A类", "主要", "B类", "普通", "C类", "小型", "D类");
  private static final Map<String, String> STANDINGS =
      Map.of("活跃", "正常", "有风险", "预警", "已流失", "已流失");
  private static final Map<String, String> PURPOSES =
      Map.of("询问", "咨询", "支持", "报修", "催讨", "催返利", "谈判", "商务谈判", "扬言离开", "扬言不做");

  private final Path dealers;
  private final Path exports;

  private FirstHourData(Path dealers, Path exports) {
    this.dealers = dealers;
    this.exports = exports;
  }

  /**
   * Writes the exports.
   *
   * @param args the folder of the dealers and the folder of the exports
   * @throws IOException if they cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args.length > 0 ? args[0] : "examples/data/dealers");
    Path to = Path.of(args.length > 1 ? args[1] : "examples/data/first-hour");
    Files.createDirectories(to);
    FirstHourData data = new FirstHourData(from, to);
    data.customers();
    data.orders();
    data.service();
  }

  private void customers() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("客户档案一览表,,,,,,,,,");
    lines.add("导出时间：2026-04-01 09:00,,,,,,,,,");
    lines.add("序号,客户编码,客户全称,客户级别,合作状态,首次合作日期,所属区域,近一年采购额(万元),业务员,联系手机");
    BigDecimal total = BigDecimal.ZERO;
    int number = 0;
    for (Map<String, String> row : rows("customers.csv")) {
      number++;
      String annual = cell(row, "年销售额（万元）");
      total = total.add(new BigDecimal(annual));
      lines.add(
          String.join(
              ",",
              Integer.toString(number),
              cell(row, "客户编号"),
              cell(row, "客户名称"),
              TIERS.getOrDefault(cell(row, "等级"), ""),
              STANDINGS.getOrDefault(cell(row, "状态"), ""),
              cell(row, "合作日期").replace('-', '/'),
              cell(row, "区域"),
              annual,
              cell(row, "经理姓名"),
              "1380000%04d".formatted(number)));
    }
    lines.add("合计,,,,,,," + total + ",,");
    write("客户.csv", lines);
  }

  private void orders() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("单据编号,单据日期,客户编码,商品名称,价税合计,制单人");
    int number = 0;
    for (Map<String, String> row : rows("orders.csv")) {
      lines.add(
          "XS%06d,%s,%s,%s,%s.00,内勤"
              .formatted(
                  ++number, cell(row, "日期"), cell(row, "客户编号"), cell(row, "产品"), cell(row, "金额")));
    }
    write("订单.csv", lines);
  }

  private void service() throws IOException {
    List<List<String>> records = new ArrayList<>();
    for (Map<String, String> row : rows("complaints.csv")) {
      String satisfied = cell(row, "是否满意");
      records.add(
          List.of(
              cell(row, "投诉日期"),
              cell(row, "客户编号"),
              "投诉",
              cell(row, "类型"),
              cell(row, "解决日期"),
              satisfied.isEmpty() ? "" : satisfied.equals("是") ? "满意" : "不满意",
              cell(row, "内容")));
    }
    for (Map<String, String> row : rows("interactions.csv")) {
      if (cell(row, "方向").equals("客户来访")) {
        String kind = PURPOSES.getOrDefault(cell(row, "目的"), "咨询");
        records.add(
            List.of(cell(row, "日期"), cell(row, "客户编号"), kind, "", cell(row, "答复日期"), "", ""));
      }
    }
    records.sort(Comparator.comparing(record -> String.join(",", record)));
    List<String> lines = new ArrayList<>();
    lines.add("工单编号,受理时间,客户编码,服务类型,问题分类,办结时间,客户是否满意,问题描述");
    int number = 0;
    for (List<String> record : records) {
      lines.add("GD%05d,".formatted(++number) + String.join(",", record));
    }
    write("服务记录.csv", lines);
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** Reads the rows of the first dealers. */
  private List<Map<String, String>> rows(String file) throws IOException {
    List<Map<String, String>> found = new ArrayList<>();
    try (Table.Rows rows = CsvTable.of(dealers.resolve(file), ',').open()) {
      for (Table.Row row = rows.next(); row != null; row = rows.next()) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < rows.columns().size(); i++) {
          cells.put(rows.columns().get(i), row.cells().get(i).replace(',', '，'));
        }
        String id = cells.getOrDefault("客户编号", "");
        if (id.compareTo("D%04d".formatted(DEALERS)) <= 0) {
          found.add(cells);
        }
      }
    }
    return found;
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.writeString(exports.resolve(name), String.join("\r\n", lines) + "\r\n", GBK);
  }
}
