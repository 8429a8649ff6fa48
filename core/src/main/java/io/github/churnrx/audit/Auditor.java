package io.github.churnrx.audit;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Check.Checklist;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Audits a company by the checklists of the knowledge. Immutable and thread-safe. */
public final class Auditor {
  private final Diagnoser diagnoser;
  private final Knowledge knowledge;

  private Auditor(Diagnoser diagnoser, Knowledge knowledge) {
    this.diagnoser = diagnoser;
    this.knowledge = knowledge;
  }

  /**
   * Returns an auditor.
   *
   * @param diagnoser whose knowledge has the checklists, and who finds the company's causes
   * @throws KnowledgeException if the knowledge has no checklist
   */
  public static Auditor with(Diagnoser diagnoser) {
    Knowledge knowledge = diagnoser.knowledge();
    requireChecks(knowledge);
    return new Auditor(diagnoser, knowledge);
  }

  /**
   * Does nothing if knowledge has a checklist.
   *
   * @throws KnowledgeException if it has none
   */
  public static void requireChecks(Knowledge knowledge) {
    if (knowledge.checks().isEmpty()) {
      throw new KnowledgeException(
          List.of(ProblemCode.NO_CHECKS.at(Location.of("checklist.csv"), knowledge.name())));
    }
  }

  /**
   * Audits a company.
   *
   * @param answers its answers
   * @throws RejectedCaseException if nothing was answered, or if questions or figures are not those
   *     of the knowledge; with all problems
   */
  public Audit audit(Answers answers) {
    refuse(answers);
    Diagnosis diagnosis = diagnoser.diagnose(answers.companyCase());
    List<Gap> gaps = new ArrayList<>();
    List<OpenQuestion> open = new ArrayList<>();
    Map<Checklist, Score> scores = new EnumMap<>(Checklist.class);
    for (Check check : knowledge.checks()) {
      Answer answer = answers.to(check).orElse(Answer.of(Reply.UNKNOWN));
      scores.merge(check.list(), Score.of(answer.reply()), Score::plus);
      if (answer.reply().isGap()) {
        gaps.add(gap(check, answer));
      } else if (answer.reply() == Reply.UNKNOWN) {
        String role = check.role();
        open.add(
            new OpenQuestion(
                check, role == null ? null : knowledge.role(role).orElseThrow(), answer.note()));
      }
    }
    gaps.sort(Gap.BY_WEIGHT);
    List<ListScore> lists = new ArrayList<>();
    scores.forEach((list, score) -> lists.add(new ListScore(list, score)));
    return new Audit(
        answers, lists, gaps, open, diagnosis, new Plan(knowledge).of(diagnosis, gaps));
  }

  private void refuse(Answers answers) {
    Location at = Location.of(answers.company());
    List<Problem> problems = new ArrayList<>();
    for (String id : answers.byCheck().keySet()) {
      if (knowledge.check(id).isEmpty()) {
        problems.add(
            ProblemCode.UNKNOWN_CHECK.at(
                at, id, Nearest.remedy(id, knowledge.checks().stream().map(Check::id).toList())));
      }
    }
    if (answers.byCheck().isEmpty()) {
      problems.add(ProblemCode.NO_ANSWERS.at(at, answers.company()));
    }
    if (!problems.isEmpty()) {
      throw new RejectedCaseException(problems);
    }
  }

  private Gap gap(Check check, Answer answer) {
    return new Gap(
        check,
        answer,
        check.consequences().stream().map(id -> knowledge.harm(id).orElseThrow()).toList(),
        check.actions().stream().map(id -> knowledge.action(id).orElseThrow()).toList());
  }
}
