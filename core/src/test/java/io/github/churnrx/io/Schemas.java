package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The published JSON Schemas. */
final class Schemas {
  private static final String BASE = "https://churnrx.github.io/schema/";

  private Schemas() {}

  static JsonSchema load(String name) throws IOException {
    Map<String, String> known =
        Map.of(
            BASE + "answers.schema.json", Golden.schema("answers.schema.json"),
            BASE + "audit.schema.json", Golden.schema("audit.schema.json"),
            BASE + "case.schema.json", Golden.schema("case.schema.json"),
            BASE + "diagnosis.schema.json", Golden.schema("diagnosis.schema.json"),
            BASE + "outcome.schema.json", Golden.schema("outcome.schema.json"));
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(known)));
    return factory.getSchema(new ObjectMapper().readTree(Golden.schema(name)));
  }

  static void assertValid(JsonSchema schema, String json) {
    assertThat(violations(schema, json)).as(json).isEmpty();
  }

  static List<String> violations(JsonSchema schema, String json) {
    try {
      return schema.validate(new ObjectMapper().readTree(json)).stream()
          .map(ValidationMessage::getMessage)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
