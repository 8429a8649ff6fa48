package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;
import static io.github.churnrx.testkit.Words.plain;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is expected of actions and policies. */
final class ActionChecks {
  private final Examined examined;
  private final Diagnosis diagnosis;

  ActionChecks(Examined examined) {
    this.examined = examined;
    this.diagnosis = examined.expecting();
  }

  ActionAssert advised(Entry action) {
    Optional<Recommendation> found = find(diagnosis.actions(), action);
    if (found.isPresent()) {
      return new ActionAssert(examined, found.get());
    }
    List<Text> hints = new ArrayList<>();
    withheldBy(action).ifPresent(withheld -> hints.add(policy(withheld.decision())));
    if (hints.isEmpty()) {
      hints.addAll(new Indications(examined).of(action));
    }
    examined.fail(
        join(Text.of("建议行动 ", "action "), Vocabulary.named(action)),
        Words.actions(diagnosis.actions()),
        hints,
        Set.of(action.id()));
    return new ActionAssert(examined, null);
  }

  void notAdvised(Entry action) {
    find(diagnosis.actions(), action)
        .ifPresent(
            found ->
                examined.fail(
                    join(Text.of("不建议行动 ", "no action "), Vocabulary.named(action)),
                    Words.actions(diagnosis.actions()),
                    List.of(because(found)),
                    Set.of(action.id())));
  }

  private static Text because(Recommendation found) {
    return join(
        Text.of("依据：", "because of "),
        plain(String.join(", ", found.because())),
        plain("  [" + found.indication().at() + "]"));
  }

  WithheldAssert withheld(Entry action) {
    Optional<Withheld> found = withheldBy(action);
    if (found.isPresent()) {
      return new WithheldAssert(examined, found.get());
    }
    List<Recommendation> withheld =
        diagnosis.prescription().withheld().stream().map(Withheld::recommendation).toList();
    examined.fail(
        join(Text.of("暂不做的行动 ", "withheld action "), Vocabulary.named(action)),
        Words.actions(withheld),
        find(diagnosis.actions(), action)
            .map(advised -> List.of(join(Text.of("它被建议，", "it is advised "), because(advised))))
            .orElseGet(() -> new Indications(examined).of(action)),
        Set.of(action.id()));
    return new WithheldAssert(examined, null);
  }

  void letsGo(Entry policy) {
    List<String> found = giveUps();
    if (!found.contains(policy.id())) {
      examined.fail(
          join(Text.of("放弃，依据 ", "let go by "), Vocabulary.named(policy)),
          Words.list(found.stream().map(Words::plain).toList()),
          List.of(),
          Set.of(policy.id()));
    }
  }

  void keeps() {
    List<PolicyDecision> found = diagnosis.prescription().giveUps();
    if (!found.isEmpty()) {
      examined.fail(
          Text.of("不放弃", "not let go"),
          Words.list(found.stream().map(ActionChecks::policy).toList()),
          List.of(),
          Set.copyOf(giveUps()));
    }
  }

  private List<String> giveUps() {
    return diagnosis.prescription().giveUps().stream().map(d -> d.policy().id()).toList();
  }

  static Text policy(PolicyDecision decision) {
    String id = decision.policy().id();
    return Text.of(
        "策略 " + id + "：" + decision.text(Locale.CHINESE),
        "policy " + id + ": " + decision.text(Locale.ENGLISH));
  }

  private Optional<Withheld> withheldBy(Entry action) {
    return diagnosis.prescription().withheld().stream()
        .filter(withheld -> withheld.recommendation().id().equals(action.id()))
        .findFirst();
  }

  private static Optional<Recommendation> find(List<Recommendation> actions, Entry action) {
    return actions.stream().filter(found -> found.id().equals(action.id())).findFirst();
  }
}
