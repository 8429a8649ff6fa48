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
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures about a company: each is a signal of the knowledge, in the form of its type.
 */
final class FigureReader {
  private static final Pattern PERCENT =
      Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*[%％]");

  private static final Text OF_SHARES =
      Text.of(
          "占比从 0 到 100%；百分之二十四请写 24% 或 0.24",
          "a share is 0 to 100%: write 24% or 0.24 for 24 percent");
  private static final Text OF_RATIOS =
      Text.of("比率最多 1000%；百分之一百二请写 120% 或 1.2", "a ratio is at most 1000%: write 120% or 1.2");

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
          ratio(signal, item, new BigDecimal(percent.group(1)).movePointLeft(2), answers);
        } else {
          ratio(signal, item, scalars.number(item), answers);
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

  /** Takes a ratio, unless 24 was written where 24% or 0.24 is meant. */
  private void ratio(
      Signal signal, Item item, @Nullable BigDecimal ratio, Answers.Builder answers) {
    if (ratio == null) {
      return;
    }
    boolean isShare = isShare(signal);
    if (ratio.compareTo(isShare ? BigDecimal.ONE : BigDecimal.TEN) > 0
        || (isShare && ratio.signum() < 0)) {
      findings.add(
          ProblemCode.OUT_OF_RANGE, item.at(), item.sample(), isShare ? OF_SHARES : OF_RATIOS);
      return;
    }
    answers.figure(signal.id(), ratio.doubleValue());
  }

  /** Returns whether a ratio is a part of a whole: its id, label or question says so. */
  private static boolean isShare(Signal signal) {
    return signal.id().endsWith("-share")
        || signal.label().en().contains("share of")
        || signal.inquiry().map(ask -> ask.text().en().contains("share of")).orElse(false);
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
