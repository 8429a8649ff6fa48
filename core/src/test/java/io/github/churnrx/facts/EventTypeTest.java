package io.github.churnrx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypeTest {

  private static final LocalDate DAY = Samples.DAY;

  static Stream<Event> samples() {
    return Stream.concat(Samples.complete().stream(), Samples.minimal().stream());
  }

  @Test
  void samplesCoverEveryTypeInOrder() {
    assertThat(Samples.complete()).extracting(Event::type).containsExactly(EventType.values());
    assertThat(Samples.minimal()).extracting(Event::type).containsExactly(EventType.values());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyEventIsRebuiltFromItsRecordedFields(Event event) {
    Map<String, Object> values = new HashMap<>();
    for (Field<Event> field : event.type().fields()) {
      if (!field.computed()) {
        values.put(field.id(), field.recorded(event));
      }
    }

    assertThat(event.type().create(values)).isEqualTo(event).hasSameHashCodeAs(event);
  }

  @ParameterizedTest
  @EnumSource
  void aComputedFieldNamesTheRecordedFieldsThatItFollowsFrom(EventType type) {
    for (Field<Event> field : type.fields()) {
      assertThat(field.from().isEmpty()).as(field.id()).isEqualTo(!field.computed());
      assertThat(field.from())
          .allSatisfy(id -> assertThat(type.field(id).orElseThrow().computed()).isFalse());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatAComputedFieldDoesNotNameDoesNotChangeIt(Event event) {
    for (Field<Event> computed : event.type().fields()) {
      if (computed.computed()) {
        Map<String, Object> values = new HashMap<>();
        for (Field<Event> field : event.type().fields()) {
          if (!field.computed() && (field.required() || computed.from().contains(field.id()))) {
            values.put(field.id(), field.recorded(event));
          }
        }
        Event stripped = event.type().create(values);

        assertThat(computed.read(stripped, DAY.plusYears(1)))
            .as(computed.id())
            .isEqualTo(computed.read(event, DAY.plusYears(1)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFieldReadsTheJavaTypeThatItsTypeStates(Event event) {
    for (Field<Event> field : event.type().fields()) {
      Object value = field.read(event, DAY.plusYears(1));
      if (value == null) {
        assertThat(field.required()).as(field.id()).isFalse();
        continue;
      }
      switch (field.type()) {
        case DATE -> assertThat(value).isInstanceOf(LocalDate.class);
        case MONEY -> assertThat(value).isInstanceOf(Money.class);
        case NUMBER, RATIO -> assertThat(value).isInstanceOf(Double.class);
        case FLAG -> assertThat(value).isInstanceOf(Boolean.class);
        case CHOICE -> assertThat(field.choices().contains(value)).isTrue();
        case TEXT -> assertThat(value).isInstanceOf(String.class);
        case PERSON -> assertThat(value).isInstanceOf(PersonId.class);
      }
    }
  }

  @Test
  void aCompleteEventLeavesNoRecordedFieldUnknown() {
    for (Event event : Samples.complete()) {
      assertThat(event.type().fields())
          .filteredOn(field -> !field.computed())
          .allSatisfy(field -> assertThat(field.recorded(event)).as(field.id()).isNotNull());
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordedFieldsFollowTheComponentsOfTheRecord(EventType type) {
    List<String> components =
        Stream.of(type.eventClass().getRecordComponents())
            .map(component -> component.getName().replaceAll("([A-Z])", "-$1"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();

    assertThat(type.fields())
        .filteredOn(field -> !field.computed())
        .extracting(Field::id)
        .containsExactlyElementsOf(components);
    assertThat(type.fields().get(0).occurred()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void noNameMeansTwoFieldsOrTwoChoices(EventType type) {
    List<String> names = new ArrayList<>();
    for (Field<Event> field : type.fields()) {
      names.addAll(new HashSet<>(List.of(field.id(), field.label().zh(), field.label().en())));
      List<String> choiceNames = new ArrayList<>();
      for (Choice choice : field.choices()) {
        choiceNames.addAll(
            new HashSet<>(List.of(choice.name(), choice.label().zh(), choice.label().en())));
      }
      assertThat(choiceNames).doesNotHaveDuplicates();
      assertThat(field.choices().isEmpty()).isEqualTo(field.type() != FieldType.CHOICE);
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyTypeHasItsOwnIdAndLabels() {
    Set<String> names = new HashSet<>();
    for (EventType type : EventType.values()) {
      assertThat(type.id()).isEqualTo(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      assertThat(EventType.byId(type.id())).contains(type);
      assertThat(names.add(type.label().zh())).isTrue();
      assertThat(names.add(type.label().en())).isTrue();
    }
    assertThat(EventType.byId("order")).isEmpty();
  }

  @Test
  void findsAFieldById() {
    assertThat(EventType.PROMISES.field("due-on")).map(Field::type).contains(FieldType.DATE);
    assertThat(EventType.PROMISES.field("paid-on")).isEmpty();
  }

  @Test
  void buildsAnEventFromAnyKindOfNumber() {
    Event survey =
        EventType.SURVEYS.create(
            Map.of("date", DAY, "kind", Survey.Kind.EXPERIENCE, "score", 7L, "best", 10.0));

    assertThat(survey)
        .isEqualTo(new Survey(DAY, Survey.Kind.EXPERIENCE, new BigDecimal("7.0"), BigDecimal.TEN));
  }

  @Test
  void takesNullForAbsent() {
    Map<String, Object> values = new HashMap<>(Map.of("date", DAY));
    values.put("amount", null);

    assertThat(EventType.ORDERS.create(values)).isEqualTo(Order.of(DAY));
  }

  @Test
  void namesEveryFieldInErrorAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                EventType.PROMISES.create(
                    Map.of("date", "2025-03-01", "kind", "GIFT", "overdue", true, "due", DAY)))
        .withMessage(
            "promises: field 'date' must be a LocalDate, but is String '2025-03-01';"
                + " field 'kind' must be one of GIFT, DISCOUNT, DELIVERY, SUPPORT, SERVICE,"
                + " EXCLUSIVITY, OTHER, but is String 'GIFT';"
                + " field 'due-on' is required;"
                + " field 'overdue' is computed and cannot be given;"
                + " there is no field 'due' (fields: date, kind, due-on, kept-on, amount)");
  }

  @Test
  void refusesAChoiceOfAnotherField() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EventType.LIFE_EVENTS.create(Map.of("date", DAY, "kind", Promise.Kind.OTHER)))
        .withMessageStartingWith("life-events: field 'kind' must be one of RELOCATED, ");
  }

  @Test
  void refusesHalfADepartmentAndNoNumber() {
    Map<String, Object> values =
        new HashMap<>(Map.of("date", DAY, "topic", Complaint.Topic.PRICE, "handovers", 1.5));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventType.COMPLAINTS.create(values))
        .withMessage("complaints: field 'handovers' must be a whole number, but is 1.5");

    values.put("handovers", Double.NaN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventType.COMPLAINTS.create(values))
        .withMessage(
            "complaints: field 'handovers' must be a finite Number in range, but is Double 'NaN'");

    values.put("handovers", new BigDecimal("1E999999999"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventType.COMPLAINTS.create(values))
        .withMessage(
            "complaints: field 'handovers' must be a finite Number in range,"
                + " but is BigDecimal '1E+999999999'");
  }

  @Test
  void refusesBlankTextWhereTextIsRequired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventType.FEEDBACK.create(Map.of("date", DAY, "text", " ")))
        .withMessage("feedback: field 'text' is blank");
  }
}
