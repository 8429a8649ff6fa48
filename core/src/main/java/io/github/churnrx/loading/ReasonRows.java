package io.github.churnrx.loading;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.ReasonMap.Reason;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of {@code reasons/}, each a map of its own. */
final class ReasonRows {
  private final Cells cells;
  private final Texts texts;
  private final Vocabulary vocabulary;

  ReasonRows(Cells cells, Vocabulary vocabulary) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.vocabulary = vocabulary;
  }

  /** Returns the maps, in the order of the files; names are unique within each. */
  List<ReasonMap> read(Collection<Entry> entries) {
    Map<String, List<Entry>> byMap = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.isEnabled()) {
        byMap.computeIfAbsent(entry.space(), map -> new ArrayList<>()).add(entry);
      }
    }
    List<ReasonMap> maps = new ArrayList<>();
    byMap.forEach((map, rows) -> maps.add(map(map, rows)));
    return maps;
  }

  private ReasonMap map(String id, List<Entry> entries) {
    Names<String> names = new Names<>();
    entries.forEach(entry -> names.add(entry.first().id(), entry.first().id()));
    List<Reason> reasons = new ArrayList<>();
    for (Entry entry : entries) {
      for (String column : List.of("zh", "en")) {
        Cell label = entry.cell(column);
        String other = names.add(label.text(), entry.first().id());
        if (other != null) {
          cells.report(ProblemCode.DUPLICATE_LABEL.at(label.at(), label.text(), other));
        }
      }
      reasons.add(reason(entry));
    }
    return ReasonMap.of(id, reasons);
  }

  private Reason reason(Entry entry) {
    Row row = entry.first();
    String code = row.id();
    Text label = texts.find(row, "zh", "en");
    return new Reason(
        code,
        label == null ? Text.of(code, code) : label,
        cells.references(row.cell("causes"), vocabulary.causes(), ProblemCode.UNKNOWN_CAUSE),
        row.cell("sources").list(),
        entry.at());
  }
}
