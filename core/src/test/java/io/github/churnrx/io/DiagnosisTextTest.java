package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTextTest {
  private static final DiagnosisText ZH = DiagnosisText.in(Locale.CHINESE);
  private static final DiagnosisText EN = DiagnosisText.in(Locale.ENGLISH);

  @Test
  void a_dealer_at_risk_reads_well_in_both_languages() throws IOException {
    Golden.checkText("at-risk.zh.txt", ZH.write(Hongda.atRisk()));
    Golden.checkText("at-risk.en.txt", EN.write(Hongda.atRisk()));
  }

  @Test
  void an_undetermined_reason_says_why_and_what_to_ask() throws IOException {
    Golden.checkText("undetermined.zh.txt", ZH.write(Hongda.undetermined()));
    Golden.checkText("undetermined.en.txt", EN.write(Hongda.undetermined()));
  }

  @Test
  void a_lost_customer_who_is_to_be_let_go_needs_a_person_to_confirm() throws IOException {
    Golden.checkText("lost.zh.txt", ZH.write(Hongda.lost()));
    Golden.checkText("lost.en.txt", EN.write(Hongda.lost()));
  }

  @Test
  void a_customer_without_any_sign_gets_a_short_page() throws IOException {
    Golden.checkText("usual.zh.txt", ZH.write(Hongda.usual()));
    Golden.checkText("usual.en.txt", EN.write(Hongda.usual()));
  }

  @Test
  void where_nothing_is_known_no_line_says_that_there_is_no_risk() {
    assertThat(ZH.write(Hongda.usual()) + ZH.brief(Hongda.usual()))
        .contains("【无从判断风险】", "结论：目前所知太少，无从判断宏达贸易会不会流失", "无从判断风险 | ", "资料太少")
        .doesNotContain("没有异常", "风险一般");
    assertThat(EN.write(Hongda.usual()) + EN.brief(Hongda.usual()))
        .contains(
            "RISK CANNOT BE JUDGED",
            "Conclusion: Too little is known about 宏达贸易 to judge the risk of leaving",
            "too little is known")
        .doesNotContain("no unusual risk");
  }

  @Test
  void who_is_listed_as_at_risk_is_so_on_every_line() {
    assertThat(EN.write(Hongda.listed()))
        .startsWith("LISTED AS AT RISK")
        .contains("Conclusion: 宏达贸易 is at risk of leaving")
        .doesNotContain("judge the risk");
  }

  @Test
  void a_cause_without_unusual_risk_stands_out_but_makes_nobody_leave() {
    assertThat(EN.write(Hongda.calmWithCauses()))
        .contains(
            "Conclusion: 宏达贸易 shows no unusual risk of leaving; what stands out: the customer"
                + " threatens and may not mean it (likely); and also: we did not pay a rebate on"
                + " time (strong evidence).")
        .doesNotContain("leaving, probably", "leaving because", "if it left");
    assertThat(ZH.write(Hongda.calmWithCauses()))
        .contains("结论：宏达贸易目前没有异常的流失风险；值得注意的是：客户以离开为筹码，未必真走（可能性大）；" + "还有：我方答应的返利没有按时兑现（证据充分）。");
  }

  @Test
  void what_holds_a_customer_is_not_given_as_the_reason_why_it_leaves() {
    assertThat(EN.write(Hongda.atRiskByBargaining()))
        .contains(
            "宏达贸易 is at risk of leaving; what stands out: the customer threatens and may not mean"
                + " it (likely).")
        .doesNotContain("leaving, probably", "leaving because");
  }

  @Test
  void the_explanation_leads_from_actions_to_rows_values_and_sources() throws IOException {
    Golden.checkText("explained.zh.txt", ZH.explained().write(Hongda.atRisk()));
    Golden.checkText("explained.en.txt", EN.explained().write(Hongda.atRisk()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 40})
  void a_page_never_has_more_than_25_lines(int each) {
    String page = EN.write(Hongda.crowded(each));

    assertThat(page.lines().count()).isLessThanOrEqualTo(DiagnosisText.MAX_LINES);
    assertThat(page).contains("1. Pay", "Cause: cause 0 (likely)", "+ a rebate", "Ask first");
  }

  @Test
  void what_a_page_leaves_out_is_counted() throws IOException {
    Golden.checkText("crowded.en.txt", EN.write(Hongda.crowded(5)));
    Golden.checkText("crowded.zh.txt", ZH.write(Hongda.crowded(5)));
  }

  @Test
  void a_page_names_no_rule() {
    String page = EN.write(Hongda.atRisk()) + ZH.write(Hongda.atRisk());

    assertThat(page).doesNotContain(".csv", "REBATE_OVERDUE", "BROKEN_PROMISE", "S0.C0", "%");
  }

  @Test
  void brief_is_one_line_with_risk_customer_tier_cause_action_role_and_date() {
    assertThat(ZH.brief(Hongda.atRisk()))
        .isEqualTo("风险很高 | 宏达贸易（D-017） | 重点客户 | 承诺没有兑现（强） | → 支付逾期返利 200,000 元——财务 李娜，明天（4月1日周三）");
    assertThat(EN.brief(Hongda.atRisk()))
        .isEqualTo(
            "very high risk | 宏达贸易 (D-017) | key customer | broken promise (strong) |"
                + " → Pay the overdue rebate of CNY 200,000 - finance 李娜, tomorrow (Wed 1 Apr)");
    assertThat(EN.brief(Hongda.undetermined()))
        .isEqualTo(
            "raised risk | 宏达贸易 (D-017) | key customer | reason undetermined |"
                + " → no action advised");
  }

  @Test
  void a_name_cannot_break_the_page_or_steer_the_terminal() {
    assertThat(Voice.oneLine("Evil\nCorp\u001B[31m\u2028x\u202E")).isEqualTo("Evil Corp [31m x");
  }
}
