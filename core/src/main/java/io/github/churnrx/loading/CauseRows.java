package io.github.churnrx.loading;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Cause.CauseClass;
import io.github.churnrx.knowledge.Cause.Control;
import io.github.churnrx.knowledge.Cause.Force;
import io.github.churnrx.knowledge.Cause.Link;
import io.github.churnrx.knowledge.Cause.Mode;
import io.github.churnrx.knowledge.Cause.Side;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import java.util.Set;

/** Reads the entries of {@code causes.csv}. */
final class CauseRows {
  private static final Names<Subject> SUBJECTS = Names.of(Subject.class);
  private static final Names<CauseClass> CLASSES = Names.of(CauseClass.class);
  private static final Names<Mode> MODES = Names.of(Mode.class);
  private static final Names<Side> SIDES = Names.of(Side.class);
  private static final Names<Control> CONTROLS = Names.of(Control.class);
  private static final Names<Force> FORCES = Names.of(Force.class);
  private static final Names<Link> LINKS = Names.of(Link.class);

  private final Cells cells;
  private final Texts texts;
  private final Vocabulary vocabulary;

  CauseRows(Cells cells, Vocabulary vocabulary) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.vocabulary = vocabulary;
  }

  Cause read(Entry entry) {
    Row row = entry.first();
    Cell group = row.cell("group");
    return new Cause(
        entry.id(),
        cells.oneOr(row.cell("subject"), SUBJECTS, Subject.CUSTOMER),
        texts.required(row, "zh", "en"),
        texts.required(row, "explain-zh", "explain-en"),
        cells.reference(row.cell("parent"), vocabulary.causes(), ProblemCode.UNKNOWN_CAUSE),
        cells.required(row, "class", CLASSES, CauseClass.NATURAL),
        cells.one(row.cell("mode"), MODES),
        cells.one(row.cell("side"), SIDES),
        cells.one(row.cell("controllable"), CONTROLS),
        cells.one(row.cell("force"), FORCES),
        group.isBlank() ? null : Spelling.key(group.text()),
        cells.reference(row.cell("role"), vocabulary.roles(), ProblemCode.UNKNOWN_ROLE),
        Set.copyOf(cells.references(row.cell("exposes"), LINKS, ProblemCode.UNKNOWN_VALUE)),
        cells.references(row.cell("angles"), vocabulary.angles(), ProblemCode.UNKNOWN_ANGLE),
        row.cell("sources").list(),
        entry.at());
  }
}
