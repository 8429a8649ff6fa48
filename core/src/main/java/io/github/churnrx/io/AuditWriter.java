package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.audit.Audit;
import io.github.churnrx.audit.Consequence;
import io.github.churnrx.audit.Gap;
import io.github.churnrx.audit.ListScore;
import io.github.churnrx.audit.OpenQuestion;
import io.github.churnrx.audit.PlannedAction;
import io.github.churnrx.audit.Score;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Harm;
import io.github.churnrx.knowledge.Role;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes an audit as an object. */
final class AuditWriter {
  private final JsonGenerator out;
  private final Locale locale;
  private final ResultWriter results;
  private final DiagnosisWriter diagnosis;
  private final PrescriptionWriter prescription;

  AuditWriter(JsonGenerator out, Locale locale) {
    this.out = out;
    this.locale = locale;
    this.results = new ResultWriter(out, locale);
    this.diagnosis = new DiagnosisWriter(out, locale);
    this.prescription =
        new PrescriptionWriter(out, locale, results, new EvidenceWriter(out, locale, results));
  }

  void write(Audit audit) throws IOException {
    out.writeStartObject();
    out.writeStringField("company", audit.answers().company());
    out.writeStringField("asOf", audit.answers().asOf().toString());
    out.writeStringField("knowledgeVersion", audit.diagnosis().knowledgeVersion());
    out.writeStringField("language", locale.getLanguage().equals("zh") ? "zh" : "en");
    out.writeObjectFieldStart("total");
    score(audit.total());
    out.writeEndObject();
    out.writeArrayFieldStart("lists");
    for (ListScore list : audit.lists()) {
      out.writeStartObject();
      results.coded("list", list.list());
      score(list.score());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("gaps");
    for (Gap gap : audit.gaps()) {
      write(gap);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("consequences");
    for (Consequence consequence : audit.consequences()) {
      write(consequence);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("causes");
    for (CauseFinding finding : audit.causes()) {
      diagnosis.write(finding);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("plan");
    for (PlannedAction planned : audit.plan()) {
      out.writeStartObject();
      out.writeFieldName("action");
      prescription.write(planned.recommendation());
      results.texts("closes", ids(planned.closes()));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("open");
    for (OpenQuestion question : audit.open()) {
      write(question);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void score(Score score) throws IOException {
    out.writeNumberField("yes", score.yes());
    out.writeNumberField("partly", score.partly());
    out.writeNumberField("no", score.no());
    out.writeNumberField("open", score.open());
    out.writeNumberField("notApplicable", score.notApplicable());
    share("answered", score.answeredShare());
    share("fulfilled", score.fulfilledShare());
  }

  private void share(String name, OptionalDouble share) throws IOException {
    if (share.isPresent()) {
      results.share(name, share.getAsDouble());
    } else {
      out.writeNullField(name);
    }
  }

  private void write(Gap gap) throws IOException {
    out.writeStartObject();
    question(gap.check());
    results.coded("answer", gap.answer().reply());
    out.writeStringField("note", gap.answer().note());
    results.text("gap", gap.check().gap());
    out.writeArrayFieldStart("consequences");
    for (Harm harm : gap.consequences()) {
      results.coded(harm.id(), harm.label());
    }
    out.writeEndArray();
    results.texts("actions", gap.actions().stream().map(Action::id).toList());
    place(gap.check());
    out.writeEndObject();
  }

  private void write(Consequence consequence) throws IOException {
    Harm harm = consequence.harm();
    out.writeStartObject();
    out.writeStringField("code", harm.id());
    results.text("name", harm.label());
    results.text("explanation", harm.explanation());
    results.texts("gaps", ids(consequence.gaps()));
    results.texts("sources", harm.sources());
    out.writeEndObject();
  }

  private void write(OpenQuestion question) throws IOException {
    out.writeStartObject();
    question(question.check());
    results.coded(
        "role",
        question.whom().map(Role::id).orElse(null),
        question.whom().map(Role::label).orElse(null));
    out.writeStringField("note", question.note());
    place(question.check());
    out.writeEndObject();
  }

  private void question(Check check) throws IOException {
    out.writeStringField("check", check.id());
    results.text("name", check.label());
    results.coded("list", check.list());
    results.text("question", check.question());
  }

  private void place(Check check) throws IOException {
    out.writeStringField("at", check.at().toString());
    results.texts("sources", check.sources());
  }

  private static List<String> ids(List<Gap> gaps) {
    return gaps.stream().map(gap -> gap.check().id()).toList();
  }
}
