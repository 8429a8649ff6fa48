package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the exports do not hold.
 *
 * @param kind what it is
 * @param id tells it from others
 * @param name what to ask for
 * @param columns the columns to ask for; blank if the name says it all
 */
record Lack(Kind kind, String id, Text name, Text columns) {

  /** What is lacking. */
  enum Kind {
    STREAM(Text.of("整张表", "a table")),
    FIELD(Text.of("表中一列", "a column")),
    HISTORY(Text.of("更长的历史", "a longer history")),
    FILLED(Text.of("填全已有的列", "cells filled in")),
    ATTRIBUTE(Text.of("客户表一列", "a column of customers")),
    ANSWER(Text.of("问人或登记", "to be asked or recorded"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    Text label() {
      return label;
    }
  }

  static Lack stream(EventType stream) {
    List<Text> required = new ArrayList<>();
    List<Text> helpful = new ArrayList<>();
    stream.fields().stream()
        .filter(field -> !field.computed())
        .forEach(field -> (field.required() ? required : helpful).add(field.label()));
    Text columns = Texts.list(required);
    Text more = Texts.list(helpful);
    return new Lack(
        Kind.STREAM,
        stream.id(),
        Text.of(stream.label().zh() + "明细表", "a table of " + stream.label().en()),
        Text.of(
            "客户编号、" + columns.zh() + (helpful.isEmpty() ? "" : "；最好还有：" + more.zh()),
            "customer id, "
                + columns.en()
                + (helpful.isEmpty() ? "" : "; better still " + more.en())));
  }

  static Lack field(EventType stream, String id, Text label) {
    return new Lack(
        Kind.FIELD,
        stream.id() + "." + id,
        Text.of(
            stream.label().zh() + "表的“" + label.zh() + "”",
            "\"" + label.en() + "\" of " + stream.label().en()),
        label);
  }

  static Lack history(EventType stream) {
    return new Lack(
        Kind.HISTORY,
        stream.id() + "@",
        Text.of("更早的" + stream.label().zh() + "记录", "earlier " + stream.label().en()),
        Text.of(
            "若更早确实没有发生，把映射中 %s 的 complete-since 改为开始登记的日子".formatted(stream.id()),
            "if nothing happened earlier, set complete-since of %s in the mapping to the day on which recording began"
                .formatted(stream.id())));
  }

  static Lack attribute(String id, Text label, boolean given) {
    return new Lack(
        given ? Kind.FILLED : Kind.ATTRIBUTE,
        "customers." + id,
        Text.of("客户表的“" + label.zh() + "”", "\"" + label.en() + "\" of customers"),
        label);
  }

  static Lack signal(Signal signal, boolean given) {
    Kind kind = given ? Kind.FILLED : signal.inquiry().isPresent() ? Kind.ANSWER : Kind.ATTRIBUTE;
    Text question = signal.inquiry().map(Signal.Inquiry::text).orElse(Text.of("", ""));
    return new Lack(kind, signal.id(), signal.spoken(), question);
  }
}
