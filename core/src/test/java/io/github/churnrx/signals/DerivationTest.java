package io.github.churnrx.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.OneOf;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.Value.Absent;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How signals follow from the events of a case. */
class DerivationTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
  private static final PersonId WANG = PersonId.of("P-WANG");

  private static CustomerCase.Builder aCase() {
    return CustomerCase.of("C-1").asOf(AS_OF);
  }

  private static LocalDate ago(int days) {
    return AS_OF.minusDays(days);
  }

  /** Returns a case with an order so many days ago each. */
  private static CustomerCase ordered(int... daysAgo) {
    return ordering(daysAgo).build();
  }

  private static CustomerCase.Builder ordering(int... daysAgo) {
    return aCase()
        .orders(Arrays.stream(daysAgo).mapToObj(d -> Order.of(ago(d))).toArray(Order[]::new));
  }

  private static Order order(int daysAgo, String amount) {
    return new Order(ago(daysAgo), Money.of(amount, "CNY"), null, null, null);
  }

  private static Derived orders(Measure measure) {
    SignalType type =
        switch (measure) {
          case EXISTS -> SignalType.FLAG;
          case SUM, MAX, MIN, AVERAGE -> SignalType.MONEY;
          default -> SignalType.NUMBER;
        };
    Derived derived = Derived.of(EventType.ORDERS, measure, type);
    return switch (measure) {
      case SUM, MAX, MIN, AVERAGE, LATEST -> derived.field("amount");
      default -> derived;
    };
  }

  private static Value number(double value) {
    return new Value.Num(value);
  }

  // Windows

  @ParameterizedTest(name = "[{index}] {0} days ago")
  @CsvSource({"0,1", "89,1", "90,0", "91,0"})
  void a_window_holds_the_day_of_the_case_and_not_the_day_it_begins_after(int daysAgo, int count) {
    assertThat(orders(Measure.COUNT).days(90).on(ordered(daysAgo))).isEqualTo(number(count));
  }

  @Test
  void without_a_window_all_that_is_on_record_counts() {
    assertThat(orders(Measure.COUNT).on(ordered(0, 100, 4000))).isEqualTo(number(3));
  }

  @Test
  void the_window_of_a_trend_and_the_one_before_are_adjacent_and_equally_long() {
    // now: 0 and 9 days ago; before: 10, 15 and 19; too early: 20
    CustomerCase customerCase = ordered(0, 9, 10, 15, 19, 20);

    assertThat(orders(Measure.TREND).days(10).on(customerCase)).isEqualTo(number(2 / 3.0));
  }

  @Test
  void a_baseline_lies_directly_before_the_window() {
    // window: 0 and 9 days ago; baseline: 10, 20 and 39; too early: 40
    CustomerCase customerCase = ordered(0, 9, 10, 20, 39, 40);

    assertThat(orders(Measure.EXPECTED).days(10).baseline(30).on(customerCase))
        .isEqualTo(number(1));
    assertThat(orders(Measure.VERSUS_EXPECTED).days(10).baseline(30).on(customerCase))
        .isEqualTo(number(2));
  }

  @Test
  void a_window_since_an_event_begins_the_day_after_the_latest_one() {
    CustomerCase.Builder changed =
        ordering(40, 39, 10)
            .ownerChanges(
                OwnerChange.of(ago(70), WANG, OwnerChange.Destination.RIVAL),
                OwnerChange.of(ago(40), WANG, OwnerChange.Destination.UNKNOWN));

    assertThat(orders(Measure.COUNT).since(EventType.OWNER_CHANGES).on(changed.build()))
        .isEqualTo(number(2));
    assertThat(
            orders(Measure.EXPECTED)
                .since(EventType.OWNER_CHANGES)
                .baseline(80)
                .on(changed.build()))
        .isEqualTo(number(0.5));
  }

  @Test
  void
      a_window_since_what_never_happened_does_not_apply_and_since_what_nobody_records_is_unknown() {
    Derived since = orders(Measure.COUNT).since(EventType.OWNER_CHANGES);

    assertThat(since.on(ordering(3).none(EventType.OWNER_CHANGES).build()))
        .isEqualTo(Absent.NOT_APPLICABLE);
    assertThat(since.on(ordered(3))).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void nothing_is_expected_of_a_window_that_began_today() {
    CustomerCase today =
        ordering(0, 1, 2)
            .ownerChanges(OwnerChange.of(AS_OF, WANG, OwnerChange.Destination.RIVAL))
            .build();

    assertThat(orders(Measure.EXPECTED).since(EventType.OWNER_CHANGES).baseline(30).on(today))
        .isEqualTo(number(0));
    assertThat(
            orders(Measure.VERSUS_EXPECTED).since(EventType.OWNER_CHANGES).baseline(30).on(today))
        .isEqualTo(Absent.UNKNOWN);
    assertThat(orders(Measure.RATE).since(EventType.OWNER_CHANGES).on(today))
        .isEqualTo(Absent.UNKNOWN);
  }

  // What is recorded

  @ParameterizedTest
  @EnumSource(value = Measure.class, names = "VALUE", mode = Mode.EXCLUDE)
  void of_a_stream_that_is_not_recorded_nothing_is_known(Measure measure) {
    assertThat(orders(measure).days(90).baseline(90).on(aCase().build())).isEqualTo(Absent.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT,0",
    "SUM,0 XXX",
    "RATE,0",
    "EXISTS,no",
    "EXPECTED,0",
    "MAX,n/a",
    "MIN,n/a",
    "AVERAGE,n/a",
    "LATEST,n/a",
    "DAYS_SINCE,n/a",
    "DAYS_SINCE_FIRST,n/a",
    "SHARE,unknown",
    "TREND,unknown",
    "VERSUS_EXPECTED,unknown",
    "CHANCE,unknown"
  })
  void of_no_events_there_is_a_number_nothing_or_no_answer(Measure measure, String expected) {
    Value value = orders(measure).days(90).baseline(90).on(ordered());

    Value wanted =
        switch (expected) {
          case "n/a" -> Absent.NOT_APPLICABLE;
          case "unknown" -> Absent.UNKNOWN;
          case "no" -> Value.Flag.NO;
          case "0 XXX" -> new Value.Amount(new Money(BigDecimal.ZERO, Currency.getInstance("XXX")));
          default -> number(Double.parseDouble(expected));
        };
    assertThat(value).isEqualTo(wanted);
  }

  @Test
  void nothing_owed_is_owed_in_the_currency_of_the_case() {
    CustomerCase yen =
        aCase()
            .customer(Customer.builder("C-1").annualValue(Money.of(5, "JPY")).build())
            .none(EventType.ORDERS)
            .build();

    assertThat(orders(Measure.SUM).on(yen)).isEqualTo(new Value.Amount(Money.of(0, "JPY")));
  }

  @ParameterizedTest(name = "[{index}] complete for {0} days: known {1}")
  @CsvSource({"89,true", "100,true", "88,false"})
  void an_aggregate_is_known_if_the_record_covers_the_first_day_of_its_window(
      int completeFor, boolean known) {
    CustomerCase partly = ordering(3).completeSince(EventType.ORDERS, ago(completeFor)).build();

    assertThat(orders(Measure.COUNT).days(90).on(partly).isKnown()).isEqualTo(known);
    assertThat(orders(Measure.TREND).days(45).on(partly)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void what_is_on_record_is_the_least_that_there_was() {
    CustomerCase three = ordering(3, 20, 50).completeSince(EventType.ORDERS, ago(10)).build();
    Value recent = orders(Measure.COUNT).days(90).on(three);

    assertThat(recent).isEqualTo(new Value.AtLeast(3));
    assertThat(recent.isKnown()).isFalse();
    assertThat(orders(Measure.COUNT).days(90).minimum(4).on(three)).isEqualTo(Absent.UNKNOWN);
    assertThat(orders(Measure.RATE).days(90).on(three)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void that_none_is_on_record_says_nothing_of_a_window_that_is_not_covered() {
    CustomerCase none = ordering(100).completeSince(EventType.ORDERS, ago(10)).build();

    assertThat(orders(Measure.COUNT).days(90).on(none)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void a_comparison_takes_the_part_of_the_baseline_that_is_on_record_from_half_of_it_on() {
    Derived expected = orders(Measure.EXPECTED).days(10).baseline(30);

    assertThat(expected.on(ordering(20).completeSince(EventType.ORDERS, ago(39)).build()))
        .isEqualTo(number(1 / 3.0));
    assertThat(expected.on(ordering(20, 35).completeSince(EventType.ORDERS, ago(29)).build()))
        .isEqualTo(number(10 / 20.0));
    assertThat(expected.on(ordering(20).completeSince(EventType.ORDERS, ago(24)).build()))
        .isEqualTo(number(10 / 15.0));
    assertThat(expected.on(ordering(20).completeSince(EventType.ORDERS, ago(23)).build()))
        .isEqualTo(Absent.UNKNOWN);
    assertThat(expected.on(ordering(5).completeSince(EventType.ORDERS, ago(6)).build()))
        .isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void too_few_events_in_the_part_of_a_baseline_that_is_on_record_tell_no_rhythm() {
    Derived expected = orders(Measure.EXPECTED).days(10).baseline(30).minimum(2);

    assertThat(expected.on(ordering(20, 35).completeSince(EventType.ORDERS, ago(39)).build()))
        .isEqualTo(number(2 / 3.0));
    assertThat(expected.on(ordering(20, 35).completeSince(EventType.ORDERS, ago(29)).build()))
        .isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void a_trend_needs_a_record_of_the_whole_window_before() {
    Derived trend = orders(Measure.TREND).days(10);

    assertThat(trend.on(ordering(5, 15).completeSince(EventType.ORDERS, ago(19)).build()))
        .isEqualTo(number(1));
    assertThat(trend.on(ordering(5, 15).completeSince(EventType.ORDERS, ago(18)).build()))
        .isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void an_event_on_record_is_enough_to_exist_to_be_the_latest_and_to_count_days_from() {
    CustomerCase partly =
        aCase().orders(order(5, "7")).completeSince(EventType.ORDERS, ago(10)).build();

    assertThat(orders(Measure.EXISTS).days(90).on(partly)).isEqualTo(Value.Flag.YES);
    assertThat(orders(Measure.DAYS_SINCE).days(90).on(partly)).isEqualTo(number(5));
    assertThat(
            Derived.of(EventType.ORDERS, Measure.LATEST, SignalType.MONEY)
                .field("amount")
                .days(90)
                .on(partly))
        .isEqualTo(new Value.Amount(Money.of(7, "CNY")));
    assertThat(orders(Measure.DAYS_SINCE_FIRST).days(90).on(partly)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void that_there_was_none_is_known_only_of_a_window_that_is_covered() {
    CustomerCase partly = ordering().completeSince(EventType.ORDERS, ago(10)).build();

    assertThat(orders(Measure.EXISTS).days(90).on(partly)).isEqualTo(Absent.UNKNOWN);
    assertThat(orders(Measure.DAYS_SINCE).days(90).on(partly)).isEqualTo(Absent.UNKNOWN);
    assertThat(orders(Measure.EXISTS).days(11).on(partly)).isEqualTo(Value.Flag.NO);
    assertThat(orders(Measure.DAYS_SINCE).days(11).on(partly)).isEqualTo(Absent.NOT_APPLICABLE);
  }

  @Test
  void what_is_on_record_is_known_without_a_window_however_far_the_record_goes_back() {
    CustomerCase partly = ordering(3).completeSince(EventType.ORDERS, ago(10)).build();

    assertThat(orders(Measure.COUNT).on(partly)).isEqualTo(number(1));
  }

  // Measures

  @Test
  void amounts_are_added_compared_and_averaged_exactly() {
    CustomerCase three =
        aCase().orders(order(3, "0.10"), order(2, "0.20"), order(1, "0.30")).build();

    assertThat(orders(Measure.SUM).on(three)).isEqualTo(amount("0.6"));
    assertThat(orders(Measure.MAX).on(three)).isEqualTo(amount("0.3"));
    assertThat(orders(Measure.MIN).on(three)).isEqualTo(amount("0.1"));
    assertThat(orders(Measure.AVERAGE).on(three)).isEqualTo(amount("0.2"));
  }

  private static Value amount(String amount) {
    return new Value.Amount(Money.of(amount, "CNY"));
  }

  @Test
  void events_without_the_measured_field_count_for_nothing() {
    CustomerCase mixed = aCase().orders(order(3, "10"), Order.of(ago(2))).build();

    assertThat(orders(Measure.AVERAGE).on(mixed)).isEqualTo(amount("10"));
    assertThat(orders(Measure.AVERAGE).minimum(2).on(mixed)).isEqualTo(Absent.UNKNOWN);
    assertThat(orders(Measure.COUNT).on(mixed)).isEqualTo(number(2));
  }

  @Test
  void a_rate_is_per_thirty_days() {
    assertThat(orders(Measure.RATE).days(90).on(ordered(1, 2, 3, 4, 5, 6))).isEqualTo(number(2));
  }

  @Test
  void a_share_is_what_passes_the_filter_of_all_in_the_window() {
    CustomerCase customerCase =
        aCase()
            .complaints(
                Complaint.of(ago(1), Complaint.Topic.QUALITY),
                Complaint.of(ago(2), Complaint.Topic.OTHER),
                Complaint.of(ago(3), Complaint.Topic.OTHER),
                Complaint.of(ago(99), Complaint.Topic.QUALITY))
            .build();
    Derived share =
        Derived.of(EventType.COMPLAINTS, Measure.SHARE, SignalType.RATIO)
            .where("topic", OneOf.only(new Value.Category("QUALITY")))
            .days(90);

    assertThat(share.on(customerCase)).isEqualTo(number(1 / 3.0));
    assertThat(share.minimum(4).on(customerCase)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void days_are_counted_from_the_latest_and_the_earliest_day_not_from_the_last_event() {
    Money money = Money.of(1, "CNY");
    CustomerCase rebates =
        aCase()
            .rebates(
                new Rebate(ago(90), ago(80), ago(5), money),
                new Rebate(ago(60), ago(50), ago(40), money),
                new Rebate(ago(30), ago(20), null, money))
            .build();
    Derived since = Derived.of(EventType.REBATES, Measure.DAYS_SINCE, SignalType.NUMBER);
    Derived first = Derived.of(EventType.REBATES, Measure.DAYS_SINCE_FIRST, SignalType.NUMBER);

    assertThat(since.field("paid-on").on(rebates)).isEqualTo(number(5));
    assertThat(first.field("paid-on").on(rebates)).isEqualTo(number(40));
    assertThat(since.on(rebates)).isEqualTo(number(30));
    assertThat(first.on(rebates)).isEqualTo(number(90));
  }

  @Test
  void the_latest_value_is_that_of_the_latest_event_that_has_one() {
    CustomerCase customerCase =
        aCase().orders(order(9, "3"), order(5, "7"), Order.of(ago(2))).build();

    assertThat(orders(Measure.LATEST).on(customerCase)).isEqualTo(amount("7"));
  }

  @Test
  void a_trend_of_a_field_compares_its_sums() {
    CustomerCase customerCase =
        aCase().orders(order(1, "30"), order(11, "40"), order(12, "80")).build();

    assertThat(orders(Measure.TREND).field("amount").days(10).on(customerCase))
        .isEqualTo(number(0.25));
  }

  @Test
  void an_event_whose_field_is_not_known_passes_no_test_on_it() {
    CustomerCase customerCase = aCase().orders(order(1, "30"), Order.of(ago(2))).build();
    UnaryTest known = new UnaryTest.Known();
    UnaryTest not30 = new UnaryTest.Not(List.of(OneOf.only(number(30))));

    assertThat(orders(Measure.COUNT).where("amount", known).on(customerCase)).isEqualTo(number(1));
    assertThat(orders(Measure.COUNT).where("amount", not30).on(customerCase)).isEqualTo(number(0));
  }

  @Test
  void all_tests_of_a_filter_must_pass() {
    CustomerCase customerCase =
        aCase()
            .ownerChanges(
                new OwnerChange(ago(9), WANG, null, OwnerChange.Destination.RIVAL, ago(1)),
                OwnerChange.of(ago(8), WANG, OwnerChange.Destination.RIVAL))
            .build();
    Derived rival =
        Derived.of(EventType.OWNER_CHANGES, Measure.COUNT, SignalType.NUMBER)
            .where("destination", OneOf.only(new Value.Category("RIVAL")));

    assertThat(rival.on(customerCase)).isEqualTo(number(2));
    assertThat(rival.where("introduced", OneOf.only(Value.Flag.NO)).on(customerCase))
        .isEqualTo(number(1));
  }

  // Small counts

  @Test
  void a_difference_that_chance_explains_does_not_count() {
    // 15 orders in the 270 days before: 5 expected in 90.
    int[] before = IntStream.range(0, 15).map(i -> 91 + i * 12).toArray();
    Derived guarded = orders(Measure.VERSUS_EXPECTED).days(90).baseline(270).guard(0.05);
    Derived plain = orders(Measure.VERSUS_EXPECTED).days(90).baseline(270);

    assertThat(plain.on(ordered(plus(before, 1, 2, 3)))).isEqualTo(number(0.6));
    assertThat(guarded.on(ordered(plus(before, 1, 2, 3)))).isEqualTo(number(1));
    assertThat(guarded.on(ordered(plus(before, 1)))).isEqualTo(number(0.2));
    assertThat(guarded.on(ordered(plus(before, 1, 2, 3, 4, 5, 6, 7, 8, 9)))).isEqualTo(number(1));
    assertThat(guarded.on(ordered(plus(before, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))))
        .isEqualTo(number(2));
    assertThat(guarded.minimum(16).on(ordered(plus(before, 1)))).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void chance_is_the_poisson_tail() {
    int[] before = IntStream.range(0, 15).map(i -> 91 + i * 12).toArray();

    Value chance = orders(Measure.CHANCE).days(90).baseline(270).on(ordered(plus(before, 1)));

    assertThat(((Value.Num) chance).value()).isCloseTo(0.0404276819945128, within(1e-12));
  }

  private static int[] plus(int[] some, int... more) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
  }

  @Test
  void fewer_events_than_the_minimum_are_not_enough_to_judge() {
    assertThat(orders(Measure.TREND).days(10).minimum(3).on(ordered(1, 11, 12)))
        .isEqualTo(Absent.UNKNOWN);
    assertThat(orders(Measure.TREND).days(10).minimum(2).on(ordered(1, 11, 12)))
        .isEqualTo(number(0.5));
    assertThat(orders(Measure.COUNT).days(10).minimum(2).on(ordered(1))).isEqualTo(Absent.UNKNOWN);
  }

  // Given signals and the customer

  @Test
  void a_signal_that_is_given_wins_over_its_derivation() {
    Signal since =
        Derived.signal(
            "x",
            SignalType.NUMBER,
            new FromCustomer(Measure.DAYS_SINCE, Customer.field("since").orElseThrow()));
    Customer customer = Customer.builder("C-1").since(ago(100)).build();
    CustomerCase.Builder plain = CustomerCase.of(customer).asOf(AS_OF);

    CaseSignals derived = Derived.read(plain.build(), List.of(), since);
    CaseSignals given = Derived.read(plain.signal("x", 7).build(), List.of(), since);
    CaseSignals unknown = Derived.read(plain.signalUnknown("x").build(), List.of(), since);

    assertThat(derived.of(since)).isEqualTo(number(100));
    assertThat(derived.isGiven(since)).isFalse();
    assertThat(given.of(since)).isEqualTo(number(7));
    assertThat(given.isGiven(since)).isTrue();
    assertThat(unknown.of(since)).isEqualTo(Absent.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = SignalType.class,
      names = {"TEXT", "CATEGORY"})
  void a_customers_tier_is_a_value_of_the_type_of_its_signal(SignalType type) {
    Tier key =
        new Tier(
            "KEY",
            Text.of("重点", "key"),
            List.of("VIP"),
            1,
            BigDecimal.TEN,
            List.of(),
            Location.of("t"));
    Signal tier =
        Derived.signal(
            "x", type, new FromCustomer(Measure.VALUE, Customer.field("tier").orElseThrow()));
    Customer customer = Customer.builder("C-1").tier("vip").build();

    Value value =
        Derived.read(CustomerCase.of(customer).asOf(AS_OF).build(), List.of(key), tier).of(tier);

    assertThat(value)
        .isEqualTo(type == SignalType.TEXT ? new Value.Words("KEY") : new Value.Category("KEY"));
  }
}
