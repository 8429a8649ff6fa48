package io.github.churnrx.examples.crm;

import static io.github.churnrx.examples.crm.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the CRM does, whatever the database. */
abstract class CrmTest {
  /** Two of its payments are disputed; whether it understands its bill is not known. */
  private static final String DISPUTED = "/customers/D0006";

  private static final String ASKED = "interview.understands-bill";
  private static final Pattern ROW = Pattern.compile("/customers/(D\\d{4})\"");

  private final RunningCrm crm;
  private final Browser browser;

  CrmTest(Databases databases) {
    crm = RunningCrm.shared(databases);
    browser = new Browser(crm.address());
  }

  @BeforeEach
  void speak_english() {
    browser.get("/?lang=en");
  }

  @Test
  void the_list_shows_who_might_leave_and_why_in_english_and_chinese() {
    String english = words(browser.get("/?lang=en"));
    String chinese = words(browser.get("/?lang=zh"));

    assertThat(english)
        .contains("300 customers")
        .containsPattern("Very high 76 ")
        .contains("the owner takes the customer along 23")
        .contains("Not yet known 19")
        .doesNotContain("??");
    assertThat(chinese)
        .contains("300 家客户")
        .containsPattern("很高 76 ")
        .contains("客户经理带走客户 23")
        .contains("原因未定 19")
        .doesNotContain("??");
  }

  @Test
  void the_language_is_remembered() {
    browser.get("/?lang=zh");

    HttpResponse<String> next = browser.get(DISPUTED);

    assertThat(next.body()).contains("lang=\"zh-CN\"");
    assertThat(words(next)).contains("账款纠纷").contains("流失风险高").doesNotContain("What to do");
  }

  @Test
  void the_list_is_filtered_by_risk_and_main_cause() {
    String lost = words(browser.get("/?risk=lost"));
    HttpResponse<String> filtered = browser.get("/?cause=PAYMENT_DISPUTE");

    assertThat(lost).contains("4 customers");
    assertThat(rows(filtered)).hasSize(4).contains("D0006");
    assertThat(words(browser.get("/?risk=enormous"))).contains("300 customers");
  }

  @Test
  void the_list_is_sorted_and_shown_in_pages_without_a_gap() {
    for (String sort : List.of("risk", "value", "name", "due")) {
      List<String> all = new ArrayList<>();
      for (int page = 1; page <= 6; page++) {
        List<String> rows = rows(browser.get("/?sort=" + sort + "&page=" + page));
        assertThat(rows).hasSize(50);
        all.addAll(rows);
      }
      assertThat(all).as(sort).hasSize(300).doesNotHaveDuplicates();
    }
    assertThat(words(browser.get("/?sort=value")))
        .containsSubsequence("CNY 4,", "CNY 3,", "CNY 2,");
    assertThat(rows(browser.get("/?sort=value"))).isNotEqualTo(rows(browser.get("/?sort=risk")));
    assertThat(words(browser.get("/?page=99"))).contains("Page 6 of 6").doesNotContain("Next");
    assertThat(words(browser.get("/?page=2"))).contains("Shown here: 51 to 100 of 300");
    HttpResponse<String> wrong = browser.get("/?page=first");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(words(wrong)).contains("The address holds something that does not exist.");
    assertThat(wrong.body()).contains("href=\"/?page=first&amp;lang=zh\"");
    assertThat(words(browser.get("/?page=first&lang=zh"))).contains("操作没有成功。");
  }

  @Test
  void the_list_says_of_a_customer_what_its_page_says() {
    for (String id : List.of("D0006", "D0031", "D0257", "D0001")) {
      String line = words(browser.get("/?q=" + id));
      String page = words(browser.get("/customers/" + id));
      String risk = page.replaceAll("(?s).*All customers (.*?) risk .*", "$1").strip();
      assertThat(line.substring(line.indexOf("1 customer "))).contains(" " + risk + " CNY ");
    }
  }

  @Test
  void a_customer_is_found_by_name_or_number() {
    assertThat(rows(browser.get("/?q=d0006"))).containsExactly("D0006");
    assertThat(words(browser.get("/?q=nobody"))).contains("Nobody is like that.");
    assertThat(rows(browser.get("/?q=%25"))).isEmpty();
    assertThat(rows(browser.get("/?q=D000_"))).isEmpty();
  }

  @Test
  void the_page_of_a_customer_says_why_and_what_to_do() {
    String page = words(browser.get(DISPUTED));

    assertThat(page)
        .contains("High risk 嘉顺五金有限公司")
        .contains("payment dispute likely")
        .contains("3 payments disputed within half a year symptoms/money.csv, row")
        .contains("Reconcile the accounts and settle the dispute finance · by Fri 3 Apr")
        .contains("Does the customer understand the bill and accept every item?")
        .contains("Agree on a plan for the overdue payments")
        .contains("charges never agreed to possible")
        .doesNotContain("??");
  }

  @Test
  void the_page_of_a_customer_shows_facts_and_how_the_diagnosis_follows_from_them() {
    HttpResponse<String> page = browser.get(DISPUTED);

    assertThat(words(page))
        .contains("symptoms/money.csv, row")
        .containsPattern("2026-03 \\d+ [\\d,]+ Lately")
        .contains("Complaint bill · 对账单金额有异议")
        .contains("Invoice disputed CNY 78,300")
        .contains("How all this follows")
        .containsPattern("Contact \\w+ · by (us|the customer) · ");
    assertThat(page.body()).contains("<code>symptoms/money.csv:").contains("width=\"100\"");
    assertThat(words(browser.get(DISPUTED + "?lang=zh")))
        .contains("投诉 账单 · 对账单金额有异议")
        .contains("账款 有争议 78,300 元");
  }

  @Test
  void others_who_are_exposed_are_named() {
    assertThat(words(browser.get("/customers/D0031")))
        .contains("15 others share: batch B30-2511")
        .contains("有限公司");
  }

  @Test
  void an_answer_changes_the_diagnosis_on_the_spot_and_can_be_taken_back() {
    String before = words(browser.get(DISPUTED));

    String after = words(browser.post(DISPUTED + "/answers", "signal", ASKED, "given", "false"));
    String later = words(browser.get(DISPUTED));
    String list = words(browser.get("/?q=D0006"));
    String back = words(browser.post(DISPUTED + "/answers/withdrawn", "signal", ASKED));

    assertThat(before).contains("charges never agreed to possible").doesNotContain("What changed");
    assertThat(after)
        .contains("What changed")
        .contains("charges never agreed to possible +6 → likely +12")
        .contains("Apologise in person: listen first, then talk")
        .contains("accept every item? no");
    assertThat(later)
        .doesNotContain("What changed")
        .contains("The customer does not understand or accept the bill")
        .contains("Apologise in person: listen first, then talk");
    assertThat(list).contains("嘉顺五金有限公司").contains("Apologise in person: listen first");
    assertThat(back).contains("charges never agreed to likely +12 → possible +6");
    assertThat(words(browser.get(DISPUTED))).isEqualTo(before);
  }

  @Test
  void an_answer_that_is_sent_twice_counts_once_and_shows_the_same() {
    String[] form = {"signal", ASKED, "given", "false"};

    String once = words(browser.post(DISPUTED + "/answers", form));
    String twice = words(browser.post(DISPUTED + "/answers", form));
    browser.post(DISPUTED + "/answers/withdrawn", "signal", ASKED);

    assertThat(twice).isEqualTo(once).contains("What changed");
  }

  @Test
  void an_answer_that_no_question_offers_is_not_noted() {
    String before = words(browser.get(DISPUTED));

    HttpResponse<String> after =
        browser.post(DISPUTED + "/answers", "signal", "no.such", "given", "true");
    browser.post(DISPUTED + "/answers", "signal", ASKED, "given", "perhaps");

    assertThat(after.statusCode()).isEqualTo(400);
    assertThat(words(after)).contains("There is no such question, so nothing was noted.");
    assertThat(after.body()).contains("href=\"" + DISPUTED + "?lang=zh\"");
    assertThat(words(browser.get(DISPUTED))).isEqualTo(before);
  }

  @Test
  void an_action_that_was_done_is_not_advised_again() {
    String page = "/customers/D0031";
    String replace = "Replace the goods, trace the batch and find the cause";
    String action = actions(browser.get(page)).get(1);
    assertThat(words(browser.get(page))).contains(replace + " quality manager");

    String after = words(browser.post(page + "/actions", "action", action, "outcome", "DONE"));

    String twice = words(browser.post(page + "/actions", "action", action, "outcome", "DONE"));
    assertThat(twice).contains("Noted. The diagnosis stays the same.");
    assertThat(actions(browser.get(page))).isNotEmpty().doesNotContain(action);
    assertThat(after).contains("Noted so far " + replace + " Done");
    browser.post(page + "/actions/withdrawn", "action", action);
    assertThat(actions(browser.get(page))).contains(action);
  }

  @Test
  void a_plan_that_is_all_done_says_so_and_what_comes_next() {
    String page = "/customers/D0257";
    List<String> done = new ArrayList<>();
    for (List<String> left = actions(browser.get(page)); !left.isEmpty() && done.size() < 20; ) {
      browser.post(page + "/actions", "action", left.get(0), "outcome", "DONE");
      done.add(left.get(0));
      left = actions(browser.get(page));
    }

    String all = words(browser.get(page));
    done.forEach(one -> browser.post(page + "/actions/withdrawn", "action", one));

    assertThat(done).isNotEmpty();
    assertThat(all).contains("Everything that was advised is done or refused.");
    assertThat(actions(browser.get(page))).isNotEmpty();
  }

  @Test
  void an_action_without_success_stays_advised() {
    String page = "/customers/D0042";
    String action = actions(browser.get(page)).get(0);

    browser.post(page + "/actions", "action", action, "outcome", "NO_ANSWER", "note", "no luck");

    assertThat(actions(browser.get(page))).contains(action);
    assertThat(words(browser.get(page))).contains("No answer no luck");
  }

  @Test
  void an_action_that_is_not_advised_or_has_no_such_outcome_is_not_noted() {
    HttpResponse<String> unknown =
        browser.post(DISPUTED + "/actions", "action", "DANCE", "outcome", "DONE");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(words(unknown)).contains("There is no such action, so nothing was noted.");
    HttpResponse<String> refused =
        browser.post(DISPUTED + "/actions", "action", "CHECK_IN", "outcome", "MAGIC");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(words(refused)).contains("This did not work.");
  }

  @Test
  void an_unknown_customer_is_not_found() {
    HttpResponse<String> page = browser.get("/customers/D9999");
    HttpResponse<String> injected = browser.get("/customers/'%20or%201=1%20--");
    HttpResponse<String> answered =
        browser.post("/customers/D9999/answers", "signal", ASKED, "given", "true");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(injected.statusCode()).isEqualTo(404);
    assertThat(answered.statusCode()).isEqualTo(404);
    assertThat(words(page)).contains("There is no such page or customer.");
    assertThat(page.body()).doesNotContain("Exception");
  }

  @Test
  void what_people_type_is_escaped() {
    String script = "<script>alert('x')</script>";
    String page = "/customers/D0049";
    String action = actions(browser.get(page)).get(0);

    HttpResponse<String> noted =
        browser.post(page + "/actions", "action", action, "outcome", "FAILED", "note", script);
    HttpResponse<String> searched = browser.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

    assertThat(noted.body()).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(searched.body()).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @Test
  void pages_may_load_nothing_from_elsewhere_and_run_no_script() {
    HttpResponse<String> page = browser.get(DISPUTED);

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    assertThat(page.body()).doesNotContain("style=\"").doesNotContain(" onclick");
  }

  @Test
  void other_sites_cannot_send_forms() {
    String[] form = {"signal", ASKED, "given", "false"};

    HttpResponse<String> refused =
        browser.postFrom("https://elsewhere.example", DISPUTED + "/answers", form);
    HttpResponse<String> accepted = browser.postFrom(crm.address(), DISPUTED + "/answers", form);
    browser.post(DISPUTED + "/answers/withdrawn", "signal", ASKED);

    HttpResponse<String> foreign = browser.postAs("cross-site", DISPUTED + "/answers", form);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(words(refused)).doesNotContain("What changed");
    assertThat(words(accepted)).contains("What changed");
  }

  @Test
  void a_customer_who_cannot_be_diagnosed_is_told_with_the_reason_and_the_facts() throws Exception {
    JdbcTemplate database = crm.database();
    database.update("INSERT INTO customer (customer_no, name, grade) VALUES ('X1', '鑫', '钻石')");
    try {
      crm.diagnose();

      String list = words(browser.get("/"));
      HttpResponse<String> page = browser.get("/customers/X1");

      assertThat(list).contains("1 customer could not be diagnosed").contains("300 customers");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(words(page))
          .contains("This customer cannot be diagnosed")
          .contains("钻石")
          .contains("None in twelve months.");
      assertThat(words(browser.get("/customers/X1?lang=zh"))).contains("无法诊断这家客户");
    } finally {
      database.update("DELETE FROM diagnosis WHERE customer_id = 'X1'");
      database.update("DELETE FROM customer WHERE customer_no = 'X1'");
    }
  }

  @Test
  void a_customer_of_whom_nothing_is_known_is_not_called_usual() throws Exception {
    JdbcTemplate database = crm.database();
    String name = "<b>" + "长".repeat(190) + "</b>";
    database.update("INSERT INTO customer (customer_no, name) VALUES ('X2', ?)", name);
    try {
      crm.diagnose();

      HttpResponse<String> list = browser.get("/?q=X2");
      HttpResponse<String> page = browser.get("/customers/X2");

      assertThat(words(list)).contains("Too little known");
      assertThat(list.body()).contains("&lt;b&gt;长").doesNotContain("<b>长");
      assertThat(words(page)).contains("Too little known to judge the risk");
      assertThat(page.body()).doesNotContain("<b>长");
    } finally {
      for (String table : List.of("recommendation", "cause_finding", "diagnosis")) {
        database.update("DELETE FROM " + table + " WHERE customer_id = 'X2'");
      }
      database.update("DELETE FROM customer WHERE customer_no = 'X2'");
    }
  }

  @Test
  void it_listens_on_this_machine_alone() throws IOException {
    List<InetAddress> outer =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();

    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), crm.port())) {
      assertThat(socket.isConnected()).isTrue();
    }
    for (InetAddress address : outer) {
      assertThatThrownBy(
              () -> {
                try (Socket socket = new Socket()) {
                  socket.connect(new InetSocketAddress(address, crm.port()), 2_000);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  private static List<String> rows(HttpResponse<String> page) {
    String table = page.body().substring(Math.max(0, page.body().indexOf("<tbody")));
    return ROW.matcher(table).results().map(found -> found.group(1)).toList();
  }

  private static List<String> actions(HttpResponse<String> page) {
    return Pattern.compile(
            "actions\"><?[^<]*<input type=\"hidden\" name=\"action\" value=\"(\\w+)\"")
        .matcher(page.body())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
