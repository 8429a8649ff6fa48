package io.github.churnrx.signals;

import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Range;
import io.github.churnrx.facts.StatedReason;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.names.SignalNames;
import io.github.churnrx.phrases.PhraseBook;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes a case in: checks that it does not contradict itself or the knowledge. Thread-safe. */
public final class CaseIntake {
  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");
  private static final Map<EventType, List<Field<Event>>> DAYS = fields(true);
  private static final Map<EventType, List<Field<Event>>> AMOUNTS = fields(false);

  private final Knowledge knowledge;
  private final SignalIndex index;
  private final Standing standing;
  private final Recovery recovery;
  private final Set<Currency> currenciesInTests;
  private final Set<Subject> subjects = EnumSet.noneOf(Subject.class);
  private final PhraseBook phrases;
  private final EventChecks events;

  /**
   * Creates it for knowledge.
   *
   * @param knowledge the knowledge
   * @param index its signals
   * @param currenciesInTests the currencies that its conditions name
   */
  public CaseIntake(Knowledge knowledge, SignalIndex index, Set<Currency> currenciesInTests) {
    this.knowledge = knowledge;
    this.index = index;
    this.standing = new Standing(knowledge);
    this.recovery = new Recovery(knowledge);
    this.currenciesInTests = Set.copyOf(currenciesInTests);
    knowledge.causes().forEach(cause -> subjects.add(cause.subject()));
    this.phrases = PhraseBook.of(knowledge.phrases());
    this.events = new EventChecks(knowledge, DAYS);
  }

  /** Returns one that checks cases before there is an engine, whatever currency conditions name. */
  public static CaseIntake of(Knowledge knowledge) {
    return new CaseIntake(knowledge, new SignalIndex(knowledge.signals()), Set.of());
  }

  /**
   * Returns the signals of a case.
   *
   * @throws RejectedCaseException with everything that is wrong with the case
   */
  public CaseSignals take(CustomerCase customerCase) {
    List<Problem> problems = new ArrayList<>(0);
    Location at = Location.of(customerCase.id().value());
    subject(customerCase, at, problems);
    @Nullable Value[] given = given(customerCase, problems);
    events.check(customerCase, problems);
    Currency currency = currency(customerCase, at, problems);
    List<String> stated = reasons(customerCase, problems);
    String tier = customerCase.customer().tier();
    if (tier != null && standing.named(tier).isEmpty()) {
      problems.add(
          ProblemCode.UNKNOWN_TIER.at(
              EventChecks.within(customerCase, "customer/tier"),
              tier,
              oneOf(knowledge.tiers().stream().map(t -> t.id()).toList())));
    }
    if (!problems.isEmpty()) {
      throw new RejectedCaseException(problems);
    }
    return new CaseSignals(
        customerCase,
        index,
        recovery,
        standing.status(customerCase),
        standing.tier(customerCase),
        currency,
        stated,
        new CaseRemarks(customerCase, phrases),
        given);
  }

  /** Only customers have events, but for the actions taken about anybody. */
  private void subject(CustomerCase customerCase, Location at, List<Problem> problems) {
    Subject subject = customerCase.subject();
    if (subject == Subject.CUSTOMER) {
      return;
    }
    if (!subjects.contains(subject)) {
      problems.add(ProblemCode.NOTHING_ABOUT_SUBJECT.at(at, subject.name(), subject.label()));
    }
    for (EventType type : EventType.values()) {
      if (type != EventType.ACTIONS_TAKEN && customerCase.isRecorded(type)) {
        problems.add(ProblemCode.EVENTS_OF_OTHERS.at(at, type.id(), subject.label()));
      }
    }
  }

  private @Nullable Value[] given(CustomerCase customerCase, List<Problem> problems) {
    @Nullable Value[] given = new Value[index.size()];
    for (Map.Entry<String, Object> entry : customerCase.signals().entrySet()) {
      int place = index.place(entry.getKey());
      if (place < 0) {
        Location at = signal(customerCase, entry.getKey());
        problems.add(
            ProblemCode.UNKNOWN_SIGNAL.at(
                at,
                entry.getKey(),
                SignalNames.remedy(knowledge, entry.getKey(), customerCase.subject())));
        continue;
      }
      Signal signal = index.at(place);
      if (signal.subject() != customerCase.subject()) {
        problems.add(
            ProblemCode.OTHER_SUBJECT.at(
                signal(customerCase, entry.getKey()),
                signal.id(),
                signal.subject().label(),
                customerCase.subject().label(),
                shouldBe(signal.subject())));
        continue;
      }
      Value value = value(signal, entry.getValue());
      if (value == null) {
        problems.add(
            ProblemCode.WRONG_TYPE.at(
                signal(customerCase, entry.getKey()),
                signal.id() + " = " + entry.getValue(),
                signal.type().label(),
                allowed(signal)));
      } else {
        possible(customerCase, signal, value, problems);
        given[place] = value;
      }
    }
    return given;
  }

  /** A given number must be one that could have been derived. */
  private static void possible(
      CustomerCase customerCase, Signal signal, Value value, List<Problem> problems) {
    Range range = signal.derived().map(Derivation::possible).orElse(null);
    if (range != null && value instanceof Value.Num num) {
      BigDecimal number = BigDecimal.valueOf(num.value());
      if (!range.holds(number)) {
        problems.add(
            ProblemCode.IMPOSSIBLE_VALUE.at(
                signal(customerCase, signal.id()),
                number.stripTrailingZeros().toPlainString(),
                signal.id(),
                Text.of("应为" + range.describe().zh(), range.describe().en() + " is expected"),
                range.remedy(number)));
      }
    }
  }

  /** Returns the place of a given signal: the case, and a JSON pointer within. */
  private static Location signal(CustomerCase customerCase, String signal) {
    return EventChecks.within(customerCase, "signals/" + signal);
  }

  /** Says how to make the case one about the subject that was probably meant. */
  private static Text shouldBe(Subject subject) {
    return Text.of(
        "案例若是关于" + subject.label().zh() + "的，请写 \"subject\": \"" + subject + "\"；否则请删除它。",
        "Write \"subject\": \""
            + subject
            + "\" if the case is about that ("
            + subject.label().en()
            + "); else remove it.");
  }

  private static @Nullable Value value(Signal signal, Object given) {
    if (given instanceof GivenState state) {
      return state == GivenState.UNKNOWN ? Value.Absent.UNKNOWN : Value.Absent.NOT_APPLICABLE;
    }
    // Text that looks like a day arrives as one.
    if (given instanceof LocalDate day && signal.type() != SignalType.DATE) {
      return value(signal, day.toString());
    }
    return switch (signal.type()) {
      case NUMBER, RATIO -> given instanceof Double number ? new Value.Num(number) : null;
      case MONEY -> given instanceof Money money ? new Value.Amount(money) : null;
      case FLAG -> given instanceof Boolean flag ? Value.Flag.of(flag) : null;
      case DATE -> given instanceof LocalDate day ? new Value.Day(day) : null;
      case TEXT -> given instanceof String text ? new Value.Words(text) : null;
      case CATEGORY -> given instanceof String text ? category(signal, text) : null;
    };
  }

  private static @Nullable Value category(Signal signal, String text) {
    if (signal.values().isEmpty()) {
      return new Value.Category(text);
    }
    return signal.valueNamed(text).map(v -> new Value.Category(v.id())).orElse(null);
  }

  private static Text allowed(Signal signal) {
    return signal.type() == SignalType.CATEGORY
        ? oneOf(signal.values().stream().map(Signal.CategoryValue::id).toList())
        : Text.of("", "");
  }

  private static Text oneOf(List<String> names) {
    return Text.of("可用：" + String.join("、", names), "Use one of " + String.join(", ", names));
  }

  private Currency currency(CustomerCase customerCase, Location at, List<Problem> problems) {
    Currency first = null;
    Set<String> all = null;
    Customer customer = customerCase.customer();
    List<Money> amounts = new ArrayList<>();
    if (customer.annualValue() != null) {
      amounts.add(customer.annualValue());
    }
    if (customer.annualMargin() != null) {
      amounts.add(customer.annualMargin());
    }
    for (Object given : customerCase.signals().values()) {
      if (given instanceof Money money) {
        amounts.add(money);
      }
    }
    for (EventType type : AMOUNTS.keySet()) {
      List<Field<Event>> fields = AMOUNTS.getOrDefault(type, List.of());
      for (Event event : customerCase.events(type)) {
        for (int i = 0; i < fields.size(); i++) {
          if (fields.get(i).recorded(event) instanceof Money money) {
            amounts.add(money);
          }
        }
      }
    }
    for (Money money : amounts) {
      if (first == null) {
        first = money.currency();
      } else if (!money.currency().equals(first)) {
        all = all == null ? new TreeSet<>() : all;
        all.add(first.getCurrencyCode());
        all.add(money.currency().getCurrencyCode());
      }
    }
    if (all != null) {
      problems.add(ProblemCode.MIXED_CURRENCIES.at(at, String.join(", ", all)));
    } else if (first != null) {
      for (Currency tested : currenciesInTests) {
        if (!tested.equals(first)) {
          problems.add(ProblemCode.OTHER_CURRENCY.at(at, first.toString(), tested.toString()));
        }
      }
    }
    return first == null ? NO_CURRENCY : first;
  }

  /** Returns the causes that are stated; a reason that is known to say nothing states none. */
  private List<String> reasons(CustomerCase customerCase, List<Problem> problems) {
    Subject subject = customerCase.subject();
    Location confirmed = EventChecks.within(customerCase, "confirmedReason");
    customerCase.confirmedReason().ifPresent(cause -> cause(cause, subject, confirmed, problems));
    if (customerCase.statedReasons().isEmpty()) {
      return List.of();
    }
    List<String> causes = new ArrayList<>();
    for (int i = 0; i < customerCase.statedReasons().size(); i++) {
      StatedReason reason = customerCase.statedReasons().get(i);
      String map = reason.map();
      String member = map == null || knowledge.reasonMap(map).isPresent() ? "cause" : "map";
      Location at = EventChecks.within(customerCase, "statedReasons/" + i + "/" + member);
      List<String> stated =
          map == null ? List.of(reason.cause()) : mapped(reason.cause(), map, at, problems);
      stated.forEach(code -> causes.addAll(cause(code, subject, at, problems)));
    }
    return List.copyOf(causes);
  }

  private List<String> cause(String code, Subject subject, Location at, List<Problem> problems) {
    Cause cause = knowledge.currentCause(code).orElse(null);
    if (cause == null) {
      problems.add(
          ProblemCode.UNKNOWN_CAUSE.at(
              at,
              code,
              Nearest.remedy(
                  code,
                  knowledge.causes().stream()
                      .filter(c -> c.subject() == subject)
                      .map(Cause::id)
                      .toList())));
      return List.of();
    }
    if (cause.subject() != subject) {
      problems.add(
          ProblemCode.OTHER_SUBJECT.at(
              at, code, cause.subject().label(), subject.label(), shouldBe(cause.subject())));
      return List.of();
    }
    return List.of(cause.id());
  }

  private List<String> mapped(String code, String map, Location at, List<Problem> problems) {
    ReasonMap found = knowledge.reasonMap(map).orElse(null);
    if (found == null) {
      Text maps = Nearest.remedy(map, knowledge.reasonMaps().stream().map(ReasonMap::id).toList());
      problems.add(ProblemCode.UNKNOWN_REASON_MAP.at(at, map, maps));
      return List.of();
    }
    ReasonMap.Reason reason = found.reason(code).orElse(null);
    if (reason == null) {
      Text codes =
          Nearest.remedy(code, found.reasons().stream().map(ReasonMap.Reason::code).toList());
      problems.add(ProblemCode.UNKNOWN_REASON.at(at, code, map, codes));
      return List.of();
    }
    return reason.causes();
  }

  private static Map<EventType, List<Field<Event>>> fields(boolean days) {
    Map<EventType, List<Field<Event>>> byType = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      List<Field<Event>> fields =
          type.fields().stream()
              .filter(f -> !f.computed())
              .filter(f -> days ? f.occurred() : f.type() == FieldType.MONEY)
              .toList();
      if (!fields.isEmpty()) {
        byType.put(type, fields);
      }
    }
    return byType;
  }
}
