package io.github.churnrx.io;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the signals that are given directly. Their types stand in the knowledge, so here the form
 * decides: text written like a date is one.
 */
final class SignalReader {
  private static final List<String> FORMS =
      List.of(CaseShape.AMOUNT, CaseShape.CURRENCY, CaseShape.STATE, CaseShape.TEXT);
  private static final List<String> STATES = List.of(CaseShape.UNKNOWN, CaseShape.NOT_APPLICABLE);

  private final Findings findings;
  private final ScalarReader scalars;

  SignalReader(Findings findings, ScalarReader scalars) {
    this.findings = findings;
    this.scalars = scalars;
  }

  void read(Item item, CustomerCase.Builder builder) {
    Members signals = Members.ofAny(item, findings);
    if (signals == null) {
      return;
    }
    for (Item signal : signals.all()) {
      if (signal.key().isBlank()) {
        findings.bad(signal, "信号的编号不能为空白", "the id of a signal must not be blank");
      } else {
        signal(signal.key(), signal, builder);
      }
    }
  }

  private void signal(String id, Item item, CustomerCase.Builder builder) {
    switch (item.kind()) {
      case NULL -> builder.signalUnknown(id);
      case FLAG -> builder.signal(id, item.text().equalsIgnoreCase("true"));
      case NUMBER -> {
        Double number = scalars.approximately(item);
        if (number != null) {
          builder.signal(id, number);
        }
      }
      case TEXT -> {
        Optional<LocalDate> date = ScalarReader.asDate(item.text());
        if (date.isPresent()) {
          builder.signal(id, date.get());
        } else {
          builder.signal(id, item.text());
        }
      }
      case OBJECT -> form(id, item, builder);
      case ARRAY -> findings.bad(item, "信号只能有一个值", "a signal has a single value");
    }
  }

  private void form(String id, Item item, CustomerCase.Builder builder) {
    List<String> names = item.children().stream().map(Item::key).toList();
    if (names.contains(CaseShape.STATE)) {
      state(id, item, builder);
    } else if (names.contains(CaseShape.TEXT)) {
      text(id, item, builder);
    } else if (names.contains(CaseShape.AMOUNT) || names.contains(CaseShape.CURRENCY)) {
      Money money = scalars.money(item);
      if (money != null) {
        builder.signal(id, money);
      }
    } else if (names.isEmpty()) {
      findings.bad(item, "对象为空", "the object is empty");
    } else {
      Members.of(item, FORMS, findings);
    }
  }

  private void state(String id, Item item, CustomerCase.Builder builder) {
    Members members = Members.of(item, List.of(CaseShape.STATE), findings);
    Item stateItem = members == null ? null : members.require(CaseShape.STATE);
    String state = stateItem == null ? null : scalars.text(stateItem);
    if (stateItem == null || state == null) {
      return;
    }
    switch (state) {
      case CaseShape.UNKNOWN -> builder.signalUnknown(id);
      case CaseShape.NOT_APPLICABLE -> builder.signalNotApplicable(id);
      default ->
          findings.add(
              ProblemCode.UNKNOWN_CHOICE,
              stateItem.at(),
              stateItem.sample(),
              stateItem.place(),
              Nearest.remedy(state, STATES));
    }
  }

  private void text(String id, Item item, CustomerCase.Builder builder) {
    Members members = Members.of(item, List.of(CaseShape.TEXT), findings);
    Item textItem = members == null ? null : members.require(CaseShape.TEXT);
    String text = textItem == null ? null : scalars.text(textItem);
    if (text != null) {
      builder.signal(id, text);
    }
  }
}
