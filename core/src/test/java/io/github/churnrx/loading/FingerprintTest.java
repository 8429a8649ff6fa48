package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.tables.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The version of knowledge changes with whatever can change a diagnosis, and with nothing else. */
class FingerprintTest {
  private static final String TIERS = "tiers.csv";

  private static String version(Files... layers) {
    return Fingerprint.of(List.of(layers).stream().map(files -> files.layer("x")).toList());
  }

  @Test
  void it_is_a_hash_that_stands_in_the_knowledge() {
    assertThat(SMALL.load().version()).matches("[0-9a-f]{64}").isEqualTo(version(SMALL));
  }

  @Test
  void how_a_file_is_stored_does_not_matter() {
    String windows = "\uFEFF" + SMALL.text(TIERS).replace("\n", "\r\n");

    assertThat(version(SMALL.with(TIERS, windows))).isEqualTo(version(SMALL));
  }

  @Test
  void where_a_layer_lies_does_not_matter() {
    assertThat(Fingerprint.of(List.of(SMALL.layer("a"))))
        .isEqualTo(Fingerprint.of(List.of(SMALL.layer("b"))));
  }

  @Test
  void scenarios_notes_and_the_index_of_the_class_path_do_not_matter() {
    Files more =
        SMALL.with("scenarios/a.yaml", "- x").with("README.md", "x").with("index.txt", "x");

    assertThat(version(more)).isEqualTo(version(SMALL));
  }

  @Test
  void a_cell_a_file_and_the_name_of_a_file_matter() {
    Files renamed =
        SMALL.with("symptoms/b.csv", SMALL.text("symptoms/all.csv")).without("symptoms/all.csv");

    assertThat(version(SMALL.cell(TIERS, 2, "rank", "3"))).isNotEqualTo(version(SMALL));
    assertThat(version(SMALL.without("policies.csv"))).isNotEqualTo(version(SMALL));
    assertThat(version(renamed)).isNotEqualTo(version(SMALL));
    assertThat(version(SMALL.with("patterns/a.drl", "x"))).isNotEqualTo(version(SMALL));
  }

  @Test
  void the_order_of_layers_matters() {
    Files other = OVERLAY.with(TIERS, "id,rank\nKEY,3\n");

    assertThat(version(SMALL, OVERLAY, other)).isNotEqualTo(version(SMALL, other, OVERLAY));
    assertThat(version(SMALL, OVERLAY)).isNotEqualTo(version(SMALL));
  }
}
