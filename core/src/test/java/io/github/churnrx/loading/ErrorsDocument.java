package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** The documentation of all codes, with examples from {@link EveryProblemTest}. */
final class ErrorsDocument {
  private static final Text HEAD =
      Text.of(
          """
          # 问题代码

          `churnrx validate` 及其他命令报告的每种问题，按代码排列。代码固定不变。错误使知识库或输入不能使用；\
          警告可以使用，但多半不是本意；提示只是告知。`churnrx validate --explain 代码` 显示同样的说明。

          `--fix` 只改正有唯一改法的问题：GBK 或 UTF-16 编码、各行一致的其他分隔符、`sep=` 行、`=>` 和 `=<`、\
          `≥` 等全角比较符号、用逗号分隔的列表、中间的空行、完全相同的行、首尾空白，以及只差一两个字母、\
          又没有其他相近名称的名称。其余字节保持原样；`--dry-run` 只列出改动。

          """,
          """
          # Problem codes

          Every kind of problem that `churnrx validate` and the other commands report, by code. Codes
          never change. An error keeps knowledge or input from being used; a warning can be used and is
          probably not what was meant; a notice is for information. `churnrx validate --explain CODE`
          tells the same offline.

          `--fix` mends only what has exactly one remedy: GBK or UTF-16, other separators where all rows
          agree, a line `sep=`, `=>` and `=<`, full-width signs such as `≥`, lists with commas, empty rows
          between others, rows that are the same in every cell, blanks around cells, and names that
          differ by one or two letters from one other name only. All other bytes stay as they are;
          `--dry-run` only shows what would change.

          """);

  private final Locale locale;

  ErrorsDocument(Locale locale) {
    this.locale = locale;
  }

  String write() {
    Map<String, Arguments> examples = new LinkedHashMap<>();
    EveryProblemTest.slips().forEach(slip -> examples.putIfAbsent((String) slip.get()[0], slip));
    return HEAD.in(locale)
        + Arrays.stream(ProblemCode.values())
            .sorted(Comparator.comparing(ProblemCode::id))
            .map(code -> section(code, examples.get(code.name())))
            .collect(Collectors.joining("\n"));
  }

  private String section(ProblemCode code, @Nullable Arguments example) {
    String heading = "## " + code.id() + "\n\n";
    String severity = "*" + code.severity().label().in(locale) + "*" + say("：", ": ");
    String meaning = code.explanation().in(locale) + "\n";
    return heading + severity + meaning + "\n" + (example == null ? plain(code) : shown(example));
  }

  /** What is said, where there is no example of a cell. */
  private String plain(ProblemCode code) {
    String advice = code.advises().in(locale);
    return "> " + code.says().in(locale) + (advice.equals("…") ? "" : say("", " ") + advice) + "\n";
  }

  private String shown(Arguments slip) {
    @SuppressWarnings("unchecked") // as EveryProblemTest makes them
    List<Layer> layers = (List<Layer>) slip.get()[1];
    Problem problem = Files.found(layers).get(0);
    String cell = cell(layers.get(0), problem);
    return (cell.isEmpty() ? "" : say("例如 ", "For example ") + cell + "\n\n")
        + "> "
        + problem.message().in(locale)
        + (problem.remedy().in(locale).isEmpty() ? "" : say("", " ") + problem.remedy().in(locale))
        + "\n";
  }

  private String cell(Layer layer, Problem problem) {
    Location at = problem.at();
    byte[] bytes = layer.files().get(at.file().replace("ours/", ""));
    if (bytes == null || at.column() == 0 || !at.file().endsWith(".csv")) {
      return "";
    }
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    List<String> cells = Files.cells(lines.get(at.row() - 1));
    String text = at.column() > cells.size() ? "" : cells.get(at.column() - 1);
    if (!text.contains(problem.value()) && text.length() < problem.value().length()) {
      text = problem.value(); // a cell whose end is not known
    }
    List<String> names = Files.cells(lines.get(0));
    String header = at.row() == 1 || at.column() > names.size() ? "" : names.get(at.column() - 1);
    String column = header.isEmpty() ? "" : say("，列 `", ", column `") + header + "`";
    return "`"
        + at
        + "`"
        + column
        + say("：", ": ")
        + (text.isEmpty() ? say("空", "empty") : "`` " + text + " ``");
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }
}
