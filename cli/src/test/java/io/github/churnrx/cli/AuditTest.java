package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  private static final Path COMPANY = Path.of("..", "examples", "data", "company");
  private static final Path ANSWERS = COMPANY.resolve("answers.yaml");
  private static final Path CHINESE = COMPANY.resolve("answers.zh.yaml");

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String after(String text, String heading) {
    return text.substring(text.indexOf(heading));
  }

  @Test
  void the_tool_maker_learns_what_is_lacking_why_customers_leave_and_what_to_do() {
    Cli.Result result = Cli.run("audit", ANSWERS, "--lang", "en");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("MANAGEMENT AUDIT | Yongli Tools | as of 2026-06-30\n")
        .contains(
            "of 50 questions that apply 47 were answered, 52% fulfilled; 29 gaps, 16 not done")
        .containsPattern("early warning +█+░+ +17% +0 +1 +2 +0 +0 +100%")
        .containsPattern("condition +█+░+ +68% +15 +8 +5 +1 +0 +97%")
        .contains("(note: the new rules for payment and returns were simply issued)")
        .contains("own profit first (", "customers' gain not assured (", "churn left unmanaged (")
        .contains("\nPlan:\n  1. by ", "\n     steps: ")
        .contains("ask marketing: Do we follow the churn rates of our competitors?");
    assertThat(result.out().lines()).hasSizeBetween(40, 80);
    assertThat(result.err())
        .isEqualToNormalizingNewlines(
            "Questions 50: answered 47, open 3, not applicable 0; gaps 29, causes 3, actions "
                + actions(result.err())
                + "\n");
  }

  @Test
  void a_share_above_one_is_refused_with_the_two_ways_to_write_it() throws IOException {
    Path answers =
        file(
            "a.yaml",
            """
            company: Yongli
            asOf: 2026-06-30
            answers:
              RATE_KNOWN: yes
            figures:
              churn.rate: 240%
              handling.rebates-late-share: 35
              handling.late-share: 35%
              churn.change: 1.4
            """);

    Cli.Result result = Cli.run("audit", answers, "--lang", "en");

    assertThat(result.exit()).isNotZero();
    assertThat(result.err())
        .contains("a.yaml:6:", "a.yaml:7:", "a share is 0 to 100%: write 24% or 0.24")
        .doesNotContain("a.yaml:8:", "a.yaml:9:");
  }

  private static String actions(String summary) {
    return Pattern.compile("\\d+$", Pattern.MULTILINE)
        .matcher(summary)
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  @Test
  void what_it_does_well_is_neither_a_gap_nor_a_cause() {
    Cli.Result result = Cli.run("audit", ANSWERS, "--lang", "en");

    assertThat(result.out())
        .doesNotContain("narrow or ageing range", "no key technology", "too few or untrained")
        .doesNotContain("The range stays the same for years", "faulty goods go out");
  }

  @Test
  void the_chinese_answers_say_the_same_in_chinese() {
    Cli.Result chinese = Cli.run("audit", CHINESE, "--lang", "zh");
    Cli.Result english = Cli.run("audit", ANSWERS, "--lang", "zh", "--quiet");

    assertThat(chinese.exit()).as(chinese.err()).isZero();
    assertThat(chinese.out())
        .startsWith("管理检查 | 永利工具 | 基准日 2026-06-30\n")
        .contains("适用的 50 个问题答了 47 个，做到 52%；差距 29 项，其中 16 项没有做、13 项只做了一部分；")
        .contains("（备注：新的收款办法和退货办法直接下发）")
        .contains("只顾自己赚钱（", "行动计划：\n  1. 7月", "问市场部：");
    assertThat(english.err()).isEmpty();
    assertThat(after(english.out(), "公司自身的原因：")).isEqualTo(after(chinese.out(), "公司自身的原因："));
  }

  @Test
  void a_brief_audit_is_one_page() {
    Cli.Result result = Cli.run("audit", ANSWERS, "--lang", "en", "--brief");

    assertThat(result.exit()).isZero();
    assertThat(result.out().lines()).hasSizeBetween(20, 45);
    assertThat(result.out()).contains("Plan:", "... and ").doesNotContain("steps:", "note:");
  }

  @Test
  void json_and_the_plan_as_a_table() throws IOException {
    Path out = folder.resolve("plan.csv");

    Cli.Result json = Cli.run("audit", ANSWERS, "--lang", "en", "--format", "json");
    Cli.Result table = Cli.run("audit", ANSWERS, "--lang", "en", "--format", "csv", "--out", out);

    assertThat(json.exit()).isZero();
    assertThat(json.out())
        .startsWith("{\n  \"company\": \"Yongli Tools\",")
        .contains("\"check\": \"POLICY_ASKED\"", "\"code\": \"SELF_INTEREST\"", "\"angles\"");
    assertThat(table.exit()).isZero();
    assertThat(table.out()).isEmpty();
    assertThat(table.err()).contains("Output  " + out);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).startsWith("\uFEFFcompany,as_of,due,role");
    assertThat(lines).hasSize(1 + Integer.parseInt(actions(json.err())));
  }

  @Test
  void the_form_is_filled_in_and_read_again() throws IOException {
    Cli.Result form = Cli.run("audit", "--template", "--lang", "zh");
    Path filled =
        file(
            "filled.yaml",
            form.out()
                .replace("\n公司:\n", "\n公司: 永利\n")
                .replace("\n日期:", "\n日期: 2026-06-30")
                .replaceAll("(?m)^(  [^#\n]+):$", "$1: 不适用"));

    Cli.Result result = Cli.run("audit", filled, "--lang", "zh");

    assertThat(form.exit()).isZero();
    assertThat(form.err()).isEmpty();
    assertThat(form.out()).contains("# ==== 预警 ====", "（问销售总监）", "  可能流失有预判:", "数据:");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("问题 50：已答 0，待查 0，不适用 50；差距 0，原因 0，行动 0");
  }

  @Test
  void the_empty_form_is_no_success() throws IOException {
    Path form = file("form.yaml", Cli.run("audit", "--template", "--lang", "en").out());

    Cli.Result result = Cli.run("audit", form, "--lang", "en");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("no-answers", "missing-as-of", "missing-property")
        .doesNotContain("\tat ");
  }

  @Test
  void wrong_answers_are_told_all_at_once_in_the_language_of_the_user() throws IOException {
    Path wrong =
        file(
            "wrong.yaml",
            """
            company: Y
            asOf: 2026-06-30
            answers:
              POLICY_ASKD: no
              RANGE_RENEWED: maybe
              STAFF_ENOUGH: no
              一线人手够用: 是
            """);

    Cli.Result english = Cli.run("audit", wrong, "--lang", "en");
    Cli.Result chinese = Cli.run("audit", wrong, "--lang", "zh", "--out", folder.resolve("o.txt"));

    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.out()).isEmpty();
    assertThat(english.errors())
        .containsExactly(
            "churnrx: the input cannot be used:",
            wrong
                + ":4:3: error unknown-check: There is no question called \"POLICY_ASKD\" in the"
                + " checklists. Did you mean \"POLICY_ASKED\"?",
            wrong
                + ":5:18: error unknown-reply: \"maybe\" is not an answer. Write yes, partly, no,"
                + " unknown or not applicable.",
            wrong
                + ":7:3: error answered-twice: The question \"staff enough\" is answered twice;"
                + " the first is at "
                + wrong
                + ":6:3. Remove one of them.");
    assertThat(chinese.exit()).isEqualTo(2);
    assertThat(chinese.err()).contains("没有名为“POLICY_ASKD”的检查问题。 您是不是想写“POLICY_ASKED”？");
    assertThat(folder.resolve("o.txt")).doesNotExist();
  }

  @Test
  void answers_come_from_standard_input_and_a_missing_day_from_the_command() {
    byte[] input = "company: Y\nanswers: {POLICY_ASKED: no}\n".getBytes(StandardCharsets.UTF_8);

    Cli.Result dated =
        Cli.runWithInput(input, "audit", "-", "--lang", "en", "--as-of", "2026-01-31");
    Cli.Result undated = Cli.runWithInput(input, "audit", "-", "--lang", "en");

    assertThat(dated.exit()).as(dated.err()).isZero();
    assertThat(dated.out()).contains("Y | as of 2026-01-31", "× Policies come by decree");
    assertThat(undated.exit()).isEqualTo(2);
    assertThat(undated.err()).contains("stdin: error missing-as-of");
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    assertRefused("not both");
    assertRefused("not both", ANSWERS, "--template");
    assertRefused("make no sense with --template", "--template", "--brief");
    assertRefused("make no sense with --template", "--template", "--format", "json");
    assertRefused("--brief is for", ANSWERS, "--brief", "--format", "json");
    assertRefused("text | json | csv", ANSWERS, "--format", "pdf");
    assertRefused("is a directory", COMPANY);
    assertRefused("there is no", folder.resolve("none.yaml"));
    assertRefused("would overwrite the input", ANSWERS, "--out", ANSWERS);
  }

  private static void assertRefused(String why, Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = "audit";
    all[1] = "--lang=en";
    System.arraycopy(args, 0, all, 2, args.length);

    Cli.Result result = Cli.run(all);

    assertThat(result.exit()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).startsWith("churnrx: ").contains(why).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void knowledge_without_a_checklist_is_told_with_its_exit_status() throws IOException {
    file(
        "knowledge.yaml",
        "name: bare\nzh: 空\nen: bare\nfamilies:\n  f: {zh: 族, en: family, kind: data}\n");
    file("signals.csv", "id,zh,en,type\ns.a,甲,a,flag\n");
    file("causes.csv", "id,zh,en,class,explain-zh,explain-en\nC,原因,cause,PRICE,解释,explained\n");
    Files.createDirectory(folder.resolve("symptoms"));
    file("symptoms/a.csv", "id,zh,en,when-1,family,supports\nS,症状,symptom,s.a,f,C strong\n");
    file("actions.csv", "id,zh,en,stage,for,priority,role,due\nA,行动,action,retain,C,1,sales,3\n");
    file("roles.csv", "id,zh,en\nsales,销售,sales team\n");

    Cli.Result form = Cli.run("audit", "--template", "--lang", "en", "--knowledge", folder);
    Cli.Result audit = Cli.run("audit", ANSWERS, "--lang", "en", "--knowledge", folder);

    assertThat(form.exit()).isEqualTo(3);
    assertThat(form.out()).isEmpty();
    assertThat(form.err()).contains("checklist.csv: error no-checks");
    assertThat(audit.exit()).isEqualTo(3);
  }

  @Test
  void help_comes_in_both_languages() {
    assertThat(Cli.run("audit", "--help", "--lang", "en").out())
        .contains("--template", "--brief", "--as-of", "Exit status", "checklists");
    assertThat(Cli.run("audit", "--help", "--lang", "zh").out())
        .contains("按检查表检查公司自身。", "空白表格", "退出状态");
  }
}
