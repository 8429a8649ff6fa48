package io.github.churnrx.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallKnowledgeTest {
  private final Knowledge small = Files.SMALL.load();

  @Test
  void nothing_is_wrong_with_knowledge_in_order() {
    assertThat(Files.SMALL.found()).isEmpty();
  }

  @Test
  void tables_are_read_in_the_order_of_their_rows() {
    assertThat(small.name()).isEqualTo("small");
    assertThat(small.title()).isEqualTo(Text.of("小知识库", "Small"));
    assertThat(small.causes()).extracting("id").containsExactly("BROKEN_PROMISE", "RIVAL_OFFER");
    assertThat(small.tiers()).extracting("id").containsExactly("KEY", "MAIN");
    assertThat(small.families()).extracting("id").containsExactly("stated", "promise", "rival");
  }

  @Test
  void continuation_rows_of_a_symptom_are_alternatives() {
    Symptom late = small.symptom("LATE").orElseThrow();

    assertThat(late.ways())
        .extracting(way -> way.at() + " " + way.conditions().get(0).test())
        .containsExactly("symptoms/all.csv:2 >= 30", "symptoms/all.csv:3 > 100000");
    assertThat(late.at()).hasToString("symptoms/all.csv:2");
  }

  @Test
  void continuation_rows_of_an_action_are_further_cases_that_inherit_blank_cells() {
    Action pay = small.action("PAY").orElseThrow();

    assertThat(pay.indications()).hasSize(2);
    assertThat(pay.indications().get(1).targets()).containsExactly("BROKEN_PROMISE");
    assertThat(pay.indications().get(1).tiers()).containsExactly("KEY");
    assertThat(pay.indications().get(1).priority()).isEqualTo(1);
    assertThat(pay.indications().get(1).dueDays()).isEqualTo(3);
    assertThat(pay.indications().get(0).tiers()).isEmpty();
  }

  @Test
  void the_conditions_of_an_action_hold_for_its_other_cases_too() {
    assertThat(small.action("PAY").orElseThrow().indications().get(1).when())
        .extracting(condition -> condition.at() + " " + condition.test())
        .containsExactly("actions.csv:2:9 >= 1");
  }

  @Test
  void texts_keep_their_full_width_punctuation() {
    assertThat(small.action("PAY").orElseThrow().steps())
        .containsExactly(Text.of("核对，然后付款", "check and pay"), Text.of("通知", "tell"));
  }

  @Test
  void numbers_may_have_thousands_separators() {
    assertThat(small.tier("KEY").orElseThrow().atLeast()).isEqualTo(new BigDecimal("1000000"));
  }

  @Test
  void strengths_are_words_or_decibans() {
    Symptom accepted = small.symptom("ACCEPTED").orElseThrow();

    assertThat(accepted.supports()).extracting(c -> c.strength().tenths()).isEqualTo(List.of(100));
    assertThat(accepted.against()).extracting(c -> c.strength().tenths()).isEqualTo(List.of(25));
    assertThat(small.symptom("LATE").orElseThrow().weightWhenAbsent())
        .hasValueSatisfying(weight -> assertThat(weight.tenths()).isEqualTo(30));
  }

  @Test
  void a_symptom_without_a_text_is_told_by_its_name() {
    assertThat(small.symptom("ACCEPTED").orElseThrow().text().text())
        .isEqualTo(Text.of("已接受对手", "offer accepted"));
  }

  @Test
  void settings_that_a_table_leaves_out_have_their_default() {
    assertThat(small.number("grade.strong")).isEqualTo(15);
    assertThat(small.number("risk.high")).isEqualTo(8);
    assertThat(small.number("figure.loss")).isEqualTo(0.25);
  }
}
