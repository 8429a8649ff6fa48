package io.github.churnrx.phrases;

import static io.github.churnrx.phrases.Book.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "太贵了 | PRICE complaint",
        "不贵 | PRICE praise",
        "并不觉得贵 | PRICE praise",
        "not expensive | PRICE praise",
        "It isn’t too expensive. | PRICE praise",
        "态度特别差 | ATTITUDE complaint",
        "态度不差 | ATTITUDE praise",
        "没有不耐烦 | ATTITUDE praise",
        "不是不贵 | PRICE complaint",
        "没有热情周到的人 | ATTITUDE complaint",
        "我要取消 | LEAVING complaint",
        "別家便宜 | RIVAL complaint",
        "ＥＸＰＥＮＳＩＶＥ! | PRICE complaint",
        "味道不错贵 | PRICE complaint"
      })
  void a_negation_reverses_what_follows_it_in_its_clause(String text, String meaning) {
    assertThat(said(text)).containsExactly(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"，", "。", "；", "！", "？", ", ", ". ", "; ", "! ", "? ", "\n", "但", "但是", " but "})
  void a_negation_ends_with_its_clause(String boundary) {
    assertThat(said("我没有意见" + boundary + "贵")).containsExactly("PRICE complaint");
    assertThat(said("我没有意见贵")).containsExactly("PRICE praise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "，",
        "不会取消",
        "会不会取消",
        "贵公司的人来过",
        "贵不贵",
        "服务台在哪里",
        "chocolate",
        "态度。差",
        "态度我们看了以后觉得差",
        "nothing to say"
      })
  void what_is_excluded_negated_or_only_part_of_a_word_says_nothing(String text) {
    assertThat(said(text)).isEmpty();
  }

  @Test
  void a_word_that_begins_with_a_negation_in_a_longer_word_is_none() {
    assertThat(said("不但贵")).containsExactly("PRICE complaint");
    assertThat(said("不得不说贵")).containsExactly("PRICE complaint");
  }

  @Test
  void the_longest_match_wins() {
    assertThat(said("便宜")).containsExactly("PRICE praise");
    assertThat(said("别家便宜")).containsExactly("RIVAL complaint");
  }

  @Test
  void what_is_said_twice_in_one_text_is_said_once_and_both_sides_are_heard() {
    assertThat(said("贵，真贵，太贵了")).containsExactly("PRICE complaint");
    assertThat(said("菜贵，酒便宜")).containsExactly("PRICE complaint", "PRICE praise");
  }

  @Test
  void the_words_are_those_of_the_customer() {
    PhraseBook.Found found = Book.SMALL.read("來過兩次，店員態度很差！不來了").get(0);

    assertThat(found.words()).isEqualTo("店員態度很差");
    assertThat(found.cue()).isEqualTo("态度…差");
  }

  @Test
  void long_clauses_are_shortened_around_the_cue_and_numbers_and_addresses_masked() {
    String words = Book.SMALL.read("啊".repeat(100) + "贵" + "呀".repeat(100)).get(0).words();
    String personal = Book.SMALL.read("打13800001234或wang@example.com都说贵").get(0).words();

    assertThat(words).startsWith("…啊").contains("贵").endsWith("呀…").hasSizeLessThan(60);
    assertThat(personal).isEqualTo("打•••或•••都说贵");
  }

  @Test
  void an_empty_book_finds_nothing() {
    PhraseBook empty = PhraseBook.of(List.of());

    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.read("贵")).isEmpty();
  }
}
