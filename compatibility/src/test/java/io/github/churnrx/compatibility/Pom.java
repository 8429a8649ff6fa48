package io.github.churnrx.compatibility;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A file that describes a part of the build.
 *
 * @param folder where it lies
 * @param project its content
 */
record Pom(Path folder, Element project) {
  static final Path ROOT = Path.of("..");

  static Pom in(Path folder) {
    try {
      return new Pom(
          folder,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(folder.resolve("pom.xml").toFile())
              .getDocumentElement());
    } catch (Exception e) {
      throw new IllegalStateException("cannot read the POM in " + folder, e);
    }
  }

  /** Returns the parts of the build. */
  static List<Pom> modules() {
    return texts(in(ROOT).project, "modules", "module").stream()
        .map(module -> in(ROOT.resolve(module)))
        .toList();
  }

  /** Returns the parts of the build that go to a repository as archives, not counting the BOM. */
  static List<Pom> published() {
    return modules().stream()
        .filter(pom -> pom.text("packaging").isEmpty())
        .filter(pom -> texts(pom.project, "properties", "maven.deploy.skip").isEmpty())
        .toList();
  }

  /** Returns the text of an element at the top, if it is there. */
  Optional<String> text(String name) {
    return children(project, name).findFirst().map(element -> element.getTextContent().strip());
  }

  String artifact() {
    return text("artifactId").orElseThrow();
  }

  /** Returns its version, or that of its parent, which it then has, too. */
  String version() {
    return text("version").orElseGet(() -> texts(project, "parent", "version").get(0));
  }

  /** Returns the dependencies that it manages. */
  List<Element> managed() {
    List<Element> managed = new ArrayList<>();
    children(project, "dependencyManagement")
        .flatMap(each -> children(each, "dependencies"))
        .flatMap(each -> children(each, "dependency"))
        .forEach(managed::add);
    return managed;
  }

  /** Returns the versions of the plugins that it manages, by their names. */
  Map<String, String> plugins() {
    Map<String, String> versions = new TreeMap<>();
    children(project, "build")
        .flatMap(each -> children(each, "pluginManagement"))
        .flatMap(each -> children(each, "plugins"))
        .flatMap(each -> children(each, "plugin"))
        .forEach(each -> versions.put(text(each, "artifactId"), text(each, "version")));
    return versions;
  }

  /** Returns the texts of elements in an element of a project. */
  static List<String> texts(Element within, String outer, String inner) {
    return children(within, outer)
        .flatMap(each -> children(each, inner))
        .map(element -> element.getTextContent().strip())
        .toList();
  }

  static String text(Element within, String name) {
    return children(within, name).findFirst().map(Node::getTextContent).orElse("").strip();
  }

  private static Stream<Element> children(Element within, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found.stream();
  }
}
