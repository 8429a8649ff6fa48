package io.github.churnrx.tables;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.names.Names;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code knowledge.yaml} says of its layer.
 *
 * @param name the name
 * @param title the names for readers
 * @param extendsShipped whether the layer lies on the shipped knowledge
 * @param families the evidence families it adds
 * @param topics what customers remark on, which it adds
 */
public record Manifest(
    String name, Text title, boolean extendsShipped, List<Family> families, List<Topic> topics) {
  public static final String FILE = "knowledge.yaml";

  /** Reads the manifest of a layer; null, after reporting, if it cannot be read at all. */
  public static @Nullable Manifest read(Layer layer, Findings findings) {
    String file = layer.name(FILE);
    byte[] bytes = layer.files().get(FILE);
    if (bytes == null) {
      findings.add(ProblemCode.MISSING_MANIFEST.at(Location.of(file), layer.prefix()));
      return null;
    }
    String text = TextDecoder.decode(bytes, file, findings);
    if (text == null) {
      return null;
    }
    try {
      return new Reader(YamlFile.read(file, text), findings).manifest();
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      findings.add(
          ProblemCode.BAD_YAML.at(
              at == null ? Location.of(file) : YamlFile.at(file, at),
              "",
              YamlFault.why(String.valueOf(e.getOriginalMessage()))));
      return null;
    }
  }

  /**
   * Returns where a layer's manifest defines something.
   *
   * @param layer the layer, whose manifest can be read
   * @param pointer a JSON pointer, such as {@code /topics/PRICE}
   */
  public static Optional<Location> place(Layer layer, String pointer) {
    byte[] bytes = layer.files().get(FILE);
    String file = layer.name(FILE);
    String text = bytes == null ? null : TextDecoder.decode(bytes, file, new Findings());
    try {
      return text == null
          ? Optional.empty()
          : Optional.ofNullable(YamlFile.read(file, text).keys().get(pointer));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Reads one file. */
  private record Reader(YamlFile yaml, Findings findings) {
    private static final Names<String> PROPERTIES =
        names("name", "version", "extends", "zh", "en", "families", "topics", "documents");
    private static final Names<String> FAMILY_PROPERTIES = names("zh", "en", "kind");
    private static final Names<String> LABELS = names("zh", "en");
    private static final Names<Family.Kind> KINDS = Names.of(Family.Kind.class);
    private static final Text A_MAP = Text.of("应为“名称: 值”。", "Names and values are expected.");
    private static final Text A_TEXT = Text.of("应为文字。", "A text is expected.");

    Manifest manifest() {
      if (!isMap(yaml.root(), "")) {
        return new Manifest("", Text.of("", ""), false, List.of(), List.of());
      }
      known(yaml.root(), "", PROPERTIES);
      String name = text(yaml.root(), "", "name", "");
      if (name.isBlank()) {
        findings.add(ProblemCode.MISSING_PROPERTY.at(Location.of(yaml.file()), "name", "/name"));
      }
      String base = text(yaml.root(), "", meant("extends"), "");
      if (!base.isEmpty() && !base.equals("default")) {
        bad("/extends", base, Text.of("只能是 default。", "Only default will do."));
      }
      checkDocuments();
      return new Manifest(
          name, title(yaml.root(), "", name), base.equals("default"), families(), topics());
    }

    /** Returns how a property is spelt: one slip in its name shall be one finding. */
    private String meant(String property) {
      if (yaml.root().has(property)) {
        return property;
      }
      for (Map.Entry<String, JsonNode> other : yaml.root().properties()) {
        boolean isKnown =
            PROPERTIES.find(other.getKey()).filter(other.getKey()::equals).isPresent();
        if (!isKnown && PROPERTIES.guess(other.getKey()).filter(property::equals).isPresent()) {
          return other.getKey();
        }
      }
      return property;
    }

    private List<Family> families() {
      List<Family> families = new ArrayList<>();
      JsonNode all = yaml.root().path("families");
      if (all.isMissingNode() || !isMap(all, "/families")) {
        return families;
      }
      for (Map.Entry<String, JsonNode> property : all.properties()) {
        String id = property.getKey();
        String pointer = "/families/" + id;
        if (id.equals(Family.STATED.id())) {
          findings.add(
              ProblemCode.BAD_MANIFEST.at(
                  yaml.key(pointer), id, pointer, Text.of("此名称已有固定含义。", "The name is taken.")));
        } else if (isMap(property.getValue(), pointer)) {
          families.add(family(id, property.getValue(), pointer));
        }
      }
      return families;
    }

    private Family family(String id, JsonNode node, String pointer) {
      known(node, pointer, FAMILY_PROPERTIES);
      String kind = text(node, pointer, "kind", "data");
      Optional<Family.Kind> found = KINDS.find(kind);
      if (found.isEmpty()) {
        bad(pointer + "/kind", kind, KINDS.suggest(kind));
      }
      return new Family(id, title(node, pointer, id), found.orElse(Family.Kind.DATA));
    }

    private List<Topic> topics() {
      List<Topic> topics = new ArrayList<>();
      JsonNode all = yaml.root().path("topics");
      if (all.isMissingNode() || !isMap(all, "/topics")) {
        return topics;
      }
      for (Map.Entry<String, JsonNode> property : all.properties()) {
        String pointer = "/topics/" + property.getKey();
        if (isMap(property.getValue(), pointer)) {
          known(property.getValue(), pointer, LABELS);
          topics.add(
              new Topic(property.getKey(), title(property.getValue(), pointer, property.getKey())));
        }
      }
      return topics;
    }

    private void checkDocuments() {
      JsonNode all = yaml.root().path("documents");
      if (all.isMissingNode() || !isMap(all, "/documents")) {
        return;
      }
      for (Map.Entry<String, JsonNode> property : all.properties()) {
        String pointer = "/documents/" + property.getKey();
        if (isMap(property.getValue(), pointer)) {
          known(property.getValue(), pointer, LABELS);
        }
      }
    }

    private Text title(JsonNode node, String pointer, String standIn) {
      return Text.of(text(node, pointer, "zh", standIn), text(node, pointer, "en", standIn));
    }

    private String text(JsonNode node, String pointer, String property, String standIn) {
      JsonNode value = node.path(property);
      if (value.isMissingNode() || value.isNull()) {
        return standIn;
      }
      if (!value.isValueNode()) {
        bad(pointer + "/" + property, "", A_TEXT);
        return standIn;
      }
      return value.asText();
    }

    private boolean isMap(JsonNode node, String pointer) {
      if (!node.isObject()) {
        bad(pointer, node.asText(""), A_MAP);
      }
      return node.isObject();
    }

    private void known(JsonNode node, String pointer, Names<String> properties) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String name = property.getKey();
        // Unlike in a table, YAML knows a property by its exact name only.
        if (!properties.find(name).filter(name::equals).isPresent()) {
          String at = pointer + "/" + name;
          findings.add(
              ProblemCode.UNKNOWN_PROPERTY.at(yaml.key(at), name, at, properties.suggest(name)));
        }
      }
    }

    private void bad(String pointer, String value, Text why) {
      findings.add(
          ProblemCode.BAD_MANIFEST.at(
              yaml.value(pointer), value, pointer.isEmpty() ? "/" : pointer, why));
    }

    private static Names<String> names(String... all) {
      Names<String> names = new Names<>();
      for (String name : all) {
        names.add(name, name);
      }
      return names;
    }
  }
}
