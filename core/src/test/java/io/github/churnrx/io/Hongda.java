package io.github.churnrx.io;

import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.Assignee;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Doubt;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Prescription;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key dealer of six years whose owner left for a rival while a rebate is long overdue. */
final class Hongda {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  static final Signal REBATE =
      signal("we-owe.rebate-overdue", SignalType.MONEY, "我方欠款.逾期返利", "overdue rebate", null);
  static final Signal REBATE_DAYS =
      signal(
          "we-owe.rebate-overdue-days",
          SignalType.NUMBER,
          "我方欠款.返利逾期天数",
          "days by which our rebate is overdue",
          Text.of("天", "days"));
  static final Signal LEFT_DAYS =
      signal(
          "owner.left-for-rival-days",
          SignalType.NUMBER,
          "客户经理.投奔对手天数",
          "days since an owner left for a rival",
          Text.of("天", "days"));
  static final Signal ORDERS =
      signal(
          "orders.since-owner",
          SignalType.NUMBER,
          "订货.换人后单数",
          "orders since the owner changed",
          Text.of("单", "orders"));
  static final Signal EXPECTED =
      signal(
          "orders.since-owner-expected",
          SignalType.NUMBER,
          "订货.换人后预期单数",
          "orders expected since the owner changed",
          Text.of("单", "orders"));
  static final Signal RIVAL =
      signal(
          "price.rival-advantage",
          SignalType.RATIO,
          "价格.对手便宜幅度",
          "price advantage of the best rival",
          null);
  static final Signal COMPLAINTS =
      signal(
          "complaints.open",
          SignalType.NUMBER,
          "投诉.未结件数",
          "complaints open",
          Text.of("件", "complaints"));

  static final Family MONEY = new Family("money", Text.of("钱", "money"), Family.Kind.DATA);
  static final Family RELATION =
      new Family("relation", Text.of("关系", "relation"), Family.Kind.DATA);
  static final Family ORDERING =
      new Family("ordering", Text.of("订货", "ordering"), Family.Kind.DATA);

  static final Role FINANCE = role("finance", "财务", "finance");
  static final Role DIRECTOR = role("sales-director", "销售总监", "sales director");

  static final Cause BROKEN_PROMISE =
      cause(
          "BROKEN_PROMISE",
          "承诺没有兑现",
          "broken promise",
          "我方答应的返利没有按时兑现",
          "we did not pay a rebate on time",
          12);
  static final Cause OWNER_TOOK_ALONG =
      cause(
          "OWNER_TOOK_ALONG",
          "客户经理带走客户",
          "the owner takes the customer along",
          "原客户经理去了对手并带动客户一起走",
          "the former account owner went to a rival and takes the customer along",
          16);
  static final Cause BARGAIN =
      new Cause(
          "A_BARGAIN",
          Subject.CUSTOMER,
          Text.of("以离开为筹码", "leaving as a chip"),
          Text.of("客户以离开为筹码，未必真走", "the customer threatens and may not mean it"),
          null,
          Cause.CauseClass.INTEREST,
          null,
          null,
          null,
          Cause.Force.MOORING,
          null,
          null,
          Set.of(),
          List.of(),
          List.of(),
          Location.of("causes.csv", 18));
  static final Cause PRICE =
      cause(
          "PRICE_TOO_HIGH",
          "价格偏高",
          "price too high",
          "同样的东西在别处更便宜",
          "comparable products are cheaper elsewhere",
          5);

  private Hongda() {}

  static CustomerCase customerCase() {
    return CustomerCase.of("D-017")
        .asOf(AS_OF)
        .name("宏达贸易")
        .status(Customer.Status.ACTIVE)
        .tier("A")
        .since(LocalDate.of(2020, 3, 1))
        .annualValue(Money.of(1_200_000, "CNY"))
        .owner("P-WANG", "王强", LocalDate.of(2020, 3, 1))
        .rebates(rebate())
        .interactions(claim())
        .build();
  }

  static Diagnosis atRisk() {
    return diagnosis(
        Customer.Status.ACTIVE,
        new Risk(
            RiskLevel.VERY_HIGH, Decibans.of(16), List.of(ownerLeft(10), fewOrders()), List.of()),
        List.of(brokenPromise(), ownerTookAlong(), priceRuledOut()),
        null,
        prescription());
  }

  /** At risk, by calibrated knowledge. */
  static Diagnosis calibrated() {
    return diagnosis(
        Customer.Status.ACTIVE,
        new Risk(
            RiskLevel.VERY_HIGH,
            Decibans.of(16),
            List.of(ownerLeft(10), fewOrders()),
            List.of(),
            new Probability(0.8263, 0.0104, 7_043)),
        List.of(brokenPromise()),
        null,
        prescription());
  }

  static Diagnosis undetermined() {
    CauseFinding lead =
        new CauseFinding(
            OWNER_TOOK_ALONG,
            Grade.POSSIBLE,
            Decibans.of(6),
            Decibans.of(6),
            Decibans.ZERO,
            0.25,
            List.of(ownerLeft(6)),
            List.of(),
            List.of(rivalUnknown()));
    return diagnosis(
        Customer.Status.ACTIVE,
        new Risk(RiskLevel.RAISED, Decibans.of(3), List.of(fewOrders()), List.of()),
        List.of(lead),
        new Undetermined(Undetermined.Reason.LOW_COVERAGE, 0.25),
        new Prescription(List.of(), List.of(), List.of()));
  }

  static Diagnosis lost() {
    return diagnosis(
        Customer.Status.LOST,
        null,
        List.of(brokenPromise()),
        null,
        new Prescription(List.of(), List.of(new Withheld(visit(), giveUp())), List.of(giveUp())));
  }

  static Diagnosis usual() {
    return diagnosis(
        Customer.Status.ACTIVE,
        new Risk(RiskLevel.USUAL, Decibans.ZERO, List.of(), List.of()),
        List.of(),
        null,
        new Prescription(List.of(), List.of(), List.of()));
  }

  /** Somebody whom nobody fears to lose, with a likely bargain and a strong broken promise. */
  static Diagnosis calmWithCauses() {
    return diagnosis(
        Customer.Status.ACTIVE,
        new Risk(RiskLevel.USUAL, Decibans.of(-3), List.of(), List.of(noComplaint())),
        List.of(bargaining(), brokenPromise()),
        null,
        new Prescription(List.of(), List.of(), List.of()));
  }

  static Diagnosis atRiskByBargaining() {
    return diagnosis(
        Customer.Status.ACTIVE,
        new Risk(RiskLevel.RAISED, Decibans.of(3), List.of(fewOrders()), List.of()),
        List.of(bargaining()),
        null,
        new Prescription(List.of(), List.of(), List.of()));
  }

  /** Somebody about whom nothing is known but that a person wrote "at risk". */
  static Diagnosis listed() {
    return new Diagnosis(
        customerCase(),
        "v1",
        Customer.Status.AT_RISK,
        tier(),
        new Risk(RiskLevel.USUAL, Decibans.ZERO, List.of(), List.of()),
        List.of(),
        null,
        null,
        new Prescription(List.of(), List.of(), List.of()),
        List.of(),
        doubt());
  }

  /** More of everything than a page can hold. */
  static Diagnosis crowded(int each) {
    List<CauseFinding> causes = new ArrayList<>();
    List<Recommendation> actions = new ArrayList<>();
    List<Exposure> exposures = new ArrayList<>();
    List<Withheld> withheld = new ArrayList<>();
    List<PolicyDecision> giveUps = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      causes.add(crowdedCause(i, each));
      actions.add(payRebate());
      exposures.add(new Exposure("BROKEN_PROMISE", Cause.Link.BATCH, "B-" + i, 1, List.of()));
      withheld.add(new Withheld(visit(), giveUp()));
      giveUps.add(giveUp());
    }
    return new Diagnosis(
        customerCase().toBuilder().confirmedReason("BROKEN_PROMISE").build(),
        "v1",
        Customer.Status.AT_RISK,
        tier(),
        new Risk(
            RiskLevel.HIGH, Decibans.of(9), same(fewOrders(), each), same(ownerLeft(-3), each)),
        causes,
        null,
        brokenPromise().cause(),
        new Prescription(actions, withheld, giveUps),
        exposures,
        doubt());
  }

  private static CauseFinding crowdedCause(int index, int each) {
    List<Missing> missing = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      missing.add(rivalUnknown());
    }
    return new CauseFinding(
        cause(
            "C" + index,
            "原因" + index,
            "cause " + index,
            "解释" + index,
            "explanation " + index,
            index),
        Grade.LIKELY,
        Decibans.of(12 - index),
        Decibans.of(12),
        Decibans.of(index),
        0.5,
        same(rebateOverdue(), each),
        same(ownerLeft(-3), each),
        missing);
  }

  private static <T> List<T> same(T item, int count) {
    List<T> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item);
    }
    return items;
  }

  private static Diagnosis diagnosis(
      Customer.Status status,
      @Nullable Risk risk,
      List<CauseFinding> causes,
      @Nullable Undetermined undetermined,
      Prescription prescription) {
    List<Exposure> exposures =
        causes.size() < 2
            ? List.of()
            : List.of(
                new Exposure(
                    "OWNER_TOOK_ALONG",
                    Cause.Link.OWNER,
                    "P-WANG",
                    7,
                    List.of("D-002", "D-005", "D-011", "D-020", "D-031", "D-040").stream()
                        .map(CustomerId::new)
                        .toList()));
    return new Diagnosis(
        customerCase(),
        "4f2a9c",
        status,
        tier(),
        risk,
        causes,
        undetermined,
        null,
        prescription,
        exposures,
        status == Customer.Status.LOST ? noDoubt() : doubt());
  }

  private static CauseFinding brokenPromise() {
    return new CauseFinding(
        BROKEN_PROMISE,
        Grade.STRONG,
        Decibans.of(17),
        Decibans.of(20),
        Decibans.of(3),
        0.8,
        List.of(rebateOverdue(), rebateAsked()),
        List.of(),
        List.of());
  }

  private static CauseFinding ownerTookAlong() {
    return new CauseFinding(
        OWNER_TOOK_ALONG,
        Grade.LIKELY,
        Decibans.of(10),
        Decibans.of(13),
        Decibans.of(3),
        0.6,
        List.of(ownerLeft(10), fewOrders()),
        List.of(noComplaint()),
        List.of(rivalUnknown()));
  }

  private static CauseFinding bargaining() {
    return new CauseFinding(
        BARGAIN,
        Grade.LIKELY,
        Decibans.of(12),
        Decibans.of(12),
        Decibans.ZERO,
        0.6,
        List.of(ownerLeft(10)),
        List.of(),
        List.of());
  }

  private static CauseFinding priceRuledOut() {
    return new CauseFinding(
        PRICE,
        Grade.RULED_OUT,
        Decibans.of(-10),
        Decibans.ZERO,
        Decibans.of(10),
        0.9,
        List.of(),
        List.of(),
        List.of());
  }

  private static Prescription prescription() {
    return new Prescription(
        List.of(payRebate(), visit()), List.of(new Withheld(discount(), noDiscount())), List.of());
  }

  private static Recommendation payRebate() {
    return recommendation(
        "PAY_REBATE",
        template(
            "支付逾期返利 {we-owe.rebate-overdue}",
            "Pay the overdue rebate of {we-owe.rebate-overdue}",
            REBATE),
        "BROKEN_PROMISE",
        new Assignee(FINANCE, "李娜"),
        1,
        null,
        Action.Contact.NONE,
        List.of(
            Text.of("核对应付金额", "Check the amount"), Text.of("今天提交付款", "Submit the payment today")),
        5);
  }

  private static Recommendation visit() {
    return recommendation(
        "VISIT_WITH_SUCCESSOR",
        Template.plain(Text.of("总监携接任者登门拜访", "Visit together with the successor")),
        "OWNER_TOOK_ALONG",
        new Assignee(DIRECTOR, null),
        3,
        Template.plain(Text.of("不要一开口就谈折扣", "do not open with a discount")),
        Action.Contact.PERSONAL,
        List.of(),
        9);
  }

  private static Recommendation discount() {
    return recommendation(
        "DISCOUNT",
        Template.plain(Text.of("给予折扣", "Grant a discount")),
        "PRICE_TOO_HIGH",
        new Assignee(DIRECTOR, null),
        7,
        null,
        Action.Contact.OFFER,
        List.of(),
        14);
  }

  private static Recommendation recommendation(
      String id,
      Template label,
      String because,
      Assignee assignee,
      int days,
      @Nullable Template avoid,
      Action.Contact contact,
      List<Text> steps,
      int row) {
    Action.Indication indication =
        new Action.Indication(
            Set.of(because),
            Set.of(),
            Set.of(),
            Grade.LIKELY,
            List.of(),
            1,
            assignee.role().id(),
            days,
            Location.of("actions.csv", row));
    Action action =
        new Action(
            id,
            Subject.CUSTOMER,
            label,
            Action.Stage.RETAIN,
            List.of(indication),
            List.of(),
            steps,
            Text.of("回单", "receipt"),
            avoid,
            contact,
            Action.Cost.LOW,
            null,
            null,
            List.of("S4.W2"),
            Location.of("actions.csv", row));
    return new Recommendation(
        action,
        indication,
        List.of(because),
        assignee,
        AS_OF.plusDays(days),
        label.signals().isEmpty() ? List.of() : List.of(rebateReading()));
  }

  private static PolicyDecision noDiscount() {
    return new PolicyDecision(
        policy(
            "NO_DISCOUNT_FIRST",
            Policy.Kind.WITHHOLD,
            "我方还欠客户钱，折扣会被看成收买",
            "while we owe money, a discount looks like a bribe",
            4),
        List.of());
  }

  private static PolicyDecision giveUp() {
    return new PolicyDecision(
        policy(
            "HOPELESS_DEBT",
            Policy.Kind.GIVE_UP,
            "客户恶意拖欠，不值得挽回",
            "the customer never means to pay",
            2),
        List.of());
  }

  private static Policy policy(String id, Policy.Kind kind, String zh, String en, int row) {
    return new Policy(
        id,
        Text.of(zh, en),
        kind,
        1,
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        0,
        0,
        Template.plain(Text.of(zh, en)),
        List.of("S4.G5"),
        Location.of("policies.csv", row));
  }

  private static Evidence rebateOverdue() {
    return evidence(
        "REBATE_OVERDUE",
        10,
        true,
        MONEY,
        template(
            "返利 {we-owe.rebate-overdue} 逾期 {we-owe.rebate-overdue-days}",
            "a rebate of {we-owe.rebate-overdue} is overdue by {we-owe.rebate-overdue-days}",
            REBATE,
            REBATE_DAYS),
        List.of(rebateReading(), number(REBATE_DAYS, 100, false)),
        "symptoms/money.csv",
        7);
  }

  private static Evidence rebateAsked() {
    return new Evidence(
        "REBATE_ASKED",
        Text.of("催讨返利无果", "asked for the rebate in vain"),
        Evidence.Kind.SYMPTOM,
        MONEY,
        Decibans.of(6),
        false,
        Template.plain(
            Text.of("客户催讨过返利，没有答复", "the customer asked for the rebate and got no answer")),
        List.of(),
        List.of(rebate(), claim()),
        Location.of("patterns/rebates.drl", 8),
        List.of("S0.C04"));
  }

  private static Evidence ownerLeft(double weight) {
    return evidence(
        "OWNER_TO_RIVAL",
        weight,
        true,
        RELATION,
        template(
            "客户经理 {owner.left-for-rival-days}前去了对手",
            "the owner left for a rival {owner.left-for-rival-days} ago",
            LEFT_DAYS),
        List.of(number(LEFT_DAYS, 40, false)),
        "symptoms/relation.csv",
        3);
  }

  private static Evidence fewOrders() {
    return evidence(
        "FEW_ORDERS_SINCE_OWNER",
        3,
        true,
        ORDERING,
        template(
            "此后下单 {orders.since-owner}，按以往约 {orders.since-owner-expected}",
            "{orders.since-owner} since then, about {orders.since-owner-expected} expected",
            ORDERS,
            EXPECTED),
        List.of(number(ORDERS, 3, true), number(EXPECTED, 5.3, false)),
        "symptoms/ordering.csv",
        9);
  }

  private static Evidence noComplaint() {
    return new Evidence(
        "COMPLAINS",
        Text.of("有投诉", "complains"),
        Evidence.Kind.ABSENCE,
        RELATION,
        Decibans.of(-3),
        true,
        Template.plain(Text.of("客户有投诉", "the customer complains")),
        List.of(number(COMPLAINTS, 0, false)),
        List.of(),
        Location.of("symptoms/service.csv", 2),
        List.of());
  }

  private static Evidence evidence(
      String id,
      double weight,
      boolean counted,
      Family family,
      Template wording,
      List<Reading> readings,
      String file,
      int row) {
    return new Evidence(
        id,
        wording.text(),
        Evidence.Kind.SYMPTOM,
        family,
        Decibans.of(weight),
        counted,
        wording,
        readings,
        List.of(),
        Location.of(file, row),
        List.of("S0.C01"));
  }

  private static Missing rivalUnknown() {
    return new Missing(
        "RIVAL_UNDERCUTS",
        Text.of("对手报价更低", "a rival undercuts us"),
        Decibans.of(6),
        List.of(RIVAL),
        List.of(EventType.RIVAL_OFFERS));
  }

  private static Doubt doubt() {
    return new Doubt() {
      @Override
      public List<Question> askNext() {
        return List.of(
            new Question(
                RIVAL,
                Text.of("对手比我方便宜多少？", "By how much does a rival undercut us?"),
                new Assignee(DIRECTOR, null),
                Decibans.of(6),
                3,
                List.of("PRICE_TOO_HIGH"),
                List.of(
                    new Answer(
                        RIVAL,
                        new Value.Num(0.1),
                        "PRICE_TOO_HIGH",
                        Grade.LIKELY,
                        RiskLevel.VERY_HIGH,
                        null,
                        true),
                    new Answer(RIVAL, new Value.Num(0), null, null, null, null, false))));
      }

      @Override
      public List<NearMiss> nearMisses() {
        return List.of();
      }

      @Override
      public Optional<Reading> reading(String signal) {
        return Optional.empty();
      }

      @Override
      public List<Missing> missing() {
        return List.of();
      }

      @Override
      public List<Missing> missing(String cause) {
        return List.of();
      }
    };
  }

  private static Doubt noDoubt() {
    return new Doubt() {
      @Override
      public List<Question> askNext() {
        return List.of();
      }

      @Override
      public List<NearMiss> nearMisses() {
        return List.of();
      }

      @Override
      public Optional<Reading> reading(String signal) {
        return Optional.empty();
      }

      @Override
      public List<Missing> missing() {
        return List.of();
      }

      @Override
      public List<Missing> missing(String cause) {
        return List.of();
      }
    };
  }

  private static Tier tier() {
    return new Tier(
        "KEY",
        Text.of("重点客户", "key customer"),
        List.of("A"),
        1,
        null,
        List.of(),
        Location.of("tiers.csv", 2));
  }

  private static Rebate rebate() {
    return new Rebate(
        LocalDate.of(2025, 11, 30), LocalDate.of(2025, 12, 21), null, Money.of(200_000, "CNY"));
  }

  private static Interaction claim() {
    return Interaction.of(
        LocalDate.of(2026, 3, 2),
        Interaction.Channel.CALL,
        Interaction.Direction.INBOUND,
        Interaction.Purpose.CLAIM);
  }

  private static Reading rebateReading() {
    return new Reading(REBATE, new Value.Amount(Money.of(200_000, "CNY")), false);
  }

  private static Reading number(Signal signal, double value, boolean given) {
    return new Reading(signal, new Value.Num(value), given);
  }

  private static Template template(String zh, String en, Signal... signals) {
    return new Template(Text.of(zh, en), List.of(signals));
  }

  private static Signal signal(
      String id, SignalType type, String zh, String en, @Nullable Text unit) {
    return new Signal(
        id,
        Text.of(zh, en),
        Subject.CUSTOMER,
        type,
        unit,
        List.of(),
        null,
        null,
        Signal.Privacy.ORDINARY,
        List.of(),
        Location.of("signals.csv", 2));
  }

  private static Role role(String id, String zh, String en) {
    return new Role(id, Text.of(zh, en), null, List.of(), null, Location.of("roles.csv", 2));
  }

  private static Cause cause(
      String id, String zh, String en, String explainZh, String explainEn, int row) {
    return new Cause(
        id,
        Subject.CUSTOMER,
        Text.of(zh, en),
        Text.of(explainZh, explainEn),
        null,
        Cause.CauseClass.INTEREST,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        List.of("CUSTOMER_GAIN", "POLICY_EXECUTION"),
        List.of("S0.C04"),
        Location.of("causes.csv", row));
  }
}
