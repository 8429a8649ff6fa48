package io.github.churnrx.workbench.findings;

import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerFiles;
import io.github.churnrx.tables.TextDecoder;
import io.github.churnrx.workbench.sheets.CsvFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much the layers hold that were looked at.
 *
 * @param files their tables of knowledge
 * @param rows the rows of these without their first ones
 * @param scenarios their scenarios, those that cannot be run included
 */
public record Extent(int files, int rows, int scenarios) {

  static Extent of(List<Layer> layers, int scenarios) {
    int files = 0;
    int rows = 0;
    for (Layer layer : layers) {
      for (Map.Entry<String, byte[]> file : layer.files().entrySet()) {
        if (file.getKey().endsWith(".csv")
            && !LayerFiles.isScenario(file.getKey())
            && !file.getKey().startsWith(LayerFiles.INDUSTRIES)) {
          files++;
          rows += rows(file.getValue());
        }
      }
    }
    return new Extent(files, rows, scenarios);
  }

  private static int rows(byte[] bytes) {
    Optional<String> text = TextDecoder.text(bytes);
    return text.isEmpty()
        ? 0
        : (int)
            CsvFile.of(text.get()).rows().stream().skip(1).filter(row -> !row.isBlank()).count();
  }

  /** Returns whether there was nothing to look at. */
  boolean isNothing() {
    return rows == 0 && scenarios == 0;
  }
}
