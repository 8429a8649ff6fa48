package io.github.churnrx.cli;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.workbench.workbook.XlsxTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The exports that the user named: CSV files, workbooks, folders of them, or patterns. */
final class Exports {
  private static final Set<String> OWN =
      Set.of("diagnoses.csv", "rejects.csv", "actions.xlsx", "mapping.xlsx");
  private static final int MOST_NAMED = 5;

  private final List<Path> files;
  private final List<Path> strange;
  private final @Nullable Charset encoding;

  private Exports(List<Path> files, List<Path> strange, @Nullable Charset encoding) {
    this.files = files;
    this.strange = strange;
    this.encoding = encoding;
  }

  /** Finds the files, and refuses what is no export. */
  static Exports of(List<String> names, @Nullable Charset encoding) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    Set<Path> strange = new LinkedHashSet<>();
    for (String name : names) {
      files.addAll(found(name, strange));
    }
    return new Exports(List.copyOf(files), List.copyOf(strange), encoding);
  }

  private static List<Path> found(String name, Set<Path> strange) throws IOException {
    if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
      return matching(name);
    }
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw Failure.usage("找不到文件 " + name, "there is no file " + name);
    }
    if (Files.isDirectory(file)) {
      List<Path> within = new ArrayList<>();
      try (Stream<Path> all = Files.list(file)) {
        all.filter(Files::isRegularFile).sorted().forEach(within::add);
      }
      within.stream().filter(Exports::isStrange).forEach(strange::add);
      within.removeIf(one -> !isExport(one));
      if (within.isEmpty()) {
        throw Failure.usage(
            "目录 "
                + name
                + " 中没有 .csv 或 .xlsx 文件"
                + named(strange, "，只有 ", "、", "；请导出为 .csv 或 .xlsx"),
            "there are no .csv or .xlsx files in "
                + name
                + named(strange, ", only ", ", ", ": export as .csv or .xlsx"));
      }
      return within;
    }
    if (!isTable(name)) {
      String remedy =
          name.toLowerCase(Locale.ROOT).endsWith(".xls") ? "另存为 .xlsx" : "导出为 .csv 或 .xlsx";
      throw Failure.usage(
          "不能读 " + name + "，请" + remedy, "cannot read " + name + ": export it as .csv or .xlsx");
    }
    return List.of(file);
  }

  /** A command line that does not expand patterns hands them on. */
  private static List<Path> matching(String name) throws IOException {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    String folder = slash < 0 ? "." : name.substring(0, slash + 1);
    String pattern = name.substring(slash + 1);
    List<Path> found = new ArrayList<>();
    if (folder.indexOf('*') < 0 && Files.isDirectory(Path.of(folder))) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(folder), pattern)) {
        for (Path file : all) {
          if (isExport(file)) {
            found.add(slash < 0 ? file.getFileName() : file);
          }
        }
      }
    }
    if (found.isEmpty()) {
      throw Failure.usage("没有文件符合 " + name, "no file is called like " + name);
    }
    found.sort(null);
    return found;
  }

  private static boolean isExport(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && isTable(name)
        && !name.startsWith(".")
        && !name.startsWith("~$")
        && !OWN.contains(name);
  }

  private static String named(Set<Path> files, String before, String between, String after) {
    return files.isEmpty()
        ? ""
        : files.stream()
            .limit(MOST_NAMED)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(between, before, after));
  }

  /** Returns whether a file might hold data, but in a form that is not read. */
  private static boolean isStrange(Path file) {
    String name = String.valueOf(file.getFileName());
    return !isTable(name)
        && !name.startsWith(".")
        && !name.startsWith("~$")
        && !name.toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|md)");
  }

  private static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt|xlsx|xlsm)");
  }

  List<Path> files() {
    return files;
  }

  /** Returns the files of the named folders that are in no form that is read. */
  List<Path> strange() {
    return strange;
  }

  /** Opens all files, each sheet of a workbook as a table. */
  List<Table> tables(@Nullable Mapping mapping, List<Problem> notices) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (Path file : files) {
      if (mapping != null && !mapping.speaksOf(file.toString())) {
        continue;
      }
      String lower = file.toString().toLowerCase(Locale.ROOT);
      if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
        tables.addAll(XlsxTable.of(file));
      } else {
        CsvTable table = csv(file, mapping == null ? Optional.empty() : mapping.separator());
        table.notice().ifPresent(notices::add);
        tables.add(table);
      }
    }
    return tables;
  }

  /** Returns the files that a mapping does not speak of. */
  List<Path> left(Mapping mapping) {
    return files.stream().filter(file -> !mapping.speaksOf(file.toString())).toList();
  }

  private CsvTable csv(Path file, Optional<Character> separator) throws IOException {
    if (encoding != null) {
      return separator.isPresent()
          ? CsvTable.of(file, separator.get(), encoding)
          : CsvTable.of(file, encoding);
    }
    return separator.isPresent() ? CsvTable.of(file, separator.get()) : CsvTable.of(file);
  }
}
