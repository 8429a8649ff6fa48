package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers that are folders of the class path. */
class ClassPathFolderTest {
  private static final String SCENARIO =
      """
      - name: late
        case:
          id: C1
          asOf: 2026-06-30
          signals:
            we-owe.days: 40
        expect:
          main: BROKEN_PROMISE
      """;

  @TempDir private Path temp;

  @Test
  void a_folder_in_a_directory_is_a_layer() throws IOException {
    SMALL.writeTo(temp.resolve("classes/our-knowledge"));

    try (URLClassLoader loader = loader(temp.resolve("classes"))) {
      ChurnRx churnRx = of(loader, "our-knowledge");

      assertThat(churnRx.knowledge().version()).isEqualTo(SMALL.load().version());
      assertThat(churnRx.knowledge().symptom("LATE").orElseThrow().at())
          .hasToString("classpath:our-knowledge/symptoms/all.csv:2");
    }
  }

  @Test
  void a_folder_in_an_archive_is_the_same_layer() throws IOException {
    Path archive = temp.resolve("our archive 知识+1.jar");
    Files files = SMALL.with("symptoms/.~lock.all.csv#", "x");
    write(archive, "rules/我们 的/", files);
    write(temp.resolve("other.jar"), "rules/我们 的 too/", OVERLAY);

    try (URLClassLoader loader = loader(temp.resolve("other.jar"), archive)) {
      assertThat(of(loader, "/rules/我们 的/").knowledge().version())
          .isEqualTo(SMALL.load().version());
    }
    assertThat(java.nio.file.Files.deleteIfExists(archive)).isTrue();
  }

  @Test
  void an_archive_that_others_read_from_stays_open_to_them() throws IOException {
    Path archive = temp.resolve("kb.jar");
    write(archive, "kb/", SMALL);

    try (URLClassLoader loader = loader(archive);
        InputStream before = loader.getResourceAsStream("kb/causes.csv")) {
      of(loader, "kb");

      assertThat(new String(before.readAllBytes(), UTF_8)).isEqualTo(SMALL.text("causes.csv"));
      assertThat(loader.getResource("kb/tiers.csv")).isNotNull();
    }
  }

  @Test
  void layers_of_all_kinds_lie_upon_each_other_in_their_order() throws IOException {
    SMALL.writeTo(temp.resolve("base"));
    write(temp.resolve("a.jar"), "ours/", OVERLAY.with("tiers.csv", "id,rank\nKEY,7\n"));
    OVERLAY.with("tiers.csv", "id,rank\nKEY,8\n").writeTo(temp.resolve("top"));

    try (URLClassLoader loader = loader(temp.resolve("a.jar"))) {
      ChurnRx.Builder builder =
          ChurnRx.builder()
              .classLoader(loader)
              .knowledge(temp.resolve("base"))
              .knowledgeOnClassPath("ours");

      assertThat(rank(builder.build())).isEqualTo(7);
      assertThat(rank(builder.knowledge(temp.resolve("top")).build())).isEqualTo(8);
      assertThat(rank(builder.knowledgeOnClassPath("ours").build())).isEqualTo(7);
    }
  }

  @Test
  void the_loader_of_the_thread_finds_it_if_none_is_set() throws IOException {
    write(temp.resolve("a.jar"), "only-here/", SMALL);
    ClassLoader before = Thread.currentThread().getContextClassLoader();

    try (URLClassLoader loader = loader(temp.resolve("a.jar"))) {
      Thread.currentThread().setContextClassLoader(loader);

      assertThat(ChurnRx.builder().knowledgeOnClassPath("only-here").build().knowledge().version())
          .isEqualTo(SMALL.load().version());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void a_loader_that_lists_nothing_needs_an_index() throws IOException {
    Files indexed = SMALL.with("index.txt", String.join("\n", SMALL.all().keySet()));

    assertThat(of(new Unlistable("kb/", indexed), "kb").knowledge().version())
        .isEqualTo(SMALL.load().version());
    assertThat(problems(new Unlistable("kb/", SMALL), "kb"))
        .containsExactly(
            "classpath:kb: error unreadable-file: \"classpath:kb\" cannot be read: its class loader"
                + " lists no folders; put an index.txt into it with a line for each file. Check the"
                + " path and its permissions.");
  }

  @Test
  void what_is_not_there_or_holds_no_knowledge_is_told_at_once() throws IOException {
    java.nio.file.Files.createDirectories(temp.resolve("classes/empty"));

    try (URLClassLoader loader = loader(temp.resolve("classes"))) {
      assertThat(problems(loader, "nowhere", "empty", "/"))
          .containsExactly(
              "classpath:: error unreadable-file: \"classpath:\" cannot be read: name a folder, as"
                  + " in classpath:our-knowledge. Check the path and its permissions.",
              "classpath:empty: error missing-manifest: There is no knowledge.yaml in"
                  + " \"classpath:empty\". Name the directory that holds it; a new one has two"
                  + " lines: name: … and extends: default.",
              "classpath:nowhere: error unreadable-file: \"classpath:nowhere\" cannot be read: it"
                  + " is not on the class path. Check the path and its permissions.");
    }
  }

  @Test
  void scenarios_are_found_there_too() throws IOException {
    write(temp.resolve("a.jar"), "kb/", SMALL.with("scenarios/late.yaml", SCENARIO));
    write(temp.resolve("b.jar"), "silent/", SMALL);

    try (URLClassLoader loader = loader(temp.resolve("a.jar"), temp.resolve("b.jar"))) {
      ChurnRx churnRx = of(loader, "kb");

      assertThat(Scenarios.onClassPath(loader, "kb", churnRx.knowledge()))
          .extracting(Scenario::name)
          .containsExactly("late");
      assertThat(Scenarios.onClassPath(loader, "silent", churnRx.knowledge())).isEmpty();
    }
  }

  private static ChurnRx of(ClassLoader loader, String... folders) {
    return ChurnRx.builder().classLoader(loader).knowledgeOnClassPath(folders).build();
  }

  private static int rank(ChurnRx churnRx) {
    return churnRx.knowledge().tier("KEY").orElseThrow().rank();
  }

  private static List<String> problems(ClassLoader loader, String... folders) {
    return catchThrowableOfType(KnowledgeException.class, () -> of(loader, folders))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static URLClassLoader loader(Path... roots) throws MalformedURLException {
    URL[] urls = new URL[roots.length];
    for (int i = 0; i < roots.length; i++) {
      urls[i] = roots[i].toUri().toURL();
    }
    return new URLClassLoader(urls, ClassPathFolderTest.class.getClassLoader());
  }

  private static void write(Path archive, String folder, Files files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(java.nio.file.Files.newOutputStream(archive))) {
      for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
        out.putNextEntry(new ZipEntry(folder + file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
  }

  /** A class loader that serves files from memory. */
  private static final class Unlistable extends ClassLoader {
    private final String folder;
    private final Files files;

    Unlistable(String folder, Files files) {
      super(ClassPathFolderTest.class.getClassLoader());
      this.folder = folder;
      this.files = files;
    }

    @Override
    protected @Nullable URL findResource(String name) {
      if (!name.startsWith(folder) || !files.all().containsKey(name.substring(folder.length()))) {
        return null;
      }
      try {
        return new URL(null, "memory:" + name, new Memory());
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    private final class Memory extends URLStreamHandler {
      @Override
      protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
          @Override
          public void connect() {}

          @Override
          public InputStream getInputStream() throws IOException {
            byte[] bytes = files.all().get(url.getPath().substring(folder.length()));
            if (bytes == null) {
              throw new FileNotFoundException(url.toString());
            }
            return new ByteArrayInputStream(bytes);
          }
        };
      }
    }
  }
}
