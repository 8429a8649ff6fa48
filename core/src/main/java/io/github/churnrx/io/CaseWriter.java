package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.StatedReason;
import io.github.churnrx.facts.Subject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** Writes a case. What is not known is left out. */
final class CaseWriter {
  private final JsonGenerator out;
  private final FactWriter facts;

  CaseWriter(JsonGenerator out) {
    this.out = out;
    this.facts = new FactWriter(out);
  }

  void write(CustomerCase customerCase) throws IOException {
    out.writeStartObject();
    out.writeStringField(CaseShape.ID, customerCase.id().value());
    if (customerCase.subject() != Subject.CUSTOMER) {
      out.writeStringField(CaseShape.SUBJECT, customerCase.subject().name());
    }
    out.writeStringField(CaseShape.AS_OF, customerCase.asOf().toString());
    out.writeStringField(CaseShape.TIME_ZONE, customerCase.zone().getId());
    customer(customerCase.customer());
    events(customerCase);
    completeSince(customerCase);
    signals(customerCase.signals());
    statedReasons(customerCase);
    facts.property(CaseShape.CONFIRMED_REASON, customerCase.confirmedReason().orElse(null));
    out.writeEndObject();
  }

  private void customer(Customer customer) throws IOException {
    if (customer.equals(Customer.builder(customer.id()).build())) {
      return;
    }
    out.writeObjectFieldStart(CaseShape.CUSTOMER);
    for (Map.Entry<String, Field<Customer>> entry : CaseShape.CUSTOMER_FIELDS.entrySet()) {
      if (!entry.getKey().equals(CaseShape.OWNER)) {
        facts.property(entry.getKey(), entry.getValue().recorded(customer));
      } else if (customer.owner() != null) {
        owner(customer);
      }
    }
    out.writeEndObject();
  }

  private void owner(Customer customer) throws IOException {
    out.writeObjectFieldStart(CaseShape.OWNER);
    for (Map.Entry<String, Field<Customer>> entry : CaseShape.OWNER_FIELDS.entrySet()) {
      facts.property(entry.getKey(), entry.getValue().recorded(customer));
    }
    out.writeEndObject();
  }

  private void events(CustomerCase customerCase) throws IOException {
    boolean begun = false;
    for (EventType type : EventType.values()) {
      if (!customerCase.isRecorded(type)) {
        continue;
      }
      if (!begun) {
        out.writeObjectFieldStart(CaseShape.EVENTS);
        begun = true;
      }
      out.writeArrayFieldStart(type.id());
      for (Event event : customerCase.events(type)) {
        out.writeStartObject();
        facts.fields(event);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (begun) {
      out.writeEndObject();
    }
  }

  private void completeSince(CustomerCase customerCase) throws IOException {
    boolean begun = false;
    for (EventType type : EventType.values()) {
      LocalDate since = customerCase.completeSince(type);
      if (since == null) {
        continue;
      }
      if (!begun) {
        out.writeObjectFieldStart(CaseShape.COMPLETE_SINCE);
        begun = true;
      }
      out.writeStringField(type.id(), since.toString());
    }
    if (begun) {
      out.writeEndObject();
    }
  }

  private void signals(Map<String, Object> signals) throws IOException {
    if (signals.isEmpty()) {
      return;
    }
    out.writeObjectFieldStart(CaseShape.SIGNALS);
    for (Map.Entry<String, Object> signal : signals.entrySet()) {
      out.writeFieldName(signal.getKey());
      signal(signal.getValue());
    }
    out.writeEndObject();
  }

  private void signal(Object value) throws IOException {
    if (value == GivenState.UNKNOWN) {
      out.writeNull();
    } else if (value == GivenState.NOT_APPLICABLE) {
      form(CaseShape.STATE, CaseShape.NOT_APPLICABLE);
    } else if (value instanceof String text && ScalarReader.asDate(text).isPresent()) {
      form(CaseShape.TEXT, text); // as plain text it would be read as a day
    } else {
      facts.value(value);
    }
  }

  private void form(String name, String value) throws IOException {
    out.writeStartObject();
    out.writeStringField(name, value);
    out.writeEndObject();
  }

  private void statedReasons(CustomerCase customerCase) throws IOException {
    if (customerCase.statedReasons().isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(CaseShape.STATED_REASONS);
    for (StatedReason reason : customerCase.statedReasons()) {
      out.writeStartObject();
      out.writeStringField(CaseShape.CAUSE, reason.cause());
      facts.property(CaseShape.DATE, reason.date());
      facts.property(CaseShape.MAP, reason.map());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
