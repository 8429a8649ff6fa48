package io.github.churnrx.spring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application in a process of its own, in a folder where nothing else lies. */
final class RunningJar implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int MINUTES = 5;

  private final Process process;
  private final Path log;

  private RunningJar(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it on a free port. */
  static RunningJar start(Path folder, String... properties) throws IOException {
    Path jar =
        Files.copy(Path.of(System.getProperty("application")), folder.resolve("the app.jar"));
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--server.port=0"));
    command.addAll(List.of(properties));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("LC_ALL", "C");
    return new RunningJar(builder.start(), log);
  }

  /** Waits until it answers, and asks it. */
  String get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Waits until it has ended. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      throw new AssertionError("it still runs");
    }
    return process.exitValue();
  }

  String log() throws IOException {
    return Files.readString(log, UTF_8);
  }

  private int port() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (process.isAlive() && System.nanoTime() < end) {
      Optional<Integer> port = portInLog();
      if (port.isPresent()) {
        return port.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it did not start:\n" + log());
  }

  private Optional<Integer> portInLog() throws IOException {
    Matcher port = PORT.matcher(log());
    return port.find() ? Optional.of(Integer.valueOf(port.group(1))) : Optional.empty();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
