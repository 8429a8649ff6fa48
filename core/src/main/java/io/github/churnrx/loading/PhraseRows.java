package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.Phrase.Negation;
import io.github.churnrx.knowledge.Phrase.Role;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.names.Names;
import io.github.churnrx.phrases.Folding;
import io.github.churnrx.phrases.PhraseBook;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code phrases.csv}. */
final class PhraseRows {
  private static final Names<Role> ROLES = Names.of(Role.class);
  private static final Names<Negation> NEGATIONS = Names.of(Negation.class);

  private final Cells cells;
  private final Names<String> topics = new Names<>();
  private final Map<String, Written> written = new HashMap<>();

  /** A cue, and the cell where it stands first. */
  private record Written(Phrase phrase, Cell cell) {}

  PhraseRows(Cells cells, Collection<Topic> topics) {
    this.cells = cells;
    for (Topic topic : topics) {
      this.topics.add(topic.id(), topic.id());
      this.topics.add(topic.label(), topic.id());
    }
  }

  @Nullable Phrase read(Entry entry) {
    Row row = entry.first();
    Role role = cells.required(row, "polarity", ROLES, Role.COMPLAINT);
    boolean isRemark = role == Role.COMPLAINT || role == Role.PRAISE;
    String topic = isRemark ? topic(row) : null;
    if (!isRemark) {
      for (String column : List.of("topic", "negated")) {
        if (!row.cell(column).isBlank()) {
          cells.unused(row.cell(column), "它本身不构成意见", "it makes no remark by itself");
        }
      }
    }
    if (row.cell("zh").isBlank() && row.cell("en").isBlank()) {
      cells.missing(row, "zh");
    }
    List<String> cues = new ArrayList<>(words(row.cell("zh")));
    cues.addAll(words(row.cell("en")));
    List<String> exclusions = words(row.cell("unless"));
    Phrase phrase =
        new Phrase(
            entry.id(),
            role,
            topic,
            cells.oneOr(row.cell("negated"), NEGATIONS, Negation.DROP),
            cues,
            exclusions,
            row.cell("sources").list(),
            entry.at());
    boolean isWhole = cues.size() == row.cell("zh").parts().size() + row.cell("en").parts().size();
    exclusions(row.cell("unless"), cues, exclusions, isWhole);
    contradictions(row.cell("zh"), phrase);
    contradictions(row.cell("en"), phrase);
    return isRemark && topic == null ? null : phrase;
  }

  private @Nullable String topic(Row row) {
    if (row.cell("topic").isBlank()) {
      cells.missing(row, "topic");
    }
    return cells.reference(row.cell("topic"), topics, ProblemCode.UNKNOWN_TOPIC);
  }

  private List<String> words(Cell cell) {
    List<String> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String part : cell.parts()) {
      if (!PhraseBook.canBeFound(part)) {
        cells.report(ProblemCode.EMPTY_CUE.at(cell.at(), part));
      } else if (!seen.add(Folding.plain(part))) {
        cells.report(ProblemCode.REPEATED_VALUE.at(cell.at(), part, cell.at()));
      } else {
        words.add(part);
      }
    }
    return words;
  }

  /**
   * An exclusion is longer than a cue that it holds; else it excludes all or nothing. Where a cue
   * is wrong, an exclusion may be meant for that one.
   */
  private void exclusions(
      Cell cell, List<String> cues, List<String> exclusions, boolean hasAllCues) {
    List<String> idle = new ArrayList<>();
    for (String exclusion : exclusions) {
      String words = Folding.plain(exclusion);
      if (cues.stream().anyMatch(cue -> Folding.plain(cue).equals(words))) {
        cells.report(ProblemCode.EXCLUDED_CUE.at(cell.at(), exclusion));
      } else if (cues.stream().flatMap(PhraseRows::parts).noneMatch(words::contains)) {
        idle.add(exclusion);
      }
    }
    if (hasAllCues && idle.size() == 1) {
      cells.unused(cell.with(idle.get(0)), "其中没有本行的说法", "it holds no cue of this row");
    } else if (hasAllCues && idle.size() > 1) {
      cells.unused(
          cell.with(String.join("; ", idle)), "其中都没有本行的说法", "they hold no cue of this row");
    }
  }

  private static Stream<String> parts(String cue) {
    return PhraseBook.parts(cue).stream();
  }

  /** The same words cannot be praise in one row and a complaint, or a negation, in another. */
  private void contradictions(Cell cell, Phrase phrase) {
    for (String part : cell.parts()) {
      Written before = written.putIfAbsent(Folding.plain(part), new Written(phrase, cell));
      if (before != null && before.phrase().role() != phrase.role()) {
        cells.report(
            ProblemCode.CONTRADICTORY_CUE.at(
                cell.at(), part, phrase.role().label(), before.cell().at()));
      }
    }
  }
}
