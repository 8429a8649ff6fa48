package io.github.churnrx.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON form of what a store keeps beside layers. */
final class Records {
  /** The form that this library writes; it reads no later one. */
  static final int FORM = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Records() {}

  /**
   * A line of the history.
   *
   * @param release what it says
   * @param before the address of the line before; null for the first
   */
  record Line(Release release, @Nullable String before) {}

  /**
   * One layer of a version.
   *
   * @param name its name
   * @param address where its files are
   */
  record Part(String name, String address) {}

  static byte[] write(Line line) throws IOException {
    Release release = line.release();
    ObjectNode node = start();
    node.put("number", release.number());
    node.put("at", release.at().toString());
    node.put("by", release.by());
    node.put("note", release.note());
    node.put("kind", release.kind().name());
    node.put("version", release.version());
    node.put("engine", release.engine());
    node.put("content", release.content());
    Trial trial = release.trial();
    if (trial != null) {
      ObjectNode tried = node.putObject("trial");
      tried.put("scenarios", trial.scenarios());
      Trial.Impact impact = trial.impact();
      if (impact != null) {
        tried
            .putObject("impact")
            .put("customers", impact.customers())
            .put("changed", impact.changed())
            .put("budget", impact.budget());
      }
    }
    node.put("replaced", release.replaced());
    node.put("before", line.before());
    return bytes(node);
  }

  /**
   * Reads a line.
   *
   * @throws IOException if it is none
   * @throws NewerFormException if a later library wrote it
   */
  static Line line(byte[] bytes) throws IOException {
    JsonNode node = read(bytes);
    try {
      return new Line(
          new Release(
              node.required("number").asInt(),
              Instant.parse(node.required("at").asText()),
              node.required("by").asText(),
              node.required("note").asText(),
              Release.Kind.valueOf(node.required("kind").asText()),
              node.required("version").asText(),
              node.required("engine").asText(),
              node.required("content").asText(),
              trial(node.path("trial")),
              text(node, "replaced")),
          text(node, "before"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(e);
    }
  }

  private static @Nullable Trial trial(JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    JsonNode impact = node.path("impact");
    return new Trial(
        node.path("scenarios").asInt(),
        impact.isObject()
            ? new Trial.Impact(
                impact.path("customers").asLong(),
                impact.path("changed").asLong(),
                impact.path("budget").asText())
            : null);
  }

  private static @Nullable String text(JsonNode node, String property) {
    JsonNode value = node.path(property);
    return value.isTextual() ? value.asText() : null;
  }

  static byte[] write(List<Part> parts) throws IOException {
    ObjectNode node = start();
    ArrayNode layers = node.putArray("layers");
    for (Part part : parts) {
      layers.addObject().put("name", part.name()).put("content", part.address());
    }
    return bytes(node);
  }

  /** Reads the layers of a version, the lowest first. */
  static List<Part> parts(byte[] bytes) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (JsonNode layer : read(bytes).path("layers")) {
      parts.add(new Part(layer.path("name").asText(), layer.path("content").asText()));
    }
    return parts;
  }

  private static ObjectNode start() {
    return JsonNodeFactory.instance.objectNode().put("form", FORM);
  }

  private static byte[] bytes(ObjectNode node) throws IOException {
    return JSON.writeValueAsBytes(node);
  }

  private static JsonNode read(byte[] bytes) throws IOException {
    JsonNode node = JSON.readTree(bytes);
    if (node == null || !node.isObject()) {
      throw new IOException("no record");
    }
    if (node.path("form").asInt() > FORM) {
      throw new NewerFormException();
    }
    return node;
  }

  /** A later library wrote this. */
  static final class NewerFormException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
