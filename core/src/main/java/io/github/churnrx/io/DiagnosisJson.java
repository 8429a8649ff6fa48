package io.github.churnrx.io;

import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import java.util.Locale;

/**
 * Writes diagnoses and rejected cases as JSON. {@code docs/schema/outcome.schema.json} describes
 * the form: codes that do not depend on the language, each with its text in the reader's language.
 * Properties always stand in the same order, and all of them are always there. Thread-safe.
 *
 * <p>Weights and scores are decibans; nothing here is a probability.
 */
public final class DiagnosisJson {
  private final Locale locale;
  private final boolean pretty;

  private DiagnosisJson(Locale locale, boolean pretty) {
    this.locale = locale;
    this.pretty = pretty;
  }

  /**
   * Returns a writer of single lines.
   *
   * @param locale the language of the texts
   */
  public static DiagnosisJson in(Locale locale) {
    return new DiagnosisJson(locale, false);
  }

  /** Returns a writer of indented JSON over several lines. */
  public DiagnosisJson pretty() {
    return new DiagnosisJson(locale, true);
  }

  /** Returns a diagnosis as a JSON object. */
  public String write(Diagnosis diagnosis) {
    return Json.text(pretty, out -> new DiagnosisWriter(out, locale).write(diagnosis));
  }

  /** Returns what became of a case as a JSON object. */
  public String write(Outcome outcome) {
    if (outcome instanceof Outcome.Diagnosed diagnosed) {
      return write(diagnosed.diagnosis());
    }
    Outcome.Rejected rejected = (Outcome.Rejected) outcome;
    return Json.text(
        pretty,
        out ->
            new RejectedWriter(out, locale)
                .write(rejected.customer(), rejected.problems(), null, null));
  }

  /** Returns a case that could not be read as a JSON object. */
  public String write(Parsed.Rejected rejected) {
    return Json.text(
        pretty,
        out ->
            new RejectedWriter(out, locale)
                .write(rejected.id(), rejected.problems(), rejected.at(), rejected.raw()));
  }
}
