package io.github.churnrx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

  private final Customer complete =
      Customer.builder("C-1")
          .name("华东阀门")
          .status(Customer.Status.AT_RISK)
          .tier("A")
          .since(TODAY.minusDays(1000))
          .lostOn(TODAY.minusDays(10))
          .segment("OEM")
          .region("East")
          .industry("machinery")
          .annualValue(Money.of(200_000, "CNY"))
          .annualMargin(Money.of(50_000, "CNY"))
          .owner(new AccountOwner(PersonId.of("P-WANG"), "王", TODAY.minusDays(30)))
          .build();

  private static @Nullable Object read(Customer customer, String field) {
    return Customer.field(field).orElseThrow().read(customer, TODAY);
  }

  @Test
  void isRebuiltFromItsRecordedFields() {
    for (Customer customer : List.of(complete, Customer.of("C-2"))) {
      Map<String, Object> values = new HashMap<>();
      for (Field<Customer> field : Customer.fields()) {
        if (!field.computed()) {
          values.put(field.id(), field.recorded(customer));
        }
      }

      assertThat(Customer.create(values)).isEqualTo(customer);
    }
  }

  @Test
  void describesItsFieldsInAStableOrder() {
    assertThat(Customer.fields())
        .extracting(Field::id)
        .containsExactly(
            "id",
            "name",
            "status",
            "tier",
            "since",
            "lost-on",
            "segment",
            "region",
            "industry",
            "annual-value",
            "annual-margin",
            "owner",
            "owner-name",
            "owner-since",
            "tenure-days");
  }

  @Test
  void noNameMeansTwoFields() {
    List<String> names = new ArrayList<>();
    for (Field<Customer> field : Customer.fields()) {
      names.addAll(new HashSet<>(List.of(field.id(), field.label().zh(), field.label().en())));
    }

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void tenureRunsFromTheFirstDayUntilTodayOrTheLoss() {
    Customer current = Customer.builder("C").since(TODAY.minusDays(400)).build();
    Customer future = Customer.builder("C").since(TODAY.plusDays(1)).build();

    assertThat(read(current, "tenure-days")).isEqualTo(400.0);
    assertThat(read(complete, "tenure-days")).isEqualTo(990.0);
    assertThat(read(future, "tenure-days")).isNull();
    assertThat(read(Customer.of("C"), "tenure-days")).isNull();
  }

  @Test
  void aLossTomorrowHasNotHappenedYet() {
    Customer customer = Customer.builder("C").since(TODAY).lostOn(TODAY.plusDays(1)).build();

    assertThat(read(customer, "lost-on")).isNull();
    assertThat(read(customer, "tenure-days")).isEqualTo(0.0);
  }

  @Test
  void needsTheIdOfAnOwnerWhoIsDescribed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Customer.create(Map.of("id", "C-1", "owner-name", "王")))
        .withMessage("customer: fields 'owner-name' and 'owner-since' need field 'owner'");
  }

  @Test
  void refusesBlankIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Customer.of(" "))
        .withMessage("customer id is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonId.of(""))
        .withMessage("person id is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Customer.create(Map.of()))
        .withMessage("customer: field 'id' is required");
  }
}
