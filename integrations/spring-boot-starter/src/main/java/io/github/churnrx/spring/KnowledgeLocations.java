package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.store.StoredLayer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/** Finds layers of knowledge where the configuration says they are. */
final class KnowledgeLocations {
  private static final String CLASS_PATH = "classpath:";
  private static final String FILE = "file:";
  private static final String MANIFEST = "knowledge.yaml";

  private final ResourceLoader resources;

  KnowledgeLocations(ResourceLoader resources) {
    this.resources = resources;
  }

  /** Returns what finds the shipped knowledge in an application. */
  static ClassLoader loader(ResourceLoader resources) {
    ClassLoader loader = resources.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /** Adds the layers to a diagnoser, in their order. */
  void addTo(ChurnRx.Builder builder, List<String> locations) {
    for (String location : locations) {
      if (location.startsWith(CLASS_PATH)) {
        builder.knowledge(onClassPath(location));
      } else {
        String path = location.startsWith(FILE) ? location.substring(FILE.length()) : location;
        builder.knowledge(Path.of(path));
      }
    }
  }

  /** Reads a folder of the class path, be it in a directory, in an archive or in a nested one. */
  private StoredLayer onClassPath(String location) {
    String folder = location.substring(CLASS_PATH.length()).replaceAll("^/+|/+$", "");
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      Resource manifest = resources.getResource(CLASS_PATH + folder + "/" + MANIFEST);
      if (!manifest.exists()) {
        throw new IllegalStateException(
            "churnrx.knowledge: there is no " + folder + "/" + MANIFEST + " on the class path");
      }
      String address = manifest.getURL().toString();
      String root = address.substring(0, address.length() - MANIFEST.length());
      for (Resource resource :
          ResourcePatternUtils.getResourcePatternResolver(resources)
              .getResources(CLASS_PATH + folder + "/**")) {
        String file = resource.getURL().toString();
        if (resource.isReadable() && file.startsWith(root) && !file.endsWith("/")) {
          try (InputStream in = resource.getInputStream()) {
            files.put(file.substring(root.length()), in.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StoredLayer(location, files);
  }
}
