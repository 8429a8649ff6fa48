package io.github.churnrx.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that runs {@link Guest}, in a working directory that nobody may write to,
 * with a home and a folder for temporary files that are empty.
 */
final class GuestProcess {
  static final Path LAYER =
      Path.of("..", "examples", "client-tests", "src", "main", "knowledge").toAbsolutePath();
  static final Path TABLES = Path.of("..", "examples", "data", "dealers").toAbsolutePath();

  private static final Object USUALLY = new Object();
  private static @Nullable Ran usually;

  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private Path layer = LAYER;

  /** Describes a process that finds and leaves its files in a folder. */
  GuestProcess(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns what becomes of the program on a class path, with a log; it runs once for all tests.
   */
  static Ran usually() throws IOException, InterruptedException {
    synchronized (USUALLY) {
      Ran ran = usually;
      if (ran == null) {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "usually");
        ran = new GuestProcess(folder).onClassPath(Jars.ofRules().and("slf4j-simple"));
        usually = ran;
      }
      return ran;
    }
  }

  GuestProcess option(String... words) {
    options.addAll(List.of(words));
    return this;
  }

  GuestProcess environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  GuestProcess layer(Path instead) {
    layer = instead;
    return this;
  }

  /** Runs the program from a class path. */
  Ran onClassPath(Jars jars) throws IOException, InterruptedException {
    return run("-cp", jars.path(Jars.PROGRAM), Guest.class.getName());
  }

  /** Runs the program as a module. */
  Ran onModulePath(Jars jars, Path module) throws IOException, InterruptedException {
    return run("-p", jars.path(module), "-m", "com.example.crm/" + Guest.class.getName());
  }

  private Ran run(String... program) throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path work = Files.createDirectories(folder.resolve("work"));
    Path home = Files.createDirectories(folder.resolve("home"));
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    boolean closed = work.toFile().setWritable(false);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary));
    command.addAll(options);
    command.addAll(List.of(program));
    command.addAll(List.of(out.toString(), layer.toString(), TABLES.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS"));
    builder.environment().put("HOME", home.toString());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    boolean opened = work.toFile().setWritable(true);
    return new Ran(
        status,
        Files.readString(folder.resolve("stdout")),
        Files.readString(folder.resolve("stderr")),
        texts(out),
        closed && opened ? listed(work, home, temporary) : listed(home, temporary));
  }

  private static Map<String, String> texts(Path out) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static List<Path> listed(Path... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path each : folders) {
      try (Stream<Path> listed = Files.list(each)) {
        listed.forEach(files::add);
      }
    }
    return files;
  }

  /**
   * What became of it.
   *
   * @param status 0 if it went well
   * @param out what it printed
   * @param err what it printed as errors
   * @param texts what came out, by name
   * @param leftBehind files in its working directory, its home and the folder of temporary files
   */
  record Ran(int status, String out, String err, Map<String, String> texts, List<Path> leftBehind) {

    /** Returns a text that came out. */
    String text(String name) {
      String text = texts.get(name);
      if (status != 0 || text == null) {
        throw new AssertionError("no " + name + ": status " + status + "\n" + err);
      }
      return text;
    }
  }
}
