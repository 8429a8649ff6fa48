package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a proposal as a mapping that can be read and edited. */
final class MappingText {
  private static final int COMMENT_AT = 58;

  private final Proposal proposal;
  private final Locale locale;
  private final StringBuilder out = new StringBuilder();

  MappingText(Proposal proposal, Locale locale) {
    this.proposal = proposal;
    this.locale = locale;
  }

  String write() {
    head();
    for (TableProposal table : proposal.tables()) {
      for (Part part : table.parts()) {
        if (part.isCustomers()) {
          out.append("customers:\n");
          part(table, part, "  ");
        }
      }
    }
    boolean first = true;
    for (TableProposal table : proposal.tables()) {
      for (Part part : table.parts()) {
        if (!part.isCustomers()) {
          if (first) {
            out.append("events:\n");
            first = false;
          }
          line("  " + part.about() + ":", ColumnNotes.about(part.about()));
          part(table, part, "    ");
        }
      }
    }
    unused();
    return out.toString();
  }

  private void head() {
    comment(
        Text.of(
            "由 churnrx start 根据导出文件推测的映射。“确定”是列名与内容都吻合；“推测”请核对。",
            "Proposed by churnrx start from the exports. \"certain\": name and content agree; look"
                + " at each \"guess\"."));
    comment(
        Text.of(
            "改好后用 --mapping 重新运行；写法见 docs/mapping.md。",
            "Correct it and run again with --mapping; docs/mapping.md says what may stand here."));
    line("as-of: " + proposal.asOf(), proposal.asOfReason());
    line("currency: " + proposal.currency(), proposal.currencyReason());
    if (proposal.isValueFromOrders()) {
      line(
          "annual-value-from: orders",
          certainty(
              Certainty.GUESS,
              Text.of("没有年销售额一列，按最近十二个月的订单合计", "no column says so; the orders of twelve months")));
    }
    if (proposal.ignoresLater()) {
      line(
          "after-as-of: ignore",
          Text.of("数据中有更晚的记录，略去", "the data holds later records, which are left out"));
    }
  }

  private void part(TableProposal table, Part part, String indent) {
    List<String> files = proposal.files(table.profile());
    out.append(indent)
        .append("file: ")
        .append(files.size() == 1 ? Yaml.text(files.get(0)) : Yaml.list(files))
        .append('\n');
    String sheet = table.profile().table().sheet();
    if (!sheet.isEmpty()) {
      out.append(indent).append("sheet: ").append(Yaml.text(sheet)).append('\n');
    }
    if (table.profile().header() > 0) {
      line(
          indent + "header: " + table.profile().header(),
          Text.of("列名所在的行", "the row with the names of the columns"));
    }
    line(
        indent + "id: " + Yaml.text(part.key().name()),
        certainty(part.keyCertainty(), Text.of("客户编号", "the customer's id")));
    if (part.distinct()) {
      line(
          indent + "distinct: yes",
          Text.of("同一客户有多行，取第一行", "a customer stands in several rows; the first counts"));
    }
    if (!part.where().isEmpty()) {
      out.append(indent).append("where: {");
      List<String> filters = new ArrayList<>();
      part.where()
          .forEach((name, values) -> filters.add(Yaml.text(name) + ": " + Yaml.list(values)));
      out.append(String.join(", ", filters)).append("}\n");
    }
    skip(table.profile().totals(), part.skip(), indent);
    columns("columns", part.bounds().stream().filter(b -> !b.target().signal()).toList(), indent);
    columns("signals", part.bounds().stream().filter(b -> b.target().signal()).toList(), indent);
    LocalDate first = part.isCustomers() ? null : part.first();
    if (first != null) {
      line(
          indent + "complete-since: " + first,
          certainty(
              Certainty.GUESS,
              Text.of("最早一条的日期；更早的视为未知", "the earliest record; what lies before is unknown")));
    }
  }

  private void skip(
      Map<String, Set<String>> totals, Map<String, List<String>> skipped, String indent) {
    Map<String, Set<String>> all = new LinkedHashMap<>(totals);
    skipped.forEach(
        (name, values) ->
            all.computeIfAbsent(name, column -> new LinkedHashSet<>()).addAll(values));
    if (!all.isEmpty()) {
      List<String> filters = new ArrayList<>();
      all.forEach(
          (name, values) -> filters.add(Yaml.text(name) + ": " + Yaml.list(List.copyOf(values))));
      line(
          indent + "skip: {" + String.join(", ", filters) + "}",
          skipped.isEmpty()
              ? Text.of("合计行", "rows of totals")
              : certainty(
                  Certainty.GUESS,
                  totals.isEmpty()
                      ? Text.of("不算数的行", "rows that do not count")
                      : Text.of("合计行和不算数的行", "rows of totals, and that do not count")));
    }
  }

  private void columns(String title, List<Bound> bounds, String indent) {
    if (bounds.isEmpty()) {
      return;
    }
    out.append(indent).append(title).append(":\n");
    for (Bound bound : bounds) {
      line(
          indent + "  " + bound.target().id() + ": " + source(bound),
          certainty(
              bound.certainty(),
              Text.of(
                  bound.target().label().zh() + "：" + bound.why().zh(),
                  bound.target().label().en() + ": " + bound.why().en())));
    }
  }

  private static String source(Bound bound) {
    ColumnProfile column = bound.column();
    if (column == null) {
      return "{constant: " + Yaml.value(String.valueOf(bound.constant())) + "}";
    }
    Bound.Notation notation = bound.notation();
    if (notation.isPlain()) {
      return Yaml.text(column.name());
    }
    List<String> parts = new ArrayList<>();
    parts.add("column: " + Yaml.text(column.name()));
    if (notation.format() != null) {
      parts.add("format: \"" + notation.format() + "\"");
    }
    if (notation.unit() != null) {
      parts.add("unit: " + Yaml.value(notation.unit()));
    }
    if (notation.currency() != null) {
      parts.add("currency: " + notation.currency());
    }
    if (notation.decimalComma()) {
      parts.add("decimal: \",\"");
    }
    if (!notation.values().isEmpty()) {
      parts.add("values: " + Yaml.map(notation.values()));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private void unused() {
    for (TableProposal table : proposal.tables()) {
      List<ColumnNote> unused =
          table.notes().stream().filter(note -> note.certainty() == Certainty.UNUSED).toList();
      Text why = table.unused();
      if (unused.isEmpty() && why == null) {
        continue;
      }
      out.append('\n');
      comment(
          Text.of(
              table.profile().label() + " 中未用的列" + (why == null ? "：" : "（" + why.zh() + "）："),
              "Not used of "
                  + table.profile().label()
                  + (why == null ? ":" : " (" + why.en() + "):")));
      for (ColumnNote note : unused) {
        Text others = Texts.list(note.others());
        comment(
            Text.of(
                "  "
                    + note.column().name()
                    + "："
                    + note.why().zh()
                    + (note.others().isEmpty() ? "" : "；也可能是 " + others.zh()),
                "  "
                    + note.column().name()
                    + ": "
                    + note.why().en()
                    + (note.others().isEmpty() ? "" : "; it could be " + others.en())));
      }
    }
  }

  private static Text certainty(Certainty certainty, Text why) {
    return Text.of(
        certainty.label().zh() + "：" + why.zh(), certainty.label().en() + ": " + why.en());
  }

  private void comment(Text text) {
    out.append("# ").append(text.in(locale).replaceAll("[\\r\\n]+", " ")).append('\n');
  }

  private void line(String content, Text comment) {
    int width = Texts.width(content);
    out.append(content)
        .append(" ".repeat(Math.max(1, COMMENT_AT - width)))
        .append("# ")
        .append(comment.in(locale).replaceAll("[\\r\\n]+", " "))
        .append('\n');
  }
}
