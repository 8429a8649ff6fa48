package io.github.churnrx.testkit.junit;

import io.github.churnrx.testkit.LayerSource;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the layers that an annotation names. */
final class Layers {
  private final Class<?> test;

  Layers(Class<?> test) {
    this.test = test;
  }

  /** Returns where layers lie; one that is not there is left to the library to tell. */
  List<LayerSource> find(String... names) {
    Set<LayerSource> layers = new LinkedHashSet<>();
    for (String name : names) {
      if (name.isBlank()) {
        throw new ExtensionConfigurationException(
            "@ChurnRxTest: a name in knowledge is empty: " + Arrays.toString(names));
      }
      if (!layers.add(find(name))) {
        throw new ExtensionConfigurationException(
            "@ChurnRxTest: knowledge names " + name + " twice");
      }
    }
    return List.copyOf(layers);
  }

  private LayerSource find(String name) {
    String prefix = LayerSource.OnClassPath.PREFIX;
    if (name.startsWith(prefix)) {
      return LayerSource.onClassPath(test.getClassLoader(), name.substring(prefix.length()));
    }
    Path path = Path.of(name).normalize();
    if (path.isAbsolute() || Files.exists(path)) {
      return LayerSource.at(path);
    }
    Path inProject = inProject(path);
    return LayerSource.at(inProject == null ? path : inProject);
  }

  /** An IDE may run tests in another folder than that of their project. */
  private @Nullable Path inProject(Path path) {
    CodeSource source = test.getProtectionDomain().getCodeSource();
    Path folder =
        source == null || source.getLocation() == null ? null : path(source.getLocation());
    while (folder != null) {
      Path candidate = folder.resolve(path);
      if (Files.exists(candidate)) {
        return candidate;
      }
      folder = folder.getParent();
    }
    return null;
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new ExtensionConfigurationException("@ChurnRxTest: " + url, e);
    }
  }
}
