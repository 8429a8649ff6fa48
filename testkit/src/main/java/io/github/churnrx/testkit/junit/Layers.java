package io.github.churnrx.testkit.junit;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the layers that an annotation names. */
final class Layers {
  private static final String CLASSPATH = "classpath:";

  private final Class<?> test;

  Layers(Class<?> test) {
    this.test = test;
  }

  /** Returns the path of a layer; one that is not there is left to the library to tell. */
  Path find(String name) {
    if (name.startsWith(CLASSPATH)) {
      return onClassPath(name.substring(CLASSPATH.length()));
    }
    Path path = Path.of(name);
    if (path.isAbsolute() || Files.exists(path)) {
      return path;
    }
    Path inProject = inProject(path);
    return inProject == null ? path : inProject;
  }

  private Path onClassPath(String name) {
    String resource = name.startsWith("/") ? name.substring(1) : name;
    URL url = test.getClassLoader().getResource(resource);
    if (url == null) {
      throw new ExtensionConfigurationException(
          "@ChurnRxTest: there is no " + CLASSPATH + resource + " on the class path of the tests");
    }
    if (!url.getProtocol().equals("file")) {
      throw new ExtensionConfigurationException(
          "@ChurnRxTest: " + url + " lies in an archive; name the archive or a directory instead");
    }
    return path(url);
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
