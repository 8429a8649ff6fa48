package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells complaints among service records from other contacts, by their category. */
final class ServiceRecords {
  private final Categories categories;
  private final Targets targets;
  private final Vocabulary vocabulary;
  private final Exclusions exclusions;

  ServiceRecords(
      Categories categories, Targets targets, Vocabulary vocabulary, Exclusions exclusions) {
    this.categories = categories;
    this.targets = targets;
    this.vocabulary = vocabulary;
    this.exclusions = exclusions;
  }

  /** Returns what the rows of a table are taken for: one stream, or complaints and contacts. */
  List<Part> split(Recogniser.Draft draft, Defaults defaults) {
    String about = draft.assignment().about();
    boolean contacts = about.equals(EventType.INTERACTIONS.id());
    if (contacts || about.equals(EventType.COMPLAINTS.id())) {
      for (ColumnProfile column : draft.table().columns()) {
        List<String> complaints = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (column.isCategory() && exclusions.never(column) == null) {
          for (String value : column.values().keySet()) {
            (categories.isComplaint(value) ? complaints : others).add(value);
          }
        }
        if (!complaints.isEmpty() && (contacts || !others.isEmpty())) {
          return parted(draft, column, complaints, others, defaults);
        }
      }
    }
    return List.of(part(draft, draft.assignment(), Map.of()));
  }

  private List<Part> parted(
      Recogniser.Draft draft,
      ColumnProfile column,
      List<String> complaints,
      List<String> others,
      Defaults defaults) {
    List<Part> parts = new ArrayList<>();
    Assignment complained = assign(EventType.COMPLAINTS, draft, column);
    if (defaults.complete(complained, draft.table(), categories)) {
      parts.add(part(draft, complained, Map.of(column.name(), complaints)));
    }
    Assignment contacted = assign(EventType.INTERACTIONS, draft, null);
    if (!others.isEmpty() && defaults.complete(contacted, draft.table(), categories)) {
      parts.add(part(draft, contacted, Map.of(column.name(), others)));
    }
    return parts.isEmpty() ? List.of(part(draft, draft.assignment(), Map.of())) : parts;
  }

  private Assignment assign(
      EventType stream, Recogniser.Draft draft, @Nullable ColumnProfile without) {
    List<ColumnProfile> free =
        draft.table().columns().stream()
            .filter(column -> column != draft.join().column() && column != without)
            .filter(column -> exclusions.never(column) == null)
            .toList();
    return Assignment.of(
        stream.id(),
        targets.of(stream.id()),
        free,
        vocabulary.names("table", stream.id()),
        categories);
  }

  private static Part part(
      Recogniser.Draft draft, Assignment assignment, Map<String, List<String>> where) {
    return new Part(
        assignment.about(),
        draft.join().column(),
        draft.join().certainty(),
        where,
        OrderStatus.skipped(draft.table(), assignment),
        false,
        assignment.bounds());
  }
}
