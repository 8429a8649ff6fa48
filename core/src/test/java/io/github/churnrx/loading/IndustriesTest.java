package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.tables.Layer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Layers of industries, which lie in a folder of the lowest layer. */
class IndustriesTest {
  private static final Files BASE =
      SMALL
          .with("industries/shops/knowledge.yaml", "name: shops\nextends: default\n")
          .with("industries/shops/tiers.csv", "id,at-least\nKEY,5000\nMAIN,500\n")
          .with("industries/phones/knowledge.yaml", "name: phones\nextends: default\n")
          .with("industries/phones/tiers.csv", "id,at-least\nKEY,7000\n")
          .with("industries/phones/patterns/odd.drl", "no");

  private static Knowledge load(String... industries) {
    return Files.load(List.of(industries), List.of(BASE.layer("")));
  }

  private static int leastOf(Knowledge knowledge, String tier) {
    return Objects.requireNonNull(knowledge.tier(tier).orElseThrow().atLeast()).intValueExact();
  }

  private static List<String> problems(List<String> industries, Layer... layers) {
    return catchThrowableOfType(
            KnowledgeException.class, () -> Files.load(industries, List.of(layers)))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void an_industry_that_is_not_asked_for_changes_nothing_not_even_the_version() {
    assertThat(load().version()).isEqualTo(SMALL.load().version());
    assertThat(leastOf(load(), "KEY")).isEqualTo(1_000_000);
  }

  @Test
  void an_industry_can_be_called_by_its_title_in_either_language() {
    Layer titled =
        BASE.with(
                "industries/shops/knowledge.yaml",
                "name: shops\nextends: default\nzh: 零售业知识\nen: Retail trade\n")
            .layer("");

    for (String name : List.of("shops", "零售", "零售业", "零售业知识", "retail trade")) {
      assertThat(leastOf(Files.load(List.of(name), List.of(titled)), "KEY")).isEqualTo(5000);
    }
  }

  @Test
  void a_signal_that_only_an_industry_has_is_known_to_be_of_it() {
    Layer base =
        SMALL
            .with("industries/phones/knowledge.yaml", "name: phones\nextends: default\n")
            .with(
                "industries/phones/signals/phones.csv",
                "id,zh,en,type\nnetwork.speed,网络.速度,speed of the network,number\n")
            .layer("");

    assertThat(Files.load(List.of(), List.of(base)).industriesWith("network.speed"))
        .containsExactly("phones");
    assertThat(Files.load(List.of("phones"), List.of(base)).industriesWith("network.speed"))
        .isEmpty();
    assertThat(Files.load(List.of(), List.of(base)).industriesWith("network.spede")).isEmpty();
  }

  @Test
  void an_industry_lies_upon_the_general_knowledge() {
    Knowledge shops = load("shops");

    assertThat(leastOf(shops, "KEY")).isEqualTo(5000);
    assertThat(shops.name()).isEqualTo("shops");
    assertThat(shops.version()).isNotEqualTo(load().version());
  }

  @Test
  void own_knowledge_lies_upon_the_industry() {
    Knowledge ours =
        Files.load(
            List.of("SHOPS"),
            List.of(
                BASE.layer("base"), OVERLAY.with("tiers.csv", "id,at-least\nKEY,9\n").layer("o")));

    assertThat(leastOf(ours, "KEY")).isEqualTo(9);
    assertThat(leastOf(ours, "MAIN")).isEqualTo(500);
    assertThat(ours.name()).isEqualTo("ours");
  }

  @Test
  void of_several_industries_the_later_lies_above() {
    Files phones = BASE.without("industries/phones/patterns/odd.drl");

    Knowledge both = Files.load(List.of("shops", "phones"), List.of(phones.layer("")));

    assertThat(leastOf(both, "KEY")).isEqualTo(7000);
    assertThat(leastOf(both, "MAIN")).isEqualTo(500);
  }

  @Test
  void an_industry_that_is_not_there_is_an_error_that_lists_those_that_are() {
    assertThat(problems(List.of("banks", "shop"), BASE.layer("base")))
        .containsExactly(
            "base/industries/: error unknown-industry: There is no knowledge of the industry"
                + " \"banks\". Use one of phones, shops.",
            "base/industries/: error unknown-industry: There is no knowledge of the industry"
                + " \"shop\". Use one of phones, shops.");
    assertThat(problems(List.of("shops"), SMALL.layer("base")))
        .singleElement()
        .asString()
        .startsWith("base/industries/: error no-industries: ");
  }

  @Test
  void a_pattern_of_an_industry_must_be_one_that_can_be_run() {
    assertThat(problems(List.of("phones"), BASE.layer("base")))
        .singleElement()
        .asString()
        .startsWith("base/industries/phones/patterns/odd.drl: error pattern-changed: ");
  }

  @Test
  void an_industry_is_called_in_messages_by_its_folder() {
    Files spoilt = BASE.with("industries/shops/tiers.csv", "id,at-least\nKEE,5000\n");

    assertThat(problems(List.of("shops"), spoilt.layer("base")))
        .singleElement()
        .asString()
        .startsWith("base/industries/shops/tiers.csv:2:1: error unknown-entry: ");
  }

  @Test
  void an_industry_without_its_manifest_is_an_error() {
    Files without = BASE.without("industries/shops/knowledge.yaml");

    assertThat(problems(List.of("shops"), without.layer("base")))
        .singleElement()
        .asString()
        .startsWith("base/industries/shops/knowledge.yaml: error missing-manifest: ");
  }

  @Test
  void only_the_lowest_layer_may_hold_industries() {
    Files above = OVERLAY.with("industries/shops/tiers.csv", "id,at-least\nKEY,1\n");

    assertThat(problems(List.of(), BASE.layer("base"), above.layer("ours")))
        .singleElement()
        .asString()
        .startsWith("ours/industries/shops/tiers.csv: error unknown-file: ");
    assertThat(BASE.with("industries/stray.csv", "id\n").problems())
        .containsExactly("industries/stray.csv unknown-file industries/stray.csv");
  }
}
