package io.github.churnrx.workbench.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the cells of a column are written in a file and how a sheet shows them, whole and by the
 * parts of lists, so that new cells can be written as the file writes the same elsewhere.
 */
final class ColumnWording {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[;；]\\s*");

  private final Map<String, Optional<String>> written = new HashMap<>();

  /** Notes what a cell shows and how it is written. */
  void note(String shown, String file) {
    put(shown, file);
    List<String> shownParts = parts(shown);
    List<String> fileParts = parts(file);
    if (shownParts.size() > 1 && shownParts.size() == fileParts.size()) {
      for (int i = 0; i < shownParts.size(); i++) {
        put(shownParts.get(i), fileParts.get(i));
      }
    }
  }

  private void put(String shown, String file) {
    written.merge(
        shown, Optional.of(file), (one, other) -> one.equals(other) ? one : Optional.empty());
  }

  /** Returns how to write what somebody typed: as elsewhere if that is certain, else as typed. */
  String of(String typed) {
    Optional<String> whole = written.getOrDefault(typed, Optional.empty());
    if (whole.isPresent()) {
      return whole.get();
    }
    List<String> parts = parts(typed);
    boolean areAllKnown =
        parts.size() > 1
            && parts.stream().allMatch(p -> written.getOrDefault(p, Optional.empty()).isPresent());
    return areAllKnown
        ? parts.stream()
            .map(part -> written.getOrDefault(part, Optional.empty()).orElse(part))
            .collect(Collectors.joining("; "))
        : typed;
  }

  private static List<String> parts(String cell) {
    return List.of(SEPARATOR.split(cell, -1));
  }
}
