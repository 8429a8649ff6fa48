package io.github.churnrx.rules.mutation;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.rules.mutation.Mutant.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Makes every mutant of a knowledge base: each row deleted, each test flipped. */
final class Mutants {
  private final Knowledge original;
  private final Consumer<Mutant> receiver;

  private Mutants(Knowledge original, Consumer<Mutant> receiver) {
    this.original = original;
    this.receiver = receiver;
  }

  /** Hands every mutant to a receiver, one at a time, in the order of the files. */
  static void forEach(Knowledge original, Consumer<Mutant> receiver) {
    Mutants mutants = new Mutants(original, receiver);
    original.symptoms().forEach(mutants::symptom);
    original.actions().forEach(mutants::action);
    original.policies().forEach(mutants::policy);
  }

  private void symptom(Symptom symptom) {
    for (int i = 0; i < symptom.ways().size(); i++) {
      Way way = symptom.ways().get(i);
      List<Way> fewer = without(symptom.ways(), i);
      Collection<Symptom> rest =
          fewer.isEmpty() && !symptom.pattern()
              ? removed(original.symptoms(), symptom)
              : replaced(original.symptoms(), symptom, with(symptom, fewer));
      emit(Change.ROW_DELETED, symptom.id(), way.at(), builder().symptoms(rest).build());
      for (int c = 0; c < way.conditions().size(); c++) {
        Way flipped = new Way(flipped(way.conditions(), c), way.at());
        Symptom other = with(symptom, replaced(symptom.ways(), i, flipped));
        Knowledge knowledge =
            builder().symptoms(replaced(original.symptoms(), symptom, other)).build();
        emit(Change.TEST_FLIPPED, symptom.id(), way.conditions().get(c).at(), knowledge);
      }
    }
  }

  private void action(Action action) {
    for (int i = 0; i < action.indications().size(); i++) {
      Indication row = action.indications().get(i);
      action(Change.ROW_DELETED, action, row, without(action.indications(), i));
      for (int c = 0; c < row.when().size(); c++) {
        Indication flipped =
            new Indication(
                row.targets(),
                row.tiers(),
                row.statuses(),
                row.grade(),
                flipped(row.when(), c),
                row.priority(),
                row.role(),
                row.dueDays(),
                row.at());
        action(Change.TEST_FLIPPED, action, row, replaced(action.indications(), i, flipped));
      }
    }
  }

  private void action(Change change, Action action, Indication at, List<Indication> rows) {
    Action other =
        new Action(
            action.id(),
            action.subject(),
            action.label(),
            action.stage(),
            rows,
            action.after(),
            action.steps(),
            action.proof(),
            action.avoid(),
            action.contact(),
            action.cost(),
            action.gainCustomer(),
            action.gainCompany(),
            action.sources(),
            action.at());
    Knowledge knowledge = builder().actions(replaced(original.actions(), action, other)).build();
    emit(change, action.id(), at.at(), knowledge);
  }

  private void policy(Policy policy) {
    emit(
        Change.ROW_DELETED,
        policy.id(),
        policy.at(),
        builder().policies(removed(original.policies(), policy)).build());
    for (int c = 0; c < policy.when().size(); c++) {
      Policy other =
          new Policy(
              policy.id(),
              policy.label(),
              policy.kind(),
              policy.order(),
              flipped(policy.when(), c),
              policy.tiers(),
              policy.stages(),
              policy.contacts(),
              policy.actions(),
              policy.max(),
              policy.days(),
              policy.reason(),
              policy.sources(),
              policy.at());
      Knowledge knowledge =
          builder().policies(replaced(original.policies(), policy, other)).build();
      emit(Change.TEST_FLIPPED, policy.id(), policy.when().get(c).at(), knowledge);
    }
  }

  private void emit(
      Change change, String id, io.github.churnrx.knowledge.Location at, Knowledge knowledge) {
    receiver.accept(new Mutant(change, id, at, knowledge));
  }

  private Knowledge.Builder builder() {
    return original.toBuilder();
  }

  private static Symptom with(Symptom symptom, List<Way> ways) {
    return new Symptom(
        symptom.id(),
        symptom.label(),
        ways,
        symptom.pattern(),
        symptom.family(),
        symptom.supports(),
        symptom.against(),
        symptom.absent(),
        symptom.text(),
        symptom.sources(),
        symptom.reviewBy(),
        symptom.at());
  }

  private static List<Condition> flipped(List<Condition> conditions, int place) {
    Condition condition = conditions.get(place);
    UnaryTest opposite =
        condition.test() instanceof UnaryTest.Not not && not.tests().size() == 1
            ? not.tests().get(0)
            : new UnaryTest.Not(List.of(condition.test()));
    return replaced(conditions, place, new Condition(condition.signal(), opposite, condition.at()));
  }

  private static <T> List<T> without(List<T> list, int place) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(place);
    return rest;
  }

  private static <T> List<T> replaced(List<T> list, int place, T other) {
    List<T> changed = new ArrayList<>(list);
    changed.set(place, other);
    return changed;
  }

  private static <T> Collection<T> removed(Collection<T> all, T one) {
    return all.stream().filter(item -> item != one).toList();
  }

  private static <T> Collection<T> replaced(Collection<T> all, T one, T other) {
    return all.stream().map(item -> item == one ? other : item).toList();
  }
}
