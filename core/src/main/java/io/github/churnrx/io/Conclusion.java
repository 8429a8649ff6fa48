package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause.Force;
import io.github.churnrx.knowledge.Grade;
import java.util.List;

/** Says in one sentence what a diagnosis comes to, no more certain than it is. */
final class Conclusion {
  private static final int CAUSES = 2;
  private static final int COMPANY_CAUSES = 4;

  private final Diagnosis diagnosis;
  private final Voice voice;
  private final String name;

  Conclusion(Diagnosis diagnosis, Voice voice) {
    this.diagnosis = diagnosis;
    this.voice = voice;
    this.name = new Who(diagnosis, voice).name();
  }

  /** Returns the sentence. */
  String sentence() {
    List<CauseFinding> found = diagnosis.foundCauses();
    if (diagnosis.about() == Subject.COMPANY) {
      return ofCompany(found);
    }
    if (!found.isEmpty()) {
      return sentence(because(found));
    }
    if (diagnosis.undetermined().isPresent()) {
      return sentence(undetermined(diagnosis.undetermined().get()));
    }
    return isLost() || isAtRisk()
        ? sentence(voice.say(situation() + "，未见突出的原因。", situation() + "; no cause stands out."))
        : sentence(voice.say(calm() + "，也没有突出的原因。", calm() + ", and no cause stands out."));
  }

  /** Says that no unusual risk is seen, or that nothing is known about it. */
  private String calm() {
    boolean isOwner = diagnosis.about() == Subject.OWNER;
    return diagnosis.isRiskUnjudged()
        ? voice.say(
            "目前所知太少，无从判断" + name + "会不会" + leaving(),
            isOwner
                ? "too little is known about " + name + " to judge the risk of leaving"
                : "Too little is known about " + name + " to judge the risk of leaving")
        : voice.say(
            name + "目前没有异常的" + leaving() + "风险", name + " shows no unusual risk of leaving");
  }

  /** Says what in the company makes customers leave. */
  private String ofCompany(List<CauseFinding> found) {
    if (found.isEmpty()) {
      List<String> leads = leads().stream().map(this::graded).toList();
      return voice.say(name + "自身未见突出的问题。", "No cause within " + name + " stands out.")
          + (leads.isEmpty()
              ? ""
              : voice.say("线索：" + voice.list(leads) + "。", " Leads: " + voice.list(leads) + "."));
    }
    StringBuilder sentence =
        new StringBuilder(
            voice.say(name + "自身的问题会使客户流失：", "What makes customers leave " + name + ": "));
    sentence.append(explanation(found.get(0)));
    for (CauseFinding other : found.subList(1, Math.min(COMPANY_CAUSES, found.size()))) {
      sentence.append(voice.say("；", "; ")).append(explanation(other));
    }
    return sentence.append(voice.say("。", ".")).toString();
  }

  /** Returns a sentence with a capital where the language has one and a noun begins it. */
  private String sentence(String words) {
    return diagnosis.about() == Subject.OWNER && !voice.isChinese()
        ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
        : words;
  }

  private String leaving() {
    return diagnosis.about() == Subject.OWNER ? "离职" : "流失";
  }

  /** Returns the cause in a few words, or that it is not determined. */
  String inBrief() {
    return diagnosis
        .mainCause()
        .map(this::graded)
        .orElseGet(
            () ->
                diagnosis.undetermined().isPresent()
                    ? voice.say("原因未定", "reason undetermined")
                    : diagnosis.isRiskUnjudged()
                        ? voice.say("资料太少", "too little is known")
                        : voice.say("无突出原因", "no cause stands out"));
  }

  /** Returns a cause's name with its grade. */
  String graded(CauseFinding finding) {
    return voice.say(finding.cause().label()) + voice.aside(voice.say(finding.grade().label()));
  }

  private String because(List<CauseFinding> found) {
    CauseFinding main = found.get(0);
    List<CauseFinding> others = found.subList(1, Math.min(CAUSES, found.size()));
    if (!(isLost() || isAtRisk())) {
      return standsOut(calm() + voice.say("；", "; "), main, others);
    }
    if (!isLost() && main.cause().force() == Force.MOORING) {
      return standsOut(situation() + voice.say("；", "; "), main, others);
    }
    StringBuilder sentence = new StringBuilder(situation());
    String reason = explanation(main);
    sentence.append(
        main.grade() == Grade.STRONG
            ? voice.say("，因为" + reason, " because " + reason)
            : voice.say("，很可能是因为" + reason, ", probably because " + reason));
    for (CauseFinding other : others) {
      sentence.append(
          other.grade() == Grade.STRONG
              ? voice.say("；同时因为" + explanation(other), "; and also because " + explanation(other))
              : voice.say(
                  "；也很可能因为" + explanation(other),
                  "; and probably also because " + explanation(other)));
    }
    return sentence.append(voice.say("。", ".")).toString();
  }

  /** Names what was found without saying that it makes somebody leave. */
  private String standsOut(String before, CauseFinding main, List<CauseFinding> others) {
    StringBuilder sentence = new StringBuilder(before);
    sentence.append(voice.say("值得注意的是：", "what stands out: ")).append(qualified(main));
    for (CauseFinding other : others) {
      sentence.append(voice.say("；还有：", "; and also: ")).append(qualified(other));
    }
    return sentence.append(voice.say("。", ".")).toString();
  }

  /** Returns a cause's explanation with how sure it is. */
  private String qualified(CauseFinding finding) {
    return finding.grade() == Grade.STRONG
        ? explanation(finding)
        : explanation(finding) + voice.aside(voice.say(finding.grade().label()));
  }

  private String explanation(CauseFinding finding) {
    String words = Voice.open(voice.say(finding.cause().explanation()));
    return finding.grade() == Grade.STRONG
        ? words + voice.aside(voice.say("证据充分", "strong evidence"))
        : words;
  }

  private String undetermined(Undetermined undetermined) {
    String reason = voice.say(undetermined.reason().label());
    String sentence =
        voice.say(
            situation() + "，原因尚不能确定：" + reason + "。",
            situation() + "; the reason is not yet known: " + reason + ".");
    List<String> leads = leads().stream().map(this::graded).toList();
    return leads.isEmpty()
        ? sentence
        : sentence
            + voice.say("线索：" + voice.list(leads) + "。", " Leads: " + voice.list(leads) + ".");
  }

  private List<CauseFinding> leads() {
    return diagnosis.causes().stream()
        .filter(f -> f.grade() == Grade.POSSIBLE || f.grade() == Grade.CONFLICTED)
        .limit(CAUSES)
        .toList();
  }

  private String situation() {
    return isLost()
        ? voice.say(name + "已" + leaving(), name + " has left")
        : diagnosis.about() == Subject.OWNER
            ? voice.say(name + "可能离职", name + " might leave")
            : voice.say(name + "有流失风险", name + " is at risk of leaving");
  }

  /** Returns whether the customer is gone. */
  boolean isLost() {
    return diagnosis.status() == Customer.Status.LOST;
  }

  /** Returns whether there is an unusual risk that the customer leaves. */
  boolean isAtRisk() {
    return diagnosis.isAtRisk();
  }
}
