package io.github.churnrx.cli;

import io.github.churnrx.io.CaseDefaults;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.workbench.workbook.XlsxTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inputs that the user named. */
final class Inputs {
  private static final String STDIN = "-";
  private static final int LOOK_AHEAD = 1 << 16;

  private final List<String> names;
  private final @Nullable Path mapping;
  private final @Nullable LocalDate asOf;
  private final @Nullable Charset encoding;
  private final @Nullable Form stdinForm;
  private final InputStream stdin;

  /** What an input is. */
  enum Form {
    JSON,
    JSONL,
    CSV,
    XLSX,
    FOLDER
  }

  Inputs(
      List<String> names,
      @Nullable Path mapping,
      @Nullable LocalDate asOf,
      @Nullable Charset encoding,
      @Nullable Form stdinForm,
      InputStream stdin) {
    this.names = names.stream().distinct().toList();
    this.mapping = mapping;
    this.asOf = asOf;
    this.encoding = encoding;
    this.stdinForm = stdinForm;
    this.stdin = new BufferedInputStream(stdin, LOOK_AHEAD);
  }

  /** Refuses what cannot be meant, before anything is read. */
  void check() {
    boolean tables = false;
    boolean cases = false;
    for (String name : names) {
      Form form = form(name);
      if (!name.equals(STDIN) && !Files.exists(Path.of(name))) {
        throw Failure.usage("找不到输入 " + name, "there is no input " + name);
      }
      if (form == Form.FOLDER && names.size() > 1) {
        throw Failure.usage(
            "目录 " + name + " 必须是唯一的输入", "the directory " + name + " must be the only input");
      }
      boolean table = form != Form.JSON && form != Form.JSONL;
      tables |= table;
      cases |= !table;
      if (name.equals(STDIN) && form == Form.CSV && encoding == null) {
        throw Failure.usage(
            "标准输入的表格需要 --encoding，例如 --encoding UTF-8",
            "a table on standard input needs --encoding, such as --encoding UTF-8");
      }
      if (table && form != Form.FOLDER && mapping == null) {
        throw Failure.usage(
            "表格 " + name + " 需要 --mapping，说明各列的含义（见 docs/mapping.md）",
            "the table "
                + name
                + " needs --mapping, which says what its columns mean"
                + " (docs/mapping.md)");
      }
    }
    if (tables && cases) {
      throw Failure.usage(
          "一次只能读表格或 JSON，不能混用", "either tables or JSON can be read in one run, not both");
    }
    if (cases && mapping != null) {
      throw Failure.usage("JSON 输入不需要 --mapping", "--mapping is for tables, not for JSON");
    }
    if (names.contains(STDIN) && names.size() > 1) {
      throw Failure.usage("标准输入必须是唯一的输入", "standard input must be the only input");
    }
  }

  /** Returns the files among the inputs, the mapping included. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(STDIN)) {
        files.add(Path.of(name));
      }
    }
    if (mapping != null) {
      files.add(mapping);
    }
    return files;
  }

  private Form form(String name) {
    if (name.equals(STDIN)) {
      return stdinForm != null ? stdinForm : mapping != null ? Form.CSV : Form.JSONL;
    }
    if (Files.isDirectory(Path.of(name))) {
      return Form.FOLDER;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return Form.JSON;
    } else if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return Form.JSONL;
    } else if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
      return Form.CSV;
    } else if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
      return Form.XLSX;
    } else if (lower.endsWith(".xls")) {
      throw Failure.usage(
          "不支持旧格式 " + name + "，请另存为 .xlsx", "save " + name + " as .xlsx; .xls is not read");
    }
    throw Failure.usage(
        "不认识输入 " + name + " 的类型；可用 .json、.jsonl、.csv、.xlsx、目录或 -",
        "what is " + name + "? Use .json, .jsonl, .csv, .xlsx, a directory or -");
  }

  /** Opens the inputs. */
  CaseSource open(Knowledge knowledge) throws IOException {
    Form first = form(names.get(0));
    if (first == Form.JSON || first == Form.JSONL) {
      return json();
    }
    Path mappingFile = mapping != null ? mapping : Path.of(names.get(0)).resolve("mapping.yaml");
    if (!Files.exists(mappingFile)) {
      throw Failure.usage(
          "找不到映射文件 " + mappingFile + "；请用 --mapping 指明",
          "there is no mapping " + mappingFile + "; name one with --mapping");
    }
    Mapping read = Mapping.read(mappingFile, knowledge);
    List<Problem> notices = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    if (names.contains(STDIN) && encoding != null) {
      if (read.isJoined()) {
        throw Failure.usage(
            "映射要连接多张表，不能从标准输入读取",
            "the mapping joins tables, which cannot be read from standard input");
      }
      tables.add(
          new OnceTable(
              CsvTable.of("stdin", this::openStdin, read.separator().orElse(','), encoding)));
      return new TableSource(read, tables, asOf, notices, false);
    }
    for (Path file : first == Form.FOLDER ? within(Path.of(names.get(0)), read) : files(names)) {
      if (form(file.toString()) == Form.XLSX) {
        tables.addAll(XlsxTable.of(file));
      } else {
        CsvTable table = csv(file, read);
        table.notice().ifPresent(notices::add);
        tables.add(table);
      }
    }
    return new TableSource(read, tables, asOf, notices, true);
  }

  private CsvTable csv(Path file, Mapping mapping) throws IOException {
    Optional<Character> separator = mapping.separator();
    if (encoding != null) {
      return separator.isPresent()
          ? CsvTable.of(file, separator.get(), encoding)
          : CsvTable.of(file, encoding);
    }
    return separator.isPresent() ? CsvTable.of(file, separator.get()) : CsvTable.of(file);
  }

  private static List<Path> files(List<String> names) {
    return names.stream().map(Path::of).toList();
  }

  /** Returns the files of a folder that the mapping speaks of. */
  private static List<Path> within(Path folder, Mapping mapping) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String name : mapping.files()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
        files.forEach(found::add);
      }
    }
    return found.stream().distinct().sorted(Comparator.naturalOrder()).toList();
  }

  private CaseSource json() throws IOException {
    List<JsonSource.Document> documents = new ArrayList<>();
    boolean repeatable = true;
    for (String name : names) {
      if (name.equals(STDIN)) {
        Form form = stdinForm == null ? peek() : stdinForm;
        String ending = form == Form.JSON ? ".json" : ".jsonl";
        documents.add(new JsonSource.Document("stdin" + ending, this::openStdin));
        repeatable = false;
      } else {
        Path file = Path.of(name);
        documents.add(new JsonSource.Document(name, () -> Files.newInputStream(file)));
      }
    }
    return new JsonSource(documents, new CaseDefaults(asOf, ZoneOffset.UTC), encoding, repeatable);
  }

  /** Tells JSON from JSON Lines by the first line: is it an object that ends on it? */
  private Form peek() throws IOException {
    stdin.mark(LOOK_AHEAD);
    String start = new String(stdin.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8).strip();
    stdin.reset();
    String line = start.lines().findFirst().orElse("").strip();
    return line.startsWith("{") && line.endsWith("}") ? Form.JSONL : Form.JSON;
  }

  private InputStream openStdin() {
    return stdin;
  }
}
