package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.workbench.format.FormattedFile;
import io.github.churnrx.workbench.format.Formatting;
import io.github.churnrx.workbench.format.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of a layer with everything called by its label in one language. */
final class Labels {
  private Labels() {}

  /**
   * Returns the cells of the last layer's tables by their path; nothing if the layers together
   * cannot be used, so that names have no certain meaning.
   */
  static Optional<Map<String, List<List<String>>>> of(
      List<Path> layers, Collection<String> industries, Locale locale) {
    Wording wording = locale.getLanguage().equals("zh") ? Wording.ZH : Wording.EN;
    Map<String, List<List<String>>> cells = new HashMap<>();
    try {
      for (FormattedFile file : Formatting.of(layers, industries, wording)) {
        cells.put(file.path(), CsvText.of(file.after()).cells());
      }
    } catch (KnowledgeException e) {
      return Optional.empty();
    }
    return Optional.of(cells);
  }
}
