package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BomTest {
  private static final Pom BOM = Pom.in(Pom.ROOT.resolve("bom"));

  @Test
  void it_names_every_artifact_that_is_published_and_no_other() {
    List<String> published = Pom.published().stream().map(Pom::artifact).toList();

    assertThat(published).contains("churnrx-core", "churnrx-rules", "churnrx-testkit");
    assertThat(published).doesNotContain("churnrx-compatibility", "churnrx-examples");
    assertThat(BOM.managed().stream().map(each -> Pom.text(each, "artifactId")))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void it_brings_no_versions_of_others() {
    assertThat(BOM.text("parent")).isEmpty();
    assertThat(BOM.text("properties")).isEmpty();
    assertThat(BOM.managed())
        .allSatisfy(
            each -> {
              assertThat(Pom.text(each, "groupId")).isEqualTo("io.github.churnrx");
              assertThat(Pom.text(each, "version")).isEqualTo("${project.version}");
            });
  }

  @Test
  void all_parts_of_the_build_have_one_version() {
    String version = Pom.in(Pom.ROOT).version();

    assertThat(Pom.modules()).hasSizeGreaterThan(8);
    assertThat(Pom.modules())
        .allSatisfy(pom -> assertThat(pom.version()).as(pom.artifact()).isEqualTo(version));
  }

  @Test
  void it_is_built_with_the_plugins_of_all_others() {
    assertThat(BOM.plugins()).hasSize(4);
    assertThat(Pom.in(Pom.ROOT).plugins()).containsAllEntriesOf(BOM.plugins());
  }

  @Test
  void what_is_published_says_what_it_is() {
    assertThat(Pom.published())
        .allSatisfy(
            pom -> {
              assertThat(pom.text("name")).as(pom.artifact()).isPresent();
              assertThat(pom.text("description")).as(pom.artifact()).isPresent();
            });
    assertThat(BOM.text("licenses")).isEqualTo(Pom.in(Pom.ROOT).text("licenses"));
  }
}
