package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertAll;
import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RiskLevel;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;

@ExtendWith(English.class)
class FailureTest {
  @Test
  void the_explanation_tells_in_full_what_the_failure_is_about_and_the_rest_in_short() {
    String message =
        Failing.message(() -> assertThat(Shop.late()).doesNotHaveCause("LATE_DELIVERY"));

    String why = message.substring(message.indexOf("Action: DELIVER"));
    Assertions.assertThat(why)
        .isEqualTo(
            """
            Action: DELIVER ← LATE_DELIVERY  [src/test/knowledge/shop/actions.csv:2]
            Action: APOLOGISE ← LATE_DELIVERY  [src/test/knowledge/shop/actions.csv:3]
            Action: INVITE ← LEAVING  [src/test/knowledge/shop/actions.csv:5]
            Withheld: DISCOUNT ← PRICE_TOO_HIGH  [src/test/knowledge/shop/actions.csv:4]
            Risk: very high +13
            Cause: LATE_DELIVERY late delivery: likely, +10 = +10 - 0, part that could be judged 0.63  [src/test/knowledge/shop/causes.csv:2]
              + DELIVERY_LATE +10 family: delivery; The delivery is 10 days late  [src/test/knowledge/shop/symptoms/shop.csv:2]
                delivery.late-days = 10 days (given)  [src/test/knowledge/shop/signals.csv:2]
              ? WAITS_GLADLY -6 not known: interview.waits-gladly
              ? WAITS_NOT +6 not known: interview.waits-gladly
            Cause: PRICE_TOO_HIGH price too high: likely, +10 = +10 - 0, part that could be judged 0.50  [src/test/knowledge/shop/causes.csv:3]
            ~ ORDERS_GO_ON nearly: orders.last-days = 61 days, wanted < 15  [src/test/knowledge/shop/symptoms/shop.csv:8:4]
            (shortened; all of it: diagnosis.explain())\
            """);
  }

  @Test
  void what_the_test_says_of_the_case_stands_first() {
    Assertions.assertThat(
            Failing.message(
                () -> assertThat(Shop.well()).describedAs("our best customer").raises("DEARER")))
        .startsWith("our best customer: customer C-1 as of 2026-06-30\n");
  }

  @Test
  void failures_are_told_in_chinese_where_the_machine_speaks_chinese() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

    Assertions.assertThat(
            Failing.message(() -> assertThat(Shop.nearlyLate()).hasCause("LATE_DELIVERY")))
        .startsWith(
            """
            客户 C-1（2026-06-30）
              期望：原因 LATE_DELIVERY（交货太迟）至少可能性大
              实际：没有任何证据
              差一点：DELIVERY_LATE 差一个条件：delivery.late-days 为 6 天，要 >= 7  [src/test/knowledge/shop/symptoms/shop.csv:2:4]
              未知：interview.waits-gladly（WAITS_NOT +6）

            依据\
            """);
  }

  @Test
  void an_ide_gets_both_values_and_the_line_of_the_test() {
    AssertionFailedError error =
        catchThrowableOfType(
            AssertionFailedError.class, () -> assertThat(Shop.well()).hasRisk(RiskLevel.HIGH));

    Assertions.assertThat(error.getExpected().getValue()).isEqualTo("risk high");
    Assertions.assertThat(error.getActual().getValue()).isEqualTo("usual -6");
    Assertions.assertThat(error.getStackTrace()[0].getClassName())
        .isEqualTo(FailureTest.class.getName());
  }

  @Test
  void all_failures_of_a_diagnosis_can_be_told_at_once() {
    AssertionError error =
        catchThrowableOfType(
            AssertionError.class,
            () ->
                assertAll(
                    Shop.well(),
                    well ->
                        well.hasCause("LATE_DELIVERY")
                            .becauseOf("DELIVERY_LATE")
                            .hasRisk(RiskLevel.HIGH)
                            .becauseOf("DELIVERY_LATE")
                            .recommendsNothing()
                            .recommends("DELIVER")
                            .within(3)));

    Assertions.assertThat(error)
        .hasMessageStartingWith(
            """
            customer C-1 as of 2026-06-30 (3 failures)
              expected: cause LATE_DELIVERY (late delivery) at least likely
              found:    no evidence for or against it
              not known: delivery.late-days (DELIVERY_LATE +10)
              not known: interview.waits-gladly (WAITS_NOT +6)

              expected: risk high
            """);
    Assertions.assertThat(error.getMessage()).contains("  expected: action DELIVER");
    assertAll(Shop.well(), well -> well.hasRisk(RiskLevel.USUAL).recommendsNothing());
  }

  @Test
  void to_expect_nothing_is_a_failure() {
    Assertions.assertThat(Failing.message(() -> assertAll(Shop.late(), late -> {})))
        .isEqualTo("nothing is expected: nothing would be tested");
    Assertions.assertThat(
            Failing.message(() -> assertAll(Shop.late(), late -> late.as("words alone"))))
        .isEqualTo("nothing is expected: nothing would be tested");
  }

  @Test
  void a_name_that_nobody_knows_does_not_hide_what_failed_before() {
    UnknownNameException error =
        catchThrowableOfType(
            UnknownNameException.class,
            () ->
                assertAll(
                    Shop.well(),
                    well -> {
                      well.hasCause("LATE_DELIVERY");
                      well.hasCause("LATE_DELIVRY");
                    }));

    Assertions.assertThat(error).hasMessageContaining("Did you mean LATE_DELIVERY?");
    Assertions.assertThat(error.getSuppressed())
        .singleElement()
        .satisfies(
            failed ->
                Assertions.assertThat(failed)
                    .hasMessageContaining(
                        "expected: cause LATE_DELIVERY (late delivery) at least likely"));
  }

  @Test
  void expectations_that_say_nothing_are_errors_of_the_test() {
    Assertions.assertThatThrownBy(() -> assertThat(Shop.late()).hasExactlyCauses())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No cause is named: use hasNoMainCause.");
    Assertions.assertThatThrownBy(() -> assertThat(Shop.late()).doesNotHaveCause(" "))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("A name in an expectation is empty.");
    Assertions.assertThatThrownBy(() -> assertThat(Shop.late()).recommends("DELIVER").within(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a number of days is not negative: -1");
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to who passes it nevertheless
  void no_diagnosis_at_all_is_a_failure() {
    Diagnosis none = null;

    Assertions.assertThat(Failing.message(() -> assertThat(none).hasNoMainCause()))
        .isEqualTo("there is no diagnosis: null");
  }

  @Test
  void the_language_can_be_set_from_outside() {
    System.setProperty("churnrx.lang", "zh");
    try {
      Assertions.assertThat(Failing.message(() -> assertThat(Shop.late()).recommendsNothing()))
          .startsWith("客户 C-1（2026-06-30）\n  期望：没有行动\n");
    } finally {
      System.clearProperty("churnrx.lang");
    }
  }
}
