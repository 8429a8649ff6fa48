package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseTest {
  private static final String MAPPING =
      """
      as-of: 2026-03-31
      customers:
        id: 编号
        columns: {name: 名称, since: 合作日期}
        signals: {complaints.open: 未结投诉}
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String rejects() throws IOException {
    return Files.readString(folder.resolve("rejects.csv"));
  }

  @Test
  void a_json_case_is_diagnosed_as_a_page() throws IOException {
    Path json =
        file(
            "case.json",
            """
            {"id": "C1", "asOf": "2026-03-31", "customer": {"name": "甲"},
             "signals": {"complaints.open": 3}}
            """);

    Cli.Result result = Cli.run("diagnose", "--lang", "zh", json);

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("甲（C1）", "投诉").endsWith("\n");
    assertThat(result.out().lines().count()).isLessThanOrEqualTo(25);
    assertThat(result.err()).contains("客户 1：已诊断 1，被拒 0");
  }

  @Test
  void the_summary_tells_unknown_from_unusual_and_owners_from_customers() throws IOException {
    Path json =
        file(
            "cases.jsonl",
            """
            {"id": "C1", "asOf": "2026-03-31"}
            {"id": "C2", "asOf": "2026-03-31", "customer": {"status": "AT_RISK"}}
            {"id": "E1", "asOf": "2026-03-31", "subject": "OWNER"}
            """);

    Cli.Result en = Cli.run("diagnose", "--lang", "en", "--format", "brief", json);
    Cli.Result zh = Cli.run("diagnose", "--lang", "zh", "--format", "brief", json);

    assertThat(en.err())
        .contains("Cases (customer 2, owner 1) 3: diagnosed 3, rejected 0")
        .containsPattern("usual +0\n")
        .containsPattern("listed as at risk +1 ")
        .containsPattern("cannot be judged +2 ");
    assertThat(zh.err()).contains("案例（客户 2、客户经理 1） 3：已诊断 3，被拒 0").containsPattern("无从判断 +2 ");
  }

  @Test
  void bad_rows_go_to_the_rejects_file_and_the_rest_is_diagnosed() throws IOException {
    Path table =
        file(
            "c.csv",
            """
            编号,名称,合作日期,未结投诉
            001,甲,2020-01-05,2
            1.23E+17,乙,2020-01-05,0
            003,丙,上个月,=many
            001,丁,2020-01-05,0
            """);
    Path mapping = file("m.yaml", MAPPING);

    Cli.Result result =
        Cli.run(
            "diagnose",
            "--lang",
            "en",
            table,
            "--mapping",
            mapping,
            "--format",
            "brief",
            "--rejects",
            folder.resolve("rejects.csv"));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out().lines()).singleElement().asString().contains("001");
    assertThat(result.err())
        .contains("Customers 4: diagnosed 1, rejected 3")
        .contains("Rows left out  3 (bad-value 2, duplicate-case 1, rewritten-id 1)");
    assertThat(rejects().replace(table.toString(), "c.csv"))
        .isEqualTo(
            """
            \uFEFFfile,row,column,id,code,value,reason,remedy
            c.csv,3,编号,1.23E+17,rewritten-id,1.23E+17,"The id ""1.23E+17"" was rewritten by a \
            spreadsheet; the original is lost.","Export it again from its source, with that column \
            as text."
            c.csv,4,合作日期,003,bad-value,上个月,"""
                    .replace("\n", "\r\n")
                + "\"\"\"上个月\"\" cannot be read as a date: write 2026-03-31, 2026/3/31 or"
                + " 2026年3月31日; for others state the format in the mapping.\",\"Correct the value,"
                + " or translate it in the mapping.\"\r\n"
                + "c.csv,4,未结投诉,003,bad-value,'=many,\"\"\"=many\"\" cannot be read as a number:"
                + " 1200, 1,200 or 0.35 is expected.\",\"Correct the value, or translate it in the"
                + " mapping.\"\r\n"
                + "c.csv,5,,001,duplicate-case,001,\"The customer \"\"001\"\" appears more than"
                + " once.\",Merge the rows.\r\n");
  }

  @Test
  void rejects_stand_beside_the_output_if_no_file_is_named() throws IOException {
    Path lines =
        file(
            "c.jsonl",
            """
            {"id": "1", "asOf": "2026-03-31"}
            {"id": "2", "asOf": "2026-03-31", "custmer": {}}
            not json
            {"id": "3"}
            """);
    Path out = folder.resolve("out.jsonl");

    Cli.Result result =
        Cli.run("diagnose", lines, "--lang", "en", "--format", "jsonl", "--out", out);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(Files.readAllLines(out)).singleElement().asString().contains("\"1\"");
    assertThat(result.err()).contains(RejectsFile.DEFAULT_NAME);
    assertThat(Files.readAllLines(folder.resolve(RejectsFile.DEFAULT_NAME)))
        .hasSize(4)
        .anyMatch(line -> line.contains("c.jsonl,2,") && line.contains("custmer"))
        .anyMatch(line -> line.contains("c.jsonl,3,") && line.contains("bad-json"))
        .anyMatch(line -> line.contains("c.jsonl,4,") && line.contains("missing-as-of"));
  }

  @Test
  void the_day_of_the_command_stands_in_for_a_missing_one_and_overrides_the_mapping()
      throws IOException {
    Path json = file("c.json", "[{\"id\": \"1\"}, {\"id\": \"2\", \"asOf\": \"2026-01-31\"}]");
    Path table = file("c.csv", "编号,名称,合作日期,未结投诉\n1,a,2020-01-01,1\n");

    Cli.Result cases =
        Cli.run("diagnose", json, "--as-of", "2026-02-28", "--format", "csv", "--lang", "en");
    Cli.Result rows =
        Cli.run(
            "diagnose",
            table,
            "--mapping",
            file("m.yaml", MAPPING),
            "--as-of",
            "2026-02-28",
            "--format",
            "csv",
            "--lang",
            "en");

    assertThat(cases.out()).contains("2026-02-28", "2026-01-31");
    assertThat(rows.out()).contains("2026-02-28").doesNotContain("2026-03-31");
  }

  @Test
  void input_without_rows_is_an_error_and_leaves_no_output() throws IOException {
    Path out = folder.resolve("out.txt");
    Path table = file("c.csv", "编号,名称,合作日期,未结投诉\n");

    Cli.Result result =
        Cli.run(
            "diagnose", "--lang", "en", table, "--mapping", file("m.yaml", MAPPING), "--out", out);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("no-rows");
    assertThat(folder).isDirectoryNotContaining(p -> p.toString().contains("out.txt"));
  }

  @Test
  void output_appears_whole_or_not_at_all() throws IOException {
    Path out = file("out.jsonl", "from before\n");
    Path json =
        file(
            "c.json",
            "[" + "{\"id\": \"1\", \"asOf\": \"2026-03-31\"},".repeat(1) + "{\"id\": \"2\" ");

    Cli.Result result =
        Cli.run("diagnose", json, "--lang", "en", "--format", "jsonl", "--out", out);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(out).hasContent("from before\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("out.jsonl", "c.json");
    }
  }

  @Test
  void a_mapping_with_problems_names_them_all_with_their_lines() throws IOException {
    Path mapping = file("m.yaml", MAPPING.replace("since", "sinse").replace("open", "opne"));
    Path table = file("c.csv", "编号\n1\n");

    Cli.Result result = Cli.run("diagnose", "--lang", "en", table, "--mapping", mapping);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("m.yaml:4:23: error unknown-field", "Did you mean since?")
        .contains("m.yaml:5:13: error unknown-signal", "Did you mean complaints.open?");
  }

  @Test
  void a_gbk_file_is_read_with_a_notice() throws IOException {
    Path table = folder.resolve("c.csv");
    Files.write(table, "编号,名称,合作日期,未结投诉\n1,甲乙,2020-01-01,1\n".getBytes(Charset.forName("GBK")));
    Path mapping = file("m.yaml", MAPPING);

    Cli.Result guessed =
        Cli.run("diagnose", table, "--mapping", mapping, "--lang", "zh", "--format", "brief");
    Cli.Result told =
        Cli.run(
            "diagnose",
            table,
            "--mapping",
            mapping,
            "--lang",
            "zh",
            "--format",
            "brief",
            "--encoding",
            "GBK",
            "--quiet");

    assertThat(guessed.out()).contains("甲乙").isEqualTo(told.out());
    assertThat(guessed.err()).contains("c.csv: 提示 not-utf8");
    assertThat(told.err()).isEmpty();
  }

  @Test
  void a_signal_that_nobody_knows_is_told_its_industry_or_the_name_that_was_meant()
      throws IOException {
    Path cases =
        file(
            "c.jsonl",
            """
            {"id": "1", "asOf": "2026-03-31", "signals": {"network.speed-kept": 0.4}}
            {"id": "2", "asOf": "2026-03-31", "signals": {"complaints.opne": 2}}
            {"id": "3", "asOf": "2026-03-31", "signals": {"commission.late-days": 45}}
            """);

    Cli.Result result =
        Cli.run("diagnose", "--lang", "en", cases, "--rejects", folder.resolve("rejects.csv"));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(rejects())
        .contains("It belongs to an industry: add --industry telecom.")
        .contains("Did you mean \"\"complaints.open\"\"?")
        .doesNotContain("needs()", "?.");
  }

  @Test
  void what_nothing_knows_and_what_cannot_be_is_told_at_its_value() throws IOException {
    Path cases =
        file(
            "c.jsonl",
            """
            {"id": "1", "asOf": "2026-03-31", "events": {"actions-taken": [{"date": "2026-03-02", "action": "PAY_REBATE"}, {"date": "2026-03-01", "action": "PAY_REBAT"}]}}
            {"id": "2", "asOf": "2026-03-31", "statedReasons": [{"cause": "BROKEN_PROMIS"}]}
            {"id": "3", "asOf": "2026-03-31", "signals": {"complaints.recent": -3}}
            {"id": "4", "asOf": "2026-03-31", "events": {"orders": [{"date": "2026-04-01"}]}}
            {"id": "5", "asOf": "2026-03-31", "events": {"orders": [{"date": "2026-03-01"}]}}
            """);

    Cli.Result result =
        Cli.run("diagnose", "--lang", "en", cases, "--format", "brief", "--rejects", rejectsFile());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out().lines()).singleElement().asString().contains("5");
    assertThat(rejects().lines().map(line -> line.replace(cases.toString(), "c.jsonl")))
        .anySatisfy(
            line -> assertThat(line).startsWith("c.jsonl,1,145,1,unknown-action,PAY_REBAT,"))
        .anySatisfy(line -> assertThat(line).contains("Did you mean \"\"PAY_REBATE\"\"?"))
        .anySatisfy(line -> assertThat(line).startsWith("c.jsonl,2,63,2,unknown-cause,BROKEN_PROM"))
        .anySatisfy(line -> assertThat(line).contains("Did you mean \"\"BROKEN_PROMISE\"\"?"))
        .anySatisfy(line -> assertThat(line).startsWith("c.jsonl,3,68,3,impossible-value,'-3,"))
        .anySatisfy(line -> assertThat(line).startsWith("c.jsonl,4,66,4,future-date,2026-04-01,"))
        .hasSize(5);
  }

  private Path rejectsFile() {
    return folder.resolve("rejects.csv");
  }

  @Test
  void an_industry_is_found_by_its_chinese_name() throws IOException {
    Path cases =
        file(
            "c.jsonl",
            """
            {"id": "1", "asOf": "2026-03-31", "signals": {"network.speed-kept": 0.4}}
            """);

    assertThat(Cli.run("diagnose", "--industry", "电信", cases).exit()).isZero();
  }

  @Test
  void quiet_still_says_how_much_was_left_out_and_where_to_read_why() throws IOException {
    Path cases = file("c.jsonl", "{\"id\": \"1\"}\n{\"id\": \"2\", \"asOf\": \"2026-03-31\"}\n");
    Path file = folder.resolve("rejects.csv");

    Cli.Result result = Cli.run("diagnose", "--lang", "en", "--quiet", cases, "--rejects", file);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.errors())
        .containsExactly("churnrx: 1 rows left out; the reasons are in " + file);
  }

  @Test
  void standard_input_is_read() throws IOException {
    byte[] rows = "编号,名称,合作日期,未结投诉\n1,甲,2020-01-01,1\n".getBytes(StandardCharsets.UTF_8);
    byte[] lines = "{\"id\": \"1\", \"asOf\": \"2026-03-31\"}\n".getBytes(StandardCharsets.UTF_8);

    Cli.Result table =
        Cli.runWithInput(
            rows,
            "diagnose",
            "-",
            "--mapping",
            file("m.yaml", MAPPING),
            "--encoding",
            "UTF-8",
            "--format",
            "brief");
    Cli.Result jsonl = Cli.runWithInput(lines, "diagnose", "-", "--format", "brief");
    Cli.Result json =
        Cli.runWithInput(lines, "diagnose", "-", "--stdin", "json", "--format", "brief");

    assertThat(table.exit()).as(table.err()).isZero();
    assertThat(table.out()).contains("甲");
    assertThat(jsonl.out()).isNotEmpty().isEqualTo(json.out());
  }

  @Test
  void json_on_standard_input_is_told_from_json_lines() {
    String lines = "{\"id\": \"1\"}\n{\"id\": \"2\"}\n";
    String pretty = "\n{\n  \"id\": \"1\"\n}\n";
    String array = "[{\"id\": \"1\"}, {\"id\": \"2\"}, {\"id\": \"3\"}]";

    assertThat(countFrom(lines)).isEqualTo(2);
    assertThat(countFrom(pretty)).isEqualTo(1);
    assertThat(countFrom(array)).isEqualTo(3);
  }

  private static long countFrom(String input) {
    Cli.Result result =
        Cli.runWithInput(
            input.getBytes(StandardCharsets.UTF_8),
            "diagnose",
            "-",
            "--as-of",
            "2026-03-31",
            "--format",
            "brief");
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().count();
  }

  @Test
  void sheets_of_a_workbook_are_joined() throws IOException {
    Path book = folder.resolve("dealers.xlsx");
    try (OutputStream out = Files.newOutputStream(book);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet customers = workbook.newWorksheet("客户");
      put(customers, 0, "编号", "名称", "合作日期");
      put(customers, 1, 1001, "甲", java.time.LocalDate.of(2020, 1, 5));
      customers.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
      put(customers, 2, 1002, "乙", 43835);
      put(customers, 3, 123456789012345678L, "丙", 43835);
      Worksheet orders = workbook.newWorksheet("订单");
      put(orders, 0, "客户", "日期", "金额");
      put(orders, 1, 1001, "2026/1/5", 1234.5);
      put(orders, 2, 1002, "不知道", 1);
    }
    Path mapping =
        file(
            "m.yaml",
            """
            as-of: 2026-03-31
            currency: CNY
            customers: {sheet: 客户, id: 编号, columns: {name: 名称, since: 合作日期}}
            events:
              orders: {sheet: 订单, id: 客户, columns: {date: 日期, amount: 金额}}
            """);

    Cli.Result result =
        Cli.run(
            "diagnose",
            book,
            "--mapping",
            mapping,
            "--lang",
            "zh",
            "--format",
            "jsonl",
            "--rejects",
            folder.resolve("rejects.csv"));

    assertThat(result.exit()).as(result.err()).isEqualTo(1);
    assertThat(result.out().lines()).hasSize(2);
    assertThat(rejects())
        .contains("dealers.xlsx[客户],4,编号,1.23456789012346E+17,rewritten-id")
        .contains("dealers.xlsx[订单],3,日期,1002,bad-value,不知道");
  }

  private static void put(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else if (cells[i] instanceof java.time.LocalDate day) {
        sheet.value(row, i, day);
      } else {
        sheet.value(row, i, cells[i].toString());
      }
    }
  }

  @Test
  void a_reader_who_goes_away_ends_the_run_quietly() throws IOException {
    Path json = file("c.json", "{\"id\": \"1\", \"asOf\": \"2026-03-31\"}");
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int exit =
        ChurnRxCommand.run(
            new Console(
                new ByteArrayInputStream(new byte[0]),
                closed,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false),
            "diagnose",
            json.toString());

    assertThat(exit).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
