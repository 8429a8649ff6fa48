package io.github.churnrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.io.DiagnosisText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case is about a customer, an account owner or the company, each with knowledge of its own. */
class SubjectsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
  private static final Map<String, String> KNOWLEDGE =
      Map.of(
          "knowledge.yaml",
          """
          name: three-subjects
          zh: 三类主体
          en: Three subjects
          families:
            pay: {zh: 报酬, en: pay, kind: data}
          """,
          "signals.csv",
          """
          id,zh,en,type,subject
          price.gap,价差,price gap,ratio,customer
          commission.late-days,提成逾期天数,days the commission is late,number,owner
          head-hunted,被挖角,approached by rivals,flag,owner
          range.products,品种数,products in the range,number,company
          """,
          "causes.csv",
          """
          id,subject,zh,en,class,explain-zh,explain-en
          PRICE_TOO_HIGH,customer,价格过高,price too high,PRICE,我们比对手贵,our prices are above the market
          COMMISSION_LATE,owner,提成拖欠,commission late,INTEREST,提成没有按时发,the commission was not paid on time
          NARROW_RANGE,company,品种少,narrow range,PRODUCT,品种太少,the range is too narrow
          """,
          "symptoms.csv",
          """
          id,zh,en,when-1,family,supports
          DEAR,偏贵,dear,price.gap >= 10%,pay,PRICE_TOO_HIGH strong; LEAVING moderate
          UNPAID,提成未发,unpaid,commission.late-days >= 30,pay,COMMISSION_LATE strong; LEAVING moderate
          COURTED,被挖,courted,head-hunted,pay,LEAVING strong
          FEW,品种少,few products,range.products < 3,pay,NARROW_RANGE strong
          """,
          "actions.csv",
          """
          id,subject,zh,en,stage,for,priority,role,due
          LOWER,,降价,Lower the price,retain,PRICE_TOO_HIGH,1,boss,7
          CALL,,致电,Call,retain,LEAVING,2,boss,7
          FIND_OUT,,查明,Find out,retain,UNDETERMINED,3,boss,7
          PAY,,付清提成,Pay the commission,prevent,COMMISSION_LATE,1,boss,3
          TALK,owner,约谈,Talk to the account owner,prevent,LEAVING,2,boss,7
          ASK,owner,问明,Ask why,prevent,UNDETERMINED,3,boss,7
          WIDEN,,增加品种,Widen the range,organise,NARROW_RANGE,1,boss,30
          """,
          "policies.csv",
          """
          id,zh,en,kind,order,stage,reason-zh,reason-en,when-1
          NO_RETAINING,不慰留,no retaining,give-up,1,,太贵,too dear,price.gap >= 90%
          """,
          "tiers.csv",
          """
          id,zh,en,synonyms,rank,at-least
          KEY,重点,key,A,1,1000000
          MAIN,主要,main,B,2,
          """,
          "roles.csv",
          """
          id,zh,en
          boss,经理,manager
          """);

  private static ChurnRx churnRx;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> file : KNOWLEDGE.entrySet()) {
      Path path = folder.resolve(file.getKey().replace("symptoms.csv", "symptoms/all.csv"));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    churnRx = ChurnRx.builder().knowledge(folder).build();
  }

  private static CustomerCase.Builder owner() {
    return CustomerCase.ofOwner("u-07").name("李明").asOf(AS_OF);
  }

  private static CustomerCase.Builder customer(String id) {
    return CustomerCase.of(id).asOf(AS_OF);
  }

  private static List<String> rejected(CustomerCase.Builder wrong) {
    CustomerCase customerCase = wrong.build();
    RejectedCaseException thrown =
        catchThrowableOfType(RejectedCaseException.class, () -> churnRx.diagnose(customerCase));
    return thrown.problems().stream().map(p -> p.code() + " " + p.value()).toList();
  }

  private static Diagnosis diagnosed(Outcome outcome) {
    return ((Outcome.Diagnosed) outcome).diagnosis();
  }

  private static List<String> exposed(Diagnosis diagnosis) {
    return diagnosis.exposures().stream()
        .flatMap(exposure -> exposure.customers().stream())
        .map(CustomerId::value)
        .toList();
  }

  @Test
  void a_case_is_about_a_customer_unless_it_says_otherwise() {
    assertThat(customer("C-1").build().subject()).isEqualTo(Subject.CUSTOMER);
    assertThat(owner().build().subject()).isEqualTo(Subject.OWNER);
    assertThat(CustomerCase.ofCompany("us").asOf(AS_OF).build().subject())
        .isEqualTo(Subject.COMPANY);
    assertThat(owner().build()).isNotEqualTo(owner().subject(Subject.CUSTOMER).build());
    assertThat(owner().build().toBuilder().build()).isEqualTo(owner().build());
  }

  @Test
  void an_owner_is_diagnosed_with_what_is_about_owners() {
    Diagnosis diagnosis = churnRx.diagnose(owner().signal("commission.late-days", 45).build());

    assertThat(diagnosis.about()).isEqualTo(Subject.OWNER);
    assertThat(diagnosis.mainCause()).map(f -> f.cause().id()).contains("COMMISSION_LATE");
    assertThat(diagnosis.risk()).map(risk -> risk.level()).contains(RiskLevel.RAISED);
    assertThat(diagnosis.actions()).extracting(Recommendation::id).containsExactly("PAY", "TALK");
  }

  @Test
  void an_owner_whose_reason_cannot_be_told_gets_what_is_for_owners() {
    Diagnosis diagnosis = churnRx.diagnose(owner().signal("head-hunted", true).build());

    assertThat(diagnosis.undetermined()).isPresent();
    assertThat(diagnosis.actions()).extracting(Recommendation::id).containsExactly("TALK", "ASK");
  }

  @Test
  void a_customer_gets_nothing_that_is_about_others() {
    Diagnosis diagnosis = churnRx.diagnose(customer("C-1").signal("price.gap", 0.2).build());

    assertThat(diagnosis.causes())
        .extracting(f -> f.cause().id())
        .containsExactly("PRICE_TOO_HIGH");
    assertThat(diagnosis.actions()).extracting(Recommendation::id).containsExactly("LOWER", "CALL");
  }

  @Test
  void the_company_has_causes_and_actions_and_no_risk_of_leaving() {
    CustomerCase.Builder us = CustomerCase.ofCompany("us").asOf(AS_OF);

    Diagnosis narrow = churnRx.diagnose(us.signal("range.products", 2).build());
    Diagnosis wide = churnRx.diagnose(us.signal("range.products", 9).build());

    assertThat(narrow.mainCause()).map(f -> f.cause().id()).contains("NARROW_RANGE");
    assertThat(narrow.risk()).isEmpty();
    assertThat(narrow.actions()).extracting(Recommendation::id).containsExactly("WIDEN");
    assertThat(wide.causes()).isEmpty();
    assertThat(wide.risk()).isEmpty();
    assertThat(wide.undetermined()).isEmpty();
    assertThat(wide.actions()).isEmpty();
  }

  @Test
  void an_action_done_about_an_owner_is_not_advised_again() {
    Diagnosis diagnosis =
        churnRx.diagnose(
            owner()
                .signal("commission.late-days", 45)
                .actionsTaken(ActionTaken.of(AS_OF.minusDays(3), "PAY"))
                .build());

    assertThat(diagnosis.actions()).extracting(Recommendation::id).containsExactly("TALK");
  }

  @Test
  void a_signal_or_reason_of_another_subject_is_refused() {
    assertThat(
            rejected(
                owner()
                    .signal("price.gap", 0.2)
                    .statedReason("PRICE_TOO_HIGH")
                    .confirmedReason("NARROW_RANGE")))
        .containsExactly(
            "other-subject price.gap",
            "other-subject NARROW_RANGE",
            "other-subject PRICE_TOO_HIGH");
    assertThat(rejected(customer("C-1").signal("commission.late-days", 45)))
        .containsExactly("other-subject commission.late-days");
  }

  @Test
  void a_case_of_the_wrong_subject_is_told_which_to_write() {
    CustomerCase wrong = customer("C-1").signal("commission.late-days", 45).build();

    assertThat(
            catchThrowableOfType(RejectedCaseException.class, () -> churnRx.diagnose(wrong))
                .problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.remedy().en()).startsWith("Write \"subject\": \"OWNER\"");
              assertThat(problem.remedy().zh()).contains("请写 \"subject\": \"OWNER\"");
            });
  }

  @Test
  void an_owner_has_no_events_of_customers() {
    assertThat(rejected(owner().orders().none(EventType.COMPLAINTS, EventType.ACTIONS_TAKEN)))
        .containsExactly("events-of-others orders", "events-of-others complaints");
  }

  @Test
  void a_subject_of_which_the_knowledge_says_nothing_is_refused(@TempDir Path folder)
      throws IOException {
    for (Map.Entry<String, String> file : KNOWLEDGE.entrySet()) {
      String about =
          file.getKey().matches("(causes|symptoms|actions)\\.csv") ? "NARROW|FEW|WIDEN" : "-";
      Path path = folder.resolve(file.getKey());
      Files.writeString(
          file.getKey().equals("symptoms.csv")
              ? Files.createDirectories(folder.resolve("symptoms")).resolve("all.csv")
              : path,
          file
              .getValue()
              .lines()
              .filter(line -> !line.matches("(" + about + ").*"))
              .toList()
              .stream()
              .reduce("", (text, line) -> text + line + "\n"));
    }
    ChurnRx noCompany = ChurnRx.builder().knowledge(folder).build();

    RejectedCaseException thrown =
        catchThrowableOfType(
            RejectedCaseException.class,
            () -> noCompany.diagnose(CustomerCase.ofCompany("us").asOf(AS_OF).build()));

    assertThat(thrown.problems())
        .extracting(p -> p.code())
        .containsExactly("nothing-about-subject");
    assertThat(thrown.problems().get(0).message().in(Locale.ENGLISH))
        .isEqualTo("The knowledge has no causes about: company.");
  }

  @Test
  void the_customers_of_an_owner_who_might_leave_are_named_best_tier_first() {
    List<Outcome> outcomes =
        churnRx.diagnoseAll(
            List.of(
                customer("C-4").owner("u-07").build(),
                customer("C-3").owner("u-07").tier("B").build(),
                owner().signal("commission.late-days", 45).build(),
                customer("C-2").owner("u-07").tier("重点").build(),
                customer("C-1").owner("u-07").tier("主要").build(),
                customer("C-5").owner("u-08").tier("A").build(),
                customer("C-6")
                    .owner("u-08")
                    .ownerChanges(
                        OwnerChange.of(
                            AS_OF.minusDays(9),
                            new PersonId("u-07"),
                            OwnerChange.Destination.RIVAL))
                    .build()));

    Diagnosis owner = diagnosed(outcomes.get(2));

    assertThat(exposed(owner)).containsExactly("C-2", "C-1", "C-3", "C-4");
    assertThat(owner.exposures()).extracting(Exposure::count).containsExactly(4);
    assertThat(owner.exposures()).extracting(Exposure::shared).containsExactly("u-07");
    assertThat(owner.exposures()).extracting(Exposure::cause).containsExactly("COMMISSION_LATE");
  }

  @Test
  void the_customers_of_an_owner_who_stays_are_not_named() {
    List<Outcome> outcomes =
        churnRx.diagnoseAll(
            List.of(
                customer("C-1").owner("u-07").build(),
                owner().signal("commission.late-days", 29).build()));

    assertThat(diagnosed(outcomes.get(1)).exposures()).isEmpty();
  }

  @Test
  void the_customers_of_an_owner_who_has_left_are_named() {
    List<Outcome> outcomes =
        churnRx.diagnoseAll(
            List.of(
                customer("C-1").owner("u-07").build(),
                owner().status(Customer.Status.LOST).build()));

    Diagnosis left = diagnosed(outcomes.get(1));

    assertThat(left.risk()).isEmpty();
    assertThat(exposed(left)).containsExactly("C-1");
    assertThat(left.exposures()).extracting(Exposure::cause).containsExactly("LEAVING");
  }

  @Test
  void an_owner_is_not_taken_for_a_customer_of_the_run() {
    Run.Recorder recorder = churnRx.recorder();
    recorder.note(owner().region("North").build());
    recorder.note(customer("C-1").region("North").build());
    recorder.note(customer("C-2").region("North").owner("u-07").build());

    Run run = recorder.toRun();

    Run.Others north =
        run.others(io.github.churnrx.knowledge.Cause.Link.REGION, "North", new CustomerId("C-1"));
    assertThat(north).isEqualTo(new Run.Others(1, List.of(new CustomerId("C-2"))));
    assertThat(run.customersOf("u-07"))
        .isEqualTo(new Run.Others(1, List.of(new CustomerId("C-2"))));
    assertThat(run.customersOf("u-08")).isNull();
  }

  @Test
  void needs_tell_what_each_subject_needs() {
    Needs needs = churnRx.needs();

    assertThat(needs.about(Subject.OWNER).signals())
        .extracting(need -> need.signal().id())
        .containsExactly("commission.late-days", "head-hunted");
    assertThat(needs.about(Subject.COMPANY).signals())
        .extracting(need -> need.signal().id())
        .containsExactly("range.products");
    assertThat(needs.about(Subject.CUSTOMER).signals())
        .extracting(need -> need.signal().id())
        .containsExactly("price.gap");
    assertThat(needs.about(Subject.OWNER).streams()).isEmpty();
  }

  @Test
  void many_threads_may_ask_about_all_subjects_at_once() throws Exception {
    List<Callable<Diagnosis>> work = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      CustomerCase next =
          switch (i % 3) {
            case 0 -> owner().signal("commission.late-days", 45).build();
            case 1 -> CustomerCase.ofCompany("us").asOf(AS_OF).signal("range.products", 2).build();
            default -> customer("C-1").signal("price.gap", 0.2).build();
          };
      work.add(() -> churnRx.diagnose(next));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<String> causes = new ArrayList<>();
      for (Future<Diagnosis> done : threads.invokeAll(work)) {
        causes.add(done.get().mainCause().orElseThrow().cause().id());
      }

      assertThat(causes)
          .isEqualTo(
              Stream.generate(() -> List.of("COMMISSION_LATE", "NARROW_RANGE", "PRICE_TOO_HIGH"))
                  .limit(20)
                  .flatMap(List::stream)
                  .toList());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_page_about_an_owner_speaks_of_an_owner() {
    List<Outcome> outcomes =
        churnRx.diagnoseAll(
            List.of(
                customer("C-1").owner("u-07").build(),
                customer("C-2").owner("u-07").tier("A").build(),
                owner().signal("commission.late-days", 45).build()));

    String zh = DiagnosisText.in(Locale.CHINESE).write(diagnosed(outcomes.get(2)));
    String en = DiagnosisText.in(Locale.ENGLISH).write(diagnosed(outcomes.get(2)));

    assertThat(zh)
        .startsWith("【离职风险偏高】客户经理李明（u-07） · 截至 2026-04-01")
        .contains("结论：客户经理李明可能离职，很可能是因为提成没有按时发。")
        .contains("受牵连的客户：其名下 2 家，按层级从高到低：C-2、C-1")
        .doesNotContain("流失");
    assertThat(en)
        .startsWith("RAISED RISK OF LEAVING US | account owner 李明 (u-07) | as of 2026-04-01")
        .contains(
            "Conclusion: Account owner 李明 might leave, probably because the commission was not"
                + " paid on time.")
        .contains("Exposed: the 2 customers in his or her care, best tier first: C-2, C-1")
        .doesNotContain("tier not known");
  }

  @Test
  void the_page_about_the_company_speaks_of_the_company() {
    Diagnosis diagnosis =
        churnRx.diagnose(
            CustomerCase.ofCompany("us")
                .name("Acme")
                .asOf(AS_OF)
                .signal("range.products", 2)
                .build());

    assertThat(DiagnosisText.in(Locale.CHINESE).write(diagnosis))
        .startsWith("【公司自查】Acme（us） · 截至 2026-04-01")
        .contains("结论：Acme自身的问题会使客户流失：品种太少。")
        .doesNotContain("风险");
    assertThat(DiagnosisText.in(Locale.ENGLISH).write(diagnosis))
        .startsWith("OUR OWN COMPANY | Acme (us) | as of 2026-04-01")
        .contains("Conclusion: What makes customers leave Acme: the range is too narrow.")
        .doesNotContain("risk");
    assertThat(DiagnosisText.in(Locale.ENGLISH).brief(diagnosis))
        .isEqualTo(
            "our own company | Acme (us) | company | narrow range (likely) | → Widen the range -"
                + " manager, by Fri 1 May");
  }
}
