package io.github.churnrx.cli;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.io.DiagnosisCsv;
import io.github.churnrx.io.DiagnosisJson;
import io.github.churnrx.io.DiagnosisText;
import java.util.Locale;
import java.util.function.Function;

/** Writes diagnoses in one format. Thread-safe. */
final class Rendering {
  private final Format format;
  private final Function<Diagnosis, String> piece;
  private final Locale locale;

  Rendering(Format format, boolean explain, Locale locale) {
    this.format = format;
    DiagnosisText text = DiagnosisText.in(locale);
    DiagnosisText pages = explain ? text.explained() : text;
    this.piece =
        switch (format) {
          case TEXT -> pages::write;
          case BRIEF -> text::brief;
          case JSON -> DiagnosisJson.in(locale).pretty()::write;
          case JSONL -> DiagnosisJson.in(locale)::write;
          case CSV -> DiagnosisCsv.in(locale)::row;
        };
    this.locale = locale;
  }

  private Rendering(Format format, Function<Diagnosis, String> piece, Locale locale) {
    this.format = format;
    this.piece = piece;
    this.locale = locale;
  }

  /** Returns rows of a table, with or without what to ask, which takes long to work out. */
  static Rendering table(boolean questions, Locale locale) {
    DiagnosisCsv csv = DiagnosisCsv.in(locale);
    return new Rendering(Format.CSV, (questions ? csv : csv.withoutQuestions())::row, locale);
  }

  Format format() {
    return format;
  }

  /** Returns what stands before the first diagnosis. */
  String head() {
    return switch (format) {
      case JSON -> "[\n";
      case CSV -> DiagnosisCsv.in(locale).header() + "\r\n";
      case TEXT, BRIEF, JSONL -> "";
    };
  }

  String write(Diagnosis diagnosis) {
    String text = piece.apply(diagnosis);
    return switch (format) {
      case TEXT, JSON -> text.stripTrailing();
      case BRIEF, JSONL, CSV -> text;
    };
  }

  /** Returns what stands between two diagnoses. */
  String separator() {
    return switch (format) {
      case TEXT -> "\n\n";
      case BRIEF, JSONL -> "\n";
      case JSON -> ",\n";
      case CSV -> "\r\n";
    };
  }

  /** Returns what stands after the last diagnosis. */
  String tail(boolean empty) {
    return switch (format) {
      case JSON -> empty ? "]\n" : "\n]\n";
      case TEXT, BRIEF, JSONL -> empty ? "" : "\n";
      case CSV -> empty ? "" : "\r\n";
    };
  }
}
