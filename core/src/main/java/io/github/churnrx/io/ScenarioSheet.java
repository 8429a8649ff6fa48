package io.github.churnrx.io;

import io.github.churnrx.names.Spelling;
import java.util.List;

/**
 * The lines of a table of scenarios.
 *
 * @param file the name for messages, with the sheet in brackets if there is one
 * @param header the first line
 * @param lines the others that are not blank
 * @param countsDays whether a bare number in a column of dates counts days, as spreadsheets do
 */
record ScenarioSheet(String file, Line header, List<Line> lines, boolean countsDays) {

  /**
   * A line.
   *
   * @param row its number as a spreadsheet counts it, from 1
   * @param cells its cells
   */
  record Line(int row, List<String> cells) {
    /** Trims the cells. */
    Line {
      cells = cells.stream().map(Spelling::trim).toList();
    }

    String cell(int place) {
      return place < cells.size() ? cells.get(place) : "";
    }
  }
}
