package io.github.churnrx.io;

import io.github.churnrx.audit.Audit;
import java.util.Locale;

/**
 * Writes audits as JSON. {@code docs/schema/audit.schema.json} describes the form: codes that do
 * not depend on the language, each with its text in the reader's language. Properties always stand
 * in the same order, and all of them are always there. Thread-safe.
 */
public final class AuditJson {
  private final Locale locale;
  private final boolean pretty;

  private AuditJson(Locale locale, boolean pretty) {
    this.locale = locale;
    this.pretty = pretty;
  }

  /**
   * Returns a writer of single lines.
   *
   * @param locale the language of the texts
   */
  public static AuditJson in(Locale locale) {
    return new AuditJson(locale, false);
  }

  /** Returns a writer of indented JSON over several lines. */
  public AuditJson pretty() {
    return new AuditJson(locale, true);
  }

  /** Returns an audit as a JSON object. */
  public String write(Audit audit) {
    return Json.text(pretty, out -> new AuditWriter(out, locale).write(audit));
  }
}
