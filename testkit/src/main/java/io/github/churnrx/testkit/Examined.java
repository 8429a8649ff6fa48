package io.github.churnrx.testkit;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A diagnosis about which something is expected.
 *
 * @param diagnosis the diagnosis
 * @param names what names stand for
 * @param verdicts where failures go
 * @param description what the test says of it, possibly empty
 * @param locale the language of failures
 */
record Examined(
    Diagnosis diagnosis, Vocabulary names, Verdicts verdicts, String description, Locale locale) {

  static Examined of(Diagnosis diagnosis, Knowledge knowledge, Verdicts verdicts) {
    Locale locale = Language.now();
    return new Examined(
        diagnosis, new Vocabulary(knowledge, diagnosis.about(), locale), verdicts, "", locale);
  }

  /** Returns the diagnosis, to be held against an expectation. */
  Diagnosis expecting() {
    verdicts.expect();
    return diagnosis;
  }

  Examined as(String other) {
    return new Examined(diagnosis, names, verdicts, other, locale);
  }

  Entry find(Kind kind, String name) {
    return names.find(kind, name);
  }

  Hints hints() {
    return new Hints(diagnosis, names.knowledge());
  }

  /**
   * Notes an expectation that does not hold.
   *
   * @param open what the explanation tells in full: ids of causes and actions
   */
  void fail(Text expected, Text found, List<Text> hints, Set<String> open) {
    verdicts.fail(new Failure(this, expected, found, hints, open));
  }

  /** Returns the explanation of the diagnosis, shortened to what matters. */
  String why(Set<String> open) {
    return Folded.text(diagnosis, open, locale);
  }

  /** Returns whom the diagnosis is about. */
  String head() {
    String who = diagnosis.customer().value();
    Text about = diagnosis.about().label();
    return (description.isEmpty() ? "" : description + Text.of("：", ": ").in(locale))
        + Text.of(
                about.zh() + " " + who + "（" + diagnosis.asOf() + "）",
                about.en() + " " + who + " as of " + diagnosis.asOf())
            .in(locale);
  }

  /** Returns the customers that are exposed along with this one. */
  List<String> exposed() {
    return expecting().exposures().stream()
        .map(Exposure::customers)
        .flatMap(List::stream)
        .map(id -> id.value())
        .distinct()
        .toList();
  }
}
