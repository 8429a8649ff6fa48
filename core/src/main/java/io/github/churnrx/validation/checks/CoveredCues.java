package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.Phrase.Role;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.phrases.Folding;
import io.github.churnrx.phrases.PhraseBook;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds cues that hold a shorter cue of the same meaning, which is found wherever they are. */
final class CoveredCues implements Analysis {

  private record Meaning(@Nullable String topic, Role role) {}

  private record Cue(Phrase phrase, String words, String folded, int place) {}

  @Override
  public void look(Book book, Findings findings) {
    Map<Meaning, List<Cue>> byMeaning = new HashMap<>();
    List<String> negations = new ArrayList<>();
    int place = 0;
    for (Phrase phrase : book.knowledge().phrases()) {
      if (phrase.role() == Role.NEGATION) {
        phrase.cues().forEach(cue -> negations.add(Folding.plain(cue)));
      }
      for (String words : phrase.cues()) {
        byMeaning
            .computeIfAbsent(new Meaning(phrase.topic(), phrase.role()), m -> new ArrayList<>())
            .add(new Cue(phrase, words, Folding.plain(words), place++));
      }
    }
    byMeaning.forEach(
        (meaning, cues) -> {
          List<Cue> others = new ArrayList<>();
          byMeaning.forEach(
              (other, theirs) -> others.addAll(other.equals(meaning) ? List.of() : theirs));
          cues.forEach(cue -> among(book, cue, cues, others, negations, findings));
        });
  }

  private static void among(
      Book book,
      Cue cue,
      List<Cue> cues,
      List<Cue> others,
      List<String> negations,
      Findings findings) {
    for (Cue shorter : cues) {
      if (isCovered(cue, shorter, negations) && !stealsFrom(others, cue, shorter)) {
        report(book, cue, shorter, findings);
        return;
      }
    }
  }

  private static boolean isCovered(Cue cue, Cue shorter, List<String> negations) {
    if (cue.place() == shorter.place() || !shorter.phrase().exclusions().isEmpty()) {
      return false;
    }
    if (cue.folded().equals(shorter.folded())) {
      return shorter.place() < cue.place();
    }
    boolean isPlain =
        PhraseBook.parts(cue.words()).size() == 1 && PhraseBook.parts(shorter.words()).size() == 1;
    int start = cue.folded().indexOf(shorter.folded());
    if (!isPlain || start < 0 || !cue.phrase().negation().equals(shorter.phrase().negation())) {
      return false;
    }
    boolean isLatin = shorter.folded().chars().allMatch(c -> c < 0x250);
    String before = cue.folded().substring(0, start);
    String after = cue.folded().substring(start + shorter.folded().length());
    boolean standsAlone =
        !isLatin
            || ((before.isEmpty() || before.endsWith(" "))
                && (after.isEmpty() || after.startsWith(" ")));
    return standsAlone && negations.stream().noneMatch(before::contains);
  }

  /** Returns whether in a cue one of another meaning is found instead of the shorter cue. */
  private static boolean stealsFrom(List<Cue> others, Cue cue, Cue shorter) {
    return others.stream()
        .map(Cue::folded)
        .anyMatch(
            other ->
                other.length() > shorter.folded().length()
                    && cue.folded().contains(other)
                    && other.contains(shorter.folded()));
  }

  private static void report(Book book, Cue cue, Cue shorter, Findings findings) {
    findings.add(
        ProblemCode.COVERED_CUE.at(
            cell(book, cue).at(), cue.words(), shorter.words(), cell(book, shorter).at()));
  }

  /** Returns the cell in which a cue stands. */
  private static Cell cell(Book book, Cue cue) {
    Cell zh = book.cell(TableSchema.PHRASES, cue.phrase().id(), "zh");
    return zh.parts().stream().anyMatch(part -> Objects.equals(part, cue.words()))
        ? zh
        : book.cell(TableSchema.PHRASES, cue.phrase().id(), "en");
  }
}
