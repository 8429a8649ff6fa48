package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Fingerprint;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerReader;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.tables.Manifest;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TableSchema.Column;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A layer of knowledge as a workbook: a sheet for each file of a table, with lists to choose from
 * and comments that explain the columns. Files that are no tables travel along in a hidden sheet.
 */
public final class WorkbookExport {
  private final Layer layer;
  private final Manifest manifest;
  private final KnownNames names;
  private final Locale locale;
  private final boolean isLabelled;
  private final List<TableSheet> sheets;

  private WorkbookExport(
      Layer layer,
      Manifest manifest,
      KnownNames names,
      Locale locale,
      Optional<Map<String, List<List<String>>>> labelled) {
    this.layer = layer;
    this.manifest = manifest;
    this.names = names;
    this.locale = locale;
    this.isLabelled = labelled.isPresent();
    this.sheets = sheets(labelled.orElse(Map.of()));
  }

  /**
   * Reads the layer to export.
   *
   * @param layers directories or zip files, the lowest first; the last is exported, the others and,
   *     where they are extended, the shipped knowledge only give names to choose from
   * @param industries the industries whose knowledge lies upon the lowest layer
   * @param locale the language of labels
   * @throws KnowledgeException if a table cannot be read to its end
   */
  public static WorkbookExport of(List<Path> layers, Collection<String> industries, Locale locale) {
    List<Layer> given = Layers.at(layers);
    Layer layer = given.get(given.size() - 1);
    Findings findings = new Findings();
    Manifest manifest = Manifest.read(layer, findings);
    checkTables(layer, findings);
    if (manifest == null || findings.hasErrors()) {
      throw new KnowledgeException(findings.all());
    }
    KnownNames names = KnownNames.in(withShipped(given, industries));
    return new WorkbookExport(
        layer, manifest, names, locale, Labels.of(layers, industries, locale));
  }

  /** Finds tables of which some rows cannot even be read; what the cells say does not matter. */
  private static void checkTables(Layer layer, Findings findings) {
    Set<String> fatal = new HashSet<>();
    for (ProblemCode code :
        EnumSet.of(ProblemCode.UNREADABLE_TEXT, ProblemCode.BAD_CSV, ProblemCode.WRONG_SEPARATOR)) {
      fatal.add(code.id());
    }
    Findings all = new Findings();
    LayerReader reader = new LayerReader((file, drl) -> Optional.empty(), all);
    for (TableSchema table : TableSchema.values()) {
      reader.read(layer.only(table));
    }
    for (Problem problem : all.all()) {
      if (problem.severity() == Severity.ERROR && fatal.contains(problem.code())) {
        findings.add(problem);
      }
    }
  }

  private static List<Layer> withShipped(List<Layer> given, Collection<String> industries) {
    List<Layer> layers = new ArrayList<>(given);
    Manifest lowest = Manifest.read(given.get(0), new Findings());
    ClassLoader loader = Layers.loaderOfShipped();
    if (lowest != null && lowest.extendsShipped() && Layers.isShipped(loader)) {
      layers.add(0, Layers.shipped(loader));
    }
    Layer base = layers.get(0);
    base.industries().stream()
        .filter(industries::contains)
        .forEach(industry -> layers.add(1, base.industry(industry)));
    return layers;
  }

  private List<TableSheet> sheets(Map<String, List<List<String>>> labelled) {
    SheetNames sheetNames =
        new SheetNames(locale, AboutSheet.NAME.in(locale), Originals.SHEET, DropDowns.SHEET);
    List<TableSheet> shown = new ArrayList<>();
    for (TableSchema table : TableSchema.values()) {
      layer
          .only(table)
          .files()
          .forEach(
              (path, bytes) -> {
                List<List<String>> cells = CsvText.of(bytes).cells();
                List<List<String>> labels = labelled.getOrDefault(path, List.of());
                List<List<String>> best = labels.size() == cells.size() ? labels : cells;
                String name = sheetNames.name(table, path);
                shown.add(new TableSheet(table, path, name, shown(best, table, locale)));
              });
    }
    return shown;
  }

  private static List<List<String>> shown(
      List<List<String>> cells, TableSchema table, Locale locale) {
    List<List<String>> shown = new ArrayList<>();
    for (List<String> row : cells) {
      shown.add(
          shown.isEmpty()
              ? header(row, table, locale)
              : row.stream().map(WorkbookExport::plain).toList());
    }
    return shown;
  }

  private static String plain(String cell) {
    return cell.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static List<String> header(List<String> written, TableSchema table, Locale locale) {
    Set<Column> seen = new HashSet<>();
    List<String> header = new ArrayList<>();
    for (String name : written) {
      Optional<Column> column = table.names().find(name).filter(seen::add);
      header.add(column.map(c -> c.label().in(locale)).orElse(plain(name)));
    }
    return header;
  }

  /**
   * Returns whether cells show labels in the chosen language; otherwise they show what the files
   * say, because the layers together cannot be used yet.
   */
  public boolean isLabelled() {
    return isLabelled;
  }

  /** Returns how many sheets show tables. */
  public int sheetCount() {
    return sheets.size();
  }

  /** Returns how many rows they hold, headers aside. */
  public int rowCount() {
    return sheets.stream().mapToInt(sheet -> Math.max(0, sheet.rows().size() - 1)).sum();
  }

  /** Writes the workbook, and leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    Path plain = Files.createTempFile("churnrx-", ".xlsx");
    try {
      Map<Integer, CommentBoxes> boxes = new HashMap<>();
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(plain));
          Workbook workbook = new Workbook(file, "ChurnRx", null)) {
        write(workbook, boxes);
      }
      Polish.copy(plain, boxes, out);
    } finally {
      Files.deleteIfExists(plain);
    }
  }

  private void write(Workbook workbook, Map<Integer, CommentBoxes> boxes) {
    workbook.setGlobalDefaultFont(Looks.font(locale), Looks.fontSize(locale));
    Worksheet about = workbook.newWorksheet(AboutSheet.NAME.in(locale));
    String version = Fingerprint.of(List.of(layer)).substring(0, 12);
    Originals originals = new Originals(layer.files(), sheets);
    new AboutSheet(about, locale).write(manifest, version, sheets, originals.others().size());
    DropDowns dropDowns = new DropDowns(workbook, names, locale);
    TableSheets tables = new TableSheets(workbook, dropDowns, locale);
    for (int i = 0; i < sheets.size(); i++) {
      boxes.put(i + 2, tables.write(sheets.get(i), i + 1)); // the first sheet tells about all
    }
    hide(originals, workbook);
    workbook.sortWorksheets(Comparator.comparing(sheet -> sheet.getVisibilityState() != null));
  }

  private void hide(Originals originals, Workbook workbook) {
    Worksheet sheet = workbook.newWorksheet(Originals.SHEET);
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    sheet.value(0, 0, Originals.NOTE.in(locale));
    List<String> chunks = originals.packed();
    for (int i = 0; i < chunks.size(); i++) {
      sheet.value(i + 1, 0, chunks.get(i));
    }
    sheet.width(0, 60);
  }
}
