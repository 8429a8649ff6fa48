package io.github.churnrx.io;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that a case has in JSON and YAML, in the order in which they are written. */
final class CaseShape {
  static final String ID = "id";
  static final String SUBJECT = "subject";
  static final String AS_OF = "asOf";
  static final String TIME_ZONE = "timeZone";
  static final String CUSTOMER = "customer";
  static final String EVENTS = "events";
  static final String COMPLETE_SINCE = "completeSince";
  static final String SIGNALS = "signals";
  static final String STATED_REASONS = "statedReasons";
  static final String CONFIRMED_REASON = "confirmedReason";
  static final String OWNER = "owner";
  static final String CAUSE = "cause";
  static final String DATE = "date";
  static final String MAP = "map";
  static final String AMOUNT = "amount";
  static final String CURRENCY = "currency";
  static final String STATE = "state";
  static final String TEXT = "text";
  static final String UNKNOWN = "unknown";
  static final String NOT_APPLICABLE = "not-applicable";

  /** The properties of a case. */
  static final List<String> CASE =
      List.of(
          ID,
          SUBJECT,
          AS_OF,
          TIME_ZONE,
          CUSTOMER,
          EVENTS,
          COMPLETE_SINCE,
          SIGNALS,
          STATED_REASONS,
          CONFIRMED_REASON);

  /** The properties of a stated reason. */
  static final List<String> STATED_REASON = List.of(CAUSE, DATE, MAP);

  /** The ids of the event streams. */
  static final List<String> STREAMS = Arrays.stream(EventType.values()).map(EventType::id).toList();

  /** The customer's properties with their fields; {@link #OWNER} is an object of its own. */
  static final Map<String, Field<Customer>> CUSTOMER_FIELDS = customerFields();

  /** The properties of the account owner with the customer's fields that they stand for. */
  static final Map<String, Field<Customer>> OWNER_FIELDS = ownerFields();

  private static final Map<EventType, List<String>> GIVEN = givenFields();
  private static final Map<EventType, Map<String, Text>> COMPUTED = computedFields();

  private CaseShape() {}

  /** Returns the names of the fields that an event can give. */
  static List<String> given(EventType type) {
    return GIVEN.getOrDefault(type, List.of());
  }

  /** Returns the names of the fields that are computed, each with what to do when one is given. */
  static Map<String, Text> computed(EventType type) {
    return COMPUTED.getOrDefault(type, Map.of());
  }

  private static Map<String, Field<Customer>> customerFields() {
    Map<String, Field<Customer>> fields = new LinkedHashMap<>();
    for (Field<Customer> field : Customer.fields()) {
      boolean isNested = field.id().startsWith(OWNER + "-");
      if (!field.computed() && !field.id().equals(ID) && !isNested) {
        fields.put(camelCase(field.id()), field);
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Map<String, Field<Customer>> ownerFields() {
    Map<String, Field<Customer>> fields = new LinkedHashMap<>();
    for (Field<Customer> field : Customer.fields()) {
      if (field.id().equals(OWNER)) {
        fields.put(ID, field);
      } else if (field.id().startsWith(OWNER + "-")) {
        fields.put(camelCase(field.id().substring(OWNER.length() + 1)), field);
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Map<EventType, List<String>> givenFields() {
    Map<EventType, List<String>> fields = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      fields.put(
          type, type.fields().stream().filter(field -> !field.computed()).map(Field::id).toList());
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Map<EventType, Map<String, Text>> computedFields() {
    Text remove = Text.of("它由其他字段算出：请删除它。", "It is computed from the others: remove it.");
    Map<EventType, Map<String, Text>> computed = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      computed.put(
          type,
          type.fields().stream()
              .filter(Field::computed)
              .collect(Collectors.toUnmodifiableMap(Field::id, field -> remove)));
    }
    return Collections.unmodifiableMap(computed);
  }

  static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '-') {
        i++;
        name.append(Character.toUpperCase(id.charAt(i)));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }
}
