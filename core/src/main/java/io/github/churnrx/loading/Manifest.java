package io.github.churnrx.loading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code knowledge.yaml} says of its layer.
 *
 * @param name the name
 * @param title the names for readers
 * @param extendsShipped whether the layer lies on the shipped knowledge
 * @param families the evidence families it adds
 */
record Manifest(String name, Text title, boolean extendsShipped, List<Family> families) {
  static final String FILE = "knowledge.yaml";

  private static final Names<String> PROPERTIES = properties();
  private static final Names<Family.Kind> KINDS = Names.of(Family.Kind.class);

  static Manifest read(Layer layer, Findings findings) {
    Manifest nothing = new Manifest("", Text.of("", ""), false, List.of());
    String file = layer.name(FILE);
    byte[] bytes = layer.files().get(FILE);
    if (bytes == null) {
      findings.add(ProblemCode.MISSING_TABLE.at(Location.of(file), FILE));
      return nothing;
    }
    String yaml = TextDecoder.decode(bytes, file, findings);
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      findings.add(
          ProblemCode.BAD_YAML.at(
              at == null
                  ? Location.of(file)
                  : new Location(file, at.getLineNr(), Math.max(1, at.getColumnNr())),
              "",
              e.getOriginalMessage().lines().findFirst().orElse("")));
      return nothing;
    }
    if (root == null || !root.isObject()) {
      findings.add(ProblemCode.MISSING_PROPERTY.at(Location.of(file), "name", "/name"));
      return nothing;
    }
    root.fieldNames()
        .forEachRemaining(
            property -> {
              if (PROPERTIES.find(property).isEmpty()) {
                findings.add(
                    ProblemCode.UNKNOWN_PROPERTY.at(
                        Location.of(file), property, "/" + property, PROPERTIES.suggest(property)));
              }
            });
    String name = root.path("name").asText("");
    if (name.isBlank()) {
      findings.add(ProblemCode.MISSING_PROPERTY.at(Location.of(file), "name", "/name"));
    }
    String base = root.path("extends").asText("");
    if (!base.isEmpty() && !base.equals("default")) {
      findings.add(
          ProblemCode.BAD_PROPERTY.at(
              Location.of(file), base, "/extends", Text.of("只能是 default", "only default will do")));
    }
    return new Manifest(
        name,
        Text.of(root.path("zh").asText(name), root.path("en").asText(name)),
        base.equals("default"),
        families(root.path("families"), file, findings));
  }

  private static List<Family> families(JsonNode node, String file, Findings findings) {
    List<Family> families = new ArrayList<>();
    node.properties()
        .forEach(
            property -> {
              String id = property.getKey();
              JsonNode family = property.getValue();
              Optional<Family.Kind> kind = KINDS.find(family.path("kind").asText("data"));
              if (kind.isEmpty()) {
                findings.add(
                    ProblemCode.BAD_PROPERTY.at(
                        Location.of(file),
                        family.path("kind").asText(),
                        "/families/" + id + "/kind",
                        KINDS.suggest(family.path("kind").asText())));
              }
              families.add(
                  new Family(
                      id,
                      Text.of(family.path("zh").asText(id), family.path("en").asText(id)),
                      kind.orElse(Family.Kind.DATA)));
            });
    return families;
  }

  private static Names<String> properties() {
    Names<String> names = new Names<>();
    for (String name : List.of("name", "version", "extends", "zh", "en", "families", "documents")) {
      names.add(name, name);
    }
    return names;
  }
}
