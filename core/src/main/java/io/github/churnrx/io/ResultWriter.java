package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.facts.Choice;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what results are made of: codes with their names, weights, lists of texts. */
final class ResultWriter {
  private static final int SHARE_DECIMALS = 3;

  private final JsonGenerator out;
  private final Locale locale;
  private final FactWriter facts;

  ResultWriter(JsonGenerator out, Locale locale) {
    this.out = out;
    this.locale = locale;
    this.facts = new FactWriter(out);
  }

  /** Writes a property that is a code with its name; null if there is none. */
  void coded(String name, @Nullable String code, @Nullable Text label) throws IOException {
    out.writeFieldName(name);
    if (code == null || label == null) {
      out.writeNull();
    } else {
      coded(code, label);
    }
  }

  /** Writes a property that is a constant with its name; null if there is none. */
  void coded(String name, @Nullable Choice choice) throws IOException {
    coded(name, choice == null ? null : choice.name(), choice == null ? null : choice.label());
  }

  /** Writes a code with its name. */
  void coded(String code, Text label) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", code);
    out.writeStringField("name", label.in(locale));
    out.writeEndObject();
  }

  /** Writes a property in decibans. */
  void weight(String name, Decibans weight) throws IOException {
    number(name, weight.value());
  }

  /** Writes a property that is a number. */
  void number(String name, double number) throws IOException {
    out.writeFieldName(name);
    facts.number(number);
  }

  /** Writes a property that is a number, or null. */
  void number(String name, @Nullable Double number) throws IOException {
    if (number == null) {
      out.writeNullField(name);
    } else {
      number(name, number.doubleValue());
    }
  }

  /** Writes a property that is a part of a whole, from 0 to 1. */
  void share(String name, double share) throws IOException {
    out.writeFieldName(name);
    facts.number(
        BigDecimal.valueOf(share).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP).doubleValue());
  }

  /** Writes a property that is a list of texts. */
  void texts(String name, List<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  /** Writes a property that is a text in the reader's language; null if there is none. */
  void text(String name, @Nullable Text text) throws IOException {
    out.writeStringField(name, text == null ? null : text.in(locale));
  }
}
