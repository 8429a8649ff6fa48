package io.github.churnrx.loading;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that whatever belongs together is about one subject: a customer, an account owner or the
 * company. Each is diagnosed with what is about it alone, so that anything else would never be
 * used.
 */
final class SubjectChecks {
  private static final Text ONE_SUBJECT =
      Text.of(
          "一个条目只能关于同一主体：请更正引用，或拆成两个条目。",
          "An entry is about one subject: name another, or make two entries of it.");

  private final Tables tables;
  private final Findings findings;
  private final Map<String, Subject> causes;

  /**
   * Creates it.
   *
   * @param causes whom each cause is about, by its code
   */
  SubjectChecks(Tables tables, Findings findings, Map<String, Subject> causes) {
    this.tables = tables;
    this.findings = findings;
    this.causes = causes;
  }

  /** Events, and the attributes that signals follow from, are those of customers. */
  void signal(Signal signal) {
    if (signal.subject() != Subject.CUSTOMER && signal.derivation() != null) {
      Text why =
          Text.of(
              signal.subject().label().zh() + "没有事件记录，其信号只能直接给出",
              "there are no events of the "
                  + signal.subject().label().en()
                  + ", so that its signals can only be given");
      findings.add(
          ProblemCode.BAD_DERIVATION.at(
              at(TableSchema.SIGNALS, signal.id(), "of", signal.at()), signal.id(), why));
    }
  }

  /** A cause belongs under one about the same subject; what it exposes is known for customers. */
  void cause(Cause cause) {
    target(
        cause.parent(), cause.subject(), at(TableSchema.CAUSES, cause.id(), "parent", cause.at()));
    Optional<Cell> exposes =
        tables.entry(TableSchema.CAUSES, cause.id()).map(entry -> entry.cell("exposes"));
    if (cause.subject() != Subject.CUSTOMER
        && exposes.filter(cell -> !cell.isBlank()).isPresent()) {
      new Cells(findings)
          .unused(
              exposes.get(),
              "它只用于客户的原因",
              "it is for causes of customers; those of an account owner are always named");
    }
  }

  /** What a symptom tests, says and speaks for or against is about one subject. */
  void symptom(Symptom symptom) {
    Subject subject = symptom.subject();
    for (Way way : symptom.ways()) {
      conditions(way.conditions(), subject, way.at());
    }
    template(symptom.text(), subject, at(symptom, "text-en"));
    claims(symptom.supports(), subject, at(symptom, "supports"));
    claims(symptom.against(), subject, at(symptom, "against"));
  }

  /** What an action is for, tests and says is about one subject. */
  void action(Action action) {
    Subject subject = action.subject();
    for (Indication indication : action.indications()) {
      indication.targets().stream()
          .sorted()
          .forEach(target -> target(target, subject, indication.at()));
      conditions(indication.when(), subject, indication.at());
    }
    template(action.label(), subject, action.at());
    template(action.avoid(), subject, action.at());
  }

  /** Policies are about customers, and overrule only what is advised for one. */
  void policy(Policy policy, Collection<Action> actions) {
    conditions(policy.when(), Subject.CUSTOMER, policy.at());
    for (Action action : actions) {
      if (policy.actions().contains(action.id())) {
        require(action.id(), action.subject(), Subject.CUSTOMER, policy.at());
      }
    }
  }

  private void conditions(List<Condition> conditions, Subject subject, Location at) {
    for (Condition condition : conditions) {
      require(condition.signal().id(), condition.signal().subject(), subject, at);
    }
  }

  private void template(@Nullable Template template, Subject subject, Location at) {
    if (template != null) {
      for (Signal signal : template.signals()) {
        require(signal.id(), signal.subject(), subject, at);
      }
    }
  }

  private void claims(List<Claim> claims, Subject subject, Location at) {
    claims.forEach(claim -> target(claim.target(), subject, at));
  }

  /** A company neither leaves nor is there a question why it would. */
  private void target(@Nullable String target, Subject subject, Location at) {
    if (target == null) {
      return;
    }
    boolean isLeaving = target.equals(Cause.LEAVING) || target.equals(Cause.UNDETERMINED);
    if (isLeaving && subject == Subject.COMPANY) {
      findings.add(ProblemCode.COMPANY_STAYS.at(at, target));
    }
    Subject own = causes.get(target);
    if (own != null) {
      require(target, own, subject, at);
    }
  }

  private void require(String id, Subject own, Subject subject, Location at) {
    if (own != subject) {
      findings.add(ProblemCode.OTHER_SUBJECT.at(at, id, own.label(), subject.label(), ONE_SUBJECT));
    }
  }

  private Location at(Symptom symptom, String column) {
    return at(TableSchema.SYMPTOMS, symptom.id(), column, symptom.at());
  }

  private Location at(TableSchema schema, String id, String column, Location otherwise) {
    return tables
        .entry(schema, id)
        .map(entry -> entry.cell(column))
        .filter(cell -> !cell.isBlank())
        .map(Cell::at)
        .orElse(otherwise);
  }
}
