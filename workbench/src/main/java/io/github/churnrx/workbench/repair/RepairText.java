package io.github.churnrx.workbench.repair;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.terminal.Screen;
import java.util.Locale;

/**
 * Writes what a repair changes, each change with what stood there before and what stands there now.
 */
public final class RepairText {
  private static final int WIDEST = 90;
  private static final String RED = "\u001B[31m";
  private static final String GREEN = "\u001B[32m";
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final Locale locale;
  private final boolean hasColours;

  private RepairText(Locale locale, boolean hasColours) {
    this.locale = locale;
    this.hasColours = hasColours;
  }

  /** Returns a writer in a language, without colours. */
  public static RepairText in(Locale locale) {
    return new RepairText(locale, false);
  }

  /** Returns this writer with the colours of a terminal. */
  public RepairText coloured() {
    return new RepairText(locale, true);
  }

  /**
   * Writes the changes.
   *
   * @param repair the changes
   * @param isWritten whether they have been made
   */
  public String write(Repair repair, boolean isWritten) {
    StringBuilder out = new StringBuilder();
    for (MendedFile file : repair.files()) {
      String name = Screen.line(file.file().toString().replace('\\', '/'));
      out.append(in(BOLD, name)).append("\n\n");
      file.mends().forEach(mend -> append(out, mend));
    }
    out.append(summary(repair, isWritten)).append("\n");
    return out.toString();
  }

  private void append(StringBuilder out, Mend mend) {
    Location at = mend.at();
    String place =
        at.row() == 0
            ? say("整个文件", "whole file")
            : at.column() == 0
                ? say("第 " + at.row() + " 行", "row " + at.row())
                : at.row()
                    + ":"
                    + at.column()
                    + " ("
                    + Screen.letters(at.column())
                    + at.row()
                    + ")";
    out.append("  ").append(place).append("  ").append(mend.what().in(locale)).append('\n');
    out.append("    ").append(in(RED, "- " + shown(mend.before()))).append('\n');
    if (!mend.after().isEmpty()) {
      out.append("    ").append(in(GREEN, "+ " + shown(mend.after()))).append('\n');
    }
    out.append('\n');
  }

  /** Shows blanks at the ends, which would otherwise be seen by nobody. */
  private static String shown(String text) {
    String line = Screen.line(text);
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    int end = line.length();
    while (end > start && line.charAt(end - 1) == ' ') {
      end--;
    }
    String visible =
        "·".repeat(start) + line.substring(start, end) + "·".repeat(line.length() - end);
    return Screen.cut(visible, WIDEST);
  }

  private String summary(Repair repair, boolean isWritten) {
    int mends = repair.mends().size();
    int files = repair.files().size();
    if (mends == 0) {
      return say("没有只有一种改法的问题，未作任何修改。", "Nothing has exactly one remedy; nothing was changed.");
    }
    return isWritten
        ? say(
            "已在 " + files + " 个文件中修改 " + mends + " 处。",
            "Mended " + counted(mends, "place") + " in " + counted(files, "file") + ".")
        : say(
            "可在 " + files + " 个文件中修改 " + mends + " 处；去掉 --dry-run 即写入。",
            "Would mend "
                + counted(mends, "place")
                + " in "
                + counted(files, "file")
                + "; without --dry-run it is written.");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }

  private String in(String colour, String text) {
    return hasColours ? colour + text + PLAIN : text;
  }
}
