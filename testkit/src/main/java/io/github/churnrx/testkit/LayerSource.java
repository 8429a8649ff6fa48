package io.github.churnrx.testkit;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.io.Workbooks;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where a layer of knowledge lies. Immutable. */
public sealed interface LayerSource {

  /**
   * Returns what lies in a directory or zip file.
   *
   * @param path its path, relative to the working directory or absolute
   */
  static LayerSource at(Path path) {
    return new OnDisk(path);
  }

  /**
   * Returns what lies in a folder of the class path, also in an archive.
   *
   * @param loader what finds it
   * @param folder its path, such as {@code our-knowledge}
   */
  static LayerSource onClassPath(ClassLoader loader, String folder) {
    return new OnClassPath(loader, folder.replaceAll("^/+|/+$", ""));
  }

  /** Adds the layer to a diagnoser, above those that were added before. */
  void addTo(ChurnRx.Builder builder);

  /**
   * Reads its scenarios, those in workbooks only with the artifact churnrx-workbench.
   *
   * @param knowledge the knowledge that they are for
   * @return the scenarios by file and place, possibly none
   * @throws io.github.churnrx.knowledge.KnowledgeException with everything that is wrong with them
   * @throws IOException if a file cannot be read
   */
  List<Scenario> scenarios(Knowledge knowledge) throws IOException;

  /** Returns whether a place in a knowledge file lies in this layer. */
  boolean holds(Location place);

  /** Returns where its scenarios should lie, for messages. */
  String scenariosFolder();

  /**
   * In a directory or zip file.
   *
   * @param path its path
   */
  record OnDisk(Path path) implements LayerSource {
    @Override
    public void addTo(ChurnRx.Builder builder) {
      builder.knowledge(path);
    }

    @Override
    public List<Scenario> scenarios(Knowledge knowledge) throws IOException {
      return Scenarios.in(path, knowledge, Workbooks.installed());
    }

    @Override
    public boolean holds(Location place) {
      return !place.file().startsWith(OnClassPath.PREFIX)
          && plain(Path.of(place.file())).startsWith(plain(path));
    }

    @Override
    public String scenariosFolder() {
      return path.resolve("scenarios").toAbsolutePath().toString();
    }

    private static Path plain(Path path) {
      return path.toAbsolutePath().normalize();
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * In a folder of the class path.
   *
   * @param loader what finds it
   * @param folder its path without a slash at either end
   */
  record OnClassPath(ClassLoader loader, String folder) implements LayerSource {
    /** Stands before the path of a folder of the class path. */
    public static final String PREFIX = "classpath:";

    @Override
    public void addTo(ChurnRx.Builder builder) {
      builder.knowledgeOnClassPath(folder);
    }

    @Override
    public List<Scenario> scenarios(Knowledge knowledge) {
      return Scenarios.onClassPath(loader, folder, knowledge, Workbooks.installed());
    }

    @Override
    public boolean holds(Location place) {
      return place.file().startsWith(this + "/");
    }

    @Override
    public String scenariosFolder() {
      return this + "/scenarios";
    }

    @Override
    public String toString() {
      return PREFIX + folder;
    }
  }
}
