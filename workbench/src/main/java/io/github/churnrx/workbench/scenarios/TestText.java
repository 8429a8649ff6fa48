package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.terminal.Ink;
import java.util.Locale;

/** Writes what became of scenarios for readers. Not meant to be parsed. */
public final class TestText {
  private final Locale locale;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private TestText(Locale locale, Ink ink) {
    this.locale = locale;
    this.ink = ink;
  }

  /** Returns what failed, with its grounds, and the counts; lines each ending in {@code \n}. */
  public static String write(TestRun run, Locale locale, Ink ink) {
    TestText text = new TestText(locale, ink);
    run.failed().forEach(text::failed);
    text.counts(run);
    return text.out.toString();
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }

  private void failed(TestResult result) {
    out.append(ink.bad(say("失败", "FAILED"))).append(' ');
    out.append(ink.heading(Ink.line(result.scenario().name()))).append(' ');
    out.append(ink.faint("(" + result.scenario().at() + ")")).append('\n');
    for (Failed failure : result.failures()) {
      out.append("  ").append(ink.notable(Ink.line(failure.text().in(locale)))).append('\n');
      failure.grounds().forEach(this::ground);
    }
    out.append('\n');
  }

  private void ground(Ground ground) {
    out.append("    ").append("  ".repeat(ground.depth()));
    String line = Ink.line(ground.text().in(locale));
    switch (ground.mark()) {
      case '+' -> out.append(ink.good("+ ")).append(line);
      case '-' -> out.append(ink.bad("- ")).append(line);
      case '~' -> out.append(ink.notable("~ ")).append(line);
      default -> out.append(line);
    }
    ground.place().ifPresent(at -> out.append(ink.faint("  [" + at + "]")));
    out.append('\n');
  }

  private void counts(TestRun run) {
    int all = run.results().size();
    int failed = run.failed().size();
    String line =
        say(
            "场景 " + all + "：通过 " + (all - failed) + "，失败 " + failed,
            (all == 1 ? "1 scenario: " : all + " scenarios: ")
                + (all - failed)
                + " passed, "
                + failed
                + " failed");
    out.append(failed == 0 ? ink.good(line) : ink.bad(line));
    double seconds = run.duration().toNanos() / 1e9;
    out.append(ink.faint(String.format(Locale.ROOT, say("（%.1f 秒）", " (%.1f s)"), seconds)));
    out.append('\n');
  }
}
