package io.github.churnrx.rules;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Angle;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Cause.CauseClass;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Harm;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.knowledge.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What realises each statement of the catalogue. That something cites a statement is not enough: it
 * must be of the kind that the statement calls for, and take effect.
 */
final class Realisations {
  private final Knowledge knowledge;
  private final Reach reach;
  private final Elsewhere elsewhere;

  Realisations(Reach reach, Elsewhere elsewhere) {
    this.knowledge = reach.knowledge();
    this.reach = reach;
    this.elsewhere = elsewhere;
  }

  /** Returns what realises a statement, in words such as {@code cause BROKEN_PROMISE}. */
  List<String> of(Statement statement) {
    String id = statement.id();
    return switch (statement.kind()) {
      case CAUSE -> causes(id, Set.of(Subject.values()));
      case COMPANY_CAUSE -> causes(id, Set.of(Subject.COMPANY));
      case STAFF_RISK -> causes(id, Set.of(Subject.OWNER));
      case PREVENTION, HANDLING, STRATEGY, NEED_RESEARCH -> actions(id);
      case WINBACK -> actions(id);
      case GIVEUP -> policies(id, Set.of(Policy.Kind.GIVE_UP));
      case CHECK -> checks(id);
      case FIGURE -> settings(id);
      case FORMULA -> elsewhere.formulas(id);
      case CASE -> elsewhere.scenarios(id);
      case INDUSTRY -> elsewhere.industries(id);
      case DEFINITION -> definitions(id);
      case METHOD -> methods(id);
      case PRINCIPLE -> anything(id);
      case ANGLE -> angles(id);
      case HARM -> harms(id);
      case CAUSE_CLASS -> classes(id);
      case TRADEOFF -> tradeoffs(id);
      case BEYOND -> anything(id);
    };
  }

  /** A leaf, or a class with leaves, that a symptom with the same source leads to. */
  private List<String> causes(String id, Set<Subject> subjects) {
    return knowledge.causes().stream()
        .filter(cause -> cause.sources().contains(id) && subjects.contains(cause.subject()))
        .filter(cause -> reach.isTold(cause) && hasSymptom(cause, id))
        .map(cause -> "cause " + cause.id())
        .toList();
  }

  private boolean hasSymptom(Cause cause, String id) {
    List<Symptom> supporting =
        knowledge.symptoms().stream()
            .filter(s -> s.supports().stream().anyMatch(c -> c.target().equals(cause.id())))
            .filter(reach::isRaised)
            .toList();
    Set<Family> families = supporting.stream().map(Symptom::family).collect(Collectors.toSet());
    return families.size() >= 2 && supporting.stream().anyMatch(s -> s.sources().contains(id));
  }

  /** An action that says what to do and how one sees that it was done. */
  private List<String> actions(String id) {
    return knowledge.actions().stream()
        .filter(action -> action.sources().contains(id) && reach.isAdvised(action))
        .filter(action -> !action.steps().isEmpty() && action.proof() != null)
        .filter(action -> action.cost() != null)
        .map(action -> (action.stage() == Stage.WIN_BACK ? "win-back " : "action ") + action.id())
        .toList();
  }

  private List<String> policies(String id, Set<Policy.Kind> kinds) {
    return knowledge.policies().stream()
        .filter(policy -> policy.sources().contains(id) && kinds.contains(policy.kind()))
        .filter(reach::acts)
        .map(policy -> "policy " + policy.id())
        .toList();
  }

  /** A question whose answer no has consequences and can be acted upon. */
  private List<String> checks(String id) {
    return knowledge.checks().stream()
        .filter(check -> check.sources().contains(id))
        .filter(check -> !check.consequences().isEmpty() && !check.actions().isEmpty())
        .map(check -> "check " + check.id())
        .toList();
  }

  private List<String> settings(String id) {
    return knowledge.settings().stream()
        .filter(setting -> setting.sources().contains(id))
        .filter(setting -> elsewhere.isUsed(setting.id()))
        .map(setting -> "setting " + setting.id())
        .toList();
  }

  /** What counts as lost is a setting; active and passive are a column of the causes. */
  private List<String> definitions(String id) {
    List<String> found = new ArrayList<>(settings(id));
    Set<Cause.Mode> modes =
        knowledge.causes().stream()
            .filter(reach::isTold)
            .flatMap(cause -> java.util.stream.Stream.ofNullable(cause.mode()))
            .collect(Collectors.toSet());
    if (Cause.Mode.SOURCE.equals(id) && modes.equals(Set.of(Cause.Mode.values()))) {
      found.add("column mode of the causes");
    }
    return found;
  }

  /** Ways to obtain evidence are kinds of evidence families. */
  private List<String> methods(String id) {
    return knowledge.symptoms().stream()
        .filter(reach::isRaised)
        .map(Symptom::family)
        .filter(family -> id.equals(family.kind().source()))
        .map(family -> "evidence family " + family.id())
        .distinct()
        .toList();
  }

  private List<String> angles(String id) {
    return knowledge.angles().stream()
        .filter(angle -> angle.sources().contains(id))
        .map(Angle::id)
        .filter(
            angle ->
                knowledge.causes().stream()
                    .anyMatch(cause -> cause.angles().contains(angle) && reach.isTold(cause)))
        .map(angle -> "angle " + angle)
        .toList();
  }

  private List<String> harms(String id) {
    return knowledge.harms().stream()
        .filter(harm -> harm.sources().contains(id))
        .map(Harm::id)
        .filter(harm -> knowledge.checks().stream().anyMatch(c -> c.consequences().contains(harm)))
        .map(harm -> "harm " + harm)
        .toList();
  }

  private List<String> classes(String id) {
    return java.util.Arrays.stream(CauseClass.values())
        .filter(kind -> kind.source().equals(id))
        .filter(
            kind ->
                knowledge.causes().stream()
                    .anyMatch(
                        cause ->
                            cause.kind() == kind
                                && cause.subject() == Subject.CUSTOMER
                                && reach.isTold(cause)))
        .map(kind -> "class " + kind)
        .toList();
  }

  /** A choice that says what it does to the customer and what to the company. */
  private List<String> tradeoffs(String id) {
    return knowledge.actions().stream()
        .filter(action -> action.sources().contains(id) && reach.isAdvised(action))
        .filter(action -> action.gainCustomer() != null && action.gainCompany() != null)
        .filter(action -> action.cost() != null)
        .map(action -> "action " + action.id())
        .toList();
  }

  /** Principles and what comes from practice can be realised by whatever takes effect. */
  private List<String> anything(String id) {
    List<String> found = new ArrayList<>();
    for (Cause cause : knowledge.causes()) {
      if (cause.sources().contains(id) && reach.isTold(cause)) {
        found.add("cause " + cause.id());
      }
    }
    for (Symptom symptom : knowledge.symptoms()) {
      if (symptom.sources().contains(id) && reach.isRaised(symptom)) {
        found.add("symptom " + symptom.id());
      }
    }
    for (Action action : knowledge.actions()) {
      if (action.sources().contains(id) && reach.isAdvised(action)) {
        found.add("action " + action.id());
      }
    }
    found.addAll(policies(id, Set.of(Policy.Kind.values())));
    found.addAll(checks(id));
    found.addAll(settings(id));
    return found;
  }

  /** Returns what cites nothing, although everything in the tables has to come from somewhere. */
  List<String> withoutSource() {
    List<String> without = new ArrayList<>();
    knowledge.causes().forEach(c -> note(c.sources(), "cause " + c.id(), without));
    knowledge.symptoms().forEach(s -> note(s.sources(), "symptom " + s.id(), without));
    knowledge.actions().forEach(a -> note(a.sources(), "action " + a.id(), without));
    knowledge.policies().forEach(p -> note(p.sources(), "policy " + p.id(), without));
    knowledge.checks().forEach((Check c) -> note(c.sources(), "check " + c.id(), without));
    knowledge.angles().forEach(a -> note(a.sources(), "angle " + a.id(), without));
    knowledge.harms().forEach(h -> note(h.sources(), "harm " + h.id(), without));
    for (Setting setting : knowledge.settings()) {
      if (setting.id().startsWith("figure.")) {
        note(setting.sources(), "setting " + setting.id(), without);
      }
    }
    return without;
  }

  private static void note(List<String> sources, String what, List<String> without) {
    if (sources.isEmpty()) {
      without.add(what);
    }
  }

  /** Realisations that are not in the tables. */
  interface Elsewhere {
    List<String> formulas(String statement);

    List<String> scenarios(String statement);

    List<String> industries(String statement);

    boolean isUsed(String setting);
  }
}
