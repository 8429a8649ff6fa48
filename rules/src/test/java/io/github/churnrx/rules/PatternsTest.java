package io.github.churnrx.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;

class PatternsTest {

  private static final String ROOT = "/io/github/churnrx/knowledge/default/";

  /** The compiler takes an empty file, or one with another file's package, without a word. */
  @Test
  void every_rule_file_is_compiled_in_the_package_that_bears_its_name() throws Exception {
    List<String> files =
        lines("index.txt").stream()
            .filter(path -> path.endsWith(".drl"))
            .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - 4))
            .map(stem -> "io.github.churnrx.patterns." + stem)
            .toList();

    List<String> packages = models().stream().map(Model::getPackageName).toList();

    assertThat(packages).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void every_rule_names_the_symptom_that_it_raises() throws Exception {
    for (Model model : models()) {
      assertThat(model.getRules())
          .as(model.getPackageName())
          .isNotEmpty()
          .allSatisfy(rule -> assertThat(rule.getMetaData()).containsKey("raises"));
    }
  }

  private static List<Model> models() throws IOException, ReflectiveOperationException {
    List<Model> models = new ArrayList<>();
    for (String name : lines("models.txt").subList(1, lines("models.txt").size())) {
      models.add(
          Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance());
    }
    return models;
  }

  private static List<String> lines(String file) throws IOException {
    try (var in = PatternsTest.class.getResourceAsStream(ROOT + file)) {
      assertThat(in).as(ROOT + file).isNotNull();
      return new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
    }
  }
}
