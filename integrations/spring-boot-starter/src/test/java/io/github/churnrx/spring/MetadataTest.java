package io.github.churnrx.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Properties are told alike by the class that binds them, by the metadata and by the document. */
class MetadataTest {
  private static final Path DOCUMENT = Path.of("../../docs/spring-boot.md");
  private static final Path SOURCES = Path.of("../spring-boot-tests/boot-4/src");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `((?:churnrx|management)\\.[a-z.-]+)` \\| (?:`(.*?)`)? ?\\| \\S");
  private static final Pattern CODE = Pattern.compile("(?s)```java\\n(.*?)```");

  @Test
  void the_metadata_describe_the_properties_that_are_bound() throws IOException {
    Map<String, String> described = new TreeMap<>();
    for (JsonNode property : metadata().get("properties")) {
      assertThat(property.path("description").asText()).matches("[A-Z].*\\.");
      if (property.has("sourceType")) {
        assertThat(property.path("sourceType").asText())
            .isEqualTo(ChurnRxProperties.class.getName());
        described.put(
            property.path("name").asText(),
            property.path("type").asText() + " = " + property.path("defaultValue").asText());
      }
    }

    Map<String, String> bound = new TreeMap<>();
    for (Parameter parameter :
        ChurnRxProperties.class.getDeclaredConstructors()[0].getParameters()) {
      String name = parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      bound.put(
          "churnrx." + name,
          parameter.getParameterizedType().getTypeName() + " = " + defaultOf(parameter));
    }
    assertThat(described).isNotEmpty().isEqualTo(bound);
  }

  @Test
  void the_document_lists_the_properties_with_their_defaults() throws IOException {
    Map<String, String> described = new TreeMap<>();
    for (JsonNode property : metadata().get("properties")) {
      described.put(property.path("name").asText(), property.path("defaultValue").asText());
    }

    Map<String, String> documented = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(DOCUMENT, UTF_8));
    while (row.find()) {
      documented.put(row.group(1), row.group(2) == null ? "" : row.group(2));
    }
    assertThat(documented).isNotEmpty().isEqualTo(described);
  }

  @Test
  void the_industries_that_are_proposed_are_those_there_are() throws IOException {
    List<String> proposed =
        metadata().at("/hints/0/values").findValuesAsText("value").stream().sorted().toList();

    try (Stream<Path> folders = Files.list(Path.of("../../rules/knowledge/industries"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()).sorted())
          .isNotEmpty()
          .containsExactlyElementsOf(proposed);
    }
  }

  @Test
  void the_code_of_the_document_stands_in_sources_that_are_run() throws IOException {
    String sources;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(plain(Files.readString(file, UTF_8)));
      }
      sources = all.toString();
    }

    List<String> shown =
        CODE.matcher(Files.readString(DOCUMENT, UTF_8))
            .results()
            .map(code -> plain(code.group(1)))
            .toList();
    assertThat(shown).hasSize(4).allSatisfy(code -> assertThat(sources).contains(code));
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static String defaultOf(Parameter parameter) {
    DefaultValue value = parameter.getAnnotation(DefaultValue.class);
    return value == null ? "" : String.join(",", value.value());
  }

  private static JsonNode metadata() throws IOException {
    return new ObjectMapper()
        .readTree(
            Files.readString(
                Path.of("src/main/resources/META-INF/spring-configuration-metadata.json"), UTF_8));
  }
}
