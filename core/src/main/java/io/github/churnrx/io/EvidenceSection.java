package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Signal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lines of a page that say what speaks for and against, and what is not known. */
final class EvidenceSection {
  private static final int CAUSES_IN_DETAIL = 3;
  private static final int UNKNOWN_NAMED = 5;
  private static final int UNKNOWN_OF_CAUSE = 3;

  private static final int MODERATE = 60;
  private static final int STRONG = 100;
  private static final int DECISIVE = 170;

  private static final String RISK = "risk";
  private static final int RANK_SAID = 9;
  private static final int RANK_CAUSE = 10;
  private static final int PER_CAUSE = 4;
  private static final int OPPOSING = 2;
  private static final int MISSING = 8;
  private static final int PER_PIECE = 10;
  private static final int UNCOUNTED = 40;
  private static final int RANK_SIGN = 17;
  private static final int RANK_FURTHER_CAUSE = 30;
  private static final int RANK_RULED_OUT = 45;

  private final Diagnosis diagnosis;
  private final Voice voice;
  private final Page page;

  EvidenceSection(Diagnosis diagnosis, Voice voice, Page page) {
    this.diagnosis = diagnosis;
    this.voice = voice;
    this.page = page;
  }

  void add() {
    List<CauseFinding> causes =
        diagnosis.causes().stream().filter(f -> f.grade().isAtLeast(Grade.CONFLICTED)).toList();
    List<CauseFinding> inDetail = causes.stream().limit(CAUSES_IN_DETAIL).toList();
    diagnosis.risk().ifPresent(risk -> signs(risk, inDetail));
    for (int i = 0; i < inDetail.size(); i++) {
      cause(inDetail.get(i), i);
    }
    for (CauseFinding further : causes.subList(inDetail.size(), causes.size())) {
      page.add("causes", RANK_FURTHER_CAUSE, causeLine(further));
    }
    new SaidLine(diagnosis, voice)
        .beside(inDetail)
        .ifPresent(line -> page.add("said", RANK_SAID, line));
    ruledOut();
    notJudged();
  }

  /** Adds what shows that the customer leaves, as far as it is not said of a cause. */
  private void signs(Risk risk, List<CauseFinding> causes) {
    Set<String> told = new HashSet<>();
    for (CauseFinding finding : causes) {
      finding.supporting().forEach(piece -> told.add(piece.id()));
    }
    List<Evidence> supporting = untold(risk.supporting(), told);
    List<Evidence> opposing = untold(risk.opposing(), told);
    if (supporting.isEmpty() && opposing.isEmpty()) {
      return;
    }
    page.add(
        RISK, Page.KEEP, voice.say("流失迹象（+）与反面迹象（-）：", "Signs of leaving (+) and of staying (-):"));
    int rank = causes.isEmpty() ? Page.KEEP : RANK_SIGN;
    pieces(RISK, "+", rank, supporting);
    pieces(RISK, "-", RANK_SIGN + 1, opposing);
  }

  private static List<Evidence> untold(List<Evidence> pieces, Set<String> told) {
    return pieces.stream().filter(piece -> !told.contains(piece.id())).toList();
  }

  private void cause(CauseFinding finding, int index) {
    boolean isFirst = index == 0;
    String group = "cause " + index;
    int rank = RANK_CAUSE + PER_CAUSE * index;
    page.add("causes", isFirst ? Page.KEEP : rank - 1, causeLine(finding));
    pieces(group, "+", isFirst ? Page.KEEP : rank, finding.supporting());
    pieces(group, "-", rank + OPPOSING, finding.opposing());
    if (!finding.missing().isEmpty()) {
      List<String> unknown =
          finding.missing().stream().map(missing -> voice.say(missing.label())).toList();
      page.add(
          group + " unknown",
          rank + MISSING,
          "  ? " + voice.label("未知", "not known") + voice.first(UNKNOWN_OF_CAUSE, unknown));
    }
  }

  private String causeLine(CauseFinding finding) {
    return voice.label("原因", "Cause") + new Conclusion(diagnosis, voice).graded(finding);
  }

  private void pieces(String group, String sign, int rank, List<Evidence> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Evidence piece = pieces.get(i);
      int further = Math.max(rank, RANK_CAUSE) + PER_PIECE * i;
      page.add(
          group,
          (i == 0 ? rank : further) + (piece.counted() ? 0 : UNCOUNTED),
          "  "
              + sign
              + " "
              + Voice.open(piece.text(voice.locale()))
              + voice.aside(strength(piece.weight())));
    }
  }

  private String strength(Decibans weight) {
    int size = Math.abs(weight.tenths());
    if (size < MODERATE) {
      return voice.say("弱", "weak");
    }
    if (size < STRONG) {
      return voice.say("中", "moderate");
    }
    return size < DECISIVE ? voice.say("强", "strong") : voice.say("决定性", "decisive");
  }

  private void ruledOut() {
    List<String> names =
        diagnosis.causes().stream()
            .filter(f -> f.grade() == Grade.RULED_OUT)
            .map(f -> voice.say(f.cause().label()))
            .toList();
    if (!names.isEmpty()) {
      page.add(
          "ruled out",
          RANK_RULED_OUT,
          voice.label("可以排除", "Ruled out") + voice.first(UNKNOWN_NAMED, names));
    }
  }

  private void notJudged() {
    Set<String> unknown = new LinkedHashSet<>();
    for (CauseFinding finding : diagnosis.causes()) {
      for (Missing missing : finding.missing()) {
        for (Signal signal : missing.signals()) {
          unknown.add(voice.say(signal.spoken()));
        }
        for (EventType stream : missing.streams()) {
          unknown.add(voice.say(stream.label()));
        }
      }
    }
    for (Question question : diagnosis.askNext()) {
      unknown.add(voice.say(question.signal().spoken()));
    }
    if (!unknown.isEmpty()) {
      page.add(
          voice.label("无法判断，因为不知道", "Could not be judged, because not known")
              + voice.first(UNKNOWN_NAMED, List.copyOf(unknown)));
    }
  }
}
