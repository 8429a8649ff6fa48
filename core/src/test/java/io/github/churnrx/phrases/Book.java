package io.github.churnrx.phrases;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.Phrase.Negation;
import io.github.churnrx.knowledge.Phrase.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small book of phrases, and what it finds. */
final class Book {
  static final List<Phrase> PHRASES =
      List.of(
          phrase("NOT", Role.NEGATION, null, "不; 没有; 没; not; isn't", "不但; 不错; 不得不"),
          phrase("BUT", Role.TURN, null, "但; 但是; but", "不但"),
          phrase("RUDE", Role.COMPLAINT, "ATTITUDE", "态度…差; 不耐烦; 服务; rude; late", "服务台"),
          phrase("KIND", Role.PRAISE, "ATTITUDE", "热情; 周到; friendly", ""),
          phrase("DEAR", Role.COMPLAINT, "PRICE", "贵; expensive", "贵公司; 贵不贵"),
          phrase("CHEAP", Role.PRAISE, "PRICE", "便宜; cheap", ""),
          phrase("RIVAL", Role.COMPLAINT, "RIVAL", "别家便宜", ""),
          dropped("GOING", Role.COMPLAINT, "LEAVING", "取消; cancel", "会不会取消"));

  static final PhraseBook SMALL = PhraseBook.of(PHRASES);

  private Book() {}

  /** Returns what a text says, such as {@code PRICE praise}. */
  static List<String> said(String text) {
    return SMALL.read(text).stream()
        .map(found -> found.topic() + " " + found.polarity().label().en())
        .toList();
  }

  private static Phrase phrase(
      String id, Role role, @Nullable String topic, String cues, String exclusions) {
    return of(id, role, topic, Negation.REVERSE, cues, exclusions);
  }

  private static Phrase dropped(
      String id, Role role, String topic, String cues, String exclusions) {
    return of(id, role, topic, Negation.DROP, cues, exclusions);
  }

  private static Phrase of(
      String id,
      Role role,
      @Nullable String topic,
      Negation negation,
      String cues,
      String exclusions) {
    return new Phrase(
        id,
        role,
        topic,
        negation,
        split(cues),
        split(exclusions),
        List.of(),
        Location.of("phrases.csv"));
  }

  private static List<String> split(String words) {
    return Arrays.stream(words.split("; ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
