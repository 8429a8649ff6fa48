package io.github.churnrx.io;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.facts.AccountOwner;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause.Link;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page that a sales director reads in half a minute. */
final class DirectorsPage {
  private static final int ACTIONS_KEPT = 3;
  private static final int CAUTIONS = 3;
  private static final int EXPOSED_NAMED = 5;
  private static final int LOOKED_AFTER_NAMED = 20;

  private static final int RANK_ACTION = 28;
  private static final int RANK_FURTHER = 30;
  private static final int STEP = 4;

  private final Diagnosis diagnosis;
  private final Voice voice;
  private final Page page;

  DirectorsPage(Diagnosis diagnosis, Voice voice) {
    this.diagnosis = diagnosis;
    this.voice = voice;
    this.page = new Page(voice);
  }

  Page page() {
    page.add(new Who(diagnosis, voice).headline());
    page.add(voice.label("结论", "Conclusion") + new Conclusion(diagnosis, voice).sentence());
    confirmedReason();
    new MoneyText(diagnosis, voice)
        .line()
        .ifPresent(line -> page.add(voice.label("金额", "Money") + line));
    giveUps();
    actions();
    cautions();
    new EvidenceSection(diagnosis, voice, page).add();
    question();
    exposures();
    withheld();
    return page;
  }

  private void confirmedReason() {
    diagnosis
        .confirmedReason()
        .ifPresent(
            cause ->
                page.add(
                    voice.label("人工确认的原因", "Confirmed by a person") + voice.say(cause.label())));
  }

  private void giveUps() {
    int rank = Page.KEEP;
    for (PolicyDecision giveUp : diagnosis.prescription().giveUps()) {
      page.add(
          "give-ups",
          rank,
          voice.label("建议放手，须人工确认", "Proposal to let go, to be confirmed by a person")
              + giveUp.text(voice.locale()));
      rank = further(rank);
    }
  }

  private void actions() {
    List<Recommendation> actions = diagnosis.actions();
    if (actions.isEmpty()) {
      page.add(voice.say("要做：暂无建议的行动", "To do: no action is advised"));
      return;
    }
    page.add(voice.say("要做：", "To do:"));
    ActionText text = new ActionText(diagnosis, voice);
    for (int i = 0; i < actions.size(); i++) {
      int rank = i < ACTIONS_KEPT ? Page.KEEP : RANK_ACTION + STEP * (i - ACTIONS_KEPT);
      page.add("actions", rank, "  " + (i + 1) + ". " + text.line(actions.get(i)));
    }
  }

  private void cautions() {
    List<String> cautions =
        diagnosis.prescription().cautions(voice.locale()).stream().map(Voice::open).toList();
    if (cautions.isEmpty()) {
      return;
    }
    List<String> first = cautions.subList(0, Math.min(CAUTIONS, cautions.size()));
    int others = cautions.size() - first.size();
    page.add(
        voice.label("注意", "Mind") + voice.clauses(first) + (others == 0 ? "" : voice.more(others)));
  }

  private void question() {
    List<Question> questions = diagnosis.askNext();
    if (questions.isEmpty()) {
      return;
    }
    Question first = questions.get(0);
    page.add(
        voice.say("先问", "Ask first, ")
            + first.whom().text(voice.locale())
            + voice.say("：", ": ")
            + voice.say(first.text()));
  }

  private void exposures() {
    int rank = Page.KEEP;
    for (Exposure exposure : diagnosis.exposures()) {
      List<String> ids =
          exposure.customers().stream()
              .limit(diagnosis.about() == Subject.OWNER ? LOOKED_AFTER_NAMED : EXPOSED_NAMED)
              .map(CustomerId::value)
              .toList();
      String link = voice.say(exposure.link().label());
      String shared = shared(exposure);
      String others = exposure.count() > ids.size() ? voice.say("……", ", ...") : "";
      page.add(
          "exposures",
          rank,
          (diagnosis.about() == Subject.OWNER
                  ? lookedAfter(exposure.count())
                  : voice.say(
                      "同样受影响：同一" + link + "（" + shared + "）的另外 " + exposure.count() + " 家客户",
                      "Also exposed: "
                          + exposure.count()
                          + " other"
                          + (exposure.count() == 1 ? " customer" : " customers")
                          + " with the same "
                          + link
                          + " ("
                          + shared
                          + ")"))
              + (ids.isEmpty() ? "" : voice.say("：", ": ") + voice.list(ids) + others));
      rank = further(rank);
    }
  }

  private String lookedAfter(int count) {
    return voice.say(
        "受牵连的客户：其名下 " + count + " 家，按层级从高到低",
        "Exposed: the "
            + (count == 1 ? "one customer" : count + " customers")
            + " in his or her care, best tier first");
  }

  private String shared(Exposure exposure) {
    AccountOwner owner = diagnosis.subject().customer().owner();
    boolean isOwner =
        exposure.link() == Link.OWNER
            && owner != null
            && owner.name() != null
            && owner.id().value().equals(exposure.shared());
    return isOwner && owner != null && owner.name() != null ? owner.name() : exposure.shared();
  }

  private void withheld() {
    Map<String, Set<String>> byReason = new LinkedHashMap<>();
    for (Withheld withheld : diagnosis.prescription().withheld()) {
      byReason
          .computeIfAbsent(
              withheld.decision().text(voice.locale()), reason -> new LinkedHashSet<>())
          .add(Voice.open(withheld.recommendation().text(voice.locale())));
    }
    int rank = Page.KEEP;
    for (Map.Entry<String, Set<String>> entry : byReason.entrySet()) {
      page.add(
          "withheld",
          rank,
          voice.label("暂不做", "Not advised")
              + voice.first(2, List.copyOf(entry.getValue()))
              + voice.say("——", " - ")
              + entry.getKey());
      rank = further(rank);
    }
  }

  /** Returns the rank of the line after one; the first of a group stays. */
  private static int further(int rank) {
    return rank == Page.KEEP ? RANK_FURTHER : rank + STEP;
  }
}
