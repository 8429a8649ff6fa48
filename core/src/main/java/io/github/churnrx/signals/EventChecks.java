package io.github.churnrx.signals;

import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.facts.StatedReason;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.names.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Checks what a case says to have happened against its date and the knowledge. Thread-safe. */
final class EventChecks {
  private static final List<Field<Customer>> CUSTOMER_DAYS =
      Customer.fields().stream().filter(f -> f.occurred() && !f.computed()).toList();

  private final Knowledge knowledge;
  private final Map<EventType, List<Field<Event>>> days;

  /**
   * Creates it.
   *
   * @param days the fields of each type of events that hold days on which something happened
   */
  EventChecks(Knowledge knowledge, Map<EventType, List<Field<Event>>> days) {
    this.knowledge = knowledge;
    this.days = days;
  }

  void check(CustomerCase customerCase, List<Problem> problems) {
    nothingHappensLater(customerCase, problems);
    topicsAreKnown(customerCase, problems);
    actionsAreKnown(customerCase, problems);
  }

  private void nothingHappensLater(CustomerCase customerCase, List<Problem> problems) {
    LocalDate asOf = customerCase.asOf();
    days.forEach(
        (type, fields) -> {
          List<Event> events = customerCase.events(type);
          for (int i = 0; i < events.size(); i++) {
            for (int j = 0; j < fields.size(); j++) {
              Field<Event> field = fields.get(j);
              if (field.recorded(events.get(i)) instanceof LocalDate day && day.isAfter(asOf)) {
                Location at = event(customerCase, type, i, field.id());
                String what = type.id() + "." + field.id();
                problems.add(ProblemCode.FUTURE_DATE.at(at, day.toString(), what, asOf));
              }
            }
          }
        });
    for (Field<Customer> field : CUSTOMER_DAYS) {
      if (field.recorded(customerCase.customer()) instanceof LocalDate day && day.isAfter(asOf)) {
        Location at = within(customerCase, "customer/" + field.id());
        problems.add(
            ProblemCode.FUTURE_DATE.at(at, day.toString(), "customer." + field.id(), asOf));
      }
    }
    List<StatedReason> reasons = customerCase.statedReasons();
    for (int i = 0; i < reasons.size(); i++) {
      LocalDate day = reasons.get(i).date();
      if (day != null && day.isAfter(asOf)) {
        Location at = within(customerCase, "statedReasons/" + i + "/date");
        problems.add(ProblemCode.FUTURE_DATE.at(at, day.toString(), "statedReasons.date", asOf));
      }
    }
  }

  private void topicsAreKnown(CustomerCase customerCase, List<Problem> problems) {
    List<Event> remarks = customerCase.events(EventType.REMARKS);
    for (int i = 0; i < remarks.size(); i++) {
      String topic = ((Remark) remarks.get(i)).topic();
      if (!knowledge.topics().isEmpty() && knowledge.topic(topic).isEmpty()) {
        problems.add(
            ProblemCode.UNKNOWN_TOPIC.at(
                event(customerCase, EventType.REMARKS, i, "topic"),
                topic,
                Nearest.remedy(topic, knowledge.topics().stream().map(Topic::id).toList())));
      }
    }
  }

  /** Actions that were switched off or are about another subject may stand in a history. */
  private void actionsAreKnown(CustomerCase customerCase, List<Problem> problems) {
    List<Event> taken = customerCase.events(EventType.ACTIONS_TAKEN);
    for (int i = 0; i < taken.size(); i++) {
      String action = ((ActionTaken) taken.get(i)).action();
      if (!knowledge.actions().isEmpty() && !knowledge.knowsAction(action)) {
        problems.add(
            ProblemCode.UNKNOWN_ACTION.at(
                event(customerCase, EventType.ACTIONS_TAKEN, i, "action"),
                action,
                Nearest.remedy(action, knowledge.actions().stream().map(Action::id).toList())));
      }
    }
  }

  private static Location event(CustomerCase customerCase, EventType type, int i, String field) {
    return within(customerCase, "events/" + type.id() + "/" + i + "/" + field);
  }

  /** Returns a place in a case: whose it is, and a JSON pointer within. */
  static Location within(CustomerCase customerCase, String pointer) {
    return Location.of(customerCase.id().value() + "/" + pointer);
  }
}
