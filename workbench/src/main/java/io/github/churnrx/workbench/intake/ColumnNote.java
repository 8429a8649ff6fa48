package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.List;

/**
 * What is made of a column, in words.
 *
 * @param column the column
 * @param certainty how sure it is
 * @param meaning what it is taken for; blank if for nothing
 * @param why what makes it so
 * @param others what else it could be
 */
record ColumnNote(
    ColumnProfile column, Certainty certainty, Text meaning, Text why, List<Text> others) {
  ColumnNote {
    others = List.copyOf(others);
  }
}
