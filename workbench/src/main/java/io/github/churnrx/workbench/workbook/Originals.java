package io.github.churnrx.workbench.workbook;

import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What a workbook was made of: the files of the layer, and what the sheets showed of them. It
 * travels in a hidden sheet, so that an import can write again, to the last character, what nobody
 * changed, and what is no table.
 *
 * @param files the files by their path
 * @param sheets the sheets as they were written
 */
record Originals(SortedMap<String, byte[]> files, List<TableSheet> sheets) {
  /** The hidden sheet. */
  static final String SHEET = "churnrx";

  static final Text NOTE =
      Text.of(
          "导入时要用到此表，请勿修改：它保存着导出时的文件。",
          "Import needs this sheet; leave it as it is. It holds the files as they were exported.");

  /** A cell takes at most 32,767 characters. */
  private static final int CHUNK = 30_000;

  private static final String FILES = "files/";
  private static final String SHEETS = "sheets/";
  private static final String INDEX = "sheets.csv";
  static final long DAY_ZERO = 315_532_800_000L; // 1980, the first day that a zip file knows

  Originals {
    files = new TreeMap<>(files);
    sheets = List.copyOf(sheets);
  }

  /** Returns texts that fit into cells. */
  List<String> packed() {
    String text = Base64.getEncoder().encodeToString(zipped());
    List<String> chunks = new ArrayList<>();
    for (int i = 0; i < text.length(); i += CHUNK) {
      chunks.add(text.substring(i, Math.min(text.length(), i + CHUNK)));
    }
    return chunks;
  }

  private byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      List<List<String>> index = new ArrayList<>();
      for (TableSheet sheet : sheets) {
        index.add(List.of(sheet.path(), sheet.name()));
      }
      put(zip, INDEX, CsvText.of(index));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, FILES + file.getKey(), file.getValue());
      }
      for (TableSheet sheet : sheets) {
        byte[] original = files.getOrDefault(sheet.path(), new byte[0]);
        if (!CsvText.of(original).cells().equals(sheet.rows())) {
          put(zip, SHEETS + sheet.path(), CsvText.of(sheet.rows()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(DAY_ZERO);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Returns what was packed, or nothing if it is not whole. */
  static Optional<Originals> unpacked(List<String> chunks) {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try {
      byte[] bytes = Base64.getDecoder().decode(String.join("", chunks).replaceAll("\\s", ""));
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          entries.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    byte[] index = entries.get(INDEX);
    return index == null ? Optional.empty() : Optional.of(of(entries, index));
  }

  private static Originals of(SortedMap<String, byte[]> entries, byte[] index) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    entries.forEach(
        (name, bytes) -> {
          if (name.startsWith(FILES)) {
            files.put(name.substring(FILES.length()), bytes);
          }
        });
    List<TableSheet> sheets = new ArrayList<>();
    for (List<String> line : CsvText.of(index).cells()) {
      String path = line.get(0);
      TableSchema table = TableSchema.owning(path);
      byte[] file = files.getOrDefault(path, new byte[0]);
      byte[] shown = entries.getOrDefault(SHEETS + path, file);
      if (table != null) {
        sheets.add(new TableSheet(table, path, line.get(1), CsvText.of(shown).cells()));
      }
    }
    return new Originals(files, sheets);
  }

  /** Returns the sheet that showed a file. */
  Optional<TableSheet> sheet(String path) {
    return sheets.stream().filter(sheet -> sheet.path().equals(path)).findFirst();
  }

  /** Returns the files that no sheet shows. */
  List<String> others() {
    return files.keySet().stream()
        .filter(path -> sheets.stream().noneMatch(sheet -> sheet.path().equals(path)))
        .toList();
  }
}
