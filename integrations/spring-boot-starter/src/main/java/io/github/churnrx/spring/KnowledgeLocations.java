package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/** Finds layers of knowledge where the configuration says they are. */
final class KnowledgeLocations {
  private final ResourceLoader resources;

  KnowledgeLocations(ResourceLoader resources) {
    this.resources = resources;
  }

  /** Returns what finds the shipped knowledge and folders of the class path in an application. */
  ClassLoader loader() {
    ClassLoader loader = resources.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /** Adds the layers to a diagnoser, in their order. */
  void addTo(ChurnRx.Builder builder, List<String> locations) {
    for (String location : locations) {
      if (location.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)) {
        builder.knowledgeOnClassPath(
            location.substring(ResourceUtils.CLASSPATH_URL_PREFIX.length()));
      } else {
        builder.knowledge(path(location));
      }
    }
  }

  /** Returns the path that a location names, with or without {@code file:}. */
  Path path(String location) {
    if (!location.startsWith(ResourceUtils.FILE_URL_PREFIX)) {
      return Path.of(location);
    }
    try {
      return resources.getResource(location).getFile().toPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
