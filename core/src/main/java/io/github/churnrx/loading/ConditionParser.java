package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.loading.Literals.Unreadable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold a name and a test: {@code owner.left-days in [0..180]}. */
final class ConditionParser {
  private static final Pattern UNKNOWN_NAME = Pattern.compile("[^\\s<>=!\\[(]+");
  private static final String MAY_FOLLOW = "<>=!([ \t";

  private final Names<Signal> signals;
  private final Names<String> switchedOff;
  private final Findings findings;

  ConditionParser(Names<Signal> signals, Names<String> switchedOff, Findings findings) {
    this.signals = signals;
    this.switchedOff = switchedOff;
    this.findings = findings;
  }

  /**
   * Returns the id of the switched-off signal that a cell is about, or null if it is about none.
   */
  @Nullable String switchedOff(Cell cell) {
    String text = Spelling.plain(cell.text());
    return name(signals, text).isPresent()
        ? null
        : name(switchedOff, text).map(Named::thing).orElse(null);
  }

  /** Returns the condition of a cell, or null after reporting what is wrong with it. */
  @Nullable Condition parse(Cell cell) {
    String text = Spelling.plain(cell.text());
    Optional<Named<Signal>> named = name(signals, text);
    if (named.isEmpty()) {
      String name = unknownName(text);
      findings.add(ProblemCode.UNKNOWN_SIGNAL.at(cell.at(), name, signals.suggest(name)));
      return null;
    }
    Signal signal = named.get().thing();
    if (signal.privacy() == Signal.Privacy.PROTECTED) {
      findings.add(ProblemCode.PROTECTED_SIGNAL.at(cell.at(), signal.id()));
      return null;
    }
    try {
      UnaryTest test = new TestParser(Typed.of(signal)).parse(named.get().rest());
      return new Condition(signal, test, cell.at());
    } catch (Unreadable e) {
      findings.add(ProblemCode.BAD_TEST.at(cell.at(), cell.text(), e.why()));
      return null;
    }
  }

  static String unknownName(String text) {
    Matcher matcher = UNKNOWN_NAME.matcher(text);
    return matcher.find() ? matcher.group() : text;
  }

  /** Returns the longest name that the text begins with, and what follows it. */
  static <T> Optional<Named<T>> name(Names<T> names, String text) {
    for (int end = text.length(); end > 0; end--) {
      if (end < text.length() && MAY_FOLLOW.indexOf(text.charAt(end)) < 0) {
        continue;
      }
      Optional<T> found = names.find(text.substring(0, end));
      if (found.isPresent()) {
        return Optional.of(new Named<>(found.get(), text.substring(end).strip()));
      }
    }
    return Optional.empty();
  }

  /**
   * A name found at the beginning of a cell.
   *
   * @param thing what it names
   * @param rest what follows
   */
  record Named<T>(T thing, String rest) {}
}
