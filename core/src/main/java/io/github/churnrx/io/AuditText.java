package io.github.churnrx.io;

import io.github.churnrx.audit.Audit;
import java.util.Locale;

/**
 * Writes audits for people. The text may change from version to version and is not meant to be
 * parsed; {@link AuditJson} and {@link AuditCsv} are. Thread-safe.
 */
public final class AuditText {
  /** How many lines an audit has at most. */
  public static final int MAX_LINES = 80;

  /** How many lines a brief audit has at most. */
  public static final int MAX_BRIEF_LINES = 45;

  private final Voice voice;
  private final boolean brief;

  private AuditText(Voice voice, boolean brief) {
    this.voice = voice;
    this.brief = brief;
  }

  /**
   * Returns a writer of about two pages.
   *
   * @param locale the language
   */
  public static AuditText in(Locale locale) {
    return new AuditText(new Voice(locale), false);
  }

  /** Returns a writer of a single page, without evidence, steps and notes. */
  public AuditText brief() {
    return new AuditText(voice, true);
  }

  /**
   * Returns the audit: who and when, the conclusion, a table of the checklists, the gaps by weight
   * and what follows from them, the causes in the company, the plan by due date, and what is still
   * to be found out. Lines end in {@code \n}. What does not fit is counted.
   */
  public String write(Audit audit) {
    return new AuditPage(audit, voice, brief).page().text(brief ? MAX_BRIEF_LINES : MAX_LINES);
  }
}
