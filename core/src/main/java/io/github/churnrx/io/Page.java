package io.github.churnrx.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines with a limit. When there are too many, the least important go, and the last line that is
 * left of their group says how many are missing; so one line of a group should stay.
 */
final class Page {
  /** The rank of a line that always stays. */
  static final int KEEP = 0;

  private final Voice voice;
  private final List<Line> lines = new ArrayList<>();

  Page(Voice voice) {
    this.voice = voice;
  }

  /** Adds a line that stays. */
  void add(String text) {
    add("", KEEP, text);
  }

  /**
   * Adds a line.
   *
   * @param group what it belongs to
   * @param rank its importance: {@link #KEEP}, or the greater the less important
   * @param text the line
   */
  void add(String group, int rank, String text) {
    lines.add(new Line(group, rank, Voice.oneLine(text)));
  }

  /** Returns the lines, each with an end, at most so many of them if those that stay allow it. */
  String text(int limit) {
    List<Line> shown = new ArrayList<>(lines);
    Map<String, Integer> dropped = new HashMap<>();
    while (shown.size() > limit) {
      Line least = leastImportant(shown);
      if (least.rank() == KEEP) {
        break;
      }
      shown.remove(shown.lastIndexOf(least));
      dropped.merge(least.group(), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    for (int i = shown.size() - 1; i >= 0; i--) {
      Line line = shown.get(i);
      Integer missing = dropped.remove(line.group());
      String note = missing == null ? "" : voice.more(missing);
      text.insert(0, line.text() + note + "\n");
    }
    return text.toString();
  }

  private static Line leastImportant(List<Line> lines) {
    Line least = lines.get(0);
    for (Line line : lines) {
      if (line.rank() >= least.rank()) {
        least = line;
      }
    }
    return least;
  }

  private record Line(String group, int rank, String text) {}
}
