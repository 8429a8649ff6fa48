package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says of each column what is made of it, why, and what else it could be. */
final class ColumnNotes {
  static final Text NO_CUSTOMERS =
      Text.of("没有认出客户的编号列，无法判断", "no column of customers' ids was recognised");
  static final Text NO_ROWS = Text.of("没有数据行", "it has no rows");
  static final Text UNKNOWN_TABLE = Text.of("看不出表中记的是什么", "nothing tells what the table is about");

  private static final Text NOTHING = Text.of("", "");
  private static final int MOST_OTHERS = 3;

  private final Exclusions exclusions;
  private final Targets targets;

  ColumnNotes(Exclusions exclusions, Targets targets) {
    this.exclusions = exclusions;
    this.targets = targets;
  }

  static Text taken(String stream) {
    Text label = about(stream);
    return Text.of(
        "另一张表已作为“" + label.zh() + "”；请把两张表合并成一张后再试",
        "another table already holds the " + label.en() + "; put both into one file and try again");
  }

  static Text noKey(ColumnProfile id) {
    return Text.of(
        "没有一列的内容与客户的“" + id.name() + "”相符",
        "no column holds what stands in \"" + id.name() + "\" of the customers");
  }

  /** Returns what a table is about, in words. */
  static Text about(String about) {
    return about.equals(Target.CUSTOMERS)
        ? Text.of("客户", "customers")
        : EventType.byId(about).map(EventType::label).orElse(Text.of(about, about));
  }

  TableProposal unused(TableProfile table, Text why) {
    List<ColumnNote> notes = new ArrayList<>();
    for (ColumnProfile column : table.columns()) {
      Text never = exclusions.never(column);
      Text reason = never == null ? Text.of("整张表未用", "the table is not used") : never;
      notes.add(new ColumnNote(column, Certainty.UNUSED, NOTHING, reason, List.of()));
    }
    return new TableProposal(table, List.of(), notes, why);
  }

  TableProposal used(TableProfile table, List<Part> parts, List<Assignment.Pair> pairs) {
    List<ColumnNote> notes = new ArrayList<>();
    for (ColumnProfile column : table.columns()) {
      notes.add(note(column, parts, pairs));
    }
    return new TableProposal(table, parts, notes, null);
  }

  private ColumnNote note(ColumnProfile column, List<Part> parts, List<Assignment.Pair> pairs) {
    List<Text> meanings = new ArrayList<>();
    List<Text> reasons = new ArrayList<>();
    Certainty certainty = Certainty.CERTAIN;
    for (Part part : parts) {
      if (part.key() == column && meanings.isEmpty()) {
        meanings.add(Text.of("客户编号", "the customer's id"));
        reasons.add(
            part.isCustomers()
                ? Text.of("每行不同", "differs from row to row")
                : Text.of("内容与客户表相符", "its content is found among the customers"));
        certainty = worse(certainty, part.keyCertainty());
      }
      for (Bound bound : part.bounds()) {
        if (bound.column() == column) {
          meanings.add(meaning(bound.target()));
          reasons.add(bound.why());
          certainty = worse(certainty, bound.certainty());
        }
      }
      if (part.where().containsKey(column.name())) {
        Text label = about(part.about());
        meanings.add(Text.of("区分" + label.zh(), "tells which rows are " + label.en()));
        certainty = worse(certainty, Certainty.GUESS);
      }
    }
    for (Part part : parts) {
      List<String> skipped = part.skip().get(column.name());
      if (skipped != null) {
        Text label = about(part.about());
        meanings.add(Text.of("哪些" + label.zh() + "不算", "which " + label.en() + " do not count"));
        reasons.add(
            Text.of("略去 " + String.join("、", skipped), "left out: " + String.join(", ", skipped)));
        certainty = worse(certainty, Certainty.GUESS);
      }
    }
    if (meanings.isEmpty()) {
      return unused(column, pairs, parts);
    }
    return new ColumnNote(
        column, certainty, list(meanings), list(reasons), others(column, pairs, meanings));
  }

  private ColumnNote unused(ColumnProfile column, List<Assignment.Pair> pairs, List<Part> parts) {
    Text why = exclusions.never(column);
    List<Text> others = List.of();
    if (why == null) {
      others = others(column, pairs, List.of());
      why = refused(column, pairs, parts);
    }
    if (why == null) {
      why = exclusions.idle(column);
    }
    if (why == null) {
      why =
          others.isEmpty()
              ? Text.of("知识库中没有这样的内容", "the knowledge knows nothing of this name")
              : Text.of("已取自另一列", "another column gives it");
    }
    return new ColumnNote(column, Certainty.UNUSED, NOTHING, why, others);
  }

  /** Returns why the content of a column whose name fits does not; null if no name fits. */
  private static @org.jspecify.annotations.Nullable Text refused(
      ColumnProfile column, List<Assignment.Pair> pairs, List<Part> parts) {
    Set<String> about = new LinkedHashSet<>();
    parts.forEach(part -> about.add(part.about()));
    return pairs.stream()
        .filter(pair -> pair.column() == column && about.contains(pair.target().about()))
        .filter(pair -> pair.name() >= NameMatch.WITHIN_TABLE)
        .filter(pair -> pair.fit().verdict() == Fit.Verdict.NO)
        .map(
            pair ->
                Text.of(
                    "列名像“" + pair.target().label().zh() + "”，但" + pair.fit().why().zh(),
                    "called like \""
                        + pair.target().label().en()
                        + "\", but "
                        + pair.fit().why().en()))
        .findFirst()
        .orElse(null);
  }

  private static List<Text> others(
      ColumnProfile column, List<Assignment.Pair> pairs, List<Text> meanings) {
    return pairs.stream()
        .filter(pair -> pair.column() == column && pair.fit().verdict() != Fit.Verdict.NO)
        .map(pair -> meaning(pair.target()))
        .filter(meaning -> !meanings.contains(meaning))
        .distinct()
        .limit(MOST_OTHERS)
        .toList();
  }

  private static Certainty worse(Certainty one, Certainty other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static Text meaning(Target target) {
    Text about = about(target.about());
    return Text.of(
        about.zh() + " · " + target.label().zh() + "（" + target.id() + "）",
        about.en() + " · " + target.label().en() + " (" + target.id() + ")");
  }

  private static Text list(List<Text> texts) {
    List<Text> different = texts.stream().filter(Objects::nonNull).distinct().toList();
    return Text.of(
        String.join("；", different.stream().map(Text::zh).toList()),
        String.join("; ", different.stream().map(Text::en).toList()));
  }

  Targets targets() {
    return targets;
  }
}
