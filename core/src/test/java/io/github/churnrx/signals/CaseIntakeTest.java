package io.github.churnrx.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case must not say, and what it leaves to be worked out. */
class CaseIntakeTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
  private static final Signal COUNT = Derived.signal("count", SignalType.NUMBER, null);
  private static final List<Tier> TIERS = List.of(tier("KEY", 1, "1000"), tier("SMALL", 2, "0"));

  private static Tier tier(String id, int rank, String atLeast) {
    BigDecimal least = new BigDecimal(atLeast);
    return new Tier(
        id, Text.of(id, id), List.of(id + "-X"), rank, least, List.of(), Location.of("t"));
  }

  private static final Knowledge WITH_REASONS =
      Knowledge.builder("test", Text.of("", ""), "")
          .causes(List.of(cause("PRICE"), cause("SERVICE")))
          .replacedCauses(Map.of("TOO_DEAR", "PRICE", "OLD", "GONE"))
          .reasonMaps(
              List.of(
                  ReasonMap.of(
                      "crm",
                      List.of(reason("01 dear", "PRICE", "SERVICE"), reason("99 don't know")))))
          .build();

  private static Cause cause(String id) {
    return new Cause(
        id,
        Subject.CUSTOMER,
        Text.of(id, id),
        Text.of("", ""),
        null,
        Cause.CauseClass.PRICE,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        List.of(),
        List.of(),
        Location.of("causes.csv"));
  }

  private static ReasonMap.Reason reason(String code, String... causes) {
    return new ReasonMap.Reason(
        code, Text.of(code, code), List.of(causes), List.of(), Location.of("reasons/crm.csv"));
  }

  private static CaseSignals taken(CustomerCase customerCase) {
    return new CaseIntake(WITH_REASONS, new SignalIndex(List.of()), Set.of()).take(customerCase);
  }

  private static CustomerCase.Builder aCase() {
    return CustomerCase.of("C-1").asOf(AS_OF);
  }

  private static List<String> rejected(CustomerCase customerCase) {
    RejectedCaseException thrown =
        catchThrowableOfType(
            RejectedCaseException.class, () -> Derived.read(customerCase, TIERS, COUNT));
    return thrown.problems().stream().map(p -> p.code() + " " + p.value()).toList();
  }

  @Test
  void a_stated_or_confirmed_cause_that_was_replaced_is_accepted() {
    CustomerCase old = aCase().statedReason("TOO_DEAR").confirmedReason("TOO_DEAR").build();

    assertThat(taken(old).statedCauses()).containsExactly("PRICE");
  }

  @Test
  void a_code_of_another_system_states_all_its_causes() {
    assertThat(taken(aCase().statedReason("01 Dear", null, "crm").build()).statedCauses())
        .containsExactly("PRICE", "SERVICE");
  }

  @Test
  void a_code_that_is_known_to_say_nothing_states_no_cause() {
    assertThat(taken(aCase().statedReason("99 don't know", AS_OF, "crm").build()).statedCauses())
        .isEmpty();
  }

  @Test
  void codes_that_nothing_knows_are_refused_with_those_that_are_known() {
    CustomerCase wrong =
        aCase()
            .statedReason("OLD")
            .statedReason("02", null, "crm")
            .statedReason("01 dear", null, "shop")
            .statedReason("01 dear")
            .build();

    RejectedCaseException thrown =
        catchThrowableOfType(RejectedCaseException.class, () -> taken(wrong));

    assertThat(thrown.problems())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "C-1/statedReasons/3/cause: error unknown-cause: There is no cause called \"OLD\"."
                + " Known here: PRICE, SERVICE.",
            "C-1/statedReasons/2/cause: error unknown-reason: The map \"crm\" does not know the"
                + " reason \"02\". Known here: 01 dear, 99 don't know.",
            "C-1/statedReasons/1/map: error unknown-reason-map: There is no map of reasons called"
                + " \"shop\". Known here: crm.",
            "C-1/statedReasons/0/cause: error unknown-cause: There is no cause called \"01 dear\"."
                + " Known here: PRICE, SERVICE.");
  }

  @Test
  void amounts_in_another_currency_than_a_condition_are_refused() {
    CustomerCase euros =
        CustomerCase.of(Customer.builder("C-1").annualValue(Money.of(5, "EUR")).build())
            .asOf(AS_OF)
            .build();
    CaseIntake yuan =
        new CaseIntake(
            WITH_REASONS, new SignalIndex(List.of()), Set.of(Currency.getInstance("CNY")));

    assertThatThrownBy(() -> yuan.take(euros))
        .isInstanceOfSatisfying(
            RejectedCaseException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("other-currency");
                          assertThat(problem.message().en()).contains("in EUR", "in CNY");
                        }));
  }

  @Test
  void everything_that_is_wrong_with_a_case_is_said_at_once() {
    Customer customer =
        Customer.builder("C-1").tier("GOLD").annualValue(Money.of(5, "EUR")).build();
    CustomerCase wrong =
        CustomerCase.of(customer)
            .asOf(AS_OF)
            .signal("count", "many")
            .signal("counts", 3)
            .orders(Order.of(AS_OF.plusDays(1)))
            .rebates(Rebate.of(AS_OF, AS_OF.plusDays(9), Money.of(1, "CNY")))
            .confirmedReason("NOTHING")
            .build();

    assertThat(rejected(wrong))
        .containsExactlyInAnyOrder(
            "wrong-type count = many",
            "unknown-signal counts",
            "future-date 2026-04-02",
            "mixed-currencies CNY, EUR",
            "unknown-cause NOTHING",
            "unknown-tier GOLD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open complaints", "Open Complaints", "未结投诉"})
  void who_calls_a_signal_by_its_label_is_told_its_id(String label) {
    Signal open =
        new Signal(
            "complaints.open",
            Text.of("未结投诉", "open complaints"),
            Subject.CUSTOMER,
            SignalType.NUMBER,
            null,
            List.of(),
            null,
            null,
            Signal.Privacy.ORDINARY,
            List.of(),
            Location.of("test"));
    CustomerCase labelled = aCase().signal(label, 2).build();

    assertThatThrownBy(() -> Derived.read(labelled, TIERS, open))
        .isInstanceOf(RejectedCaseException.class)
        .hasMessageContaining("goes by its id, \"complaints.open\".");
  }

  @Test
  void a_reason_is_not_stated_in_the_future() {
    assertThat(rejected(aCase().statedReason("PRICE", AS_OF.plusDays(1)).build()))
        .contains("future-date 2026-04-02");
  }

  @Test
  void an_action_of_the_history_must_be_known_or_have_been_so() {
    Knowledge knowledge =
        WITH_REASONS.toBuilder()
            .actions(List.of(action("CALL")))
            .retiredActions(List.of("GIFT"))
            .build();
    CaseIntake intake = new CaseIntake(knowledge, new SignalIndex(List.of()), Set.of());
    CustomerCase known = aCase().actionsTaken(taken("GIFT"), taken("CALL")).build();
    CustomerCase unknown = aCase().actionsTaken(taken("CALLS")).build();

    assertThat(intake.take(known)).isNotNull();
    assertThatThrownBy(() -> intake.take(unknown))
        .hasMessage(
            "C-1/events/actions-taken/0/action: error unknown-action: There is no action called"
                + " \"CALLS\". Did you mean \"CALL\"?");
  }

  private static Action action(String id) {
    return new Action(
        id,
        Subject.CUSTOMER,
        Template.plain(Text.of(id, id)),
        Action.Stage.RETAIN,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Action.Contact.NONE,
        null,
        null,
        null,
        List.of(),
        Location.of("actions.csv"));
  }

  private static ActionTaken taken(String action) {
    return ActionTaken.of(AS_OF, action);
  }

  @ParameterizedTest
  @CsvSource({"COUNT,-1", "COUNT,1.5", "SHARE,1.4", "DAYS_SINCE,-2", "CHANCE,-0.1"})
  void a_number_that_could_not_have_been_derived_is_not_given(Measure measure, double number) {
    Signal derived =
        Derived.signal(
            "s",
            SignalType.NUMBER,
            new FromEvents(
                EventType.ORDERS, measure, null, List.of(), new Window.Days(90), 0, 0, 1));
    CustomerCase given = aCase().signal("s", number).build();

    assertThatThrownBy(() -> Derived.read(given, TIERS, derived))
        .hasMessageStartingWith("C-1/signals/s: error impossible-value: ");
    assertThat(Derived.read(aCase().signal("s", 1).build(), TIERS, derived).of(derived).isKnown())
        .isTrue();
  }

  @Test
  void a_day_that_is_only_planned_may_lie_ahead() {
    CustomerCase planned =
        aCase().rebates(Rebate.of(AS_OF, AS_OF.plusDays(9), Money.of(1, "CNY"))).build();

    assertThat(Derived.read(planned, TIERS, COUNT).of(COUNT).isKnown()).isFalse();
  }

  @ParameterizedTest(name = "[{index}] {0} a year")
  @CsvSource({"1000,KEY", "999.99,SMALL", "0,SMALL"})
  void a_tier_that_is_not_given_follows_from_the_annual_value(String value, String tier) {
    Customer customer = Customer.builder("C-1").annualValue(Money.of(value, "CNY")).build();

    Tier found = Derived.read(CustomerCase.of(customer).asOf(AS_OF).build(), TIERS, COUNT).tier();

    assertThat(found).extracting(Tier::id).isEqualTo(tier);
  }

  @Test
  void a_tier_is_known_by_its_synonyms_and_wins_over_the_annual_value() {
    Customer customer =
        Customer.builder("C-1").tier("ｓｍａｌｌ-x").annualValue(Money.of(5000, "CNY")).build();

    assertThat(Derived.read(CustomerCase.of(customer).asOf(AS_OF).build(), TIERS, COUNT).tier())
        .isEqualTo(TIERS.get(1));
  }

  @ParameterizedTest(name = "[{index}] last order {0} days ago")
  @CsvSource({"364,ACTIVE", "365,LOST", "1000,LOST"})
  void a_customer_who_has_not_ordered_for_long_counts_as_lost(int daysAgo, Customer.Status status) {
    CustomerCase customerCase = aCase().orders(Order.of(AS_OF.minusDays(daysAgo))).build();

    assertThat(Derived.read(customerCase, TIERS, COUNT).status()).isEqualTo(status);
  }

  @Test
  void a_customer_without_any_order_on_record_does_not_count_as_lost() {
    assertThat(Derived.read(aCase().orders().build(), TIERS, COUNT).status())
        .isEqualTo(Customer.Status.ACTIVE);
    assertThat(Derived.read(aCase().build(), TIERS, COUNT).status())
        .isEqualTo(Customer.Status.ACTIVE);
  }
}
