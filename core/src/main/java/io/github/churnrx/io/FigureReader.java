package io.github.churnrx.io;

import io.github.churnrx.audit.Answers;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the figures about a company: each is a signal of the knowledge, in the form of its type.
 */
final class FigureReader {
  private static final Pattern PERCENT =
      Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*[%％]");

  private final Findings findings;
  private final ScalarReader scalars;
  private final Map<String, Signal> byKey = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<Signal, Item> given = new HashMap<>();

  FigureReader(Knowledge knowledge, Findings findings, ScalarReader scalars) {
    this.findings = findings;
    this.scalars = scalars;
    figures(knowledge)
        .forEach(
            signal -> {
              add(signal.id(), signal);
              add(signal.label().zh(), signal);
              add(signal.label().en(), signal);
            });
  }

  /** Returns what can be given as a figure: the company's signals that answer no question. */
  static Collection<Signal> figures(Knowledge knowledge) {
    Set<String> answers = new HashSet<>();
    knowledge.checks().stream().map(Check::signal).forEach(answers::add);
    return knowledge.signals().stream()
        .filter(signal -> signal.subject() == Subject.COMPANY && !answers.contains(signal.id()))
        .toList();
  }

  private void add(String name, Signal signal) {
    if (byKey.putIfAbsent(Nearest.key(name), signal) == null) {
      names.add(name);
    }
  }

  void read(Item item, Answers.Builder answers) {
    if (!item.is(Item.Kind.OBJECT)) {
      findings.bad(item, "应为 名称: 值", "names with values are expected");
      return;
    }
    for (Item child : item.children()) {
      Signal signal = byKey.get(Nearest.key(child.key()));
      if (signal == null) {
        findings.add(
            ProblemCode.UNKNOWN_SIGNAL,
            child.keyAt(),
            child.key(),
            Nearest.remedy(child.key(), names));
        continue;
      }
      Item first = given.putIfAbsent(signal, child);
      if (first != null) {
        findings.add(
            ProblemCode.DUPLICATE_PROPERTY,
            child.keyAt(),
            child.key(),
            child.pointer(),
            first.keyAt());
      } else if (!child.isBlank()) {
        value(signal, child, answers);
      }
    }
  }

  private void value(Signal signal, Item item, Answers.Builder answers) {
    switch (signal.type()) {
      case NUMBER -> number(signal, item, answers);
      case RATIO -> {
        Matcher percent = PERCENT.matcher(item.text().strip());
        if (item.is(Item.Kind.TEXT) && percent.matches()) {
          BigDecimal share = new BigDecimal(percent.group(1)).movePointLeft(2);
          answers.figure(signal.id(), share.doubleValue());
        } else {
          number(signal, item, answers);
        }
      }
      case MONEY -> {
        Money money = scalars.money(item);
        if (money != null) {
          answers.figure(signal.id(), money);
        }
      }
      case FLAG -> flag(signal, item, answers);
      case DATE -> {
        LocalDate date = scalars.date(item, ZoneOffset.UTC);
        if (date != null) {
          answers.figure(signal.id(), date);
        }
      }
      case CATEGORY -> category(signal, item, answers);
      case TEXT -> {
        String text = scalars.word(item);
        if (text != null) {
          answers.figure(signal.id(), text);
        }
      }
    }
  }

  private void number(Signal signal, Item item, Answers.Builder answers) {
    BigDecimal number = scalars.number(item);
    if (number != null) {
      answers.figure(signal.id(), number.doubleValue());
    }
  }

  private void flag(Signal signal, Item item, Answers.Builder answers) {
    String word = Nearest.key(item.text());
    if (List.of("yes", "true", "是").contains(word)) {
      answers.figure(signal.id(), true);
    } else if (List.of("no", "false", "否").contains(word)) {
      answers.figure(signal.id(), false);
    } else {
      findings.bad(item, "应为 是 或 否", "yes or no is expected");
    }
  }

  private void category(Signal signal, Item item, Answers.Builder answers) {
    String word = scalars.word(item);
    if (word == null) {
      return;
    }
    if (signal.values().isEmpty() || signal.valueNamed(word).isPresent()) {
      answers.figure(signal.id(), word);
      return;
    }
    List<String> zh = signal.values().stream().map(value -> value.label().zh()).toList();
    List<String> en = signal.values().stream().map(Signal.CategoryValue::id).toList();
    findings.add(
        ProblemCode.UNKNOWN_CHOICE,
        item.at(),
        item.sample(),
        item.place(),
        Text.of("可用：" + String.join("、", zh) + "。", "Allowed: " + String.join(", ", en) + "."));
  }
}
