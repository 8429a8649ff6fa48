package io.github.churnrx.workbench.findings;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.terminal.Screen;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what an inspection found for people's eyes: by file, each at its cell. */
public final class FindingsText {
  private static final int MANY = 10;
  private static final int FEW = 4;

  private final Locale locale;
  private final Palette palette;
  private final int width;

  private FindingsText(Locale locale, Palette palette, int width) {
    this.locale = locale;
    this.palette = palette;
    this.width = width;
  }

  /** Returns a writer in a language, without colours, for lines of 100 columns. */
  public static FindingsText in(Locale locale) {
    return new FindingsText(locale, Palette.PLAIN, 100);
  }

  /** Returns this writer with the colours of a terminal. */
  public FindingsText coloured() {
    return new FindingsText(locale, Palette.COLOURED, width);
  }

  /** Returns this writer for lines of another width, in columns. */
  public FindingsText width(int columns) {
    return new FindingsText(locale, palette, Math.max(60, columns));
  }

  /** Writes everything that was found, and a summary. */
  public String write(Inspection inspection) {
    StringBuilder out = new StringBuilder();
    Map<Problem, List<Problem>> alike = Alike.of(inspection);
    Map<String, List<Problem>> byFile =
        alike.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    problem -> problem.at().file(), LinkedHashMap::new, Collectors.toList()));
    byFile.forEach(
        (file, problems) -> {
          String note =
              inspection.sources().isGiven(file) || inspection.sources().text(file).isEmpty()
                  ? ""
                  : say("（随产品发布的知识）", "  (shipped knowledge)");
          out.append(palette.heading(Screen.line(file))).append(note).append("\n\n");
          problems.forEach(
              problem -> {
                append(out, problem, inspection.sources());
                appendAlike(out, alike.getOrDefault(problem, List.of()));
                out.append('\n');
              });
        });
    appendSummary(out, inspection);
    return out.toString();
  }

  private void append(StringBuilder out, Problem problem, Sources sources) {
    String label = problem.severity().label().in(locale);
    out.append("  ")
        .append(palette.severity(problem.severity(), label + "[" + problem.code() + "]"))
        .append(' ')
        .append(Screen.line(problem.at().toString()))
        .append(place(problem.at(), sources))
        .append('\n');
    out.append("    ").append(Screen.line(problem.message().in(locale))).append('\n');
    List<String> lines = Excerpt.of(problem, sources, width - 6);
    for (int i = 0; i < lines.size(); i++) {
      boolean isMark = i == lines.size() - 1 && lines.get(i).indexOf('^') >= 0;
      String line = lines.get(i);
      out.append("      ")
          .append(isMark ? palette.severity(problem.severity(), line) : palette.dim(line, i == 0))
          .append('\n');
    }
    String remedy = problem.remedy().in(locale);
    if (!remedy.isEmpty()) {
      out.append("    ").append(palette.remedy("→ ")).append(Screen.line(remedy)).append('\n');
    }
  }

  private void appendAlike(StringBuilder out, List<Problem> others) {
    if (others.isEmpty()) {
      return;
    }
    String places =
        others.stream()
            .limit(FEW)
            .map(problem -> problem.at().toString())
            .collect(Collectors.joining(say("、", ", ")));
    String more = others.size() > FEW ? " …" : "";
    String line =
        say(
            "另有 " + others.size() + " 处相同：" + places + more,
            "the same at " + counted(others.size(), "more place") + ": " + places + more);
    out.append("    ").append(palette.dim(line, true)).append('\n');
  }

  /** Says where a spreadsheet and an editor show the place. */
  private String place(Location at, Sources sources) {
    if (!Excerpt.isTable(at.file()) || Excerpt.isSheet(at.file()) || at.row() == 0) {
      return "";
    }
    String cell = at.column() == 0 ? "" : Screen.letters(at.column()) + at.row();
    Optional<Integer> line = Excerpt.line(at, sources);
    String where =
        line.map(
                number ->
                    cell.isEmpty()
                        ? say("文件第 " + number + " 行", "line " + number + " of the file")
                        : say(
                            cell + "，文件第 " + number + " 行",
                            cell + ", line " + number + " of the file"))
            .orElse(cell);
    return where.isEmpty() ? "" : say("（" + where + "）", " (" + where + ")");
  }

  private void appendSummary(StringBuilder out, Inspection inspection) {
    if (inspection.problems().size() > MANY) {
      appendCodes(out, inspection.problems());
    }
    out.append(summary(inspection)).append('\n');
    if (!inspection.problems().isEmpty()) {
      String code = inspection.problems().get(0).code();
      out.append(
              palette.dim(
                  say(
                      "各代码的说明见 docs/errors.zh.md，或运行 churnrx validate --explain " + code,
                      "What a code means: docs/errors.md, or churnrx validate --explain " + code),
                  true))
          .append('\n');
    }
  }

  private void appendCodes(StringBuilder out, List<Problem> problems) {
    Map<String, Long> counts =
        problems.stream().collect(Collectors.groupingBy(Problem::code, Collectors.counting()));
    int widest = counts.keySet().stream().mapToInt(String::length).max().orElse(0);
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            count ->
                out.append("  ")
                    .append(Screen.pad(count.getKey(), widest))
                    .append(String.format(Locale.ROOT, "%6d%n", count.getValue())));
    out.append('\n');
  }

  /** Returns one line: how bad it is, and how much was looked at. */
  private String summary(Inspection inspection) {
    Extent extent = inspection.extent();
    String looked =
        say(
            "共检查 " + extent.files() + " 个表、" + extent.rows() + " 行、" + extent.scenarios() + " 个场景",
            "checked "
                + counted(extent.files(), "table")
                + ", "
                + counted(extent.rows(), "row")
                + ", "
                + counted(extent.scenarios(), "scenario"));
    if (inspection.problems().isEmpty()) {
      return palette.good(say("没有发现问题", "No problems")) + say("：", ": ") + looked + say("。", ".");
    }
    StringBuilder counts = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long count = inspection.count(severity);
      if (count > 0) {
        counts.append(counts.isEmpty() ? "" : say("，", ", "));
        String label = severity.label().in(locale);
        counts.append(palette.severity(severity, say(label + " " + count, counted(count, label))));
      }
    }
    return counts + say("；", "; ") + looked + say("。", ".");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }
}
