package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a table.
 *
 * @param profile the table
 * @param parts what its rows are taken for; none if it is not used
 * @param notes what is made of each column, in their order
 * @param unused why it is not used; null if it is
 */
record TableProposal(
    TableProfile profile, List<Part> parts, List<ColumnNote> notes, @Nullable Text unused) {
  TableProposal {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }
}
