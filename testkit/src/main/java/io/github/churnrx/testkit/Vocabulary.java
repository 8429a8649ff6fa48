package io.github.churnrx.testkit;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the names in a test stand for, in a diagnosis about one subject. */
final class Vocabulary {
  private static final Text USE_RISK =
      Text.of("LEAVING 是流失风险：请用 hasRisk。", "LEAVING is the risk: use hasRisk.");
  private static final Text USE_UNDETERMINED =
      Text.of("原因未定请用 isUndetermined。", "Use isUndetermined for a cause that cannot be told.");

  private final Knowledge knowledge;
  private final Subject subject;
  private final Locale locale;
  private final Map<Kind, Names<Entry>> names = new EnumMap<>(Kind.class);

  Vocabulary(Knowledge knowledge, Subject subject, Locale locale) {
    this.knowledge = knowledge;
    this.subject = subject;
    this.locale = locale;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /**
   * Returns what a name stands for.
   *
   * @throws UnknownNameException if it stands for nothing, or for something about another subject
   */
  Entry find(Kind kind, String name) {
    if (name == null || name.isBlank()) {
      throw new UnknownNameException(
          Text.of("期望里的名称为空。", "A name in an expectation is empty.").in(locale));
    }
    Entry entry = lookUp(kind, name).orElseThrow(() -> unknown(kind, name));
    if (entry.subject() != null && entry.subject() != subject) {
      Problem other =
          ProblemCode.OTHER_SUBJECT.at(
              Location.of(""), entry.id(), label(entry.subject()), label(subject), Text.of("", ""));
      throw new UnknownNameException(other.message().in(locale));
    }
    return entry;
  }

  /** Returns what a name stands for, if it stands for anything. */
  Optional<Entry> lookUp(Kind kind, String name) {
    return names(kind).find(name);
  }

  private UnknownNameException unknown(Kind kind, String name) {
    Text message =
        kind == Kind.EVIDENCE
            ? Text.of(
                "没有名为“" + name + "”的症状或信号。",
                "There is no symptom or signal called \"" + name + "\".")
            : kind.unknown().at(Location.of(""), name, Words.NONE).message();
    return new UnknownNameException(
        Words.join(message, Text.of("", " "), remedy(kind, name)).in(locale));
  }

  private Text remedy(Kind kind, String name) {
    if (kind == Kind.CAUSE && name.equals(Cause.LEAVING)) {
      return USE_RISK;
    }
    if (kind == Kind.CAUSE && name.equals(Cause.UNDETERMINED)) {
      return USE_UNDETERMINED;
    }
    List<String> industries =
        kind == Kind.SIGNAL || kind == Kind.EVIDENCE
            ? knowledge.industriesWith(name)
            : List.<String>of();
    if (!industries.isEmpty()) {
      String all = String.join(", ", industries);
      return Text.of(
          "它属于行业知识：" + all + "。", "It belongs to the knowledge of an industry: " + all + ".");
    }
    return names(kind).suggest(name);
  }

  /** Returns an id with its label, for a reader of a failure. */
  Text named(Kind kind, String id) {
    return lookUp(kind, id).map(Vocabulary::named).orElse(Text.of(id, id));
  }

  static Text named(Entry entry) {
    return Text.of(
        entry.id() + "（" + entry.label().zh() + "）", entry.id() + " (" + entry.label().en() + ")");
  }

  private Names<Entry> names(Kind kind) {
    return names.computeIfAbsent(
        kind,
        k -> {
          Names<Entry> all = new Names<>();
          k.entries(knowledge)
              .forEach(
                  entry -> {
                    all.add(entry.id(), entry);
                    all.add(entry.label(), entry);
                    entry.synonyms().forEach(synonym -> all.add(synonym, entry));
                  });
          if (k == Kind.CAUSE) {
            knowledge
                .replacedCauses()
                .forEach((old, now) -> all.find(now).ifPresent(entry -> all.add(old, entry)));
          }
          return all;
        });
  }

  private static Text label(Choice choice) {
    return choice.label();
  }
}
