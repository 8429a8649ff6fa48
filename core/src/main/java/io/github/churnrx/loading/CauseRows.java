package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Cause.CauseClass;
import io.github.churnrx.knowledge.Cause.Control;
import io.github.churnrx.knowledge.Cause.Force;
import io.github.churnrx.knowledge.Cause.Link;
import io.github.churnrx.knowledge.Cause.Mode;
import io.github.churnrx.knowledge.Cause.Side;
import io.github.churnrx.knowledge.ProblemCode;
import java.util.Set;

/** Reads the rows of {@code causes.csv}. */
final class CauseRows {
  private static final Names<CauseClass> CLASSES = Names.of(CauseClass.class);
  private static final Names<Mode> MODES = Names.of(Mode.class);
  private static final Names<Side> SIDES = Names.of(Side.class);
  private static final Names<Control> CONTROLS = Names.of(Control.class);
  private static final Names<Force> FORCES = Names.of(Force.class);
  private static final Names<Link> LINKS = Names.of(Link.class);

  private final Cells cells;
  private final Names<String> causes;
  private final Names<String> roles;

  CauseRows(Cells cells, Names<String> causes, Names<String> roles) {
    this.cells = cells;
    this.causes = causes;
    this.roles = roles;
  }

  Cause read(Entry entry) {
    Row row = entry.first();
    Cell group = row.cell("group");
    return new Cause(
        entry.id(),
        cells.requiredText(row, "zh", "en"),
        cells.requiredText(row, "explain-zh", "explain-en"),
        cells.reference(row.cell("parent"), causes, ProblemCode.UNKNOWN_CAUSE),
        cells.required(row.cell("class"), "class", CLASSES, CauseClass.NATURAL),
        cells.one(row.cell("mode"), "mode", MODES),
        cells.one(row.cell("side"), "side", SIDES),
        cells.one(row.cell("controllable"), "controllable", CONTROLS),
        cells.one(row.cell("force"), "force", FORCES),
        group.isBlank() ? null : Spelling.key(group.text()),
        cells.reference(row.cell("role"), roles, ProblemCode.UNKNOWN_ROLE),
        Set.copyOf(
            cells.references(row.cell("exposes"), "exposes", LINKS, ProblemCode.UNKNOWN_VALUE)),
        row.cell("sources").list(),
        entry.at());
  }
}
