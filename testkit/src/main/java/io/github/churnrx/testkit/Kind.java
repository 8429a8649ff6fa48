package io.github.churnrx.testkit;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a name in a test can be the name of. */
enum Kind {
  CAUSE(ProblemCode.UNKNOWN_CAUSE),
  SYMPTOM(ProblemCode.UNKNOWN_SYMPTOM),
  SIGNAL(ProblemCode.UNKNOWN_SIGNAL),
  ACTION(ProblemCode.UNKNOWN_ACTION),
  POLICY(ProblemCode.UNKNOWN_POLICY),
  ROLE(ProblemCode.UNKNOWN_ROLE),
  TIER(ProblemCode.UNKNOWN_TIER),
  /** A symptom, or a signal on which evidence rests. */
  EVIDENCE(ProblemCode.UNKNOWN_SYMPTOM);

  private final ProblemCode unknown;

  Kind(ProblemCode unknown) {
    this.unknown = unknown;
  }

  ProblemCode unknown() {
    return unknown;
  }

  Stream<Entry> entries(Knowledge knowledge) {
    return switch (this) {
      case CAUSE -> knowledge.causes().stream().map(Kind::entry);
      case SYMPTOM ->
          Stream.concat(knowledge.symptoms().stream().map(Kind::entry), Stream.of(stated()));
      case SIGNAL -> knowledge.signals().stream().map(Kind::entry);
      case ACTION -> knowledge.actions().stream().map(Kind::entry);
      case POLICY -> knowledge.policies().stream().map(Kind::entry);
      case ROLE -> knowledge.roles().stream().map(Kind::entry);
      case TIER -> knowledge.tiers().stream().map(Kind::entry);
      case EVIDENCE -> Stream.concat(SYMPTOM.entries(knowledge), SIGNAL.entries(knowledge));
    };
  }

  private static Entry entry(Cause cause) {
    return new Entry(cause.id(), cause.label(), List.of(), cause.subject());
  }

  private static Entry entry(Symptom symptom) {
    return new Entry(symptom.id(), symptom.label(), List.of(), symptom.subject());
  }

  /** What a customer says is evidence, too, under the name of its family. */
  private static Entry stated() {
    return new Entry(Family.STATED.id(), Family.STATED.label(), List.of(), null);
  }

  private static Entry entry(Signal signal) {
    return new Entry(signal.id(), signal.label(), List.of(), signal.subject());
  }

  private static Entry entry(Action action) {
    return new Entry(action.id(), action.label().text(), List.of(), action.subject());
  }

  private static Entry entry(Policy policy) {
    return new Entry(policy.id(), policy.label(), List.of(), null);
  }

  private static Entry entry(Role role) {
    return new Entry(role.id(), role.label(), List.of(), null);
  }

  private static Entry entry(Tier tier) {
    return new Entry(tier.id(), tier.label(), tier.synonyms(), null);
  }

  /**
   * Something with a name.
   *
   * @param id its id
   * @param label its names
   * @param synonyms further names
   * @param subject whom it is about; null if anybody
   */
  record Entry(String id, Text label, List<String> synonyms, @Nullable Subject subject) {}
}
