package io.github.churnrx.examples.embedding;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.io.DiagnosisJson;
import io.github.churnrx.io.DiagnosisText;
import java.io.PrintStream;
import java.util.Locale;

/** Every part of a diagnosis. */
public final class ReadingADiagnosis {
  private ReadingADiagnosis() {}

  static void print(Diagnosis diagnosis, Locale locale, PrintStream out) {
    // snippet: parts
    diagnosis
        .risk() // empty for a lost customer
        .ifPresent(risk -> out.println("risk: " + risk.level().label().in(locale)));
    if (diagnosis.isRiskUnjudged()) {
      out.println("too little is known to judge the risk");
    }
    for (CauseFinding found : diagnosis.foundCauses()) { // likely or strong
      out.println("cause: " + found.cause().label().in(locale) + ", " + found.grade());
      for (Evidence evidence : found.supporting()) {
        out.println("  + " + evidence.text(locale) + " [" + evidence.at() + "]");
      }
      for (Evidence evidence : found.opposing()) {
        out.println("  - " + evidence.text(locale) + " [" + evidence.at() + "]");
      }
      for (Missing missing : found.missing()) {
        out.println("  ? " + missing.label().in(locale));
      }
    }
    diagnosis
        .undetermined() // lost or at risk, and no cause is likely
        .ifPresent(why -> out.println("undetermined: " + why.reason().label().in(locale)));
    for (Recommendation action : diagnosis.actions()) { // in the order to do them
      out.println(
          "do: "
              + action.text(locale)
              + ", "
              + action.assignee().text(locale)
              + ", by "
              + action.due()
              + ", because of "
              + action.because());
    }
    for (String caution : diagnosis.prescription().cautions(locale)) {
      out.println("mind: " + caution);
    }
    // end
  }

  static void texts(Diagnosis diagnosis, PrintStream out) {
    // snippet: texts
    out.println(DiagnosisText.in(Locale.CHINESE).brief(diagnosis)); // one line
    out.println(DiagnosisText.in(Locale.CHINESE).write(diagnosis)); // a page
    out.println(DiagnosisText.in(Locale.ENGLISH).explained().write(diagnosis)); // with every row
    out.println(DiagnosisJson.in(Locale.ENGLISH).write(diagnosis)); // for programs
    // end
  }
}
