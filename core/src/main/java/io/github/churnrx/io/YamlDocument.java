package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.YamlFault;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a text that is a single YAML document, or a JSON text if the file is called so. */
final class YamlDocument {
  private static final YAMLFactory YAML = YAMLFactory.builder().build();
  private static final Text MORE = Text.of("第一个文档之后还有内容", "there is more after the first document");

  private YamlDocument() {}

  /**
   * Reads a text.
   *
   * @param file the name of the file, for messages
   * @param text its content
   * @param failure makes the exception for what is not well-formed
   * @return its value; null if there is nothing in it
   */
  static <E extends RuntimeException> @Nullable Item read(
      String file, String text, Function<Problem, E> failure) {
    boolean isJson = file.toLowerCase(Locale.ROOT).endsWith(".json");
    JsonFactory format = isJson ? Json.FACTORY : YAML;
    ProblemCode malformed = isJson ? ProblemCode.BAD_JSON : ProblemCode.BAD_YAML;
    Location start = Location.of(file);
    try (JsonParser parser =
        format.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      ItemReader reader = new ItemReader(parser, file, 0);
      try {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
          return null;
        }
        Item item = reader.read(null, "", start);
        if (parser.nextToken() != null) {
          throw failure.apply(malformed.at(reader.at(), "", MORE));
        }
        return item;
      } catch (ItemReader.UnexpectedAlias e) {
        throw failure.apply(malformed.at(e.at(), "", String.valueOf(e.getMessage())));
      } catch (JsonProcessingException e) {
        Location at = Malformed.at(e, reader, start);
        Text why =
            isJson ? Malformed.why(e) : YamlFault.why(String.valueOf(e.getOriginalMessage()));
        throw failure.apply(malformed.at(at, "", why));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory has no other faults than its form
    }
  }
}
