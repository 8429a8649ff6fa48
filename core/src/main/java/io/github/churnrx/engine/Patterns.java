package io.github.churnrx.engine;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Knowledge.PatternRule;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.PatternReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * The event patterns that were compiled along with the shipped knowledge. A pattern file can be run
 * if its text is that of a shipped one. Immutable.
 */
public final class Patterns implements PatternReader {
  private static final String MODELS = "io/github/churnrx/knowledge/default/models.txt";
  private static final Patterns NONE = new Patterns(Map.of());

  private final Map<String, Compiled> byText;

  private Patterns(Map<String, Compiled> byText) {
    this.byText = byText;
  }

  /** Returns no patterns. */
  public static Patterns none() {
    return NONE;
  }

  /** Returns the shipped patterns. */
  public static Patterns of(Layer shipped, ClassLoader loader) {
    Map<String, Model> models = new HashMap<>();
    models(loader).forEach(model -> models.put(model.getPackageName(), model));
    Map<String, Compiled> byText = new HashMap<>();
    shipped
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".drl")) {
                String drl = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
                Model model = models.get(packageOf(drl));
                if (model != null) {
                  byText.put(drl, new Compiled(packageOf(drl), model));
                }
              }
            });
    return new Patterns(Map.copyOf(byText));
  }

  @Override
  public Optional<PatternFile> read(String file, String drl) {
    return Optional.ofNullable(byText.get(drl))
        .map(
            compiled ->
                new PatternFile(
                    file,
                    compiled.packageName(),
                    drl,
                    compiled.model().getRules().stream()
                        .map(rule -> rule(rule, file, drl))
                        .toList()));
  }

  /** Returns the compiled model of a pattern file that {@link #read} returned. */
  Model model(PatternFile file) {
    Compiled compiled = byText.get(file.drl());
    if (compiled == null) {
      throw new IllegalArgumentException("not a shipped pattern: " + file.file());
    }
    return compiled.model();
  }

  private static PatternRule rule(Rule rule, String file, String drl) {
    List<EventType> needs = new ArrayList<>();
    for (String stream : text(rule, "needs").split(",", -1)) {
      EventType.byId(stream.strip()).ifPresent(needs::add);
    }
    return new PatternRule(
        rule.getName(),
        text(rule, "raises"),
        needs,
        days(text(rule, "window")),
        Location.of(file, lineOf(rule.getName(), drl)));
  }

  private static int days(String window) {
    return window.isEmpty() ? 0 : Integer.parseInt(window);
  }

  private static String text(Rule rule, String key) {
    Object value = rule.getMetaData(key);
    return value == null ? "" : value.toString().replace("\"", "").strip();
  }

  private static int lineOf(String rule, String drl) {
    List<String> lines = drl.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(rule)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String packageOf(String drl) {
    return drl.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("package "))
        .map(line -> line.substring("package ".length()).replace(";", "").strip())
        .findFirst()
        .orElse("");
  }

  private static List<Model> models(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(MODELS)) {
      if (in == null) {
        return List.of();
      }
      List<Model> models = new ArrayList<>();
      String listed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String name : listed.lines().skip(1).filter(line -> !line.isBlank()).toList()) {
        models.add(
            Class.forName(name.strip(), true, loader)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance());
      }
      return models;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled patterns cannot be loaded", e);
    }
  }

  private record Compiled(String packageName, Model model) {}
}
