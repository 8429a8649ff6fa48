package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the archives that are published. */
class ArchivesIT {

  static String[] published() {
    return Pom.published().stream().map(Pom::artifact).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("published")
  void an_archive_says_what_it_is_and_not_who_built_it(String artifact) throws IOException {
    try (JarFile jar = new JarFile(Jars.one(artifact).toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();

      assertThat(manifest.getValue("Implementation-Title")).startsWith("ChurnRx :: ");
      assertThat(manifest.getValue("Implementation-Version")).isEqualTo(Pom.in(Pom.ROOT).version());
      assertThat(manifest.keySet().stream().map(Object::toString))
          .doesNotContain("Built-By", "Build-Jdk", "Build-Time");
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_module_has_a_name_that_does_not_depend_on_that_of_its_file(String artifact)
      throws IOException {
    try (JarFile jar = new JarFile(Jars.one(artifact).toFile())) {
      boolean described = jar.getEntry("module-info.class") != null;
      String named = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");

      assertThat(described).as("described, or else named in the manifest").isEqualTo(named == null);
      assertThat(module(artifact).name()).matches("io\\.github\\.churnrx(\\.[a-z]+)?");
    }
  }

  @Test
  void no_two_archives_share_a_package_so_that_all_can_be_modules_at_once() {
    Map<String, String> owners = new HashMap<>();
    for (String artifact : published()) {
      for (String name : module(artifact).packages()) {
        assertThat(owners.put(name, artifact)).as(name + " of " + artifact).isNull();
      }
    }
    assertThat(owners).containsEntry("io.github.churnrx", "churnrx-core");
  }

  private static ModuleDescriptor module(String artifact) {
    return ModuleFinder.of(Jars.one(artifact)).findAll().iterator().next().descriptor();
  }
}
