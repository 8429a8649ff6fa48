package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.terminal.Ink;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what differs between two knowledge bases for readers. Not meant to be parsed. */
public final class DiffText {
  private static final int MOST = 160;

  private final Locale locale;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private DiffText(Locale locale, Ink ink) {
    this.locale = locale;
    this.ink = ink;
  }

  /** Returns the lines, each ending in {@code \n}. */
  public static String write(KnowledgeDiff diff, Locale locale, Ink ink) {
    return new DiffText(locale, ink).text(diff);
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }

  private String text(KnowledgeDiff diff) {
    if (diff.isSame()) {
      out.append(ink.good(say("没有差异", "no difference")));
      out.append(
          diff.isSameVersion()
              ? say("：版本相同 ", ": the same version ") + shortened(diff.afterVersion())
              : say(
                      "：文件不同（版本 %s → %s），但说的是同样的内容",
                      ": the files differ (version %s → %s), but they say the same")
                  .formatted(shortened(diff.beforeVersion()), shortened(diff.afterVersion())));
      return out.append('\n').toString();
    }
    for (Effect effect : Effect.values()) {
      List<EntryChange> changes = diff.changes(effect);
      if (!changes.isEmpty()) {
        String title = effect.label().in(locale);
        String head = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
        out.append(ink.heading(head)).append('\n');
        changes.forEach(this::entry);
        out.append('\n');
      }
    }
    summary(diff);
    return out.toString();
  }

  static String shortened(String version) {
    return version.substring(0, Math.min(12, version.length()));
  }

  private void entry(EntryChange change) {
    String kind = change.kind().label().in(locale);
    String coloured =
        switch (change.kind()) {
          case ADDED, SWITCHED_ON -> ink.good(kind);
          case REMOVED, SWITCHED_OFF -> ink.bad(kind);
          case RENAMED, CHANGED -> ink.notable(kind);
        };
    String former = change.formerId() == null ? "" : change.formerId() + " → ";
    out.append("  ").append(coloured).append(' ').append(change.table()).append(' ');
    out.append(ink.heading(former + change.id())).append(' ');
    out.append(Ink.line(change.label().in(locale)));
    out.append(places(change.beforeAt(), change.afterAt())).append('\n');
    boolean isWhole =
        switch (change.kind()) {
          case ADDED, SWITCHED_ON, REMOVED, SWITCHED_OFF -> true;
          case RENAMED, CHANGED -> false;
        };
    for (PropertyChange property : change.properties()) {
      if (!isWhole || property.effect() == Effect.DIAGNOSES) {
        property(property, isWhole);
      }
    }
  }

  private void property(PropertyChange change, boolean isWhole) {
    String colon = say("：", ": ");
    out.append("      ").append(change.label().in(locale)).append(colon);
    if (isWhole) {
      out.append(words(change.after() == null ? change.before() : change.after())).append('\n');
      return;
    }
    out.append(words(change.before())).append(" → ").append(words(change.after()));
    out.append(places(change.beforeAt(), change.afterAt())).append('\n');
  }

  private String words(@Nullable Text text) {
    if (text == null) {
      return say("无", "nothing");
    }
    String words = Ink.line(text.in(locale));
    return words.length() <= MOST ? words : words.substring(0, MOST) + "…";
  }

  private String places(@Nullable Location before, @Nullable Location after) {
    if (before == null || after == null || before.equals(after)) {
      Location one = after == null ? before : after;
      return one == null ? "" : ink.faint("  [" + one + "]");
    }
    return ink.faint("  [" + before + " → " + after + "]");
  }

  private void summary(KnowledgeDiff diff) {
    int size = diff.changes().size();
    out.append(
        say("共 " + size + " 处条目不同：", size == 1 ? "1 entry differs: " : size + " entries differ: "));
    String separator = "";
    for (EntryChange.Kind kind : EntryChange.Kind.values()) {
      long count = diff.changes().stream().filter(change -> change.kind() == kind).count();
      if (count > 0) {
        out.append(separator);
        out.append(say(kind.label().zh() + " " + count, count + " " + kind.label().en()));
        separator = say("，", ", ");
      }
    }
    int matter = diff.changes(Effect.DIAGNOSES).size();
    out.append(
        matter == 0
            ? say("；都不影响诊断", "; none can change a diagnosis")
            : say("；" + matter + " 处会影响诊断", "; " + matter + " can change diagnoses"));
    out.append('\n');
  }
}
