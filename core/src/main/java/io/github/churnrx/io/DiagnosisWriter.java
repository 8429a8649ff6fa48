package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Signal;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a diagnosis as an object. */
final class DiagnosisWriter {
  private static final int NEAR_MISSES = 5;

  private final JsonGenerator out;
  private final Locale locale;
  private final ResultWriter results;
  private final EvidenceWriter evidence;
  private final PrescriptionWriter prescription;

  DiagnosisWriter(JsonGenerator out, Locale locale) {
    this.out = out;
    this.locale = locale;
    this.results = new ResultWriter(out, locale);
    this.evidence = new EvidenceWriter(out, locale, results);
    this.prescription = new PrescriptionWriter(out, locale, results, evidence);
  }

  void write(Diagnosis diagnosis) throws IOException {
    out.writeStartObject();
    out.writeStringField("outcome", "diagnosed");
    results.coded("subject", diagnosis.about());
    out.writeStringField("customer", diagnosis.customer().value());
    out.writeStringField("name", diagnosis.subject().customer().name());
    out.writeStringField("asOf", diagnosis.asOf().toString());
    out.writeStringField("knowledgeVersion", diagnosis.knowledgeVersion());
    out.writeStringField("language", locale.getLanguage().equals("zh") ? "zh" : "en");
    results.coded("status", diagnosis.status());
    results.coded(
        "tier",
        diagnosis.tier().map(tier -> tier.id()).orElse(null),
        diagnosis.tier().map(tier -> tier.label()).orElse(null));
    out.writeFieldName("risk");
    write(diagnosis.risk().orElse(null));
    out.writeArrayFieldStart("causes");
    for (CauseFinding finding : diagnosis.causes()) {
      write(finding);
    }
    out.writeEndArray();
    out.writeFieldName("undetermined");
    write(diagnosis.undetermined().orElse(null));
    out.writeStringField(
        "confirmedReason", diagnosis.confirmedReason().map(Cause::id).orElse(null));
    prescription.write(diagnosis.prescription());
    out.writeArrayFieldStart("exposures");
    for (Exposure exposure : diagnosis.exposures()) {
      write(exposure);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("askNext");
    for (Question question : diagnosis.askNext()) {
      write(question);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("remarks");
    for (Remark remark : diagnosis.remarks()) {
      write(remark, diagnosis);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("nearMisses");
    for (NearMiss miss : diagnosis.nearMisses().stream().limit(NEAR_MISSES).toList()) {
      write(miss);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(Remark remark, Diagnosis diagnosis) throws IOException {
    out.writeStartObject();
    out.writeStringField("date", remark.date().toString());
    results.coded("topic", remark.topic(), SaidLine.topic(remark, diagnosis));
    results.coded("polarity", remark.polarity());
    out.writeStringField("words", remark.words());
    out.writeStringField("stream", remark.stream());
    out.writeEndObject();
  }

  private void write(@Nullable Risk risk) throws IOException {
    if (risk == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringField("level", risk.level().name());
    out.writeStringField("name", risk.level().label().in(locale));
    out.writeBooleanField("judged", risk.isJudged());
    results.weight("score", risk.score());
    Probability probability = risk.calibrated();
    if (probability != null) {
      out.writeObjectFieldStart("probability");
      results.share("value", probability.value());
      results.share("error", probability.error());
      out.writeNumberField("customers", probability.customers());
      out.writeEndObject();
    }
    evidence.write("supporting", risk.supporting());
    evidence.write("opposing", risk.opposing());
    out.writeEndObject();
  }

  void write(CauseFinding finding) throws IOException {
    Cause cause = finding.cause();
    out.writeStartObject();
    out.writeStringField("code", cause.id());
    out.writeStringField("name", cause.label().in(locale));
    out.writeStringField("explanation", cause.explanation().in(locale));
    results.coded("class", cause.kind());
    results.texts("angles", cause.angles());
    results.coded("grade", finding.grade());
    results.weight("score", finding.score());
    results.weight("for", finding.weightFor());
    results.weight("against", finding.weightAgainst());
    results.share("coverage", finding.coverage());
    evidence.write("supporting", finding.supporting());
    evidence.write("opposing", finding.opposing());
    out.writeArrayFieldStart("missing");
    for (Missing missing : finding.missing()) {
      write(missing);
    }
    out.writeEndArray();
    out.writeStringField("at", cause.at().toString());
    results.texts("sources", cause.sources());
    out.writeEndObject();
  }

  private void write(Missing missing) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", missing.symptom());
    out.writeStringField("name", missing.label().in(locale));
    results.weight("weight", missing.weight());
    out.writeArrayFieldStart("signals");
    for (Signal signal : missing.signals()) {
      results.coded(signal.id(), signal.label());
    }
    out.writeEndArray();
    results.texts("streams", missing.streams().stream().map(EventType::id).toList());
    out.writeEndObject();
  }

  private void write(@Nullable Undetermined undetermined) throws IOException {
    if (undetermined == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringField("reason", undetermined.reason().name());
    out.writeStringField("text", undetermined.reason().label().in(locale));
    results.share("coverage", undetermined.coverage());
    out.writeEndObject();
  }

  private void write(Exposure exposure) throws IOException {
    out.writeStartObject();
    out.writeStringField("cause", exposure.cause());
    results.coded("link", exposure.link());
    out.writeStringField("shared", exposure.shared());
    out.writeNumberField("count", exposure.count());
    results.texts("customers", exposure.customers().stream().map(CustomerId::value).toList());
    out.writeEndObject();
  }

  private void write(Question question) throws IOException {
    out.writeStartObject();
    results.coded("signal", question.signal().id(), question.signal().label());
    out.writeStringField("question", question.text().in(locale));
    results.coded("role", question.role().id(), question.role().label());
    results.weight("swing", question.swing());
    results.number("cost", question.cost());
    results.texts("causes", question.causes());
    out.writeArrayFieldStart("answers");
    for (Answer answer : question.answers()) {
      write(answer);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(Answer answer) throws IOException {
    out.writeStartObject();
    out.writeStringField("text", answer.text(locale));
    out.writeStringField("mainCause", answer.mainCause());
    results.coded("grade", answer.grade());
    out.writeStringField("risk", answer.riskLevel() == null ? null : answer.riskLevel().name());
    out.writeStringField("firstAction", answer.action().map(Recommendation::id).orElse(null));
    out.writeBooleanField("changesFirstAction", answer.changesFirstAction());
    out.writeEndObject();
  }

  private void write(NearMiss miss) throws IOException {
    out.writeStartObject();
    results.coded("symptom", miss.symptom().id(), miss.symptom().label());
    out.writeStringField("at", miss.condition().at().toString());
    results.coded("signal", miss.condition().signal().id(), miss.condition().signal().label());
    out.writeStringField("value", miss.reading().text(locale));
    out.writeStringField("wanted", miss.condition().test().toString());
    results.number("distance", miss.distance());
    results.number("share", miss.share());
    out.writeEndObject();
  }
}
