package io.github.churnrx.phrases;

import static io.github.churnrx.phrases.Book.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhrasePropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "贵", "贵公司", "不", "没有", "不但", "但是", "态度", "差", "热情", "周到", "便宜", "别家", "取消", "会不会", "我",
          "觉得", "很", "，", "。", " ", "rude", "not ", "but ", "late", "cheap", "1", ".", "\n", "…");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars('a', 'b', 'c')
        .ofMinLength(1)
        .ofMaxLength(4)
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> common() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u4E00', '\u9FFF')
        .withCharRange('！', '～');
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(30);
  }

  @Property
  void the_trie_finds_what_a_plain_search_finds(
      @ForAll("words") List<String> words, @ForAll("letters") String text) {
    SortedMap<String, String> all = new TreeMap<>();
    words.forEach(word -> all.put(word, word));
    List<String> expected = new ArrayList<>();
    for (String word : all.keySet()) {
      for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
        expected.add(word + "@" + i);
      }
    }

    List<String> found = new ArrayList<>();
    new WordTrie<>(all)
        .find(
            text,
            (begin, end, word) -> {
              assertThat(text.substring(begin, end)).isEqualTo(word);
              found.add(word + "@" + begin);
            });

    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property
  void spelling_does_not_matter(@ForAll("texts") String text) {
    String traditional =
        text.replace('贵', '貴').replace('没', '沒').replace('态', '態').replace('热', '熱');

    assertThat(said(traditional)).isEqualTo(said(text));
    assertThat(said(text.toUpperCase(Locale.ROOT))).isEqualTo(said(text));
    assertThat(said(wide(text))).isEqualTo(said(text));
  }

  @Property
  void folding_twice_changes_nothing(@ForAll("common") String text) {
    assertThat(Folding.plain(Folding.plain(text))).isEqualTo(Folding.plain(text));
  }

  @Property
  void any_text_can_be_read_and_is_quoted_as_it_is_written(
      @ForAll String noise, @ForAll("texts") String text) {
    for (PhraseBook.Found found : Book.SMALL.read(noise + "，" + text)) {
      assertThat(found.topic()).isIn("ATTITUDE", "PRICE", "RIVAL", "LEAVING");
      assertThat(found.words()).isNotBlank();
    }
  }

  @Property
  void a_clause_after_a_boundary_does_not_change_what_was_said(@ForAll("texts") String text) {
    List<String> longer = said(text + "。今天天气");

    assertThat(longer).isEqualTo(said(text));
  }

  @Property
  void negating_turns_a_single_cue_round_and_twice_back(@ForAll("turns") int times) {
    assertThat(said("不".repeat(times) + "贵"))
        .containsExactly(times % 2 == 0 ? "PRICE complaint" : "PRICE praise");
  }

  @Provide
  Arbitrary<Integer> turns() {
    return Arbitraries.integers().between(0, 6);
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }
}
