package io.github.churnrx.io;

import io.github.churnrx.diagnosis.Diagnosis;
import java.util.Locale;

/**
 * Writes diagnoses for people. The text may change from version to version and is not meant to be
 * parsed; {@link DiagnosisJson} and {@link DiagnosisCsv} are. Thread-safe.
 */
public final class DiagnosisText {
  /** How many lines a page has at most, without the explanation. */
  public static final int MAX_LINES = 25;

  private final Voice voice;
  private final boolean explain;

  private DiagnosisText(Voice voice, boolean explain) {
    this.voice = voice;
    this.explain = explain;
  }

  /**
   * Returns a writer of pages without explanation.
   *
   * @param locale the language
   */
  public static DiagnosisText in(Locale locale) {
    return new DiagnosisText(new Voice(locale), false);
  }

  /**
   * Returns a writer that adds the whole way from actions back to causes, evidence, rows of the
   * knowledge, values and sources.
   */
  public DiagnosisText explained() {
    return new DiagnosisText(voice, true);
  }

  /**
   * Returns a page: urgency, who, conclusion, money, what to do and what not, the reasons for and
   * against, what is not known, the question to ask first, and who else is exposed. At most {@link
   * #MAX_LINES} lines, each ending in {@code \n}, with the explanation after them if asked for.
   */
  public String write(Diagnosis diagnosis) {
    String page = new DirectorsPage(diagnosis, voice).page().text(MAX_LINES);
    return explain ? page + "\n" + diagnosis.explain().text(voice.locale()) : page;
  }

  /**
   * Returns one line, without line end: risk, who, tier, main cause, first action with role and
   * date.
   */
  public String brief(Diagnosis diagnosis) {
    Who who = new Who(diagnosis, voice);
    String action =
        diagnosis.actions().stream()
            .findFirst()
            .map(first -> "→ " + new ActionText(diagnosis, voice).line(first))
            .orElse(voice.say("→ 暂无建议的行动", "→ no action advised"));
    return Voice.oneLine(
        String.join(
            " | ",
            who.urgency(),
            who.nameAndId(),
            who.tier(),
            new Conclusion(diagnosis, voice).inBrief(),
            action));
  }
}
