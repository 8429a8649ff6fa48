package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the scenarios of a knowledge base: YAML files with a list of cases and the diagnoses that
 * must come out. The cases have the form of {@link CaseJson}.
 */
public final class Scenarios {
  private static final YAMLFactory YAML = YAMLFactory.builder().build();
  private static final Text NO_LIST =
      Text.of(
          "应为场景列表，每项以“- name:”开头",
          "a list of scenarios is expected, each beginning with \"- name:\"");
  private static final Text MORE = Text.of("第一个文档之后还有内容", "there is more after the first document");

  private Scenarios() {}

  /**
   * Reads a file of scenarios.
   *
   * @param file the name of the file, for messages
   * @param text its content
   * @return the scenarios in the order of the text, at least one
   * @throws KnowledgeException with everything that is wrong: text that is no YAML, unknown names,
   *     cases that cannot be read, an expectation that expects nothing, no scenario at all
   */
  public static List<Scenario> read(String file, String text) {
    Item list = parse(file, text);
    if (list == null || (list.children().isEmpty() && list.text().isBlank())) {
      throw failure(ProblemCode.NO_SCENARIOS.at(Location.of(file), file));
    }
    if (!list.is(Item.Kind.ARRAY)) {
      throw failure(ProblemCode.BAD_YAML.at(list.at(), "", NO_LIST));
    }
    ScenarioReader reader = new ScenarioReader();
    list.children().forEach(reader::read);
    return reader.scenarios();
  }

  private static @Nullable Item parse(String file, String text) {
    Location start = Location.of(file);
    String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonParser parser = YAML.createParser(yaml)) {
      ItemReader reader = new ItemReader(parser, file, 0);
      try {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
          return null;
        }
        Item item = reader.read(null, "", start);
        if (parser.nextToken() != null) {
          throw failure(ProblemCode.BAD_YAML.at(reader.at(), "", MORE));
        }
        return item;
      } catch (ItemReader.UnexpectedAlias e) {
        throw failure(ProblemCode.BAD_YAML.at(e.at(), "", String.valueOf(e.getMessage())));
      } catch (JsonProcessingException e) {
        Location at = Malformed.at(e, reader, start);
        throw failure(ProblemCode.BAD_YAML.at(at, "", Malformed.why(e)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory has no other faults than its form
    }
  }

  private static KnowledgeException failure(Problem problem) {
    return new KnowledgeException(List.of(problem));
  }
}
