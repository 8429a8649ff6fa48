package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code knowledge.yaml} may say. */
class ManifestTest {
  private static final String FILE = "knowledge.yaml";

  private static Files with(String yaml) {
    return SMALL.with(FILE, yaml.replace("\\n", "\n"));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "name: a\\n  zh: b                  | 2:5 bad-yaml",
        "name: a\\nname: b                  | 2:5 bad-yaml",
        "name: [a                           | 1:9 bad-yaml",
        "name: a\\n---\\nname: b               | 3:1 bad-yaml",
        "name: a\\nnmae: b                  | 2:1 unknown-property nmae",
        "name: a\\nName: b                  | 2:1 unknown-property Name",
        "name: a\\nextends: defualt         | 2:10 bad-manifest defualt",
        "name: a\\nzh: {x: y}               | 2:5 bad-manifest",
        "name: a\\nfamilies: [promise]      | 2:11 bad-manifest",
        "name: a\\ndocuments: S0            | 2:12 bad-manifest S0",
        "name: a\\nfamilies:\\n  a: {knd: data, zh: 甲} | 3:7 unknown-property knd",
        "name: a\\nfamilies:\\n  a: {kind: facts}       | 3:13 bad-manifest facts",
        "name: a\\nfamilies:\\n  a: promise             | 3:6 bad-manifest promise",
        "name: a\\nfamilies:\\n  stated: {kind: data}   | 3:3 bad-manifest stated",
        "name: a\\ndocuments:\\n  S0: {url: x}          | 3:8 unknown-property url",
      })
  void mistakes_are_found_at_line_and_column(String yaml, String expected) {
    Files families =
        with(yaml)
            .with(
                "symptoms/all.csv",
                SMALL
                    .text("symptoms/all.csv")
                    .replace("promise,", "stated,")
                    .replace("rival,RIVAL", "stated,RIVAL"));

    assertThat(families.problems()).containsExactly("knowledge.yaml:" + expected);
  }

  @Test
  void an_empty_file_lacks_a_name() {
    assertThat(with("").problems()).contains("knowledge.yaml bad-manifest");
    assertThat(with("zh: 甲\n").problems()).contains("knowledge.yaml missing-property name");
  }

  @Test
  void the_remedy_names_what_is_allowed() {
    Problem kind = SMALL.replace(FILE, "kind: market", "kind: markt").found().get(0);

    assertThat(kind.toString())
        .isEqualTo(
            "knowledge.yaml:6:39: error bad-manifest: \"markt\" cannot stand at"
                + " /families/rival/kind of knowledge.yaml. Did you mean market?");
  }

  @Test
  void what_cannot_be_read_hides_no_problems_of_the_tables_themselves() {
    Files broken = with("name: a: b\n").replace("tiers.csv", "rank", "rnak");

    assertThat(broken.problems())
        .containsExactly("knowledge.yaml:1:8 bad-yaml", "tiers.csv:1:5 unknown-column rnak");
  }

  @Test
  void names_stand_in_for_missing_titles() {
    Knowledge plain =
        with("name: own\nversion: 2\nfamilies:\n  promise: {}\n  rival: {zh: 对手}\n").load();

    assertThat(plain.title()).isEqualTo(Text.of("own", "own"));
    assertThat(plain.families())
        .extracting(family -> family.label().zh() + "/" + family.label().en())
        .contains("promise/promise", "对手/rival");
  }

  @Test
  void the_encoding_is_free_as_in_tables() {
    assertThat(with("\uFEFF" + SMALL.text(FILE)).problems()).isEmpty();
    assertThat(
            SMALL
                .with(FILE, SMALL.text(FILE).getBytes(java.nio.charset.Charset.forName("GB18030")))
                .problems())
        .containsExactly("knowledge.yaml not-utf8");
  }
}
