package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Budget.Unit.CUSTOMERS;
import static io.github.churnrx.testkit.Budget.Unit.PERCENT;
import static io.github.churnrx.testkit.Budget.atMost;
import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;
import static io.github.churnrx.testkit.Failing.message;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.Outcome;
import io.github.churnrx.facts.Customer.Status;
import io.github.churnrx.facts.CustomerCase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(English.class)
class PopulationAssertTest {
  @TempDir Path folder;

  @AfterEach
  void approve_no_more() {
    System.clearProperty("churnrx.approve");
  }

  @Test
  void the_approved_file_has_a_line_for_each_customer_by_id() throws IOException {
    Path file = folder.resolve("deep/approved.csv");

    approve(file, customers(10));

    Assertions.assertThat(file)
        .hasContent(
            """
            customer,risk,main-cause,grade,actions
            "a, ""b""\",not-judged,,,
            cheat,usual,,,
            future,rejected,,,unknown-signal
            late-0,raised,LATE_DELIVERY,likely,DELIVER; APOLOGISE
            late-1,raised,LATE_DELIVERY,likely,DELIVER; APOLOGISE
            late-2,raised,LATE_DELIVERY,likely,DELIVER; APOLOGISE
            lost,lost,undetermined,,FIND_OUT
            silent,high,undetermined,,FIND_OUT
            """);
    Assertions.assertThat(folder.resolve("deep").toFile().list()).containsExactly("approved.csv");
  }

  @Test
  void the_same_population_in_another_order_is_as_approved() throws IOException {
    Path file = folder.resolve("approved.csv");
    approve(file, customers(10));
    List<CustomerCase> others = new ArrayList<>(customers(10));
    Collections.reverse(others);

    assertThat(Shop.CHURN_RX.diagnoseAll(others)).isApproved(file);

    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    assertThat(Shop.CHURN_RX.diagnoseAll(others)).isApproved(file);
  }

  @Test
  void a_spreadsheet_may_have_saved_the_file() throws IOException {
    Path file = folder.resolve("approved.csv");
    List<CustomerCase> dealers =
        List.of(Shop.CASES.of("宏达五金").signal("delivery.late-days", 10).build());
    approve(file, dealers);
    String text = Files.readString(file).replace("\n", "\r\n");

    Files.write(file, text.getBytes(Charset.forName("GB18030")));
    assertThat(Shop.CHURN_RX.diagnoseAll(dealers)).isApproved(file);

    Files.writeString(file, "\uFEFF" + text + "\r\n");
    assertThat(Shop.CHURN_RX.diagnoseAll(dealers)).isApproved(file);
  }

  @Test
  void approving_leaves_a_file_alone_that_says_the_same() throws IOException {
    Path file = folder.resolve("approved.csv");
    approve(file, customers(10));
    String checkedOut = Files.readString(file).replace("\n", "\r\n");
    Files.writeString(file, checkedOut);

    approve(file, customers(10));
    Assertions.assertThat(file).hasContent(checkedOut);

    approve(file, customers(6));
    Assertions.assertThat(Files.readString(file)).doesNotContain("\r", "late-0,raised");
  }

  @Test
  void nothing_is_approved_unless_it_is_asked_for_in_so_many_words() {
    Path file = folder.resolve("approved.csv");
    List<Outcome> outcomes = Shop.CHURN_RX.diagnoseAll(customers(10));

    for (String given : List.of("", "yes", "ture")) {
      System.setProperty("churnrx.approve", given);
      assertThatThrownBy(() -> assertThat(outcomes).isApproved(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("-Dchurnrx.approve=" + given + ": true or false is expected");
    }
    System.setProperty("churnrx.approve", "false");
    Assertions.assertThat(message(() -> assertThat(outcomes).isApproved(file)))
        .startsWith("there is no approved file");
    Assertions.assertThat(file).doesNotExist();
  }

  @Test
  void more_changes_than_the_budget_are_told_with_how_to_approve_them() {
    Path file = folder.resolve("approved.csv");
    approve(file, customers(10));

    String message =
        message(
            () ->
                assertThat(Shop.CHURN_RX.diagnoseAll(customers(6)))
                    .isApproved(file, atMost(30, PERCENT)));

    Assertions.assertThat(message)
        .isEqualTo(
            """
            3 of 8 approved diagnoses differ (37.5%), at most 2 may (30%)
              late-0: risk raised → not-judged, main cause LATE_DELIVERY → -, grade likely → -, actions DELIVER; APOLOGISE → -
              late-1: risk raised → not-judged, main cause LATE_DELIVERY → -, grade likely → -, actions DELIVER; APOLOGISE → -
              late-2: risk raised → not-judged, main cause LATE_DELIVERY → -, grade likely → -, actions DELIVER; APOLOGISE → -
            If that is right, run this test with -Dchurnrx.approve=true and commit FILE\
            """
                .replace("FILE", file.toString()));
    assertThat(Shop.CHURN_RX.diagnoseAll(customers(6))).isApproved(file, atMost(3, CUSTOMERS));
    assertThat(Shop.CHURN_RX.diagnoseAll(customers(6))).isApproved(file, atMost(37.5, PERCENT));
  }

  @Test
  void customers_who_come_and_go_are_changes() {
    Path file = folder.resolve("approved.csv");
    approve(file, customers(10).subList(1, 8));

    Assertions.assertThat(
            message(
                () ->
                    assertThat(Shop.CHURN_RX.diagnoseAll(customers(10).subList(0, 7)))
                        .isApproved(file)))
        .startsWith("2 of 7 approved diagnoses differ (28.6%), at most 0 may (0)\n")
        .contains("\n  cheat: customer gone\n", "\n  silent: new customer\n");
  }

  @Test
  void a_file_that_is_missing_or_damaged_fails_with_what_to_do() throws IOException {
    Path file = folder.resolve("approved.csv");
    List<Outcome> outcomes = Shop.CHURN_RX.diagnoseAll(customers(10));

    Assertions.assertThat(message(() -> assertThat(outcomes).isApproved(file)))
        .startsWith(
            "there is no approved file " + file + ": run this test with -Dchurnrx.approve=true");

    approve(file, customers(10));
    Files.writeString(file, Files.readString(file).replace("lost,lost,", "lost,"));
    Assertions.assertThat(message(() -> assertThat(outcomes).isApproved(file)))
        .isEqualTo(
            file
                + ":8 cannot be understood: restore the file, or renew it with"
                + " -Dchurnrx.approve=true");
  }

  @Test
  void no_customers_and_the_same_customer_twice_fail_even_while_approving() {
    System.setProperty("churnrx.approve", "true");
    Path file = folder.resolve("approved.csv");

    Assertions.assertThat(message(() -> assertThat(List.<Outcome>of()).isApproved(file)))
        .isEqualTo("there are no customers: nothing would be tested");
    List<CustomerCase> twice = List.of(customers(10).get(0), customers(10).get(0));
    Assertions.assertThat(
            message(() -> assertThat(Shop.CHURN_RX.diagnoseAll(twice)).isApproved(file)))
        .isEqualTo("the customer stands twice: silent");
    Assertions.assertThat(file).doesNotExist();
  }

  @Test
  void rejected_cases_are_told() {
    assertThat(Shop.CHURN_RX.diagnoseAll(customers(10).subList(0, 3))).hasNoRejected();

    Assertions.assertThat(
            message(() -> assertThat(Shop.CHURN_RX.diagnoseAll(customers(10))).hasNoRejected()))
        .startsWith("rejected cases: 1 / 8\n  future: ");
  }

  @Test
  void a_budget_is_not_negative_nor_more_than_all() {
    assertThatThrownBy(() -> atMost(-1, CUSTOMERS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> atMost(101, PERCENT)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> atMost(Double.POSITIVE_INFINITY, CUSTOMERS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> atMost(Double.NaN, PERCENT))
        .isInstanceOf(IllegalArgumentException.class);
    Assertions.assertThat(atMost(2, PERCENT).of(300)).isEqualTo(6);
    Assertions.assertThat(atMost(2, PERCENT).of(49)).isZero();
  }

  private static void approve(Path file, List<CustomerCase> cases) {
    System.setProperty("churnrx.approve", "true");
    assertThat(Shop.CHURN_RX.diagnoseAll(cases)).isApproved(file);
    System.clearProperty("churnrx.approve");
  }

  /** Eight customers, the goods of three of them so many days late. */
  private static List<CustomerCase> customers(int late) {
    List<CustomerCase> all = new ArrayList<>();
    all.add(Shop.CASES.of("silent").signal("orders.last-days", 90).build());
    for (int i = 2; i >= 0; i--) {
      all.add(Shop.CASES.of("late-" + i).signal("delivery.late-days", late).build());
    }
    all.add(Shop.CASES.of("lost").status(Status.LOST).build());
    all.add(Shop.CASES.of("a,\n\"b\"").build());
    all.add(Shop.CASES.of("future").signal("no.such-signal", 1).build());
    all.add(
        Shop.CASES
            .of("cheat")
            .signal("conduct.cheats", true)
            .signal("orders.last-days", 1)
            .build());
    return all;
  }
}
