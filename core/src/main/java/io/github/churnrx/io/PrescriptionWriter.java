package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Prescription;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.util.Locale;

/** Writes what to do and what not as properties of a diagnosis. */
final class PrescriptionWriter {
  private final JsonGenerator out;
  private final Locale locale;
  private final ResultWriter results;
  private final EvidenceWriter evidence;

  PrescriptionWriter(
      JsonGenerator out, Locale locale, ResultWriter results, EvidenceWriter evidence) {
    this.out = out;
    this.locale = locale;
    this.results = results;
    this.evidence = evidence;
  }

  void write(Prescription prescription) throws IOException {
    out.writeArrayFieldStart("actions");
    for (Recommendation action : prescription.actions()) {
      write(action);
    }
    out.writeEndArray();
    results.texts("cautions", prescription.cautions(locale));
    out.writeArrayFieldStart("withheld");
    for (Withheld withheld : prescription.withheld()) {
      out.writeStartObject();
      out.writeFieldName("action");
      write(withheld.recommendation());
      out.writeFieldName("policy");
      write(withheld.decision());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("giveUps");
    for (PolicyDecision giveUp : prescription.giveUps()) {
      write(giveUp);
    }
    out.writeEndArray();
  }

  void write(Recommendation recommendation) throws IOException {
    Action action = recommendation.action();
    Role role = recommendation.assignee().role();
    out.writeStartObject();
    out.writeStringField("id", action.id());
    out.writeStringField("text", recommendation.text(locale));
    results.coded("stage", action.stage());
    out.writeNumberField("priority", recommendation.priority());
    results.coded("role", role.id(), role.label());
    out.writeStringField("person", recommendation.assignee().name());
    out.writeStringField("due", recommendation.due().toString());
    results.texts("because", recommendation.because());
    results.texts("steps", action.steps().stream().map((Text step) -> step.in(locale)).toList());
    results.text("proof", action.proof());
    out.writeStringField("avoid", recommendation.avoid(locale).orElse(null));
    results.coded("contact", action.contact());
    results.coded("cost", action.cost());
    results.text("gainCustomer", action.gainCustomer());
    results.text("gainCompany", action.gainCompany());
    evidence.readings(recommendation.readings());
    out.writeStringField("at", recommendation.indication().at().toString());
    results.texts("sources", action.sources());
    out.writeEndObject();
  }

  private void write(PolicyDecision decision) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", decision.policy().id());
    out.writeStringField("name", decision.policy().label().in(locale));
    results.coded("kind", decision.policy().kind());
    out.writeStringField("reason", decision.text(locale));
    evidence.readings(decision.readings());
    out.writeStringField("at", decision.policy().at().toString());
    results.texts("sources", decision.policy().sources());
    out.writeEndObject();
  }
}
