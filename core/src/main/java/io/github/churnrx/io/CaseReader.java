package io.github.churnrx.io;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.ProblemCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a value into a case, and notes everything that keeps it from being one. */
final class CaseReader {
  private final CaseDefaults defaults;
  private final Findings findings = new Findings();
  private final ScalarReader scalars = new ScalarReader(findings);
  private ZoneId zone;

  private CaseReader(CaseDefaults defaults) {
    this.defaults = defaults;
    this.zone = defaults.zone();
  }

  /** Reads one case. */
  static Parsed read(Item item, CaseDefaults defaults) {
    return new CaseReader(defaults).read(item);
  }

  private Parsed read(Item item) {
    CustomerId id = null;
    CustomerCase customerCase = null;
    Members members = Members.of(item, CaseShape.CASE, findings);
    if (members != null) {
      Item idItem = members.require(CaseShape.ID);
      String word = idItem == null ? null : scalars.word(idItem);
      id = word == null ? null : new CustomerId(word);
      customerCase = read(members, id);
    }
    if (customerCase != null && findings.count() == 0) {
      return new Parsed.Read(customerCase, item.at(), CasePlaces.of(item));
    }
    return new Parsed.Rejected(id, findings.inOrder(), ItemWriter.line(item), item.at());
  }

  /** Reads all that is not the id; an unreadable id does not keep problems from being found. */
  private @Nullable CustomerCase read(Members members, @Nullable CustomerId id) {
    CustomerId known = id != null ? id : new CustomerId("?");
    CustomerCase.Builder builder = CustomerCase.of(known);
    Item subjectItem = members.find(CaseShape.SUBJECT);
    Subject subject =
        subjectItem == null ? null : scalars.choice(subjectItem, List.of(Subject.values()));
    if (subject != null) {
      builder.subject(subject);
    }
    Item zoneItem = members.find(CaseShape.TIME_ZONE);
    if (zoneItem != null) {
      zone = Objects.requireNonNullElse(scalars.zone(zoneItem), zone);
    }
    builder.zone(zone);
    LocalDate asOf = asOf(members, builder);
    Item customer = members.find(CaseShape.CUSTOMER);
    if (customer != null) {
      customer(customer, known, builder);
    }
    Item events = members.find(CaseShape.EVENTS);
    if (events != null) {
      events(events, builder);
    }
    Item completeSince = members.find(CaseShape.COMPLETE_SINCE);
    if (completeSince != null) {
      completeSince(completeSince, builder);
    }
    Item signals = members.find(CaseShape.SIGNALS);
    if (signals != null) {
      new SignalReader(findings, scalars).read(signals, builder);
    }
    Item statedReasons = members.find(CaseShape.STATED_REASONS);
    if (statedReasons != null) {
      statedReasons(statedReasons, builder);
    }
    Item confirmedReason = members.find(CaseShape.CONFIRMED_REASON);
    String confirmed = confirmedReason == null ? null : scalars.word(confirmedReason);
    if (confirmed != null) {
      builder.confirmedReason(confirmed);
    }
    return asOf == null ? null : builder.build();
  }

  private @Nullable LocalDate asOf(Members members, CustomerCase.Builder builder) {
    Item item = members.find(CaseShape.AS_OF);
    LocalDate day = item == null ? defaults.asOf() : scalars.date(item, zone);
    if (item == null && day == null) {
      findings.add(ProblemCode.MISSING_AS_OF, members.at(), "");
    }
    if (day == null) {
      return null;
    }
    FactValues value = values(item == null ? members.whole() : item);
    return value.make(any -> builder.asOf(day)) == null ? null : day;
  }

  private FactValues values(Item fact) {
    return new FactValues(fact, findings, scalars, zone);
  }

  private void customer(Item item, CustomerId id, CustomerCase.Builder builder) {
    Members members = Members.of(item, CaseShape.CUSTOMER_FIELDS.keySet(), findings);
    if (members == null) {
      return;
    }
    FactValues values = values(item);
    CaseShape.CUSTOMER_FIELDS.forEach(
        (name, field) -> {
          Item value = members.find(name);
          if (value != null && !name.equals(CaseShape.OWNER)) {
            values.put(field, value);
          }
        });
    Item owner = members.find(CaseShape.OWNER);
    if (owner != null) {
      owner(owner, values);
    }
    values.put(CaseShape.ID, id.value(), item);
    Customer known = values.make(Customer::create);
    if (known != null) {
      builder.customer(known);
    }
  }

  private void owner(Item item, FactValues values) {
    Members members = Members.of(item, CaseShape.OWNER_FIELDS.keySet(), findings);
    if (members == null || members.require(CaseShape.ID) == null) {
      return;
    }
    FactValues owner = values(item);
    CaseShape.OWNER_FIELDS.forEach(
        (name, field) -> {
          Item value = members.find(name);
          if (value != null) {
            owner.put(field, value);
          }
        });
    if (owner.has(CaseShape.OWNER)) {
      values.putAll(owner);
    }
  }

  private void events(Item item, CustomerCase.Builder builder) {
    Members streams = Members.of(item, CaseShape.STREAMS, findings);
    if (streams == null) {
      return;
    }
    for (EventType type : EventType.values()) {
      Item stream = streams.find(type.id());
      if (stream == null) {
        continue;
      }
      if (!stream.is(Item.Kind.ARRAY)) {
        findings.bad(stream, "应为数组 […]", "an array […] is expected");
        continue;
      }
      builder.none(type);
      for (Item event : stream.children()) {
        event(event, type, builder);
      }
    }
  }

  private void event(Item item, EventType type, CustomerCase.Builder builder) {
    Members members = Members.of(item, CaseShape.given(type), CaseShape.computed(type), findings);
    if (members == null) {
      return;
    }
    FactValues values = values(item);
    boolean complete = true;
    for (Field<Event> field : type.fields()) {
      if (field.computed()) {
        continue;
      }
      Item value = field.required() ? members.require(field.id()) : members.find(field.id());
      complete &= value == null ? !field.required() : values.put(field, value);
    }
    Event event = complete ? values.make(type::create) : null;
    if (event != null) {
      builder.event(event);
    }
  }

  private void completeSince(Item item, CustomerCase.Builder builder) {
    Members streams = Members.of(item, CaseShape.STREAMS, findings);
    if (streams == null) {
      return;
    }
    for (EventType type : EventType.values()) {
      Item since = streams.find(type.id());
      LocalDate day = since == null ? null : scalars.date(since, zone);
      if (day != null) {
        builder.completeSince(type, day);
      }
    }
  }

  private void statedReasons(Item item, CustomerCase.Builder builder) {
    if (!item.is(Item.Kind.ARRAY)) {
      findings.bad(item, "应为数组 […]", "an array […] is expected");
      return;
    }
    for (Item reason : item.children()) {
      Members members = Members.of(reason, CaseShape.STATED_REASON, findings);
      if (members == null) {
        continue;
      }
      statedReason(members, values(reason), builder);
    }
  }

  private void statedReason(Members members, FactValues values, CustomerCase.Builder builder) {
    Item causeItem = members.require(CaseShape.CAUSE);
    Item dateItem = members.find(CaseShape.DATE);
    Item mapItem = members.find(CaseShape.MAP);
    String cause = causeItem == null ? null : scalars.word(causeItem);
    LocalDate date = dateItem == null ? null : scalars.date(dateItem, zone);
    String map = mapItem == null ? null : scalars.word(mapItem);
    if (date != null && dateItem != null) {
      values.put(CaseShape.DATE, date, dateItem);
    }
    if (cause != null) {
      values.make(
          any ->
              map == null
                  ? builder.statedReason(cause, date)
                  : builder.statedReason(cause, date, map));
    }
  }
}
