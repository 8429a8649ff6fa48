package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;

/**
 * Why a customer is diagnosed otherwise.
 *
 * @param id the symptom, action, policy or setting
 * @param text what it does now, in words
 * @param cells the changed cells that made it so; empty if they are not known
 */
public record Reason(String id, Text text, List<Cell> cells) {

  /** Copies the list. */
  public Reason {
    cells = List.copyOf(cells);
  }

  /**
   * A change in the knowledge.
   *
   * @param text what was written and what is written now
   * @param before the old cell
   * @param after the new cell, the same as the old one if it is gone
   */
  public record Cell(Text text, Location before, Location after) {
    /** Returns both places, or the one if they are the same. */
    public String places() {
      return before.equals(after) ? after.toString() : before + " → " + after;
    }
  }

  /** Returns the reason in words, its cells aside. Not meant to be parsed. */
  public String text(Locale locale) {
    return text.in(locale);
  }
}
