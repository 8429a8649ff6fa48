package io.github.churnrx.io;

import io.github.churnrx.audit.Audit;
import io.github.churnrx.audit.Consequence;
import io.github.churnrx.audit.Gap;
import io.github.churnrx.audit.ListScore;
import io.github.churnrx.audit.OpenQuestion;
import io.github.churnrx.audit.PlannedAction;
import io.github.churnrx.audit.Score;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The pages that the management of a company reads about its own answers. */
final class AuditPage {
  private static final int BAR = 20;
  private static final int NAME = 16;
  private static final int NUMBER = 8;
  private static final int KEPT = 5;

  /** The share of questions to be answered before anything can be said of the whole. */
  private static final double ENOUGH = 0.25;

  // What goes first when the page is full has the greatest rank.
  private static final int RANK_MAIN_EVIDENCE = 8;
  private static final int RANK_DETAIL = 9;
  private static final int RANK_GAP = 10;
  private static final int RANK_ACTION = 11;
  private static final int RANK_QUESTION = 12;
  private static final int RANK_EVIDENCE = 300;
  private static final int MAIN_EVIDENCE = 2;
  private static final int STEP = 4;

  private final Audit audit;
  private final Voice voice;
  private final boolean brief;
  private final Page page;

  AuditPage(Audit audit, Voice voice, boolean brief) {
    this.audit = audit;
    this.voice = voice;
    this.brief = brief;
    this.page = new Page(voice);
  }

  Page page() {
    page.add(
        String.join(
            " | ",
            voice.say("管理检查", "MANAGEMENT AUDIT"),
            audit.answers().company(),
            voice.say("基准日 ", "as of ") + audit.answers().asOf()));
    page.add(voice.label("结论", "Conclusion") + conclusion());
    page.add("");
    table();
    page.add("");
    gaps();
    consequences();
    page.add("");
    causes();
    page.add("");
    plan();
    page.add("");
    questions();
    return page;
  }

  private String conclusion() {
    Score total = audit.total();
    long missing = audit.gaps().stream().filter(gap -> !gap.isPartial()).count();
    long partial = audit.gaps().size() - missing;
    List<String> causes =
        audit.causes().stream().map(finding -> voice.say(finding.cause().label())).toList();
    boolean tooFew = total.answeredShare().orElse(0) < ENOUGH;
    String fulfilled = percent(total.fulfilledShare());
    return (tooFew
            ? voice.say(
                "适用的 %d 个问题只答了 %d 个，还不足以下结论；".formatted(total.applicable(), total.answered()),
                "%d of %d questions that apply were answered: too little for a verdict; "
                    .formatted(total.answered(), total.applicable()))
            : voice.say(
                "适用的 %d 个问题答了 %d 个，做到 %s；"
                    .formatted(total.applicable(), total.answered(), fulfilled),
                "of %d questions that apply %d were answered, %s fulfilled; "
                    .formatted(total.applicable(), total.answered(), fulfilled)))
        + (audit.gaps().isEmpty()
            ? tooFew
                ? voice.say("这些回答中没有差距；", "no gaps among these; ")
                : voice.say("没有差距；", "no gaps; ")
            : voice.say(
                "差距 %d 项，其中 %d 项没有做、%d 项只做了一部分；".formatted(audit.gaps().size(), missing, partial),
                "%s, %d not done and %d done in part; "
                    .formatted(count(audit.gaps().size(), "gap"), missing, partial)))
        + (causes.isEmpty()
            ? voice.say("从回答看不出公司自身有突出的流失原因", "no cause inside the company stands out")
                + (leads().isEmpty()
                    ? ""
                    : voice.say("，但有线索：", ", but there are leads: ") + voice.first(KEPT, leads()))
                + voice.say("。", ".")
            : voice.say(
                "公司自身的流失原因 " + causes.size() + " 个：" + voice.first(KEPT, causes) + "。",
                count(causes.size(), "cause")
                    + " inside the company: "
                    + voice.first(KEPT, causes)
                    + "."));
  }

  /** Returns the causes that are not found, but possible enough for the plan to act on them. */
  private List<String> leads() {
    return audit.diagnosis().causes().stream()
        .filter(finding -> !finding.isFound())
        .filter(
            finding ->
                audit.plan().stream()
                    .anyMatch(
                        todo -> todo.recommendation().because().contains(finding.cause().id())))
        .map(
            finding ->
                voice.say(finding.cause().label())
                    + voice.aside(voice.say(finding.grade().label())))
        .toList();
  }

  private void table() {
    page.add(
        Columns.left(voice.say("检查表", "Checklist"), NAME)
            + Columns.left("", BAR)
            + Columns.right(voice.say("做到", "fulfilled"), NUMBER + 3)
            + Columns.right(voice.say("是", "yes"), NUMBER)
            + Columns.right(voice.say("部分", "partly"), NUMBER)
            + Columns.right(voice.say("否", "no"), NUMBER)
            + Columns.right(voice.say("待查", "open"), NUMBER)
            + Columns.right(voice.say("不适用", "n/a"), NUMBER)
            + Columns.right(voice.say("已答", "answered"), NUMBER + 3));
    for (ListScore list : audit.lists()) {
      row(voice.say(list.list().label()), list.score());
    }
    if (audit.lists().size() > 1) {
      row(voice.say("合计", "all"), audit.total());
    }
  }

  private void row(String name, Score score) {
    page.add(
        Columns.left(name, NAME)
            + bar(score.fulfilledShare())
            + Columns.right(percent(score.fulfilledShare()), NUMBER + 3)
            + number(score.yes())
            + number(score.partly())
            + number(score.no())
            + number(score.open())
            + number(score.notApplicable())
            + Columns.right(percent(score.answeredShare()), NUMBER + 3));
  }

  private static String number(int number) {
    return Columns.right(Integer.toString(number), NUMBER);
  }

  private static String bar(OptionalDouble share) {
    int full = (int) Math.round(share.orElse(0) * BAR);
    return share.isEmpty() ? " ".repeat(BAR) : "█".repeat(full) + "░".repeat(BAR - full);
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "–" : Math.round(share.getAsDouble() * 100) + "%";
  }

  private void gaps() {
    if (audit.gaps().isEmpty()) {
      page.add(voice.say("差距：没有", "Gaps: none"));
      return;
    }
    page.add(
        voice.say(
            "差距（× 没有做，◐ 只做了一部分；由重到轻）：", "Gaps (× not done, ◐ done in part), the heaviest first:"));
    for (int i = 0; i < audit.gaps().size(); i++) {
      Gap gap = audit.gaps().get(i);
      String note = gap.answer().note();
      List<String> harms =
          gap.consequences().stream().map(harm -> voice.say(harm.label())).toList();
      page.add(
          "gaps",
          rank(i, RANK_GAP),
          "  "
              + (gap.isPartial() ? "◐ " : "× ")
              + (gap.isPartial()
                  ? voice.label("只做到一部分", "only in part") + voice.say(gap.check().label())
                  : Voice.open(voice.say(gap.check().gap())))
              + (harms.isEmpty() ? "" : " → " + voice.list(harms))
              + (note == null || brief
                  ? ""
                  : voice.aside(voice.label("备注", "note") + Voice.open(note))));
    }
  }

  private void consequences() {
    List<Consequence> consequences = audit.consequences();
    if (!consequences.isEmpty()) {
      List<String> harms = new ArrayList<>();
      for (Consequence consequence : consequences) {
        int gaps = consequence.gaps().size();
        harms.add(
            voice.say(consequence.harm().label())
                + voice.aside(voice.say(gaps + " 项差距", count(gaps, "gap"))));
      }
      page.add(voice.label("后果", "What follows") + voice.list(harms));
    }
  }

  private void causes() {
    List<CauseFinding> causes = audit.causes();
    if (causes.isEmpty()) {
      page.add(
          voice.say("公司自身的原因：从回答看不出", "Causes inside the company: none stands out") + possible());
      return;
    }
    page.add(voice.say("公司自身的原因：", "Causes inside the company:"));
    for (int i = 0; i < causes.size(); i++) {
      CauseFinding finding = causes.get(i);
      page.add(
          "causes",
          rank(i, RANK_GAP),
          "  "
              + voice.say(finding.cause().label())
              + voice.aside(voice.say(finding.grade().label()))
              + voice.say("：", ": ")
              + Voice.open(voice.say(finding.cause().explanation())));
      if (!brief) {
        evidence(finding.cause().id(), "+", finding.supporting());
        evidence(finding.cause().id(), "-", finding.opposing());
      }
    }
  }

  /** Names the leads, if there are any. */
  private String possible() {
    return leads().isEmpty()
        ? ""
        : voice.say("；", "; ") + voice.label("线索", "leads") + voice.first(KEPT, leads());
  }

  private void evidence(String cause, String sign, List<Evidence> pieces) {
    int shown = 0;
    for (Evidence piece : pieces) {
      if (piece.counted()) {
        page.add(
            "evidence " + sign + " " + cause,
            shown < MAIN_EVIDENCE ? RANK_MAIN_EVIDENCE : RANK_EVIDENCE + STEP * shown,
            "    " + sign + " " + Voice.open(piece.text(voice.locale())));
        shown++;
      }
    }
  }

  private void plan() {
    if (audit.plan().isEmpty()) {
      page.add(voice.say("行动计划：没有要做的", "Plan: nothing to do"));
      return;
    }
    page.add(voice.say("行动计划：", "Plan:"));
    for (int i = 0; i < audit.plan().size(); i++) {
      PlannedAction planned = audit.plan().get(i);
      Recommendation todo = planned.recommendation();
      page.add(
          "plan",
          rank(i, RANK_ACTION),
          "  "
              + (i + 1)
              + ". "
              + DueText.of(todo.due(), audit.answers().asOf(), voice)
              + " | "
              + todo.assignee().text(voice.locale())
              + " | "
              + Voice.open(todo.text(voice.locale()))
              + (brief ? "" : voice.aside(why(planned))));
      if (!brief && i < KEPT) {
        detail(todo.action());
      }
    }
  }

  /** Says what an action is for, and what it costs. */
  private String why(PlannedAction planned) {
    List<String> parts = new ArrayList<>();
    if (!planned.closes().isEmpty()) {
      parts.add(
          voice.label("补上差距", "closes the gap")
              + voice.first(2, planned.closes().stream().map(this::gapInShort).toList()));
    }
    List<String> causes =
        audit.diagnosis().causes().stream()
            .filter(f -> planned.recommendation().because().contains(f.cause().id()))
            .map(finding -> voice.say(finding.cause().label()))
            .toList();
    if (!causes.isEmpty()) {
      parts.add(voice.label("针对", "for") + voice.first(2, causes));
    }
    Action.Cost cost = planned.recommendation().action().cost();
    if (cost != null) {
      parts.add(voice.say("成本", "cost ") + voice.say(cost.label()));
    }
    return voice.clauses(parts);
  }

  private String gapInShort(Gap gap) {
    return gap.isPartial()
        ? voice.say(gap.check().label()) + voice.aside(voice.say("只做到一部分", "only in part"))
        : Voice.open(voice.say(gap.check().gap()));
  }

  /** Says how to begin; the steps of all actions stand in JSON and in the table of the plan. */
  private void detail(Action action) {
    List<String> parts = new ArrayList<>();
    List<String> steps = action.steps().stream().map(step -> Voice.open(voice.say(step))).toList();
    if (!steps.isEmpty()) {
      parts.add(voice.label("步骤", "steps") + voice.clauses(steps));
    }
    Text proof = action.proof();
    if (proof != null) {
      parts.add(voice.label("凭证", "proof") + Voice.open(voice.say(proof)));
    }
    if (!parts.isEmpty()) {
      page.add("details", RANK_DETAIL, "     " + String.join(voice.say("。", ". "), parts));
    }
  }

  private void questions() {
    if (audit.open().isEmpty()) {
      page.add(voice.say("还要查清：没有", "Still to find out: nothing"));
      return;
    }
    page.add(voice.say("还要查清：", "Still to find out:"));
    Map<String, List<String>> byRole = new LinkedHashMap<>();
    for (OpenQuestion question : audit.open()) {
      String whom =
          question
              .whom()
              .map(role -> voice.say("问", "ask ") + voice.say(role.label()))
              .orElse(voice.say("问谁未定", "nobody named to ask"));
      byRole
          .computeIfAbsent(whom, role -> new ArrayList<>())
          .add(voice.say(question.check().question()).strip());
    }
    int i = 0;
    for (Map.Entry<String, List<String>> role : byRole.entrySet()) {
      String several = String.join(voice.say("", " "), role.getValue());
      page.add(
          "questions",
          rank(i, RANK_QUESTION),
          "  " + role.getKey() + voice.say("：", ": ") + several);
      i++;
    }
  }

  /** Returns the rank of a line by its place in its group; the first few stay. */
  private static int rank(int index, int base) {
    return index < KEPT ? Page.KEEP : base + STEP * (index - KEPT);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
