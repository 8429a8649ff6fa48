package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the inputs that hold the rows of one table of a mapping. */
final class TableSearch {
  private final TableMapping wanted;
  private final List<? extends Table> inputs;
  private final Consumer<Problem> problems;

  TableSearch(TableMapping wanted, List<? extends Table> inputs, Consumer<Problem> problems) {
    this.wanted = wanted;
    this.inputs = inputs;
    this.problems = problems;
  }

  /** Returns them in the order of the mapping, those of a pattern by name; none after reporting. */
  List<Table> find() {
    if (wanted.files().isEmpty()) {
      String name = wanted.sheet() == null ? "file" : wanted.sheet();
      return one(
          fitting(inputs),
          name,
          Text.of("有多个输入文件，须用 file 指明", "there are several inputs; name one with file"));
    }
    Set<Table> found = new LinkedHashSet<>();
    for (String file : wanted.files()) {
      List<Table> fitting =
          fitting(inputs.stream().filter(table -> isNamed(table.file(), file)).toList());
      String name = wanted.sheet() == null ? file : file + "[" + wanted.sheet() + "]";
      if (isPattern(file) && fitting.size() > 1) {
        found.addAll(fitting);
      } else {
        found.addAll(
            one(
                fitting,
                name,
                Text.of("“" + name + "”指向多个输入文件", "\"" + name + "\" fits several inputs")));
      }
    }
    return List.copyOf(found);
  }

  /** Returns the sheet that is meant of each file, in order of the files' names. */
  private List<Table> fitting(List<? extends Table> tables) {
    Map<String, Table> byFile = new LinkedHashMap<>();
    tables.stream()
        .filter(table -> wanted.sheet() == null || wanted.sheet().equals(table.sheet()))
        .forEach(table -> byFile.putIfAbsent(table.file(), table));
    List<Table> fitting = new ArrayList<>(byFile.values());
    fitting.sort(Comparator.comparing(Table::file));
    return fitting;
  }

  private List<Table> one(List<Table> fitting, String name, Text several) {
    if (fitting.size() == 1) {
      return fitting;
    }
    Text what =
        fitting.isEmpty()
            ? Text.of("没有名为“" + name + "”的输入", "there is no input called \"" + name + "\"")
            : several;
    Text remedy = Text.of("输入有 " + labels("、") + "。", "The inputs are " + labels(", ") + ".");
    problems.accept(ProblemCode.BAD_MAPPING.at(wanted.at(), name, what, remedy));
    return List.of();
  }

  private String labels(String separator) {
    return String.join(separator, inputs.stream().map(Table::label).toList());
  }

  private static boolean isPattern(String name) {
    return name.contains("*") || name.contains("?") || name.contains("{");
  }

  /** Returns whether a file, with or without its folder, is called like a name or pattern. */
  static boolean isNamed(String input, String pattern) {
    Path name = Path.of(input).getFileName();
    String file = name == null ? input : name.toString();
    if (file.equalsIgnoreCase(pattern) || input.equals(pattern)) {
      return true;
    }
    if (!isPattern(pattern)) {
      return false;
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT));
    return matcher.matches(Path.of(file.toLowerCase(Locale.ROOT)));
  }
}
