package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is expected of symptoms. */
final class SymptomChecks {
  private final Examined examined;
  private final Map<String, Evidence> raised = new LinkedHashMap<>();

  SymptomChecks(Examined examined) {
    this.examined = examined;
    Diagnosis diagnosis = examined.expecting();
    diagnosis.risk().map(Risk::supporting).ifPresent(this::note);
    diagnosis.risk().map(Risk::opposing).ifPresent(this::note);
    for (CauseFinding finding : diagnosis.causes()) {
      note(finding.supporting());
      note(finding.opposing());
    }
  }

  private void note(List<Evidence> evidence) {
    evidence.stream()
        .filter(piece -> piece.kind() != Evidence.Kind.ABSENCE)
        .forEach(piece -> raised.putIfAbsent(piece.id(), piece));
  }

  void raised(Entry symptom) {
    if (!raised.containsKey(symptom.id())) {
      examined.fail(
          join(Text.of("出现症状 ", "symptom "), Vocabulary.named(symptom)),
          Words.list(raised.keySet().stream().map(Words::plain).toList()),
          examined.hints().around(symptom.id()),
          Set.of());
    }
  }

  void notRaised(Entry symptom) {
    Evidence piece = raised.get(symptom.id());
    if (piece != null) {
      examined.fail(
          join(Text.of("不出现症状 ", "no symptom "), Vocabulary.named(symptom)),
          Words.evidence(List.of(piece)),
          List.of(Text.of("见 " + piece.at(), "see " + piece.at())),
          Set.of());
    }
  }
}
