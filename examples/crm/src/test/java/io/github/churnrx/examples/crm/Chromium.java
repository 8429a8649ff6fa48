package io.github.churnrx.examples.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real browser without a window, told by its own protocol what to do. */
final class Chromium implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final WebSocket socket;
  private final Replies replies = new Replies();
  private final AtomicInteger asked = new AtomicInteger();

  private Chromium(Process process, Path profile) throws IOException, InterruptedException {
    this.process = process;
    Path told = profile.resolve("DevToolsActivePort");
    await("the browser listens", () -> Files.exists(told) && Files.readString(told).contains("\n"));
    String port = Files.readAllLines(told).get(0);
    HttpClient client = HttpClient.newHttpClient();
    URI pages = URI.create("http://127.0.0.1:" + port + "/json/list");
    String list =
        client
            .send(HttpRequest.newBuilder(pages).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    String page = "";
    for (JsonNode one : JSON.readTree(list)) {
      page =
          one.path("type").asText().equals("page")
              ? one.path("webSocketDebuggerUrl").asText()
              : page;
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(page), replies).join();
  }

  /** Returns the browser of this machine: that of the variable CHROMIUM, else one on the path. */
  static Optional<Path> installed() {
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts the browser with an empty profile. */
  static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Chromium(process, profile);
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      end(process);
      throw e;
    }
  }

  /** Sets the size of the screen in CSS pixels; a narrow one is that of a phone. */
  void width(int width) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Opens a page and waits until it is there. */
  void open(String address) {
    evaluate("window.left = true");
    ask("Page.navigate", Map.of("url", address));
    waitFor("!window.left && document.readyState === 'complete'");
  }

  /** Clicks what a selector finds, and waits for the page that follows. */
  void click(String selector) {
    evaluate("window.left = true; document.querySelector(" + quoted(selector) + ").click()");
    waitFor("!window.left && document.readyState === 'complete'");
  }

  /** Presses a key as somebody at the keyboard does. */
  void press(String key) {
    int code = key.equals("Tab") ? 9 : 13;
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Returns what a script says, as text. */
  String evaluate(String script) {
    JsonNode reply = ask("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
    if (reply.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + reply.path("exceptionDetails"));
    }
    return reply.path("result").path("value").asText();
  }

  private static String quoted(String text) {
    return JSON.valueToTree(text).toString();
  }

  /** Keeps a picture of the whole page. */
  void picture(Path file) throws IOException {
    JsonNode reply =
        ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.write(file, Base64.getDecoder().decode(reply.path("data").asText()));
  }

  private void waitFor(String condition) {
    await(
        condition,
        () -> {
          try {
            return evaluate(condition).equals("true");
          } catch (IllegalStateException e) {
            return false; // between two pages there is nothing to ask
          }
        });
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(String what, Condition condition) {
    long end = System.nanoTime() + PATIENCE;
    try {
      while (!condition.holds()) {
        if (System.nanoTime() > end) {
          throw new AssertionError("waited in vain: " + what);
        }
        Thread.sleep(50);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    int id = asked.incrementAndGet();
    CompletableFuture<JsonNode> reply = replies.expect(id);
    Map<String, ?> message = Map.of("id", id, "method", method, "params", parameters);
    socket.sendText(JSON.valueToTree(message).toString(), true).join();
    JsonNode answer = reply.orTimeout(PATIENCE, TimeUnit.NANOSECONDS).join();
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  @Override
  public void close() {
    socket.abort();
    end(process);
  }

  private static void end(Process process) {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands each reply to who asked. */
  private static final class Replies implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();

    CompletableFuture<JsonNode> expect(int id) {
      return expected.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          JsonNode message = JSON.readTree(text.toString());
          if (message.has("id")) {
            expect(message.path("id").asInt()).complete(message);
          }
        } catch (IOException e) {
          expected.values().forEach(one -> one.completeExceptionally(e));
        }
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
