package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.List;

/** Says in a line what a table is taken for. */
final class Overview {
  private Overview() {}

  static Text of(TableProposal table) {
    TableProfile profile = table.profile();
    Text why = table.unused();
    Text what =
        why != null
            ? Text.of("未用：" + why.zh(), "not used: " + why.en())
            : Texts.list(table.parts().stream().map(p -> ColumnNotes.about(p.about())).toList());
    Text counts = counts(table.notes());
    String rows = "%,d".formatted(profile.rows());
    String zh = profile.label() + " → " + what.zh() + "，" + rows + " 行；列：" + counts.zh();
    String en =
        profile.label() + " → " + what.en() + ", " + rows + " rows; columns: " + counts.en();
    if (profile.header() > 0) {
      zh += "；列名在第 " + profile.header() + " 行";
      en += "; names of columns in row " + profile.header();
    }
    if (!profile.totals().isEmpty()) {
      zh += "；略去合计行";
      en += "; rows of totals left out";
    }
    if (profile.unnamed() > 0) {
      zh += "；" + profile.unnamed() + " 列没有列名，未用";
      en += "; " + profile.unnamed() + " columns without a name not used";
    }
    return Text.of(zh, en);
  }

  private static Text counts(List<ColumnNote> notes) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Certainty certainty : Certainty.values()) {
      long count = notes.stream().filter(note -> note.certainty() == certainty).count();
      zh.append(zh.isEmpty() ? "" : "、").append(certainty.label().zh()).append(' ').append(count);
      en.append(en.isEmpty() ? "" : ", ").append(count).append(' ').append(certainty.label().en());
    }
    return Text.of(zh.toString(), en.toString());
  }
}
