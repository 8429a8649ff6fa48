package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerOpener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Lets a workbook stand wherever a layer can be given, so that it can be validated, tested and
 * compared before it is imported. Problems are told at the cells of its sheets.
 */
@SuppressWarnings("exports") // A layer is shown to this module alone, and found by its service.
public final class WorkbookLayers implements LayerOpener {

  /** Creates the service. */
  public WorkbookLayers() {
    // it keeps nothing
  }

  @Override
  public boolean opens(Path file) {
    return Files.isRegularFile(file) && file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  @Override
  public Layer open(Path file) {
    try {
      return WorkbookImport.of(file).layer();
    } catch (InputException e) {
      throw new KnowledgeException(e.problems());
    }
  }
}
